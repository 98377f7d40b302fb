"""Of which dates, in what steps and of which chef a report is."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from coocook_desktop import report_ranges
from coocook_desktop.language import tr
from coocook_desktop.report_measures import step_title
from coocook_desktop.report_ranges import Range, fitting_step
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_picker import ChefPicker
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.roles import mark_invalid
from coocook_server.bootstrap import CooCook
from coocook_server.services.report_figures import ReportFilter, Step

DATE_WIDTH = 116
_CHEF_WIDTH = 190


class ReportFilters(QWidget):
    """A row of fields: a stretch often wanted, its dates, the steps and the chef."""

    changed = Signal()

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._quiet = False
        self.range = QComboBox()
        self.range.setAccessibleName(tr("Range of dates"))
        for which in Range:
            self.range.addItem(report_ranges.title(which), which)
        self.first, self.last = DateField(tr("From date")), DateField(tr("To date"))
        self.step = QComboBox()
        self.step.setAccessibleName(tr("Steps"))
        for step in Step:
            self.step.addItem(step_title(step), step)
        self.chef = ChefPicker(coocook, tasks)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (self.range, self.first, self.last, self.step):
            row.addWidget(field)
        row.addWidget(self.chef, 100)
        row.addStretch(1)
        for date_field in (self.first, self.last):
            date_field.setFixedWidth(DATE_WIDTH)
            date_field.changed.connect(self._typed)
        self.chef.setMaximumWidth(_CHEF_WIDTH)
        self.range.activated.connect(self._ranged)
        self.step.activated.connect(self._now)
        self.chef.picked.connect(self._now)
        self.choose(Range.LAST_12_MONTHS)

    @property
    def wanted(self) -> ReportFilter | None:
        """What is wanted, or None while the dates make no sense."""
        first, last = self.first.value, self.last.value
        if first is None or last is None or last < first:
            return None
        return ReportFilter(first, last, Step(self.step.currentData()), self.chef.chef_id)

    def choose(self, which: Range) -> None:
        """Fill in a stretch of time that is often wanted."""
        found = report_ranges.dates(which, self._today())
        if found is not None:
            self.narrow(*found)
        self.range.setCurrentIndex(self.range.findData(which))

    def narrow(self, first: date, last: date, step: Step | None = None) -> None:
        """Fill in dates, and the steps that fit them unless they are given."""
        self._quiet = True
        self.first.set_date(first)
        self.last.set_date(last)
        self.step.setCurrentIndex(self.step.findData(step or fitting_step(first, last)))
        self._quiet = False
        self._name_range()
        self._now()

    def save_state(self) -> dict[str, object]:
        """What to remember: a stretch by its name, so that it moves on with the calendar."""
        if self.range.currentData() == Range.OWN:
            return {}
        return {"range": self.range.currentData(), "step": self.step.currentData()}

    def restore_state(self, state: dict[str, object]) -> None:
        """Choose again what was chosen; unknown names are left out."""
        if state.get("range") in tuple(Range) and state.get("range") != Range.OWN:
            self.choose(Range(str(state["range"])))
        if state.get("step") in tuple(Step):
            self.step.setCurrentIndex(self.step.findData(Step(str(state["step"]))))
            self._now()

    def _ranged(self) -> None:
        which = Range(self.range.currentData())
        if which == Range.OWN:
            self.first.setFocus()
            self.first.selectAll()
        else:
            self.choose(which)

    def _typed(self) -> None:
        if not self._quiet:
            self._name_range()
            self._now()

    def _name_range(self) -> None:
        """Show the name of the stretch that these dates are, if they are one."""
        typed = (self.first.value, self.last.value)
        names = [which for which in Range if report_ranges.dates(which, self._today()) == typed]
        self.range.setCurrentIndex(self.range.findData(names[0] if names else Range.OWN))

    def _now(self) -> None:
        if self._quiet:
            return
        first, last = self.first.value, self.last.value
        turned_round = first is not None and last is not None and last < first
        mark_invalid(self.first, invalid=first is None)
        mark_invalid(self.last, invalid=last is None or turned_round)
        self.changed.emit()
