"""Registering, and one's own account."""

from typing import Annotated, Any, Literal

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from coocook_server import tokens
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant, Request, Text
from coocook_server.api.operations import answer, etag, expected_version, operation, read_body
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Role
from coocook_server.services import passwords
from coocook_server.services.accounts import LANGUAGES, AccountDraft, AccountRecord, ProfileChanges
from coocook_server.services.sessions import SessionRecord

PREFIX = "/api/coocook/auth"

Password = Annotated[Text, Field(max_length=passwords.LONGEST, json_schema_extra={"format": "password"})]
NewPassword = Annotated[
    Password,
    Field(
        description=f"{passwords.SHORTEST} to {passwords.LONGEST} characters. Refused if easy to guess: "
        "a common password, or one made of the person's own names and address."
    ),
]
Language = Annotated[Literal["en", "ko"], Field(description="What mails are written in.")]


class Registration(Request):
    """A new customer."""

    username: Annotated[Text, Field(max_length=80)]
    email: Annotated[Text, Field(max_length=254)]
    password: NewPassword
    name: Annotated[Text, Field(max_length=120)] = ""
    phone: Annotated[Text, Field(max_length=40)] | None = None
    language: Language | None = Field(
        default=None, description="What mails are written in; by `Accept-Language` if it is not given."
    )


def _without_default(schema: dict[str, Any]) -> None:
    """Document no default: what is left out is not set at all."""
    schema.pop("default", None)


class Profile(Request):
    """What to change about oneself; what is left out stays as it is."""

    name: Annotated[Text, Field(max_length=120)] = Field(default="", json_schema_extra=_without_default)
    phone: Annotated[Text, Field(max_length=40)] | None = Field(
        default=None, description="`null` takes it away.", json_schema_extra=_without_default
    )
    language: Language = Field(default="en", json_schema_extra=_without_default)


class Account(BaseModel):
    """An account, without its password."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    username: str
    email: str | None
    email_verified: bool = Field(description="Whether a link mailed to this address was used.")
    name: str
    phone: str | None
    language: Language
    role: Role
    chef_id: int | None = Field(description="Which chef this is, for a chef's account.")
    created_at: Instant


class TokenPair(BaseModel):
    """Send `access_token` as `Authorization: Bearer …`; `refresh_token` gets new ones, once."""

    access_token: str
    refresh_token: str
    token_type: str = "Bearer"
    expires_in: int = Field(description="Seconds for which the access token holds.")
    two_factor_setup_required: bool = Field(
        default=False,
        description="For staff who come over the network without two-factor: these tokens may only set it "
        "up (`/auth/two-factor`); anything else is 403 with the rule `two_factor_needed`.",
    )
    user: Account


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of accounts under `/api/coocook/auth`."""
    accounts = APIBlueprint("accounts", __name__, url_prefix=PREFIX, tag="Accounts")

    @operation(
        accounts, "POST", "/register", answers=TokenPair, status=201, body=Registration, refuses=(400, 409)
    )
    def register() -> Response:
        """Register as a customer; the new account is signed in.

        It may book at once, unless the business approves new customers first.

        A link is mailed that proves the address: see `/auth/verify`.
        """
        wish = read_body(Registration)
        language = wish.language or request.accept_languages.best_match(LANGUAGES, LANGUAGES[0])
        draft = AccountDraft(
            wish.username, wish.password, wish.email, wish.name, wish.phone, language=language
        )
        client = tokens.client()
        account = coocook.accounts.register(draft, origin=client.address)
        return pair(coocook.sessions.open(account.id, client), 201)

    @operation(accounts, "GET", "/me", answers=Account, refuses=(401,), signed_in=True)
    def me() -> Response:
        """Read your own account."""
        return _account(signed_in.account())

    @operation(accounts, "PUT", "/me", answers=Account, body=Profile, refuses=(400, 401, 412), signed_in=True)
    def change_me() -> Response:
        """Change your own name, phone number or language."""
        actor = signed_in.actor()
        wish = read_body(Profile)
        given = {name: getattr(wish, name) or "" for name in wish.model_fields_set}
        version = expected_version("u", actor.user_id or 0)
        return _account(coocook.accounts.change_profile(ProfileChanges(**given), by=actor, version=version))

    return accounts


def pair(session: SessionRecord, status: int = 200, *, setup_required: bool = False) -> Response:
    """The tokens of a session that has just begun; `setup_required` if they may only set up two-factor."""
    made = tokens.make(session)
    body = TokenPair(
        access_token=made.access,
        refresh_token=made.refresh,
        expires_in=access_s(),
        two_factor_setup_required=setup_required,
        user=Account.model_validate(session.account),
    )
    return answer(body, status, Cache_Control="no-store")


def access_s() -> int:
    """Seconds for which an access token holds."""
    return int(tokens.ACCESS_FOR.total_seconds())


def _account(account: AccountRecord) -> Response:
    return answer(
        Account.model_validate(account),
        Cache_Control="private, no-cache",
        ETag=etag("u", account.id, account.version),
    )
