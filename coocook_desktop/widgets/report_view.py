"""A report as it is seen: its numbers, one of them as a chart, and the tables behind."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from coocook_desktop import report_measures, wording
from coocook_desktop.language import tr
from coocook_desktop.report_measures import MEASURES, Measure
from coocook_desktop.tables.report_table import ReportTable
from coocook_desktop.widgets.bar_chart import Bar, BarChart
from coocook_desktop.widgets.measure_tile import MeasureTile
from coocook_desktop.widgets.panel import Panel
from coocook_server.services.report_figures import Report

BY_STEP, BY_STATE, BY_CHEF, BY_LEAD = range(4)
_LEAD = "lead"
_IN_A_ROW_FROM = 900
_FEWER = 4
_LEAST_HEIGHT = 400


class ReportView(QWidget):
    """The tile that is chosen is what the chart shows."""

    period_opened = Signal(int)
    """The person wants to see more of the day, week or month of this number."""
    chef_opened = Signal(int)
    """The person wants to see more of the chef in this row of the report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self.measure = MEASURES[0]
        self.tiles = {
            measure.name: MeasureTile(tr(measure.title), tr(measure.meaning)) for measure in MEASURES
        }
        self._choice = QButtonGroup(self)
        for tile in self.tiles.values():
            self._choice.addButton(tile)
        self.chart = BarChart()
        self.panel = Panel(" ")
        self.chart.show_bars(tr(self.measure.title), ())
        names = (tr("By month"), tr("By state"), tr("By chef"), tr("Lead time"))
        self.tables = [ReportTable(name) for name in names]
        self.tabs = QTabWidget(documentMode=True)
        self._tiles = QGridLayout()
        self._in_a_row = 0
        self._lay_out()
        self.tiles[self.measure.name].setChecked(True)
        for measure in MEASURES:
            self.tiles[measure.name].clicked.connect(lambda _checked, measure=measure: self.choose(measure))
        self.chart.chosen.connect(self._bar_chosen)
        for number in (BY_STEP, BY_STATE):
            self.tables[number].opened.connect(self.period_opened)
        self.tables[BY_CHEF].opened.connect(self.chef_opened)

    def choose(self, measure: Measure) -> None:
        """Show this measure as the chart."""
        self.measure = measure
        self.tiles[measure.name].setChecked(True)
        if self.report is not None:
            self._show_chart(self.report)

    def show_report(self, report: Report) -> None:
        """Show these numbers; what was chosen and selected stays."""
        self.report = report
        for measure in MEASURES:
            now, before = measure.of(report.total), measure.of(report.before)
            was = tr("{value} before").format(value=report_measures.said(measure, before, report.currency))
            change = report_measures.change(measure, now, before)
            tone = report_measures.tone(measure, now, before)
            said = report_measures.said(measure, now, report.currency)
            self.tiles[measure.name].show_value(said, change, tone, was)
        self._show_chart(report)
        for number, table in enumerate(report_measures.tables(report)):
            self.tables[number].setAccessibleName(table.title)
            self.tables[number].show_table(table)
            self.tabs.setTabText(number, table.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_tiles()

    def _bar_chosen(self, place: int) -> None:
        if self.measure.name != _LEAD:
            self.period_opened.emit(place)

    def _show_chart(self, report: Report) -> None:
        measure, currency = self.measure, report.currency
        if measure.name == _LEAD:
            bars = [
                Bar(
                    report_measures.lead_name(each),
                    report_measures.lead_name(each),
                    Decimal(each.bookings),
                    f"{each.bookings:,}",
                )
                for each in report.lead_times
            ]
            title = tr("Bookings by lead time")
        else:
            step = report.wanted.step
            bars = []
            for period in report.periods:
                value = measure.of(period.figures)
                bars.append(
                    Bar(
                        report_measures.period_mark(period, step),
                        report_measures.period_name(period, step),
                        None if value is None else Decimal(value),
                        report_measures.said(measure, value, currency),
                    )
                )
            title = tr(measure.title)
        most = max((bar.value for bar in bars if bar.value), default=Decimal(0))
        scale = (
            [report_measures.said(measure, most * share / 2, currency) for share in (2, 1)]
            if most and measure.name != _LEAD
            else []
        )
        self.panel.title.setText(title)
        self.panel.setAccessibleName(title)
        first, last = wording.day(report.wanted.first), wording.day(report.wanted.last)
        before = report_measures.said(measure, measure.of(report.before), currency)
        self.panel.aside.setText(
            tr("{first} – {last}, and {value} in the time before").format(
                first=first, last=last, value=before
            )
        )
        self.chart.show_bars(title, bars, scale)

    def _arrange_tiles(self) -> None:
        in_a_row = len(self.tiles) if self.width() >= _IN_A_ROW_FROM else _FEWER
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for number, tile in enumerate(self.tiles.values()):
            self._tiles.addWidget(tile, number // in_a_row, number % in_a_row)

    def _lay_out(self) -> None:
        self._tiles.setSpacing(8)
        self._arrange_tiles()
        self.panel.column.addWidget(self.chart, 1)
        for table in self.tables:
            self.tabs.addTab(table, " ")
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.panel)
        split.addWidget(self.tabs)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self.tabs.tabBar().setAccessibleName(tr("Tables"))
        outer.addLayout(self._tiles)
        outer.addWidget(split, 1)
        split.setMinimumHeight(_LEAST_HEIGHT)
