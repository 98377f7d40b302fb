"""What was agreed: who, for how many, where, what must not be in the food, and the price."""

from urllib.parse import quote
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import language, wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_desktop.widgets.roles import set_role
from coocook_server.services.booking_lists import BookingRecord

_FACTS = (
    later("Phone"),
    later("Guests"),
    later("Address"),
    later("Allergies"),
    later("Diet"),
    later("Requests"),
    later("Booked"),
)
_SUMS = (later("Rate"), later("Travel"), later("Total"))
_MAPS = {
    "en": "https://www.google.com/maps/search/?api=1&query={place}",
    "ko": "https://map.naver.com/p/search/{place}",
}
_NAMES_WIDTH = 72


class BookingFacts(QWidget):
    """Chef and customer lead to their own screens; the address can be copied and looked up on a map."""

    chef_asked = Signal(int)
    customer_asked = Signal(int)
    copied = Signal(str)
    """This was put on the clipboard."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._booking: BookingRecord | None = None
        self.chef = _link()
        self.customer = _link()
        self.copy_address = _link(tr("Copy"))
        self.open_map = _link(tr("Open in map"))
        self._facts = {name: plain_label() for name in _FACTS}
        self._sums = {name: plain_label() for name in _SUMS}
        self._policy = plain_label("muted")
        self._address_row = QWidget()
        self._lay_out()
        self.chef.clicked.connect(self._ask_chef)
        self.customer.clicked.connect(self._ask_customer)
        self.copy_address.clicked.connect(self._copy)
        self.open_map.clicked.connect(lambda: QDesktopServices.openUrl(self.map_address()))

    def show_booking(self, booking: BookingRecord) -> None:
        """Show the facts of this booking."""
        self._booking = booking
        self.chef.setText(booking.chef_name)
        self.chef.setAccessibleName(tr("Chef: {name}").format(name=booking.chef_name))
        self.customer.setText(booking.customer_name)
        self.customer.setAccessibleName(tr("Customer: {name}").format(name=booking.customer_name))
        facts = {
            "Phone": booking.customer_phone or tr("not given"),
            "Guests": tr("not given") if booking.guests is None else str(booking.guests),
            "Address": booking.address or tr("not given"),
            "Allergies": booking.allergies or tr("none named"),
            "Diet": booking.dietary_needs or tr("nothing special"),
            "Requests": booking.special_requests or tr("none"),
            "Booked": wording.moment(booking.created_at, self._zone),
        }
        for name, text in facts.items():
            self._facts[name].setText(breakable(text))
        set_role(self._facts["Allergies"], "warning" if booking.allergies else "")
        self._address_row.setVisible(bool(booking.address))
        self._show_sums(booking)

    def map_address(self) -> QUrl:
        """Where the booking's address is on a map."""
        address = self._booking.address if self._booking is not None else ""
        place = quote(" ".join(address.split()), safe="")
        return QUrl(_MAPS[language.current()].format(place=place))

    def _show_sums(self, booking: BookingRecord) -> None:
        currency = booking.currency
        work = wording.money(booking.total_price - booking.travel_fee, currency)
        rate = wording.money(booking.hourly_rate, currency)
        length = wording.hours(booking.duration_hours)
        self._sums["Rate"].setText(tr("{length} × {rate} = {sum}").format(length=length, rate=rate, sum=work))
        self._sums["Travel"].setText(wording.money(booking.travel_fee, currency))
        self._sums["Total"].setText(wording.money(booking.total_price, currency))
        fee = booking.cancellation_fee
        words = tr("Free to cancel until {full} h before, {percent} % back until {part} h before.").format(
            full=booking.refund_full_hours,
            percent=booking.refund_part_percent,
            part=booking.refund_part_hours,
        )
        if fee:
            words = tr("Cancelled at a cost of {fee}.").format(fee=wording.money(fee, currency))
        self._policy.setText(words)

    def _ask_chef(self) -> None:
        if self._booking is not None:
            self.chef_asked.emit(self._booking.chef_id)

    def _ask_customer(self) -> None:
        if self._booking is not None:
            self.customer_asked.emit(self._booking.user_id)

    def _copy(self) -> None:
        if self._booking is not None:
            QGuiApplication.clipboard().setText(self._booking.address)
            self.copied.emit(tr("The address is copied."))

    def _lay_out(self) -> None:
        people = QGridLayout()
        people.setHorizontalSpacing(12)
        people.setVerticalSpacing(4)
        people.setColumnMinimumWidth(0, _NAMES_WIDTH)
        people.setColumnStretch(1, 1)
        for row, (name, link) in enumerate(((tr("Chef"), self.chef), (tr("Customer"), self.customer))):
            title = plain_label("muted")
            title.setText(name)
            people.addWidget(title, row, 0)
            people.addWidget(link, row, 1, Qt.AlignmentFlag.AlignLeft)
        where = QHBoxLayout(self._address_row)
        where.setContentsMargins(_NAMES_WIDTH + 12, 0, 0, 0)
        where.setSpacing(16)
        where.addWidget(self.copy_address)
        where.addWidget(self.open_map)
        where.addStretch(1)
        self.copy_address.setAccessibleName(tr("Copy the address"))
        self.open_map.setAccessibleName(tr("Open the address in a map"))
        names = list(self._facts)
        before, after = names[: names.index("Address") + 1], names[names.index("Address") + 1 :]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(people)
        column.addLayout(facts_grid({tr(name): self._facts[name] for name in before}))
        column.addWidget(self._address_row)
        column.addLayout(facts_grid({tr(name): self._facts[name] for name in after}))
        column.addWidget(section_title(tr("Price")))
        column.addLayout(facts_grid({tr(name): label for name, label in self._sums.items()}))
        set_role(self._sums["Total"], "strong")
        column.addWidget(self._policy)
        column.addStretch(1)


def _link(words: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "inline")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
