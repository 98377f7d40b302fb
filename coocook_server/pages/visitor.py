"""Who looks at a page: read from the cookies, renewed silently while the session holds."""

from dataclasses import dataclass

from flask import Response, g, request

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotSignedIn
from coocook_server.models.account import Actor
from coocook_server.services.accounts import SessionRecord


@dataclass(frozen=True)
class Visitor:
    """Someone who is signed in."""

    session: SessionRecord
    actor: Actor
    renewed: str | None = None


def recognise(coocook: CooCook) -> None:
    """Find out who asks, before the page is made."""
    g.visitor = None
    g.visitor = _from_access(coocook) or _from_refresh(coocook)


def current() -> Visitor | None:
    """Who asks for this page, None for somebody who is not signed in."""
    visitor: Visitor | None = g.get("visitor")
    return visitor


def keep_renewed(response: Response) -> Response:
    """Send the access token that `recognise` had to renew; pages about a person are not kept."""
    visitor = current()
    if visitor is not None and visitor.renewed is not None:
        tokens.renew_cookie(response, visitor.renewed)
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _from_access(coocook: CooCook) -> Visitor | None:
    session = _session(coocook, request.cookies.get(tokens.ACCESS_COOKIE), "access")
    return (
        None
        if session is None
        else Visitor(session, coocook.accounts.actor(session.account, origin=request.remote_addr or ""))
    )


def _from_refresh(coocook: CooCook) -> Visitor | None:
    session = _session(coocook, request.cookies.get(tokens.REFRESH_COOKIE), "refresh")
    if session is None:
        return None
    return Visitor(
        session,
        coocook.accounts.actor(session.account, origin=request.remote_addr or ""),
        tokens.make_access(session),
    )


def _session(coocook: CooCook, token: str | None, kind: str) -> SessionRecord | None:
    if not token:
        return None
    try:
        return coocook.accounts.session(tokens.session_id(token, kind))
    except NotSignedIn:
        return None
