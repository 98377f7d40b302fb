"""The rules of booking that are a chef's own; what is left open is as the business has it."""

from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from coocook_desktop import language
from coocook_desktop.chef_steps import flipping
from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_actions import action_button, make_action
from coocook_desktop.widgets.chef_merge import merged
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import section_title
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.services.booking_rules import BookingRules, RuleChoices
from coocook_server.services.chefs import ChefRecord

NO_NUMBER = -1
"""What no rule may be: it stands for what is typed and is no number."""
FIELD_WIDTH = 168

GROUPS = (
    (
        later("Before and after a booking"),
        (
            ("buffer_before_minutes", later("Kept free before, in minutes")),
            ("buffer_after_minutes", later("Kept free after, in minutes")),
            ("notice_hours", later("Notice needed, in hours")),
            ("horizon_days", later("Bookable ahead, in days")),
        ),
    ),
    (
        later("Length and start"),
        (
            ("shortest_hours", later("Shortest booking, in hours")),
            ("longest_hours", later("Longest booking, in hours")),
            ("grid_minutes", later("Starts every so many minutes")),
            ("pending_hours", later("Held unanswered, in hours")),
        ),
    ),
    (
        later("Guests and travel"),
        (
            ("smallest_guests", later("Least guests")),
            ("most_guests", later("Most guests")),
            ("travel_fee", later("Travel fee")),
        ),
    ),
    (
        later("Cancelling"),
        (
            ("refund_full_hours", later("All is refunded until so many hours before")),
            ("refund_part_hours", later("A part is refunded until so many hours before")),
            ("refund_part_percent", later("That part, in per cent")),
        ),
    ),
)
_DECIMAL = ("shortest_hours", "longest_hours", "travel_fee")


@dataclass(frozen=True)
class ReadRules:
    """What the chef has of its own, and what holds for everybody."""

    choices: RuleChoices
    business: BookingRules


class ChefRules(ChefSection):
    """An empty field shows in grey what the business has; Save keeps all."""

    nouns = frozenset({"booking_rules"})
    edited = Signal()
    """Whether there is something to save may be otherwise."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(coocook, tasks, shift, parent)
        self._base = RuleChoices()
        self._business = coocook.rules.defaults
        self.lines: dict[str, QLineEdit] = {}
        self.errors: dict[str, FieldError] = {}
        self.save_action = make_action(self, tr("&Save rules"), "", self.save)
        self.clear_action = make_action(self, tr("As the business has &them"), "", self.clear)
        self._lay_out()
        for line in self.lines.values():
            line.textChanged.connect(self._typed)
        self._typed()

    @property
    def choices(self) -> RuleChoices:
        """What the fields say."""
        return RuleChoices(**{name: _number(name, line.text()) for name, line in self.lines.items()})

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.choices != self._base

    def read(self, chef: ChefRecord) -> ReadRules:
        rules = self.coocook.rules
        return ReadRules(rules.choices(chef.id), rules.business())

    def show_read(self, read: Any) -> None:
        both = merged(self._base, self.choices, read.choices)
        if both.disputed:
            self.banner.say(
                tr("Somebody else changed rules that you are changing. Save to keep what you typed."),
                tone="warning",
                actions=((tr("Take theirs"), lambda: self._take(read.choices)),),
            )
        self._base, self._business = read.choices, read.business
        self._fill(both.draft)
        for name, words in _business_words(read.business).items():
            shown = tr("business: {value}").format(value=words or tr("no limit"))
            self.lines[name].setPlaceholderText(shown)

    def show_chef(self, chef: ChefRecord) -> None:
        self._base = RuleChoices()
        self._fill(self._base)
        super().show_chef(chef)

    def save(self) -> None:
        """Keep the rules as they are typed."""
        chef, choices, before = self.chef, self.choices, self._base
        if chef is None or self._show_problems():
            return
        shift, rules = self.shift, self.coocook.rules

        def done(_rules: BookingRules) -> None:
            self._base = choices
            self._typed()
            step = flipping(
                lambda: rules.choose(before, chef_id=chef.id, by=shift.by),
                lambda: rules.choose(choices, chef_id=chef.id, by=shift.by),
            )
            shift.note(tr("Rules of {chef} changed").format(chef=chef.name), step)

        self.change(lambda: rules.choose(choices, chef_id=chef.id, by=shift.by), done, self._not_saved)

    def discard(self) -> None:
        """Forget what was typed."""
        self._fill(self._base)

    def clear(self) -> None:
        """Leave every rule to the business; it is saved when the person says so."""
        self._fill(RuleChoices())

    def _not_saved(self, fault: Exception) -> None:
        if not (isinstance(fault, Invalid) and fault.fields):
            self.refused(fault)
            return
        for name, problem in fault.fields.items():
            if name in self.errors:
                self.errors[name].say(language.say(problem))
                self.lines[name].setFocus()

    def _take(self, theirs: RuleChoices) -> None:
        self.banner.clear()
        self._fill(theirs)

    def _fill(self, choices: RuleChoices) -> None:
        now = self.choices
        for each in fields(RuleChoices):
            value = getattr(choices, each.name)
            if getattr(now, each.name) != value or value is None:
                text = "" if value is None else f"{value:f}" if isinstance(value, Decimal) else f"{value}"
                if self.lines[each.name].text() != text:
                    self.lines[each.name].setText(text)
        self._typed()

    def _typed(self) -> None:
        wrong = self._show_problems()
        self.save_action.setEnabled(self.has_changes and not wrong)
        self.clear_action.setEnabled(self.choices != RuleChoices())
        self.edited.emit()

    def _show_problems(self) -> bool:
        choices = self.choices
        wrong = self.coocook.rules.problems(choices, self._business)
        for name, error in self.errors.items():
            problem = language.say(wrong[name]) if name in wrong else ""
            if getattr(choices, name) == NO_NUMBER:
                problem = tr("needs a number")
            error.say(problem)
        return bool(wrong)

    def _lay_out(self) -> None:
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(2, 0, 8, 0)
        columns.setSpacing(32)
        for half in (GROUPS[:2], GROUPS[2:]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(3)
            grid.setColumnStretch(0, 1)
            row = 0
            for title, rules in half:
                grid.addWidget(section_title(tr(title)), row, 0, 1, 2)
                row += 1
                for name, words in rules:
                    self._add_line(grid, row, name, tr(words))
                    row += 2
            grid.setRowStretch(row, 1)
            columns.addLayout(grid, 1)
        hint = QLabel(tr("Leave a field empty to keep to the rules of the business."), wordWrap=True)
        hint.setProperty("role", "muted")
        below = QHBoxLayout()
        below.addWidget(action_button(self.save_action, "primary"))
        below.addWidget(action_button(self.clear_action))
        below.addStretch(1)
        self.column.addWidget(hint)
        self.column.addWidget(scroll_area(inside), 1)
        self.column.addLayout(below)

    def _add_line(self, grid: QGridLayout, row: int, name: str, words: str) -> None:
        line = QLineEdit(maxLength=12)
        line.setFixedWidth(FIELD_WIDTH)
        line.setAccessibleName(words)
        label = QLabel(words, wordWrap=True)
        label.setBuddy(line)
        error = FieldError(line)
        self.lines[name], self.errors[name] = line, error
        grid.addWidget(label, row, 0)
        grid.addWidget(line, row, 1)
        grid.addWidget(error, row + 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)


def _number(name: str, text: str) -> Any:
    clean = text.strip().replace(",", "")
    if not clean:
        return None
    try:
        number = Decimal(clean)
    except InvalidOperation:
        return NO_NUMBER
    if not number.is_finite():
        return NO_NUMBER
    if name in _DECIMAL:
        return number
    return int(number) if number == number.to_integral_value() else NO_NUMBER


def _business_words(rules: BookingRules) -> dict[str, str]:
    """The business's rules as a chef's own would be typed."""
    minutes = {
        "buffer_before_minutes": rules.buffer_before,
        "buffer_after_minutes": rules.buffer_after,
        "grid_minutes": rules.grid,
    }
    hours = {"notice_hours": rules.notice, "pending_hours": rules.pending_for}
    plain = {
        "shortest_hours": rules.shortest_hours,
        "longest_hours": rules.longest_hours,
        "horizon_days": rules.horizon_days,
        "smallest_guests": rules.smallest_guests,
        "most_guests": "" if rules.most_guests is None else rules.most_guests,
        "travel_fee": rules.travel_fee,
        "refund_full_hours": rules.cancellation.full_hours,
        "refund_part_hours": rules.cancellation.part_hours,
        "refund_part_percent": rules.cancellation.part_percent,
    }
    found = {name: f"{length.total_seconds() / 60:.0f}" for name, length in minutes.items()}
    found |= {name: f"{length.total_seconds() / 3600:.0f}" for name, length in hours.items()}
    return found | {name: f"{value}" for name, value in plain.items()}
