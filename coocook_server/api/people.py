"""Everybody's accounts, for staff and administrators."""

from typing import Annotated, Literal

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field, StrictBool

from coocook_server.api.accounts import Account, NewPassword
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Cursor, Id, PageNumber, PerPage, Request, Text
from coocook_server.api.operations import (
    NOT_MODIFIED,
    answer,
    answer_version,
    etag,
    expected_version,
    if_changed,
    operation,
    read_body,
    read_query,
)
from coocook_server.api.sessions import Ended
from coocook_server.api.two_factor import TwoFactorOff
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.paging import PER_PAGE, Paging
from coocook_server.services.people import AccountChange, AccountFilter

PREFIX = "/api/coocook/accounts"

Name = Annotated[Text, Field(max_length=120)]
Phone = Annotated[Text, Field(max_length=40)]


class AccountQuery(Request):
    """Which accounts."""

    q: Annotated[Text, Field(max_length=200)] | None = Field(
        default=None, description="A part of the name, username, mail address or phone number."
    )
    role: Role | None = Field(default=None, description="Staff see customers only.")
    active: bool | None = None
    sort: Literal["name", "-name", "id", "-id"] = "name"
    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None


class NewAccount(Request):
    """Somebody who is to sign in."""

    username: Annotated[Text, Field(max_length=80)]
    password: NewPassword
    email: Annotated[Text, Field(max_length=254, description="Only a chef needs none.")] | None = None
    name: Name = ""
    phone: Phone | None = None
    role: Role
    chef_id: Id | None = Field(default=None, description="With the role `chef`: which chef this is.")


class Caller(Request):
    """A customer who is known by name and number alone."""

    name: Name
    phone: Phone


class AccountUpdate(Request):
    """What is to be different; what is left out stays as it is."""

    name: Name | None = None
    phone: Phone | None = Field(default=None, description="An empty one takes it away.")
    role: Role | None = None
    active: StrictBool | None = Field(
        default=None, description="An account that is not active cannot sign in."
    )


class ManagedAccount(Account):
    """An account as those see it who look after it."""

    model_config = ConfigDict(from_attributes=True)

    active: bool


class AccountList(BaseModel):
    """A part of the accounts that match."""

    accounts: list[ManagedAccount]
    total: int
    next_cursor: str | None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/accounts`."""
    people = APIBlueprint("people", __name__, url_prefix=PREFIX, tag="Staff and customers")

    @operation(
        people, "GET", "", answers=AccountList, query=AccountQuery, refuses=(400, 401, 403), signed_in=True
    )
    def list_accounts() -> Response:
        """List accounts: customers for staff, everybody for an administrator."""
        actor = signed_in.actor()
        coocook.people.require_may_list(by=actor)
        wanted = read_query(AccountQuery)
        page = coocook.people.list(
            AccountFilter(wanted.q, wanted.role, wanted.active, wanted.sort),
            Paging(wanted.per_page, wanted.page, wanted.cursor),
            by=actor,
        )
        shown = [ManagedAccount.model_validate(account) for account in page.items]
        body = AccountList(accounts=shown, total=page.total, next_cursor=page.next_cursor)
        return answer(body, Cache_Control="private, no-cache")

    @operation(
        people,
        "POST",
        "",
        answers=ManagedAccount,
        status=201,
        body=NewAccount,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def add_account() -> Response:
        """Add an account of any role, as an administrator. It signs in with the password given here.

        Staff set up two-factor at their first sign-in over the network.
        """
        actor = signed_in.actor()
        coocook.people.require_may_add(by=actor)
        wish = read_body(NewAccount)
        draft = AccountDraft(wish.username, wish.password, wish.email, wish.name, wish.phone)
        return _one(coocook.people.add(draft, wish.role, chef_id=wish.chef_id, by=actor), 201)

    @operation(
        people,
        "GET",
        "/<int:id>",
        answers=ManagedAccount,
        refuses=(401, 403, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_account(id: int) -> Response:
        """Read an account: your own, a customer's as staff, anyone's as an administrator."""
        return if_changed(_one(coocook.people.get(id, by=signed_in.actor())))

    @operation(
        people,
        "PUT",
        "/<int:id>",
        answers=ManagedAccount,
        body=AccountUpdate,
        refuses=(400, 401, 403, 404, 409, 412),
        signed_in=True,
    )
    def change_account(id: int) -> Response:
        """Change an account as an administrator: name, phone, role, and whether it may sign in.

        Another role, or being deactivated, ends its sessions. The last administrator stays one: 409 with
        the rule `last_administrator`.
        """
        actor = signed_in.actor()
        coocook.people.require_may_change(id, by=actor)
        wish = read_body(AccountUpdate)
        change = AccountChange(wish.name, wish.phone, wish.role, wish.active)
        version = expected_version("u", id)
        return _one(coocook.people.change(id, change, by=actor, version=version))

    @operation(
        people,
        "POST",
        "/callers",
        answers=ManagedAccount,
        status=201,
        body=Caller,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def add_caller() -> Response:
        """Note a customer who calls, as staff: a name and a number, and no way to sign in."""
        actor = signed_in.actor()
        coocook.people.require_may_list(by=actor)
        wish = read_body(Caller)
        return _one(coocook.accounts.add_caller(wish.name, wish.phone, by=actor), 201)

    @operation(people, "DELETE", "/<int:id>/sessions", answers=Ended, refuses=(401, 403, 404), signed_in=True)
    def end_sessions_of_account(id: int) -> Response:
        """Sign an account out everywhere, as an administrator."""
        return answer(Ended(ended=coocook.people.end_sessions(id, by=signed_in.actor())))

    @operation(
        people,
        "DELETE",
        "/<int:id>/two-factor",
        answers=TwoFactorOff,
        refuses=(401, 403, 404),
        signed_in=True,
    )
    def reset_two_factor(id: int) -> Response:
        """Take a lost authenticator app off an account and sign it out, as an administrator.

        An account without two-factor is left as it is.
        """
        actor = signed_in.actor()
        coocook.people.require_may_change(id, by=actor)
        coocook.two_factor.reset(id, by=actor)
        return answer(TwoFactorOff())

    return people


def _one(account: AccountRecord, status: int = 200) -> Response:
    made_at = f"{PREFIX}/{account.id}" if status == 201 else None
    return answer_version(
        ManagedAccount.model_validate(account), etag("u", account.id, account.version), made_at=made_at
    )
