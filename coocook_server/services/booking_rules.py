"""What a booking must keep to: the program's defaults, the business's choices, each chef's own."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Chef, RuleSet
from coocook_server.models.account import Actor
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import find_chef
from coocook_server.store import Store, changed

NOUN = "booking_rules"

GRIDS = (5, 10, 15, 20, 30, 60)
"""Minutes; each divides an hour."""


@dataclass(frozen=True)
class CancellationPolicy:
    """What is refunded of the price.

    All of it until `full_hours` before the start, then `part_percent` until `part_hours` before it, then
    nothing.
    """

    full_hours: int = 48
    part_hours: int = 24
    part_percent: int = 50


@dataclass(frozen=True)
class BookingRules:
    """What a new booking must keep to."""

    grid: timedelta = timedelta(minutes=30)
    shortest_hours: Decimal = Decimal(1)
    longest_hours: Decimal = Decimal(12)
    buffer_before: timedelta = timedelta(0)
    buffer_after: timedelta = timedelta(0)
    notice: timedelta = timedelta(0)
    horizon_days: int = 365
    pending_for: timedelta = timedelta(hours=24)
    smallest_guests: int = 1
    most_guests: int | None = None
    travel_fee: Decimal = Decimal(0)
    cancellation: CancellationPolicy = field(default_factory=CancellationPolicy)


@dataclass(frozen=True)
class RuleChoices:
    """What the business or one chef has chosen; None leaves a rule to the next default."""

    grid_minutes: int | None = None
    shortest_hours: Decimal | None = None
    longest_hours: Decimal | None = None
    buffer_before_minutes: int | None = None
    buffer_after_minutes: int | None = None
    notice_hours: int | None = None
    horizon_days: int | None = None
    pending_hours: int | None = None
    smallest_guests: int | None = None
    most_guests: int | None = None
    travel_fee: Decimal | None = None
    refund_full_hours: int | None = None
    refund_part_hours: int | None = None
    refund_part_percent: int | None = None


_RANGES: dict[str, tuple[int, int]] = {
    "shortest_hours": (0, 24),
    "longest_hours": (0, 24),
    "buffer_before_minutes": (0, 720),
    "buffer_after_minutes": (0, 720),
    "notice_hours": (0, 24 * 90),
    "horizon_days": (1, 3 * 365),
    "pending_hours": (1, 24 * 14),
    "smallest_guests": (1, 1_000),
    "most_guests": (1, 1_000),
    "travel_fee": (0, 10_000_000),
    "refund_full_hours": (0, 24 * 90),
    "refund_part_hours": (0, 24 * 90),
    "refund_part_percent": (0, 100),
}


class Rules:
    """The rules of the business and of each chef."""

    def __init__(self, store: Store, clock: Clock, defaults: BookingRules) -> None:
        self._store = store
        self._clock = clock
        self.defaults = defaults

    def business(self) -> BookingRules:
        """The rules that hold where a chef has none of their own."""
        with self._store.reading() as session:
            return rules_of(session, [], self.defaults)[None]

    def of(self, chef_id: int) -> BookingRules:
        """The rules that hold for a chef. Raises `NotFound`."""
        with self._store.reading() as session:
            find_chef(session, chef_id)
            return rules_of(session, [chef_id], self.defaults)[chef_id]

    def choices(self, chef_id: int | None = None) -> RuleChoices:
        """What the business has chosen, or one chef. Raises `NotFound`."""
        with self._store.reading() as session:
            if chef_id is not None:
                find_chef(session, chef_id)
            return _choices(_row(session, chef_id))

    def problems(self, choices: RuleChoices, over: BookingRules | None = None) -> dict[str, str]:
        """What is wrong with which of the business's choices, or of a chef's over the business's rules."""
        try:
            _check_ranges(choices)
        except Invalid as refused:
            return refused.fields
        return _contradictions(_applied(over or self.defaults, choices))

    def choose(self, choices: RuleChoices, *, chef_id: int | None = None, by: Actor) -> BookingRules:
        """Set every choice of the business, or of one chef; bookings made keep what was frozen on them.

        Raises `Denied` for anyone but staff, `NotFound`, and `Invalid` with every bad field.
        """
        require(by, Permission.RULES, "Only staff may change the rules of booking.")
        _check_ranges(choices)
        with self._store.writing() as session:
            if chef_id is not None:
                find_chef(session, chef_id, locked=True)
            row = _row(session, chef_id)
            before = _shown(_choices(row))
            if row is None:
                row = RuleSet(chef_id=chef_id)
                session.add(row)
            for name, value in asdict(choices).items():
                setattr(row, name, value)
            session.flush()
            found = self._check_together(session)
            after = _shown(choices)
            history.record(
                session,
                NOUN,
                chef_id or 0,
                "changed",
                before={name: value for name, value in before.items() if value != after[name]},
                after={name: value for name, value in after.items() if value != before[name]},
                by=by,
                at=self._clock(),
            )
            changed(session, NOUN, chef_id)
            return found[chef_id]

    def _check_together(self, session: Session) -> Mapping[int | None, BookingRules]:
        """Every chef's rules must still make sense together."""
        own = select(RuleSet.chef_id).where(RuleSet.chef_id.is_not(None))
        ids = [id for id in session.scalars(own) if id is not None]
        found = rules_of(session, ids, self.defaults)
        for id, rules in found.items():
            wrong = _contradictions(rules)
            if wrong:
                if id is None:
                    raise Invalid("The rules do not fit together.", wrong)
                chef = session.get_one(Chef, id).name
                raise Invalid(Phrase("The rules do not fit together for {chef}.", chef=chef), wrong)
        return found


def rules_of(
    session: Session, chef_ids: Iterable[int], defaults: BookingRules
) -> dict[int | None, BookingRules]:
    """The rules of these chefs, and of the business under None; one query for all."""
    ids = list(chef_ids)
    query = select(RuleSet).where(or_(RuleSet.chef_id.is_(None), RuleSet.chef_id.in_(ids)))
    chosen = {row.chef_id: _choices(row) for row in session.scalars(query)}
    business = _applied(defaults, chosen.get(None))
    found: dict[int | None, BookingRules] = {None: business}
    for id in ids:
        found[id] = _applied(business, chosen.get(id))
    return found


def as_choices(rules: BookingRules) -> RuleChoices:
    """The rules as somebody would have to choose them."""
    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    return RuleChoices(
        grid_minutes=rules.grid // minute,
        shortest_hours=rules.shortest_hours,
        longest_hours=rules.longest_hours,
        buffer_before_minutes=rules.buffer_before // minute,
        buffer_after_minutes=rules.buffer_after // minute,
        notice_hours=rules.notice // hour,
        horizon_days=rules.horizon_days,
        pending_hours=rules.pending_for // hour,
        smallest_guests=rules.smallest_guests,
        most_guests=rules.most_guests,
        travel_fee=rules.travel_fee,
        refund_full_hours=rules.cancellation.full_hours,
        refund_part_hours=rules.cancellation.part_hours,
        refund_part_percent=rules.cancellation.part_percent,
    )


def _row(session: Session, chef_id: int | None) -> RuleSet | None:
    which = RuleSet.chef_id.is_(None) if chef_id is None else RuleSet.chef_id == chef_id
    return session.scalars(select(RuleSet).where(which)).first()


def _choices(row: RuleSet | None) -> RuleChoices:
    if row is None:
        return RuleChoices()
    return RuleChoices(**{each.name: getattr(row, each.name) for each in fields(RuleChoices)})


def _applied(rules: BookingRules, chosen: RuleChoices | None) -> BookingRules:
    """The rules with these choices in the place of the defaults."""
    if chosen is None:
        return rules
    lengths: dict[str, tuple[str, timedelta]] = {
        "grid_minutes": ("grid", timedelta(minutes=1)),
        "buffer_before_minutes": ("buffer_before", timedelta(minutes=1)),
        "buffer_after_minutes": ("buffer_after", timedelta(minutes=1)),
        "notice_hours": ("notice", timedelta(hours=1)),
        "pending_hours": ("pending_for", timedelta(hours=1)),
    }
    plain: dict[str, Any] = {}
    policy: dict[str, int] = {}
    for name, value in asdict(chosen).items():
        if value is None:
            continue
        if name in lengths:
            target, unit = lengths[name]
            plain[target] = value * unit
        elif name.startswith("refund_"):
            policy[name.removeprefix("refund_")] = value
        else:
            plain[name] = value
    return replace(rules, **plain, cancellation=replace(rules.cancellation, **policy))


def _check_ranges(choices: RuleChoices) -> None:
    wrong: dict[str, str] = {}
    if choices.grid_minutes is not None and choices.grid_minutes not in GRIDS:
        wrong["grid_minutes"] = Phrase("must be one of {choices}", choices=", ".join(map(str, GRIDS)))
    for name, (least, most) in _RANGES.items():
        value = getattr(choices, name)
        if value is None:
            continue
        exact = Decimal(value)
        if not exact.is_finite() or not least <= exact <= most:
            wrong[name] = Phrase("must be from {least:,} to {most:,}", least=least, most=most)
        elif exact != exact.quantize(Decimal("0.01")):
            wrong[name] = Phrase("has too many decimals")
    if wrong:
        raise Invalid("Some of the rules are not right.", wrong)


def _contradictions(rules: BookingRules) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if not 0 < rules.shortest_hours <= rules.longest_hours:
        wrong["longest_hours"] = Phrase("must not be shorter than the shortest booking")
    if rules.most_guests is not None and rules.most_guests < rules.smallest_guests:
        wrong["most_guests"] = Phrase("must not be less than the smallest number of guests")
    if rules.cancellation.part_hours > rules.cancellation.full_hours:
        wrong["refund_part_hours"] = Phrase("must not be more than the hours for a full refund")
    return wrong


def _shown(choices: RuleChoices) -> dict[str, Any]:
    return {
        name: str(value) if isinstance(value, Decimal) else value for name, value in asdict(choices).items()
    }
