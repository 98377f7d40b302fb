"""What customers say of a chef: read, answered, hidden or shown again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.chef_steps import flipping
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_actions import action_button, make_action
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.labels import breakable, plain_label
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Stale
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.paging import MOST_PER_PAGE, Page, Paging
from coocook_server.services.reviews import LONGEST_REASON, ReviewFilter, ReviewRecord

ANSWER_HEIGHT = 84
SIDE_WIDTH = 320
NARROW = 860
"""Below this the list leaves out who wrote and the state, which stand beside it."""


class ChefReviews(ChefSection):
    """A list of the newest, and the one that is selected with its answer."""

    nouns = frozenset({"review"})

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(coocook, tasks, shift, parent)
        self.reviews: tuple[ReviewRecord, ...] = ()
        self._selected: int | None = None
        self._pages_read = 1
        self._typed: dict[int, str] = {}
        headings = (tr("Date"), tr("Customer"), tr("Stars"), tr("Words"), tr("State"))
        self.table = PlainTable(tr("Reviews"), headings)
        self.text = plain_label()
        self.facts = plain_label("muted")
        self.answer = QPlainTextEdit(tabChangesFocus=True)
        self.answer.setFixedHeight(ANSWER_HEIGHT)
        self.more = QPushButton(tr("Show &more"))
        self.more.setAutoDefault(False)
        self.nothing_yet = EmptyState(
            tr("No reviews yet"), tr("Customers may review a booking once it is completed.")
        )
        self._pages = QStackedWidget()
        self.answer_action = make_action(self, tr("&Publish answer"), "Ctrl+Return", self.publish)
        self.withdraw_action = make_action(self, tr("Withdraw a&nswer"), "", self.withdraw)
        self.hide_action = make_action(self, tr("Hi&de…"), "Ctrl+Shift+H", self.hide_or_show)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._chosen)
        self.answer.textChanged.connect(self._answer_typed)
        self.more.clicked.connect(self._read_more)
        self._enable()

    @property
    def selected(self) -> ReviewRecord | None:
        """The review that is selected."""
        return next((review for review in self.reviews if review.id == self._selected), None)

    @property
    def has_changes(self) -> bool:
        """Whether an answer was typed that is not published."""
        return bool(self._typed)

    def discard(self) -> None:
        """Forget the answers that were typed."""
        self._typed.clear()
        self._show_selected()

    def show_chef(self, chef: ChefRecord) -> None:
        self._selected = None
        self._pages_read = 1
        self._typed.clear()
        super().show_chef(chef)

    def read(self, chef: ChefRecord) -> tuple[tuple[ReviewRecord, ...], bool]:
        found: list[ReviewRecord] = []
        pages: Page[ReviewRecord] | None = None
        for number in range(1, self._pages_read + 1):
            paging = Paging(MOST_PER_PAGE, number)
            pages = self.coocook.reviews.list(ReviewFilter(chef_id=chef.id), paging, by=self.shift.by)
            found += pages.items
        return tuple(found), pages is not None and len(found) < pages.total

    def show_read(self, read: Any) -> None:
        self.reviews, more = read
        self.more.setVisible(more)
        self.table.blockSignals(True)
        self.table.setRowCount(len(self.reviews))
        zone = self.coocook.settings.zone
        for row, review in enumerate(self.reviews):
            texts = (
                wording.day(review.created_at.astimezone(zone).date()),
                review.customer_name,
                "★" * review.rating,
                review.text.replace("\n", " "),
                _state(review),
            )
            self.table.show_row(row, texts, hint=review.text if len(review.text) < 300 else "")
        if self.selected is None:
            self._selected = self.reviews[0].id if self.reviews else None
        if self._selected is not None:
            self.table.selectRow([review.id for review in self.reviews].index(self._selected))
        self.table.blockSignals(False)
        self._pages.setCurrentIndex(0 if self.reviews else 1)
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        for column in (1, 4):
            self.table.setColumnHidden(column, narrow)

    def publish(self) -> None:
        """Publish the answer as it is typed."""
        review, words = self.selected, self.answer.toPlainText().strip()
        if review is None or not words or words == review.answer:
            return
        shift, reviews = self.shift, self.coocook.reviews

        def back() -> object:
            if review.answer:
                return reviews.answer(review.id, review.answer, by=shift.by)
            return reviews.withdraw_answer(review.id, by=shift.by)

        self._do(
            lambda: reviews.answer(review.id, words, by=shift.by, version=review.version),
            tr("Review of {customer} answered").format(customer=review.customer_name),
            back,
            lambda: reviews.answer(review.id, words, by=shift.by),
        )

    def withdraw(self) -> None:
        """Take the published answer back."""
        review = self.selected
        if review is None or not review.answer:
            return
        shift, reviews = self.shift, self.coocook.reviews
        self._do(
            lambda: reviews.withdraw_answer(review.id, by=shift.by, version=review.version),
            tr("Answer to {customer} withdrawn").format(customer=review.customer_name),
            lambda: reviews.answer(review.id, review.answer, by=shift.by),
            lambda: reviews.withdraw_answer(review.id, by=shift.by),
        )

    def hide_or_show(self) -> None:
        """Hide the review, for a reason that is asked for, or show it again."""
        review = self.selected
        if review is None:
            return
        if review.hidden:
            self._set_hidden(review, hidden=False, reason="")
            return
        self.asking = QInputDialog(self)
        self.asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.asking.setWindowTitle(tr("Hide the review"))
        self.asking.setLabelText(tr("Why is it hidden? Only staff see the reason."))
        self.asking.setOkButtonText(tr("Hide"))
        self.asking.textValueSelected.connect(
            lambda reason: self._set_hidden(review, hidden=True, reason=reason[:LONGEST_REASON])
        )
        self.asking.open()

    def _set_hidden(self, review: ReviewRecord, *, hidden: bool, reason: str) -> None:
        shift, reviews = self.shift, self.coocook.reviews

        def there(version: int | None = None) -> ReviewRecord:
            return reviews.set_visibility(
                review.id, hidden=hidden, reason=reason, by=shift.by, version=version
            )

        def back() -> ReviewRecord:
            return reviews.set_visibility(
                review.id, hidden=review.hidden, reason=review.hidden_reason or "", by=shift.by
            )

        words = tr("Review of {customer} hidden") if hidden else tr("Review of {customer} shown again")
        self._do(lambda: there(review.version), words.format(customer=review.customer_name), back, there)

    def _do(
        self,
        work: Callable[[], ReviewRecord],
        words: str,
        back: Callable[[], object],
        there: Callable[[], object],
    ) -> None:
        def done(now: ReviewRecord) -> None:
            self._typed.pop(now.id, None)
            self.reviews = tuple(now if each.id == now.id else each for each in self.reviews)
            self._show_selected()
            self.shift.note(words, flipping(back, there))

        self.change(work, done, self._not_done)

    def _not_done(self, fault: Exception) -> None:
        if isinstance(fault, Stale):
            self.banner.say(
                tr("This review was changed meanwhile. Look at it again; what you typed is still here."),
                tone="warning",
            )
            self.refresh()
        else:
            self.refused(fault)

    def _read_more(self) -> None:
        self._pages_read += 1
        self.refresh()

    def _chosen(self) -> None:
        row = self.table.currentRow()
        self._selected = self.reviews[row].id if 0 <= row < len(self.reviews) else None
        self._show_selected()

    def _show_selected(self) -> None:
        review = self.selected
        if review is not None:
            self.text.setText(breakable(review.text) or tr("Stars only, without words."))
            facts = tr("{customer}, booking {id}, {day}").format(
                customer=review.customer_name,
                id=review.booking_id,
                day=wording.day(review.created_at.astimezone(self.coocook.settings.zone).date()),
            )
            if review.hidden:
                reason = tr("Hidden: {reason}").format(reason=review.hidden_reason or "")
                facts = f"{facts}\n{reason}"
            self.facts.setText(facts)
            words = self._typed.get(review.id, review.answer)
            if self.answer.toPlainText() != words:
                self.answer.setPlainText(words)
        self._enable()

    def _answer_typed(self) -> None:
        review = self.selected
        if review is not None:
            words = self.answer.toPlainText().strip()
            if words == review.answer:
                self._typed.pop(review.id, None)
            else:
                self._typed[review.id] = self.answer.toPlainText()
        self._enable()

    def _enable(self) -> None:
        review = self.selected
        typed = self.answer.toPlainText().strip()
        self.answer.setEnabled(review is not None)
        self.answer_action.setEnabled(review is not None and bool(typed) and typed != review.answer)
        self.withdraw_action.setEnabled(review is not None and bool(review.answer))
        self.hide_action.setEnabled(review is not None)
        hidden = review is not None and review.hidden
        self.hide_action.setText(tr("Sho&w again") if hidden else tr("Hi&de…"))

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        for column, width in {0: 128, 1: 112, 2: 72, 4: 96}.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        left.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.hide()
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 8, 0)
        words.addWidget(self.text)
        words.addWidget(self.facts)
        words.addStretch(1)
        label = QLabel(tr("&Answer, for everybody to read"))
        label.setBuddy(self.answer)
        self.answer.setAccessibleName(label.text().replace("&", ""))
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(scroll_area(inside), 1)
        right.addWidget(label)
        right.addWidget(self.answer)
        right.addWidget(action_button(self.answer_action, "primary"))
        row = QHBoxLayout()
        row.addWidget(action_button(self.withdraw_action))
        row.addWidget(action_button(self.hide_action))
        right.addLayout(row)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(SIDE_WIDTH)
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addWidget(side)
        self._pages.addWidget(both)
        self._pages.addWidget(self.nothing_yet)
        self.column.addWidget(self._pages, 1)


def _state(review: ReviewRecord) -> str:
    if review.hidden:
        return tr("Hidden")
    return tr("Answered") if review.answer else tr("Shown")
