"""Where CooCook's files are, be it the source tree, an installed wheel or the frozen bundle."""

import os
import sys
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _carried(name: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / name
    beside = _PACKAGE.parent / name
    if in_source_tree() and beside.is_dir():
        return beside
    return _PACKAGE / "_data" / name


def in_source_tree() -> bool:
    """Whether this is the source tree, where files change while the program runs."""
    return getattr(sys, "_MEIPASS", None) is None and (_PACKAGE.parent / "pyproject.toml").is_file()


def web_folder() -> Path:
    """The folder of the pages, with `coocook/` and `static/` in it."""
    return _carried("web")


def resources_folder() -> Path:
    """The folder of the desktop's icons, styles and translations, and of the demo's drawings."""
    return _carried("resources")


def docs_folder() -> Path:
    """The folder of the user guide, which the desktop shows."""
    return _carried("docs")


def data_folder() -> Path:
    """The user's folder for the store, the settings and the logs; `COOCOOK_DATA` moves it."""
    moved = os.environ.get("COOCOOK_DATA")
    if moved:
        return Path(moved).expanduser().absolute()
    return Path(platformdirs.user_data_dir("CooCook", appauthor=False))


def logs_folder() -> Path:
    """The folder of the log files."""
    return data_folder() / "logs"
