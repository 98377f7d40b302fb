"""What will be on paper, to look at first: then it is printed, or saved as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPageLayout, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import saving, wording
from coocook_desktop.language import tr
from coocook_desktop.pdf_pages import PdfPages
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.scroll_area import scroll_area

SIZE = (900, 720)
SEEN_DOTS, PRINTED_DOTS = 96, 300
_MOST_SEEN = 40
"""More pages than these are printed and saved, but not all are drawn here."""

Seen = tuple[PdfPages, int, list[QImage]]


class PrintPreview(QDialog):
    """Opens at once and shows the pages when they are made."""

    printed = Signal()
    """The last page was given to the printer."""

    def __init__(
        self,
        tasks: TaskRunner,
        title: str,
        name: str,
        make: Callable[[], bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._name = name
        self._make = make
        self.pages: PdfPages | None = None
        self._count = 0
        self._painter: QPainter | None = None
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.state = QLabel(tr("Preparing the pages…"))
        self.state.setProperty("role", "muted")
        self.print_button = QPushButton(tr("&Print…"))
        self.print_button.setProperty("role", "primary")
        self.print_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.save_button = QPushButton(tr("&Save as PDF…"))
        self.save_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self.close_button = QPushButton(tr("&Close"))
        self._column = QVBoxLayout()
        self._lay_out()
        self._ready(False)
        self.print_button.clicked.connect(self.choose_printer)
        self.save_button.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.reject)
        self.look()

    def look(self) -> None:
        """Make the pages and show them."""
        self.banner.clear()
        dots = round(SEEN_DOTS * self.devicePixelRatioF())

        def work(_task: Task) -> Seen:
            pages = PdfPages(self._make())
            count = pages.count()
            return (
                pages,
                count,
                [pages.picture(number, dots) for number in range(min(count, _MOST_SEEN))],
            )

        self._tasks.run(work, owner=self, done=self._show, failed=self._not_made)

    def choose_printer(self) -> None:
        """Ask which printer, how many copies and which pages; then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        chooser = QPrintDialog(printer, self)
        chooser.setMinMax(1, max(1, self._count))
        chooser.accepted.connect(lambda: self.print_to(printer))
        chooser.finished.connect(chooser.deleteLater)
        QDialog.open(chooser)

    def print_to(self, printer: QPrinter) -> None:
        """Draw each page as a picture and give it to the printer, one after the other."""
        if self.pages is None:
            return
        first = max(1, printer.fromPage())
        last = min(self._count, printer.toPage() or self._count)
        printer.setFullPage(True)
        self._ready(False)
        self._next_page(printer, first, first, last)

    def save_to(self, path: Path) -> None:
        """Write the PDF into a file."""
        pages = self.pages
        if pages is None:
            return

        def work(_task: Task) -> Path:
            saving.write(path, pages.content)
            return path

        self._tasks.run(work, owner=self, done=self._saved, failed=self._not_saved)

    def _next_page(self, printer: QPrinter, number: int, first: int, last: int) -> None:
        pages = self.pages
        if pages is None or number > last:
            self._end_printing()
            return
        self.state.setText(tr("Printing page {page} of {pages}…").format(page=number, pages=last))

        def done(picture: QImage) -> None:
            if self._put(printer, picture, begins=number == first):
                self._next_page(printer, number + 1, first, last)

        self._tasks.run(
            lambda _task: pages.picture(number - 1, PRINTED_DOTS),
            owner=self,
            done=done,
            failed=self._not_printed,
        )

    def _put(self, printer: QPrinter, picture: QImage, *, begins: bool) -> bool:
        """Draw one page over all of the paper; False if the printer takes none."""
        lies = picture.width() > picture.height()
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
        )
        if begins:
            self._painter = QPainter()
            taken = self._painter.begin(printer)
        else:
            taken = printer.newPage()
        if not taken or self._painter is None:
            self._end_painting()
            self._ready(True)
            self.banner.say(tr("The printer took no page. Is it on and connected?"), "error")
            return False
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        size = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect((paper.width() - size.width()) // 2, 0, size.width(), size.height())
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(box, picture)
        return True

    def _end_printing(self) -> None:
        self._end_painting()
        self._ready(True)
        self.banner.say(tr("Given to the printer."), "good")
        self.printed.emit()

    def _end_painting(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = None

    def _show(self, seen: Seen) -> None:
        self.pages, self._count, pictures = seen
        for number, picture in enumerate(pictures, start=1):
            page = QLabel()
            page.setProperty("role", "paper")
            sharp = QPixmap.fromImage(picture)
            sharp.setDevicePixelRatio(self.devicePixelRatioF())
            page.setPixmap(sharp)
            page.setAccessibleName(tr("Page {page} of {pages}").format(page=number, pages=self._count))
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._ready(True)

    def _ready(self, ready: bool) -> None:
        """Whether there is something that can be printed now."""
        ready = ready and self.pages is not None
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready)
        if ready:
            self.state.setText(tr("%Ln page(s)", "", self._count))
            self.print_button.setFocus()

    def _ask_where(self) -> None:
        saving.ask_where(self, self.windowTitle(), self._name, "pdf", self.save_to)

    def _saved(self, path: Path) -> None:
        self.banner.say(tr("Saved as {file}").format(file=path.name), "good")

    def _not_made(self, fault: Exception) -> None:
        self.state.clear()
        self.banner.say(wording.fault(fault), "error", ((tr("Try again"), self.look),))

    def _not_saved(self, fault: Exception) -> None:
        words = saving.not_written(fault) if isinstance(fault, OSError) else wording.fault(fault)
        self.banner.say(words, "error")

    def _not_printed(self, fault: Exception) -> None:
        self._end_painting()
        self._ready(True)
        self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._column)
        self._column.setSpacing(16)
        self._column.setContentsMargins(16, 16, 16, 16)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.state, 1)
        for button in (self.save_button, self.print_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        area = scroll_area(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Pages"))
        outer.addWidget(area, 1)
        outer.addLayout(buttons)
