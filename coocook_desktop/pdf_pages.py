"""The pages of a PDF as pictures, for the preview and the printer."""

import threading
from dataclasses import dataclass
from typing import Any

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
        with _one_at_a_time, _opened(self.content) as document:
            return len(document)

    def picture(self, number: int, dots: int) -> QImage:
        """The page of this number, from 0 on, with so many dots an inch."""
        with _one_at_a_time, _opened(self.content) as document:
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


def _opened(content: bytes) -> Any:
    """PDFium's document; the library is loaded when the first one is looked at."""
    import pypdfium2  # type: ignore[import-untyped]

    return pypdfium2.PdfDocument(content)
