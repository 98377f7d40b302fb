"""The chefs' portraits, read and made small off the GUI thread, the last ones kept."""

import re
from collections import OrderedDict
from pathlib import PurePosixPath

from PySide6.QtCore import QByteArray, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.paths import web_folder
from coocook_server.services.pictures import ADDRESS

SHAPE = (5, 4)
"""Width to height of a portrait on the public pages."""
SIZE = QSize(320, 256)
MOST_KEPT = 96
"""Of a third of a megabyte each."""
MOST_WAITING = 40
"""Portraits scrolled past before they were read are forgotten."""
_OWN = re.compile(re.escape(ADDRESS) + r"/([0-9a-f]{64})\.webp")
_DRAWN = "/web/static/img/chefs/"


class ChefPhotos(QObject):
    """`get` gives what is here, or asks for it; `arrived` tells when it has come."""

    arrived = Signal()

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._reading = False

    def get(self, url: str | None) -> QPixmap | None:
        """The portrait at this address; None while it is on its way, or where there is none of ours."""
        if not url:
            return None
        if url in self._kept:
            self._kept.move_to_end(url)
            return self._kept[url]
        self._waiting[url] = None
        self._waiting.move_to_end(url)
        while len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        self._read_next()
        return None

    def _read_next(self) -> None:
        if self._reading or not self._waiting:
            return
        url, _ = self._waiting.popitem()
        self._reading = True

        def done(image: QImage | None) -> None:
            self._keep(url, image)

        self._tasks.run(
            lambda _task: _read(self._coocook, url), owner=self, done=done, failed=lambda _fault: done(None)
        )

    def _keep(self, url: str, image: QImage | None) -> None:
        self._reading = False
        self._kept[url] = None if image is None else QPixmap.fromImage(image)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()
        self._read_next()


def read_thumbnail(coocook: CooCook, sha256: str) -> QImage:
    """A picture of ours, small, whole; for tasks. Raises `NotFound`."""
    return decoded(coocook.pictures.image(sha256, "thumbnail"))


def decoded(data: bytes) -> QImage:
    """A picture of ours as Qt has it. Raises `NotFound` where it cannot be read."""
    image = QImage.fromData(QByteArray(data))
    if image.isNull():
        raise NotFound("There is no such picture.")
    return image


def filling(image: QImage, size: QSize) -> QImage:
    """The middle of a picture, so large that it fills the size."""
    grown = image.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    middle = QRect(0, 0, size.width(), size.height())
    middle.moveCenter(grown.rect().center())
    return grown.copy(middle)


def _read(coocook: CooCook, url: str) -> QImage | None:
    """None for what lies elsewhere: nothing is fetched from the internet only to be looked at here."""
    own = _OWN.fullmatch(url)
    if own is not None:
        return filling(read_thumbnail(coocook, own[1]), SIZE)
    if url.startswith(_DRAWN) and url.endswith(".svg"):
        return _drawing(PurePosixPath(url).name)
    return None


def _drawing(name: str) -> QImage | None:
    file = web_folder() / "static" / "img" / "chefs" / name
    if not file.is_file():
        return None
    renderer = QSvgRenderer(QByteArray(file.read_bytes()))
    whole = renderer.defaultSize().scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    image = QImage(whole, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return filling(image, SIZE)
