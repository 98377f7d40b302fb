"""CSV files: in which encoding they are, what parts their columns, what stands in them."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from coocook_server.errors import Invalid, Phrase
from coocook_server.operations.sheets import LONGEST_CELL, Sheet, filled
from coocook_server.operations.tables import unguarded

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp949", "cp1252")
DELIMITERS = (",", ";", "\t")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64_000
_ROWS_LOOKED_AT = 50
_NOT_TEXT = Phrase(
    "This is not a CSV file or an XLSX workbook. In your spreadsheet program choose Save as, CSV or XLSX."
)


def read(name: str, content: bytes, encoding: str | None = None, delimiter: str | None = None) -> Sheet:
    """The rows of such a file; encoding and delimiter are found out unless given. Raises `Invalid`."""
    encoding = encoding or _encoding_of(content)
    text = _decoded(content, encoding)
    if "\0" in text:
        raise Invalid(_NOT_TEXT)
    delimiter = delimiter or _delimiter_of(text)
    return Sheet(name, filled(_rows(text, delimiter)), encoding, delimiter)


def _encoding_of(content: bytes) -> str:
    """By its mark, else UTF-16 by its zero bytes, else the first that fits without a fault.

    UTF-8 comes before CP949, since hardly any other text is valid UTF-8 by chance; a text of the West
    that is neither is taken as Windows writes it.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    sample = content[:_SAMPLE]
    if len(content) % 2 == 0 and (wide := _wide(sample)):
        return wide
    for encoding in ("utf-8", "cp949"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "cp1252"


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in nearly every row of any language there are ASCII commas and line ends."""
    for encoding, ends in (("utf-16-le", (b"\n\0", b",\0", b";\0", b"\t\0")), ("utf-16-be", None)):
        marks = ends or tuple(end[::-1] for end in (b"\n\0", b",\0", b";\0", b"\t\0"))
        places = sum(sample[at : at + 2] in marks for at in range(0, len(sample) - 1, 2))
        if places and b"\0" in sample:
            return encoding
    return None


def _decoded(content: bytes, encoding: str) -> str:
    for mark, marked in _MARKS:
        if marked == encoding and content.startswith(mark):
            content = content[len(mark) :]
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as wrong:
        words = "The file is not written in this encoding. Choose another."
        raise Invalid(words if encoding in ENCODINGS[:4] else _NOT_TEXT) from wrong


def _delimiter_of(text: str) -> str:
    """What parts most of the first rows into the same number of columns, more than one."""

    def fitness(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=delimiter)
        with suppress(csv.Error):
            widths = Counter(len(cells) for cells in islice(reader, _ROWS_LOOKED_AT) if cells)
            [(width, count)] = widths.most_common(1) or [(0, 0)]
            return (count, width) if width > 1 else (0, 0)
        return 0, 0

    return max(DELIMITERS, key=fitness)


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    began = 1
    try:
        for cells in reader:
            if any(len(cell) > LONGEST_CELL for cell in cells):
                raise csv.Error
            yield tuple(unguarded(cell.strip()) for cell in cells)
            began = reader.line_num + 1
    except csv.Error as wrong:
        raise Invalid(
            Phrase(
                "From line {line} on the quotation marks do not match, or a cell is far too long.", line=began
            )
        ) from wrong
