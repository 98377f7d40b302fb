"""Registering, signing in and out, and who one is."""

from datetime import UTC, datetime
from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server import tokens
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant, Request, Text
from coocook_server.api.operations import answer, operation, read_body
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Role
from coocook_server.services.accounts import LONGEST_PASSWORD, AccountDraft, SessionRecord

PREFIX = "/api/coocook/auth"

Password = Annotated[Text, Field(max_length=LONGEST_PASSWORD, json_schema_extra={"format": "password"})]


class Registration(Request):
    """A new customer."""

    username: Annotated[Text, Field(max_length=80)]
    email: Annotated[Text, Field(max_length=254)]
    password: Password
    name: Annotated[Text, Field(max_length=120)] = ""
    phone: Annotated[Text, Field(max_length=40)] | None = None


class SignIn(Request):
    """A username or mail address, and the password."""

    username: Annotated[Text, Field(max_length=254)]
    password: Password


class Account(BaseModel):
    """An account, without its password."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    username: str
    email: str | None
    name: str
    phone: str | None
    role: Role
    chef_id: int | None = Field(description="Which chef this is, for a chef's account.")
    created_at: Instant


class TokenPair(BaseModel):
    """Send `access_token` as `Authorization: Bearer …`; `refresh_token` gets a new one."""

    access_token: str
    refresh_token: str
    token_type: str = "Bearer"
    expires_in: int = Field(description="Seconds for which the access token holds.")
    user: Account


class AccessToken(BaseModel):
    """A new access token."""

    access_token: str
    token_type: str = "Bearer"
    expires_in: int


class SignedOut(BaseModel):
    """The session has ended."""

    status: str = "signed out"
    at: Instant


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/auth`."""
    accounts = APIBlueprint("accounts", __name__, url_prefix=PREFIX, tag="Accounts")

    @operation(
        accounts, "POST", "/register", answers=TokenPair, status=201, body=Registration, refuses=(400, 409)
    )
    def register() -> Response:
        """Register as a customer; the new account is signed in and may book at once."""
        wish = read_body(Registration)
        draft = AccountDraft(wish.username, wish.password, wish.email, wish.name, wish.phone)
        account = coocook.accounts.register(draft)
        return _pair(coocook.accounts.open_session(account.id), 201)

    @operation(accounts, "POST", "/login", answers=TokenPair, body=SignIn, refuses=(400, 401))
    def login() -> Response:
        """Sign in by username or mail address."""
        wish = read_body(SignIn)
        return _pair(coocook.accounts.sign_in(wish.username, wish.password))

    @operation(accounts, "POST", "/refresh", answers=AccessToken, refuses=(401,), signed_in=True)
    def refresh() -> Response:
        """Get a new access token for the refresh token sent as Bearer, or for the pages' cookie."""
        access = tokens.make_access(signed_in.session("refresh"))
        response = answer(AccessToken(access_token=access, expires_in=_seconds()), Cache_Control="no-store")
        if signed_in.by_cookie():
            tokens.renew_cookie(response, access)
        return response

    @operation(accounts, "POST", "/logout", answers=SignedOut, refuses=(401,), signed_in=True)
    def logout() -> Response:
        """Sign out: the session's tokens stop working at once."""
        coocook.accounts.end_session(signed_in.session().id)
        response = answer(SignedOut(at=datetime.now(UTC)))
        tokens.clear_cookies(response)
        return response

    @operation(accounts, "GET", "/me", answers=Account, refuses=(401,), signed_in=True)
    def me() -> Response:
        """Read your own account."""
        return answer(Account.model_validate(signed_in.account()), Cache_Control="private, no-cache")

    return accounts


def _pair(session: SessionRecord, status: int = 200) -> Response:
    made = tokens.make(session)
    pair = TokenPair(
        access_token=made.access,
        refresh_token=made.refresh,
        expires_in=_seconds(),
        user=Account.model_validate(session.account),
    )
    return answer(pair, status, Cache_Control="no-store")


def _seconds() -> int:
    return int(tokens.ACCESS_FOR.total_seconds())
