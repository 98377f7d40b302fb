"""The files that pages are made of beside their HTML: kept in memory, compressed once, cached for a year.

A page names a file by an address with a digest of the whole folder in it. A browser may keep what it finds
there, and what one script imports from beside it is always of the same age.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

import brotli  # type: ignore[import-untyped]
from apiflask import APIFlask
from flask import Response, abort, g, has_app_context, request

from coocook_server.config import Environment, Settings
from coocook_server.paths import in_source_tree, web_folder

ADDRESS = "/web/static"

FOR_EVER = "public, max-age=31536000, immutable"

_OTHER = "application/octet-stream"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Not the system's own table: Windows lets any program change that one, and scripts of another type fail."""

_COMPRESSED = frozenset({".css", ".ico", ".js", ".json", ".svg", ".txt"})
_CODINGS = ("br", "gzip")
_IMPORT = re.compile(r'^import .* from "\./([\w-]+\.js)";$', re.MULTILINE)
_SMALLEST = 256
_MOST_JOINED = 64
"""How many combinations of style sheets are kept: the pages ask for about ten."""

_SMALL = 128 * 1024
"""Bytes up to which the best compression takes less than a tenth of a second."""


@dataclass(frozen=True)
class StaticFile:
    """A file as it is sent; the compressed forms are made when first asked for."""

    data: bytes
    type: str
    digest: str
    compressible: bool
    _forms: dict[str, bytes] = field(default_factory=dict)

    def form(self, coding: str) -> bytes:
        """The bytes in this content coding; the shortest that it has."""
        if coding not in self._forms:
            self._forms[coding] = _compress(self.data, coding)
        return self._forms[coding]


@dataclass(frozen=True)
class Folder:
    """All files of a folder as they were when it was read, by their names with slashes."""

    files: dict[str, StaticFile]
    digest: str
    stamp: tuple[tuple[str, int, int], ...]
    """Names, times and sizes: when they stand, nothing was changed."""
    _joined: dict[str, StaticFile] = field(default_factory=dict)

    def find(self, name: str) -> StaticFile | None:
        """A file by its name, or several style sheets as one, like `css/tokens+base.css`."""
        if name in self.files or "+" not in name:
            return self.files.get(name)
        if name not in self._joined:
            parts = [self.files.get(part) for part in _parts(name)]
            sheets = [part for part in parts if part is not None]
            if len(sheets) < len(parts) or len(self._joined) >= _MOST_JOINED:
                return None
            self._joined[name] = _of(b"".join(sheet.data for sheet in sheets), ".css")
        return self._joined[name]


class StaticFiles:
    """The files under `web/static`; where they are being worked on, a changed one is noticed at once."""

    def __init__(self, path: Path, *, watched: bool = False) -> None:
        self._path = path
        self._watched = watched
        self._folder = _read(path)

    def address(self, name: str) -> str:
        """Where a page asks for a file, like `css/base.css`."""
        return f"{ADDRESS}/v-{self.present().digest}/{name}"

    def sheet(self, *names: str) -> str:
        """Where a page asks for its style sheets, all in one answer: a slow phone waits once."""
        return self.address(f"css/{'+'.join(names)}.css")

    def imports(self, name: str) -> list[str]:
        """What a script like `js/chef.js` imports, and what that does: asked for at once, not one by one."""
        folder, _, _ = name.rpartition("/")
        found: list[str] = []
        waiting = [name]
        while waiting:
            file = self.present().files.get(waiting.pop())
            for imported in _IMPORT.findall(file.data.decode()) if file else ():
                if (further := f"{folder}/{imported}") not in found:
                    found.append(further)
                    waiting.append(further)
        return found

    def present(self) -> Folder:
        """The folder as it is; looked at once a request at most."""
        if not self._watched or (has_app_context() and "static_looked_at" in g):
            return self._folder
        if _stamp(self._path) != self._folder.stamp:
            self._folder = _read(self._path)
        if has_app_context():
            g.static_looked_at = True
        return self._folder


def add_to(app: APIFlask, settings: Settings) -> StaticFiles:
    """Serve the files, and give the templates `static("css/base.css")`, the address of one."""
    watched = settings.environment is Environment.DEVELOPMENT and in_source_tree()
    static_files = StaticFiles(web_folder() / "static", watched=watched)
    app.jinja_env.globals["static"] = static_files.address
    app.jinja_env.globals["sheet"] = static_files.sheet
    app.jinja_env.globals["imports"] = static_files.imports

    @app.get(f"{ADDRESS}/<path:name>")
    @app.get(f"{ADDRESS}/v-<digest>/<path:name>")
    @app.doc(hide=True)
    def static(name: str, digest: str = "") -> Response:
        return answer(static_files, name, FOR_EVER if digest == static_files.present().digest else "no-cache")

    return static_files


def answer(static_files: StaticFiles, name: str, kept: str) -> Response:
    """A file, or 404: only names that were found in the folder are known, so none leads out of it."""
    file = static_files.present().find(name)
    if file is None:
        abort(404)
    response = Response(content_type=file.type)
    response.headers["Cache-Control"] = kept
    coding = _coding() if file.compressible else None
    if coding:
        response.headers["Content-Encoding"] = coding
    if file.compressible:
        response.vary.add("Accept-Encoding")
    response.set_data(file.form(coding) if coding else file.data)
    response.set_etag(f"{file.digest}-{coding}" if coding else file.digest)
    response.make_conditional(request)
    return response


def _coding() -> str | None:
    """The coding that the browser likes best, the shorter one if it likes both."""
    accepted = request.accept_encodings
    best = max(_CODINGS, key=accepted.quality)
    return best if accepted.quality(best) > 0 else None


def _compress(data: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(data, quality=11 if len(data) <= _SMALL else 9))
    return gzip.compress(data, 9, mtime=0)


def _read(path: Path) -> Folder:
    stamp = _stamp(path)
    files = {name: _file(path / name) for name, _, _ in stamp}
    whole = hashlib.sha256()
    for name, file in files.items():
        whole.update(f"{name}\0{file.digest}\0".encode())
    return Folder(files, whole.hexdigest()[:16], stamp)


def _parts(name: str) -> list[str]:
    """The sheets that `css/tokens+base.css` is made of."""
    folder, _, names = name.removesuffix(".css").rpartition("/")
    return [f"{folder}/{part}.css" for part in names.split("+")]


def _file(path: Path) -> StaticFile:
    return _of(path.read_bytes(), path.suffix.lower())


def _of(data: bytes, suffix: str) -> StaticFile:
    compressible = suffix in _COMPRESSED and len(data) >= _SMALLEST
    return StaticFile(data, _TYPES.get(suffix, _OTHER), hashlib.sha256(data).hexdigest()[:32], compressible)


def _stamp(path: Path) -> tuple[tuple[str, int, int], ...]:
    """Every file but those that editors hide, in one order on every system."""
    found = []
    for file in path.rglob("*"):
        name = file.relative_to(path).as_posix()
        if file.is_file() and not any(part.startswith(".") for part in name.split("/")):
            status = file.stat()
            found.append((name, status.st_mtime_ns, status.st_size))
    return tuple(sorted(found))
