"""Looking for chefs: by what they say of themselves and cook, and by whom and how long they cook for."""

from collections.abc import Iterator
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from coocook_server.models import Chef, Menu, RuleSet
from coocook_server.services.booking_rules import BookingRules, rules_of
from coocook_server.services.booking_terms import broken_by_guests
from coocook_server.store.matching import folded, gathered, items, within


def saying(text: str) -> Iterator[ColumnElement[bool]]:
    """That each word of a text is somewhere in a chef's own words or its menus, in part and in any case."""
    menus = (
        select(gathered(Menu.name + "\n" + items(Menu.courses)))
        .where(Menu.chef_id == Chef.id, Menu.active.is_(True))
        .scalar_subquery()
    )
    said = folded(
        Chef.name
        + "\n"
        + Chef.cuisine
        + "\n"
        + Chef.location
        + "\n"
        + Chef.service_area
        + "\n"
        + Chef.bio
        + "\n"
        + func.coalesce(menus, "")
    )
    for word in text.split():
        yield within(folded(word), said)


def taking(
    session: Session, guests: int | None, duration_hours: Decimal | None, defaults: BookingRules
) -> ColumnElement[bool]:
    """That a chef can be booked for so many guests and for so long, as far as its rules go."""
    own = session.scalars(select(RuleSet.chef_id).where(RuleSet.chef_id.is_not(None)))
    rules = rules_of(session, [id for id in own if id is not None], defaults)
    fits = {id: _fit(of, guests, duration_hours) for id, of in rules.items()}
    if fits.pop(None):
        return Chef.id.not_in([id for id, fit in fits.items() if not fit])
    return Chef.id.in_([id for id, fit in fits.items() if fit])


def _fit(rules: BookingRules, guests: int | None, duration_hours: Decimal | None) -> bool:
    if any(broken_by_guests(guests, rules)):
        return False
    return duration_hours is None or rules.shortest_hours <= duration_hours <= rules.longest_hours
