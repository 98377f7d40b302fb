"""Writes the mark as `.ico` files, for Windows and for browsers' tabs: `python -m tools.app_icon`."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from coocook_server.paths import resources_folder, web_folder

MARK = resources_folder() / "icons" / "coocook.svg"
FILE = MARK.with_suffix(".ico")
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)

WEB_FILE = web_folder() / "static" / "img" / "favicon.ico"
WEB_SIZES = (16, 32, 48)

_HEAD = "<HHH"
_ENTRY = "<BBBBHHII"
_PICTURES = 1
_BITS = 32


def ico(mark: Path, sizes: tuple[int, ...] = SIZES) -> bytes:
    """The picture in these sizes, each as a PNG, as Windows reads them since Vista."""
    pictures = [_png(mark, size) for size in sizes]
    place = struct.calcsize(_HEAD) + len(sizes) * struct.calcsize(_ENTRY)
    written = struct.pack(_HEAD, 0, _PICTURES, len(sizes))
    for size, picture in zip(sizes, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        written += struct.pack(_ENTRY, side, side, 0, 0, 1, _BITS, len(picture), place)
        place += len(picture)
    return written + b"".join(pictures)


def _png(mark: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(mark)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub says bytes, it takes str
    return bytes(data.data())


if __name__ == "__main__":
    app = QGuiApplication(["app_icon", "-platform", "offscreen"])
    FILE.write_bytes(ico(MARK))
    WEB_FILE.write_bytes(ico(MARK, WEB_SIZES))
