"""Signing in and out, new tokens for old, and the sessions that are open."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field, RootModel

from coocook_server import tokens
from coocook_server.api.accounts import PREFIX, Password, TokenPair, access_s, pair
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant, Request, Text
from coocook_server.api.operations import answer, operation, read_body
from coocook_server.bootstrap import CooCook
from coocook_server.services.second_factor import CHALLENGE_FOR, SecondFactorNeeded
from coocook_server.services.sessions import MOST_PER_ACCOUNT


class SignIn(Request):
    """A username or mail address, and the password."""

    username: Annotated[Text, Field(max_length=254)]
    password: Password


class CodeNeeded(BaseModel):
    """The password is right; the challenge and a code sign in."""

    two_factor_required: Literal[True] = True
    challenge: str = Field(description="For `/auth/login/two-factor`, once.")
    expires_in: int = Field(
        default=int(CHALLENGE_FOR.total_seconds()), description="Seconds for which the challenge holds."
    )


class SignedIn(RootModel[TokenPair | CodeNeeded]):
    """Tokens; for an account with two-factor a challenge."""


class RenewedTokens(BaseModel):
    """A new access token, and the refresh token to use the next time."""

    access_token: str
    token_type: str = "Bearer"
    expires_in: int = Field(description="Seconds for which the access token holds.")
    refresh_token: str | None = Field(
        default=None,
        description="`null` if the one that was sent had been used some seconds before, whoever sent it "
        "first having the next one; and for the pages, whose scripts are not to read it.",
    )


class Session(BaseModel):
    """One of your sign-ins."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    created_at: Instant
    last_used_at: Instant = Field(description="When its tokens were last renewed.")
    expires_at: Instant
    address: str = Field(description="The network address it was begun from.")
    browser: str = Field(description="Such as `Chrome on Windows`; empty if it is not known.")
    current: bool = Field(default=False, description="Whether it is the one that asks.")


class SessionList(BaseModel):
    """Your sessions, the last used first."""

    sessions: list[Session] = Field(max_length=MOST_PER_ACCOUNT)
    total: int


class Ended(BaseModel):
    """How many sessions have ended."""

    ended: int


class SignedOut(BaseModel):
    """The session has ended."""

    status: str = "signed out"
    at: Instant


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of sessions under `/api/coocook/auth`."""
    sessions = APIBlueprint("sessions", __name__, url_prefix=PREFIX, tag="Sessions")

    @operation(sessions, "POST", "/login", answers=SignedIn, body=SignIn, refuses=(400, 401))
    def login() -> Response:
        """Sign in by username or mail address.

        An account with two-factor gets a challenge instead of tokens: see `/auth/login/two-factor`.
        After five wrong passwords in a row for a name, who asks has to wait: 429 says how long in
        `Retry-After`, from half a minute up to a quarter of an hour. Elsewhere the name is not kept waiting.
        """
        return _sign_in(coocook, signed_in)

    @operation(sessions, "POST", "/refresh", answers=RenewedTokens, refuses=(401,), signed_in=True)
    def refresh() -> Response:
        """Get new tokens for the refresh token sent as Bearer, or for the pages' cookie.

        A refresh token is used once; the answer brings the next, for the pages in their cookie. Sent again
        within ten seconds it still gets an access token. Sent again later, it must have been copied: the
        session ends.
        """
        renewal = signed_in.renewal()
        made = tokens.make(renewal.session)
        by_cookie = signed_in.by_cookie()
        next_one = made.refresh if renewal.rotated and not by_cookie else None
        renewed = RenewedTokens(access_token=made.access, expires_in=access_s(), refresh_token=next_one)
        response = answer(renewed, Cache_Control="no-store")
        if by_cookie:
            tokens.set_cookies(response, made)
        return response

    @operation(sessions, "POST", "/logout", answers=SignedOut, refuses=(401, 409), signed_in=True)
    def logout() -> Response:
        """Sign out: the session's tokens stop working at once. A demo token has no session: 409."""
        coocook.sessions.end(signed_in.session_as_it_is().key)
        response = answer(SignedOut(at=datetime.now(UTC)))
        tokens.clear_cookies(response)
        return response

    @operation(sessions, "GET", "/sessions", answers=SessionList, refuses=(401, 409), signed_in=True)
    def list_sessions() -> Response:
        """List where you are signed in; never more than a hundred, since the oldest end beyond that.

        A demo token has no session: 409.
        """
        own = signed_in.session()
        found = [
            Session.model_validate(session).model_copy(update={"current": session.id == own.id})
            for session in coocook.sessions.list(own.account.id)
        ]
        return answer(SessionList(sessions=found, total=len(found)), Cache_Control="private, no-cache")

    @operation(
        sessions, "DELETE", "/sessions/<int:id>", answers=Ended, refuses=(401, 404, 409), signed_in=True
    )
    def end_session(id: int) -> Response:
        """End one of your sessions: its tokens stop working at once. A demo token has none: 409."""
        coocook.sessions.end_one(id, account_id=signed_in.session().account.id)
        return answer(Ended(ended=1))

    @operation(sessions, "DELETE", "/sessions", answers=Ended, refuses=(401, 409), signed_in=True)
    def end_other_sessions() -> Response:
        """Sign out everywhere but here. A demo token has no session: 409."""
        return answer(Ended(ended=coocook.sessions.end_others(signed_in.session())))

    return sessions


def _sign_in(coocook: CooCook, signed_in: Authentication) -> Response:
    wish = read_body(SignIn)
    try:
        opened = coocook.sessions.sign_in(wish.username, wish.password, tokens.client())
    except SecondFactorNeeded as needed:
        return answer(CodeNeeded(challenge=needed.challenge), Cache_Control="no-store")
    return pair(opened, setup_required=signed_in.lacks_second_factor(opened))
