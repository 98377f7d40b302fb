"""A chef's pictures: dropped, pasted or chosen, cropped, described, put in order; one is the portrait."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from coocook_desktop.chef_steps import (
    choosing_photo,
    flipping,
    ordering_pictures,
    putting_picture_back,
    removing_picture,
)
from coocook_desktop.dialogs.chef_picture import (
    ALT_LENGTH,
    AddedPicture,
    ChefPictureDialog,
    Source,
    from_file,
    from_image,
)
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.theme import icon
from coocook_desktop.widgets.chef_actions import action_button, make_action
from coocook_desktop.widgets.chef_photos import filling, read_thumbnail
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.pictures import MOST_PICTURES, PictureRecord, RemovedPicture

SMALL = QSize(150, 120)
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class ReadPictures:
    """The pictures in order, and how they look."""

    records: tuple[PictureRecord, ...]
    images: dict[str, QImage]


class ChefPictures(ChefSection):
    """Every button has its key; a file may be dropped anywhere on it."""

    nouns = frozenset({"picture", "chef"})

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(coocook, tasks, shift, parent)
        self.records: tuple[PictureRecord, ...] = ()
        self._images: dict[str, QImage] = {}
        self._selected: int | None = None
        self._waiting: list[Source] = []
        self.setAcceptDrops(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pictures"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setIconSize(SMALL)
        self.list.setGridSize(QSize(SMALL.width() + 24, SMALL.height() + 40))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.alt = QLineEdit(maxLength=ALT_LENGTH)
        self.nothing_yet = EmptyState(
            tr("No pictures yet"),
            tr("Drop a picture here, paste one, or choose a file. JPEG, PNG and WebP can be used."),
            tr("Choose a file…"),
        )
        self._pages = QStackedWidget()
        self.add_action = make_action(self, tr("Add picture…"), "Ctrl+Shift+P", self.choose_file)
        self.paste_action = make_action(self, tr("Paste picture"), "Ctrl+V", self.paste)
        self.crop_action = make_action(self, tr("Crop a copy…"), "Ctrl+Shift+C", self.crop)
        self.photo_action = make_action(self, tr("Make portrait"), "Ctrl+Shift+M", self.make_portrait)
        self.earlier_action = make_action(self, tr("Earlier"), "Ctrl+Left", lambda: self.move_by(-1))
        self.later_action = make_action(self, tr("Later"), "Ctrl+Right", lambda: self.move_by(1))
        self.remove_action = make_action(self, tr("Remove picture"), "Delete", self.remove, on=self.list)
        self._lay_out()
        self.nothing_yet.asked.connect(self.choose_file)
        self.list.currentItemChanged.connect(self._chosen)
        self.alt.editingFinished.connect(self.describe)
        self._enable()

    @property
    def selected(self) -> PictureRecord | None:
        """The picture that is selected."""
        return next((each for each in self.records if each.id == self._selected), None)

    def read(self, chef: ChefRecord) -> ReadPictures:
        records = self.coocook.pictures.of(chef.id, by=self.shift.by)
        images = {
            each.sha256: self._images.get(each.sha256)
            or filling(read_thumbnail(self.coocook, each.sha256), SMALL * 2)
            for each in records
        }
        return ReadPictures(records, images)

    def show_read(self, read: Any) -> None:
        self.records, self._images = read.records, read.images
        self.list.blockSignals(True)
        self.list.clear()
        for number, record in enumerate(self.records, start=1):
            words = record.alt or tr("Not described yet")
            item = QListWidgetItem(_untinted(self._images[record.sha256]), words)
            item.setData(_ID, record.id)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            if record.is_photo:
                item.setText(tr("Portrait: {words}").format(words=words))
            spoken = tr("Picture {number}: {words}").format(number=number, words=item.text())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(words)
            self.list.addItem(item)
        if self.selected is None:
            self._selected = self.records[0].id if self.records else None
        places = {record.id: place for place, record in enumerate(self.records)}
        if self._selected is not None:
            self.list.setCurrentRow(places[self._selected])
        self.list.blockSignals(False)
        self._pages.setCurrentWidget(self.list if self.records else self.nothing_yet)
        if not (self.alt.hasFocus() and self.alt.isModified()):
            self._show_alt()
        self._enable()

    def choose_file(self) -> None:
        """Let the person choose a file."""
        dialog = QFileDialog(self, tr("Choose a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(tr("Pictures (*.jpg *.jpeg *.png *.webp);;All files (*)"))
        dialog.filesSelected.connect(lambda names: self.take([from_file(Path(name)) for name in names]))
        dialog.open()

    def paste(self) -> None:
        """Take what lies in the clipboard."""
        found = _sources(QGuiApplication.clipboard().mimeData())
        if found:
            self.take(found)
        else:
            self.banner.say(tr("There is no picture in the clipboard. Copy one first."), tone="warning")

    def take(self, sources: list[Source]) -> None:
        """Look at these one after the other."""
        self._waiting += sources
        self._look_at_next()

    def crop(self) -> None:
        """Make another picture from a part of the selected one."""
        record = self.selected
        if record is not None:
            sha256 = record.sha256
            self._look_at(lambda: self.coocook.pictures.image(sha256), record.alt)

    def make_portrait(self) -> None:
        """Make the selected picture the chef's portrait."""
        record, chef = self.selected, self.chef
        if record is None or chef is None or record.is_photo:
            return
        shift, coocook = self.shift, self.coocook

        def work() -> str | None:
            before = coocook.chefs.get(chef.id, even_inactive=True).photo_url
            coocook.pictures.choose_photo(chef.id, record.id, by=shift.by)
            return before

        def done(before: str | None) -> None:
            words = tr("{chef} has another portrait").format(chef=chef.name)
            shift.note(words, choosing_photo(coocook, shift, chef.id, before, record.url))

        self.change(work, done)

    def move_by(self, places: int) -> None:
        """Move the selected picture in the order."""
        record, chef = self.selected, self.chef
        if record is None or chef is None:
            return
        before = [each.id for each in self.records]
        place = before.index(record.id)
        there = place + places
        if not 0 <= there < len(before):
            return
        after = [*before]
        after.insert(there, after.pop(place))
        words = tr("Pictures of {chef} put in another order").format(chef=chef.name)
        shift, coocook = self.shift, self.coocook
        self.change(
            lambda: coocook.pictures.reorder(chef.id, after, by=shift.by),
            lambda _records: shift.note(words, ordering_pictures(coocook, shift, chef.id, before, after)),
        )

    def describe(self) -> None:
        """Keep what was typed about the selected picture."""
        record = self.selected
        words = self.alt.text().strip()
        if record is None or not self.alt.isModified() or words == record.alt:
            return
        self.alt.setModified(False)
        shift, pictures = self.shift, self.coocook.pictures

        def done(_record: PictureRecord) -> None:
            step = flipping(
                lambda: pictures.describe(record.id, record.alt, by=shift.by),
                lambda: pictures.describe(record.id, words, by=shift.by),
            )
            shift.note(tr("Picture described"), step)

        self.change(lambda: pictures.describe(record.id, words, by=shift.by, version=record.version), done)

    def remove(self) -> None:
        """Take the selected picture away."""
        record = self.selected
        if record is None:
            return
        shift, coocook = self.shift, self.coocook

        def done(removed: RemovedPicture) -> None:
            shift.note(tr("Picture removed"), putting_picture_back(coocook, shift, removed))

        self.change(lambda: coocook.pictures.remove(record.id, by=shift.by), done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _sources(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = _sources(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.take(found)

    def _look_at_next(self) -> None:
        if self._waiting and self.findChild(ChefPictureDialog) is None:
            self._look_at(self._waiting.pop(0))

    def _look_at(self, source: Source, alt: str = "") -> None:
        if self.chef is None:
            return
        dialog = ChefPictureDialog(self.coocook, self.tasks, self.shift, self.chef, source, alt, self)
        dialog.added.connect(self._added)
        dialog.destroyed.connect(self._look_at_next)
        dialog.open()

    def _added(self, added: AddedPicture) -> None:
        chef = self.chef
        if chef is None:
            return
        coocook, shift = self.coocook, self.shift
        taking_away = removing_picture(coocook, shift, added.picture.id)
        if added.portrait:
            words = tr("Picture added as the portrait of {chef}").format(chef=chef.name)
            back = choosing_photo(coocook, shift, chef.id, added.portrait_before, added.picture.url)

            def step() -> Any:
                back()
                return taking_away()

            shift.note(words, step)
        else:
            shift.note(tr("Picture of {chef} added").format(chef=chef.name), taking_away)
        self._selected = added.picture.id
        self.refresh()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        self.describe()
        self._selected = None if item is None else item.data(_ID)
        self._show_alt()
        self._enable()

    def _show_alt(self) -> None:
        record = self.selected
        self.alt.setText("" if record is None else record.alt)
        self.alt.setCursorPosition(0)
        self.alt.setModified(False)

    def _enable(self) -> None:
        record = self.selected
        some = record is not None
        place = self.records.index(record) if record is not None else 0
        room = len(self.records) < MOST_PICTURES
        for action in (self.add_action, self.paste_action):
            action.setEnabled(room)
        self.crop_action.setEnabled(some and room)
        self.photo_action.setEnabled(record is not None and not record.is_photo)
        self.earlier_action.setEnabled(some and place > 0)
        self.later_action.setEnabled(some and place < len(self.records) - 1)
        self.remove_action.setEnabled(some)
        self.alt.setEnabled(some)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for action in (self.add_action, self.paste_action):
            top.addWidget(action_button(action))
        top.addStretch(1)
        for action in (
            self.photo_action,
            self.crop_action,
            self.earlier_action,
            self.later_action,
            self.remove_action,
        ):
            top.addWidget(action_button(action))
        self.add_action.setIcon(icon("open"))
        for page in (self.list, self.nothing_yet):
            self._pages.addWidget(page)
        label = QLabel(tr("&What it shows, for people who cannot see it"))
        label.setBuddy(self.alt)
        self.alt.setAccessibleName(label.text().replace("&", ""))
        self.column.addLayout(top)
        self.column.addWidget(self._pages, 1)
        self.column.addWidget(label)
        self.column.addWidget(self.alt)


def _untinted(image: QImage) -> QIcon:
    """The picture, shown as it is where it is selected too."""
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        made.addPixmap(QPixmap.fromImage(image), mode)
    return made


def _sources(data: Any) -> list[Source]:
    """The pictures that were dropped or copied: files of this computer, else the picture itself."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return [from_file(path) for path in files]
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QPixmap):
        image = image.toImage()
    return [from_image(image)] if isinstance(image, QImage) and not image.isNull() else []
