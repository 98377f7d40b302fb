"""Saving a file where the person wants it, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from coocook_desktop.language import later, tr

KINDS = {
    "csv": later("Comma-separated values (*.csv)"),
    "xlsx": later("Excel workbook (*.xlsx)"),
    "pdf": later("PDF document (*.pdf)"),
}


def ask_where(
    parent: QWidget, title: str, name: str, ending: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to save a file of this ending; the person's documents are offered."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, str(Path(documents) / f"{name}.{ending}"), tr(KINDS[ending]))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write(path: Path, content: bytes) -> None:
    """Put a file in its place at once; what was there stays if that fails. Raises `OSError`."""
    with NamedTemporaryFile(dir=path.parent, prefix=".coocook-", delete=False) as beside:
        made = Path(beside.name)
        try:
            beside.write(content)
        except OSError:
            beside.close()
            made.unlink(missing_ok=True)
            raise
    try:
        made.replace(path)
    except OSError:
        made.unlink(missing_ok=True)
        raise


def not_written(fault: OSError) -> str:
    """Why a file could not be written, and what to do."""
    why = fault.strerror or str(fault)
    return tr(
        "The file could not be written: {why}. Close it in other programs, or choose another place."
    ).format(why=why)
