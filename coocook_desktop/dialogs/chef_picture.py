"""Adding a picture of a chef: looked at, cropped, described."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.chef_crop import ChefCrop
from coocook_desktop.widgets.chef_photos import decoded
from coocook_desktop.widgets.chef_section import refusal
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.pictures import LARGEST_FILE, PictureRecord, check_size

Source = Callable[[], bytes]
"""Gives the bytes of a picture, in a task."""

SIZE = (640, 640)
ALT_LENGTH = 300


@dataclass(frozen=True)
class AddedPicture:
    """The new picture; the address of the portrait before, if this one has taken its place."""

    picture: PictureRecord
    portrait_before: str | None
    portrait: bool


class ChefPictureDialog(QDialog):
    """Stays open, with what was typed, when the picture cannot be used, and says why."""

    added = Signal(object)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        chef: ChefRecord,
        source: Source,
        alt: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef = chef
        self._data = b""
        self.setWindowTitle(tr("Add a picture of {chef}").format(chef=chef.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.crop = ChefCrop()
        self.cropped = QCheckBox(tr("&Crop to the shape of the cards"))
        self.cropped.setChecked(True)
        self.alt = QLineEdit(alt, maxLength=ALT_LENGTH)
        self.portrait = QCheckBox(tr("Use as the &portrait"))
        self.portrait.setChecked(not chef.photo_url)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setText(tr("&Add"))
        self._save.setEnabled(False)
        self._lay_out()
        self.cropped.toggled.connect(self.crop.set_framed)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self._load(source)

    def save(self) -> None:
        """Add the picture."""
        if not self._save.isEnabled():
            return
        self._save.setEnabled(False)
        data, alt, chef, frame = self._data, self.alt.text(), self._chef, self.crop.frame
        framed, portrait, shift = self.crop.framed, self.portrait.isChecked(), self._shift

        def work(_task: Task) -> AddedPicture:
            from coocook_server.services.images import Crop

            part = Crop(frame.left(), frame.top(), frame.right(), frame.bottom()) if framed else None
            picture = self._coocook.pictures.add(chef.id, data, alt, crop=part, by=shift.by)
            before = self._coocook.chefs.get(chef.id, even_inactive=True).photo_url
            if portrait:
                self._coocook.pictures.choose_photo(chef.id, picture.id, by=shift.by)
            return AddedPicture(picture, before, portrait)

        def done(added: AddedPicture) -> None:
            self.added.emit(added)
            self.accept()

        def failed(fault: Exception) -> None:
            self._save.setEnabled(True)
            self.banner.say(refusal(fault), tone="error")

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _load(self, source: Source) -> None:
        def work(_task: Task) -> tuple[bytes, QImage]:
            # Pillow takes a while to load, and most sittings never need it.
            from coocook_server.services.images import rework

            data = source()
            check_size(data)
            return data, decoded(rework(data).image)

        def done(read: tuple[bytes, QImage]) -> None:
            self._data, image = read
            self.banner.clear()
            self.crop.show_image(image)
            self._save.setEnabled(True)
            self.crop.setFocus()

        def failed(fault: Exception) -> None:
            self.banner.say(refusal(fault), tone="error")

        self.banner.say(tr("Reading the picture…"))
        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _lay_out(self) -> None:
        label = QLabel(tr("&What it shows, for people who cannot see it"))
        label.setBuddy(self.alt)
        self.alt.setPlaceholderText(tr("Grilled mackerel on a blue plate"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.crop, 1)
        for widget in (self.cropped, self.portrait, label, self.alt):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.buttons)
        set_role(self._save, "primary")
        self.resize(*SIZE)


def from_file(path: Path) -> Source:
    """The bytes of a file."""

    def read() -> bytes:
        try:
            with path.open("rb") as file:
                return file.read(LARGEST_FILE + 1)
        except OSError as fault:
            raise Invalid(tr("The file cannot be read.")) from fault

    return read


def from_image(image: QImage) -> Source:
    """The bytes of what was pasted."""

    def write() -> bytes:
        written = QByteArray()
        buffer = QBuffer(written)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(written.data())

    return write
