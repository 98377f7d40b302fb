"""Reads the text back out of a PDF of reportlab's, by the maps to Unicode that it carries."""

import base64
import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_SHOWN = re.compile(rb"/(F[0-9+]+) [0-9.]+ Tf|\(((?:\\.|[^\\)])*)\) Tj|(T\*|ET)", re.DOTALL)


def text_of(pdf: bytes) -> str:
    """What the pages show, line by line as it is drawn."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    fonts = {}
    for body in objects.values():
        name, to_unicode = re.search(rb"/Name /(F\S+)", body), re.search(rb"/ToUnicode (\d+) 0 R", body)
        if name and to_unicode:
            fonts[name[1]] = _map(_unpacked(objects[int(to_unicode[1])]))
    pages = (unpacked for body in objects.values() if b" Tf" in (unpacked := _unpacked(body)))
    return "\n".join(_shown(page, fonts) for page in pages)


def _unpacked(body: bytes) -> bytes:
    """The data of a stream, nothing of another object."""
    head, begun, data = body.partition(b"stream\n")
    length = re.search(rb"/Length (\d+)", head)
    if not begun or length is None:
        return b""
    data = data[: int(length[1])]
    if b"ASCII85" in head:
        data = base64.a85decode(data.removesuffix(b"~>"))
    return zlib.decompress(data) if b"Flate" in head else data


def _map(cmap: bytes) -> dict[int, str]:
    """What each code of a font stands for."""
    mapped = re.findall(rb"<(\w\w)> <(\w{4,})>", cmap.partition(b"beginbfchar")[2])
    return {int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be") for code, letter in mapped}


def _shown(page: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    lines, letters = [""], dict[int, str]()
    for font, shown, ends in _SHOWN.findall(page):
        if font:
            letters = fonts.get(font, {})
        elif ends:
            lines.append("")
        else:
            lines[-1] += "".join(letters.get(code, "\N{REPLACEMENT CHARACTER}") for code in _plain(shown))
    return "\n".join(lines)


def _plain(shown: bytes) -> bytes:
    def letter(escaped: re.Match[bytes]) -> bytes:
        return bytes([int(escaped[1], 8)]) if escaped[1].isdigit() else escaped[1]

    return re.sub(rb"\\([0-7]{3}|.)", letter, shown, flags=re.DOTALL)
