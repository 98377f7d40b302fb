"""What each role may do: the table, the page that shows it, and what holds of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, NotFound
from coocook_server.models.account import COMMAND_LINE, DESK, Actor, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.paging import Paging
from coocook_server.services.people import AccountChange, AccountFilter
from coocook_server.services.permissions import MAY, Permission, may, require

PAGE = Path(__file__).resolve().parents[3] / "docs" / "accounts.md"


def test_the_page_shows_the_table() -> None:
    rows = [f"| | {' | '.join(Role)} |", "|---|---|---|---|---|"]
    for permission in Permission:
        cells = " | ".join("yes" if permission in MAY[role] else "" for role in Role)
        rows.append(f"| {permission.value} | {cells} |".replace("|  ", "| ").replace("|  ", "| "))

    assert "\n".join(rows) in PAGE.read_text(encoding="utf-8")


def test_every_role_is_in_the_table_and_administrators_may_what_staff_may() -> None:
    assert set(MAY) == set(Role)
    assert MAY[Role.STAFF] < MAY[Role.ADMINISTRATOR]
    assert MAY[Role.CUSTOMER] < MAY[Role.CHEF]
    for actor in (DESK, COMMAND_LINE):
        assert all(may(actor, permission) for permission in MAY[Role.ADMINISTRATOR])


Attempt = Callable[[CooCook, Actor], object]

ATTEMPTS: dict[Permission, Attempt] = {
    Permission.ALL_BOOKINGS: lambda demo, by: demo.bookings.get(2, by=by),
    Permission.CHEFS: lambda demo, by: demo.chefs.set_active(2, True, by=by),
    Permission.CUSTOMERS: lambda demo, by: demo.people.list(AccountFilter(), Paging(), by=by),
    Permission.ACCOUNTS: lambda demo, by: demo.people.change(1, AccountChange(name="New"), by=by),
}


@pytest.mark.parametrize("permission", ATTEMPTS)
@pytest.mark.parametrize("role", Role)
def test_the_services_do_as_the_table_says(demo: CooCook, role: Role, permission: Permission) -> None:
    draft = AccountDraft("hana", "a good long passphrase", "hana@example.com")
    by = demo.accounts.actor(demo.accounts.add(draft, role, by=DESK))

    if permission in MAY[role]:
        ATTEMPTS[permission](demo, by)
    else:
        with pytest.raises((Denied, NotFound)):
            ATTEMPTS[permission](demo, by)


@given(st.sampled_from(Role), st.sampled_from(Permission))
def test_whoever_may_not_is_refused_in_the_words_given(role: Role, permission: Permission) -> None:
    actor = Actor(1, role, "Somebody")
    if may(actor, permission):
        require(actor, permission, "No.")
    else:
        with pytest.raises(Denied, match=r"^No\.$"):
            require(actor, permission, "No.")
