"""Gathers the words of the desktop for translation by Qt Linguist, and compiles the translations.

`python -m tools.desktop_messages` brings `resources/translations/*.ts` up to date: new words come unfinished,
words that are gone leave. Fill in what is unfinished, in Qt Linguist or as text, and run it again. English
needs only the words that depend on a number.
"""

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
SOURCES = REPOSITORY / "coocook_desktop"
FOLDER = REPOSITORY / "resources" / "translations"
ONLY_PLURALS = {"en": ("-pluralonly",), "ko": ()}


def update(folder: Path = FOLDER) -> None:
    """Bring the catalogues of words in a folder up to date with the desktop's code."""
    files = sorted(str(file) for file in SOURCES.rglob("*.py"))
    for code, options in ONLY_PLURALS.items():
        form = (
            "-tr-function-alias",
            "tr+=later",
            "-locations",
            "none",
            "-no-obsolete",
            "-no-ui-lines",
            "-source-language",
            "en",
        )
        _run("lupdate", "-silent", *form, *options, *files, "-ts", str(folder / f"{code}.ts"))


def compile_all(folder: Path = FOLDER, into: Path = FOLDER) -> None:
    """Write the `.qm` file that Qt reads beside each catalogue, or elsewhere."""
    for code in ONLY_PLURALS:
        _run("lrelease", "-silent", str(folder / f"{code}.ts"), "-qm", str(into / f"{code}.qm"))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], check=True, cwd=REPOSITORY)


if __name__ == "__main__":
    update()
    compile_all()
