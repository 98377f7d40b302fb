"""The pages of a PDF as pictures, for the preview and the printer."""

import threading
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
from PySide6.QtGui import QImage

_POINTS = 72
"""The points of an inch, in which a PDF measures."""
_one_at_a_time = threading.Lock()
"""PDFium may not be called by two threads at once."""


@dataclass(frozen=True)
class PdfPages:
    """A PDF in memory; its pictures are made in a task, since one takes up to a tenth of a second."""

    content: bytes

    def count(self) -> int:
        """How many pages there are."""
        with _one_at_a_time, pypdfium2.PdfDocument(self.content) as document:
            return len(document)

    def picture(self, number: int, dots: int) -> QImage:
        """The page of this number, from 0 on, with so many dots an inch."""
        with _one_at_a_time, pypdfium2.PdfDocument(self.content) as document:
            page = document[number]
            bitmap = page.render(scale=dots / _POINTS)
            seen = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_BGR888,
            ).copy()
            bitmap.close()
            page.close()
            return seen
