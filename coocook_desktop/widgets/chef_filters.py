"""Which chefs are listed, in what order, as cards or as a table."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import later, tr
from coocook_desktop.theme import icon
from coocook_desktop.widgets.date_field import DateField
from coocook_server.services.chefs import ChefFilter

PAUSE_MS = 200
CARDS, TABLE = "cards", "table"
_ICONS = {CARDS: "cards", TABLE: "table"}
_STATES = ((later("All chefs"), None), (later("Active"), True), (later("Inactive"), False))
SORTS = (
    ("name", later("Name")),
    ("-rating", later("Best rated first")),
    ("hourly_rate", later("Cheapest first")),
    ("-hourly_rate", later("Dearest first")),
    ("-created_at", later("Newest first")),
)


class ChefFilters(QWidget):
    """The search rests a moment after typing; everything else acts at once."""

    changed = Signal()
    entered = Signal()
    """Enter in the search."""
    view_changed = Signal(str)

    def __init__(self, add: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit(placeholderText=tr("Search name, cuisine or place"), clearButtonEnabled=True)
        self.text.setAccessibleName(tr("Search chefs"))
        self.text.setToolTip(tr("Search (Ctrl+F)"))
        self.text.setMaxLength(200)
        self.cuisine = QComboBox()
        self.cuisine.setAccessibleName(tr("Cuisine"))
        self.cuisine.addItem(tr("All cuisines"), None)
        self.cuisine.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.cuisine.setMinimumContentsLength(12)
        self.state = QComboBox()
        self.state.setAccessibleName(tr("State"))
        for words, active in _STATES:
            self.state.addItem(tr(words), active)
        self.free_on = DateField(tr("Free on"))
        self.free_on.setFixedWidth(136)
        self.sort = QComboBox()
        self.sort.setAccessibleName(tr("Order"))
        for name, words in SORTS:
            self.sort.addItem(tr(words), name)
        self.views = {CARDS: _view_button(tr("Cards")), TABLE: _view_button(tr("Table"))}
        self._add = add
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._recolour()
        self.views[CARDS].setChecked(True)
        self._connect()

    @property
    def wanted(self) -> ChefFilter:
        """Which chefs to list."""
        return ChefFilter(
            q=self.text.text().strip() or None,
            cuisine=self.cuisine.currentData(),
            active=self.state.currentData(),
            free_on=self.free_on.value,
            sort=self.sort.currentData() or "name",
        )

    @property
    def narrowing(self) -> bool:
        """Whether fewer than all may be listed."""
        return self.wanted != ChefFilter(active=None, sort=self.wanted.sort)

    @property
    def view(self) -> str:
        """How they are shown."""
        return CARDS if self.views[CARDS].isChecked() else TABLE

    def set_view(self, view: str) -> None:
        """Show them so."""
        self.views[view].setChecked(True)

    def set_sort(self, sort: str) -> None:
        """List them in this order; one that the table's headings give is added to the choice."""
        place = self.sort.findData(sort)
        if place < 0:
            names = dict(SORTS)
            words = tr(names.get(sort.removeprefix("-"), names.get(f"-{sort}", SORTS[0][1])))
            self.sort.addItem(tr("{order}, turned round").format(order=words), sort)
            place = self.sort.count() - 1
        self.sort.setCurrentIndex(place)

    def offer_cuisines(self, names: tuple[str, ...]) -> None:
        """Offer these, and keep what is chosen."""
        chosen = self.cuisine.currentData()
        blocked = self.cuisine.blockSignals(True)
        while self.cuisine.count() > 1:
            self.cuisine.removeItem(1)
        for name in dict.fromkeys((*names, *([chosen] if chosen else []))):
            self.cuisine.addItem(name, name)
        self.cuisine.setCurrentIndex(max(0, self.cuisine.findData(chosen)))
        self.cuisine.blockSignals(blocked)

    def set_cuisine(self, name: str | None) -> None:
        """Choose a cuisine that may not be offered yet."""
        if name and self.cuisine.findData(name) < 0:
            self.cuisine.addItem(name, name)
        self.cuisine.setCurrentIndex(max(0, self.cuisine.findData(name)))

    def clear(self) -> None:
        """List all chefs again."""
        blocked = self.blockSignals(True)
        self.text.clear()
        self.cuisine.setCurrentIndex(0)
        self.state.setCurrentIndex(0)
        self.free_on.set_date(None)
        self.blockSignals(blocked)
        self._pause.stop()
        self.changed.emit()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.text.setFocus()
        self.text.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _recolour(self) -> None:
        for view, button in self.views.items():
            button.setIcon(icon(_ICONS[view]))

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._rest)
        self.text.returnPressed.connect(self.entered)
        for box in (self.cuisine, self.state, self.sort):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.free_on.changed.connect(self.changed)
        self.views[CARDS].toggled.connect(lambda _on: self.view_changed.emit(self.view))

    def _lay_out(self) -> None:
        together = QButtonGroup(self)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.text, 1)
        for button in self.views.values():
            together.addButton(button)
            first.addWidget(button)
        first.addWidget(self._add)
        second = QHBoxLayout()
        second.setSpacing(8)
        for widget in (self.cuisine, self.state, self.free_on):
            second.addWidget(widget)
        second.addStretch(1)
        label = QLabel(tr("Order"))
        label.setProperty("role", "muted")
        second.addWidget(label)
        second.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)


def _view_button(words: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setIconSize(QSize(20, 20))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("role", "view")
    return button
