"""The user guide inside the program: F1 opens it at what fits the open screen."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import current, tr
from coocook_server.paths import docs_folder

GUIDE = "user-guide"
SIZE = (980, 680)
_CONTENTS_WIDTH = 230
_LINE, _OVER_HEADING, _UNDER = 130, 18, 6
_PICTURES = re.compile(r"^!\[[^\]]*\]\([^)]*\)\s*$", re.MULTILINE)
_HEADING = re.compile(r"^(#{2,3}) (.+?)\s*$", re.MULTILINE)
_PLACE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Part:
    """A part of the guide: its heading, how deep it is, and what it says."""

    heading: str
    depth: int
    text: str


def guide_file() -> Path:
    """The guide in the present language, where there is one, else in English."""
    own = docs_folder() / f"{GUIDE}.{current()}.md"
    return own if own.is_file() else docs_folder() / f"{GUIDE}.md"


def parts_of(text: str) -> list[Part]:
    """The guide's parts in their order; what stands before the first heading is left out."""
    found = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in found[1:]] + [len(text)]
    return [
        Part(heading[2], len(heading[1]), text[heading.start() : end])
        for heading, end in zip(found, ends, strict=True)
    ]


def show_guide(window: QWidget, title: str) -> "HelpWindow":
    """Open the guide, or bring it to the front, at the part on the screen of this title."""
    before = window.findChild(HelpWindow)
    guide = before if before is not None else HelpWindow(window)
    guide.show()
    guide.show_part(title)
    guide.raise_()
    guide.activateWindow()
    return guide


class HelpWindow(QDialog):
    """The contents on the left, the guide on the right, and a search over both."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("User guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        file = guide_file()
        text = _PICTURES.sub("", file.read_text(encoding="utf-8"))
        self.parts = parts_of(text)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.contents = QListWidget()
        self.contents.setAccessibleName(tr("Contents"))
        self.contents.setFixedWidth(_CONTENTS_WIDTH)
        self.pages = QTextBrowser()
        self.pages.setAccessibleName(tr("User guide"))
        self.pages.setOpenLinks(False)
        self.pages.document().setDocumentMargin(20)
        self.pages.setMarkdown(text)
        _give_room(self.pages)
        self.found = QLabel()
        self.found.setProperty("role", "muted")
        self._lay_out()
        self._fill("")
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.find_next)
        self.contents.currentItemChanged.connect(self._chosen)
        self.pages.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._focus_search)
        QShortcut(QKeySequence("F3"), self, self.find_next)

    def show_part(self, heading: str) -> None:
        """Show the part of this heading, or the beginning."""
        self.search.clear()
        names = [part.heading for part in self.parts]
        if heading in names:
            self.contents.setCurrentRow(names.index(heading))
            self._go_to(names.index(heading))
        else:
            self.contents.setCurrentRow(-1)
            self.pages.moveCursor(QTextCursor.MoveOperation.Start)
            self.pages.verticalScrollBar().setValue(0)

    def find_next(self) -> None:
        """Select the next place that has the searched words; after the last the first."""
        words = self.search.text().strip()
        if words and not self.pages.find(words):
            self.pages.moveCursor(QTextCursor.MoveOperation.Start)
            self.pages.find(words)

    def _search(self, typed: str) -> None:
        words = typed.strip()
        self._fill(words)
        count = self.contents.count()
        self.found.setText(tr("%Ln part(s)", "", count) if words and count else "")
        self.contents.setVisible(bool(count))
        if words and not count:
            self.found.setText(tr("The guide does not say anything about that."))
        self.pages.moveCursor(QTextCursor.MoveOperation.Start)
        self.find_next()

    def _fill(self, words: str) -> None:
        """List the parts that have these words."""
        self.contents.blockSignals(True)
        self.contents.clear()
        for place, part in enumerate(self.parts):
            if words.casefold() in part.text.casefold():
                item = QListWidgetItem("   " * (part.depth - 2) + part.heading)
                item.setData(_PLACE, place)
                self.contents.addItem(item)
        self.contents.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._go_to(item.data(_PLACE))

    def _go_to(self, place: int) -> None:
        """Scroll to the heading of a part; headings of the same name are told apart by their order."""
        part = self.parts[place]
        same = [number for number, other in enumerate(self.parts) if other.heading == part.heading].index(
            place
        )
        block = self.pages.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == part.depth and block.text() == part.heading:
                if same == 0:
                    break
                same -= 1
            block = block.next()
        if block.isValid():
            self.pages.setTextCursor(QTextCursor(block))
            area = self.pages.document().documentLayout().blockBoundingRect(block)
            self.pages.verticalScrollBar().setValue(int(area.top()) - 8)

    def _follow(self, link: QUrl) -> None:
        """A link into the guide scrolls there; one to elsewhere opens in the browser."""
        anchor = link.fragment()
        if link.isRelative() and anchor and not link.path():
            names = [part.heading.casefold().replace(" ", "-") for part in self.parts]
            if anchor in names:
                self._go_to(names.index(anchor))
        elif link.isRelative():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(docs_folder() / link.path())))
        else:
            QDesktopServices.openUrl(link)

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.found)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.contents)
        middle.addWidget(self.pages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        outer.addLayout(top)
        outer.addLayout(middle, 1)


def _give_room(pages: QTextBrowser) -> None:
    """Lines and paragraphs with some air between them, which Markdown does not say."""
    cursor = QTextCursor(pages.document())
    block = pages.document().begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(_OVER_HEADING if form.headingLevel() > 1 else 2)
        form.setBottomMargin(_UNDER)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()
