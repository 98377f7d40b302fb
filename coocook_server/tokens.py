"""The tokens that say who is signed in: made for a session, kept in cookies, read back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Flask, Response, current_app, request
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    create_refresh_token,
    decode_token,
    set_access_cookies,
    set_refresh_cookies,
    unset_jwt_cookies,
)
from flask_jwt_extended.exceptions import JWTExtendedException
from jwt import PyJWTError

from coocook_server.config import Settings
from coocook_server.errors import NotSignedIn
from coocook_server.services.sessions import SIGNED_IN_FOR, Client, SessionRecord

ACCESS_FOR = timedelta(minutes=15)
SESSION_CLAIM = "sid"
GENERATION_CLAIM = "gen"
ACCESS_COOKIE = "access_token_cookie"
REFRESH_COOKIE = "refresh_token_cookie"
HOST_ONLY = "__Host-"
"""In front of a cookie's name: a browser takes it over HTTPS only, and from this very host."""


@dataclass(frozen=True)
class Tokens:
    """A short-lived token for every request, and a long-lived one that renews both, once."""

    access: str
    refresh: str


@dataclass(frozen=True)
class Claim:
    """What a token says: the key of a session, and of a refresh token which one it is."""

    key: str
    generation: int


def install(app: Flask, settings: Settings) -> JWTManager:
    """Let the app make and read tokens, in headers and in HttpOnly cookies with CSRF protection."""
    prefix = cookie_prefix(settings)
    app.config.update(
        JWT_SECRET_KEY=settings.flask_secret_key,
        JWT_TOKEN_LOCATION=["headers", "cookies"],
        JWT_ACCESS_TOKEN_EXPIRES=ACCESS_FOR,
        JWT_REFRESH_TOKEN_EXPIRES=SIGNED_IN_FOR,
        JWT_ACCESS_COOKIE_NAME=prefix + ACCESS_COOKIE,
        JWT_REFRESH_COOKIE_NAME=prefix + REFRESH_COOKIE,
        JWT_ACCESS_CSRF_COOKIE_NAME=f"{prefix}csrf_access_token",
        JWT_REFRESH_CSRF_COOKIE_NAME=f"{prefix}csrf_refresh_token",
        JWT_COOKIE_CSRF_PROTECT=True,
        JWT_COOKIE_SAMESITE="Lax",
        JWT_COOKIE_SECURE=bool(prefix),
    )
    return JWTManager(app)


def cookie_prefix(settings: Settings) -> str:
    """What every cookie's name begins with: `HOST_ONLY` where customers come over HTTPS, else nothing."""
    return HOST_ONLY if settings.public_url.startswith("https://") else ""


def make(session: SessionRecord) -> Tokens:
    """Tokens of a session that has just begun, or that was just renewed."""
    identity = str(session.account.id)
    claims = {SESSION_CLAIM: session.key, GENERATION_CLAIM: session.generation}
    return Tokens(
        access=make_access(session),
        refresh=create_refresh_token(identity, additional_claims=claims),
    )


def make_access(session: SessionRecord) -> str:
    """A new access token of a session that still holds."""
    identity, claims = str(session.account.id), {SESSION_CLAIM: session.key}
    access: str = create_access_token(identity, additional_claims=claims)
    return access


def read(token: str, kind: str = "access") -> Claim:
    """What a token of this kind (`access`, `refresh`) says. Raises `NotSignedIn`."""
    try:
        claims = decode_token(token)
    except (PyJWTError, JWTExtendedException) as refused:
        raise NotSignedIn("Please sign in again.") from refused
    if claims.get("type") != kind:
        raise NotSignedIn("Please sign in again.")
    return claim_of(claims)


def claim_of(claims: Mapping[str, Any]) -> Claim:
    """What the claims of a token say. Raises `NotSignedIn`."""
    key, generation = claims.get(SESSION_CLAIM), claims.get(GENERATION_CLAIM, 0)
    if not isinstance(key, str) or not isinstance(generation, int):
        raise NotSignedIn("Please sign in again.")
    return Claim(key, generation)


def access_cookie() -> str:
    """The present app's name for the cookie of the access token."""
    return str(current_app.config["JWT_ACCESS_COOKIE_NAME"])


def refresh_cookie() -> str:
    """The present app's name for the cookie of the refresh token."""
    return str(current_app.config["JWT_REFRESH_COOKIE_NAME"])


def subject() -> str | None:
    """The id of the account whose access token came with the request, or None.

    The signature and the time are looked at, not the session: it may have ended since.
    """
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    token = bearer.strip() if scheme.lower() == "bearer" else request.cookies.get(access_cookie(), "")
    try:
        claims = decode_token(token) if token else {}
    except (PyJWTError, JWTExtendedException):
        return None
    return str(claims["sub"]) if claims.get("type") == "access" else None


def client() -> Client:
    """Where the present request comes from, for the list of sessions and for history."""
    return Client(request.remote_addr or "", request.user_agent.string)


def set_cookies(response: Response, tokens: Tokens) -> None:
    """Keep both tokens in the browser for as long as the session holds."""
    set_access_cookies(response, tokens.access, max_age=_MAX_AGE)
    set_refresh_cookies(response, tokens.refresh, max_age=_MAX_AGE)


def clear_cookies(response: Response) -> None:
    """Take every token out of the browser, and the pages that it kept."""
    unset_jwt_cookies(response)
    response.headers["Clear-Site-Data"] = '"cache"'


_MAX_AGE = int(SIGNED_IN_FOR.total_seconds())
