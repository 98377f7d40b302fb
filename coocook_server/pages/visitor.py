"""Who looks at a page: read from the cookies, renewed silently while the session holds."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps

from flask import Response, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotSignedIn
from coocook_server.models.account import Actor
from coocook_server.origin import over_network
from coocook_server.services.sessions import SessionRecord


@dataclass(frozen=True)
class Visitor:
    """Someone who is signed in; `renewed` are the tokens to keep from now on."""

    session: SessionRecord
    actor: Actor
    renewed: tokens.Tokens | None = None


def recognise(coocook: CooCook) -> None:
    """Find out who asks, before the page is made."""
    g.visitor = g.setting_up = None
    found = _from_access(coocook) or _from_refresh(coocook)
    if found is not None and lacks_second_factor(coocook, found.session):
        g.setting_up = found
    else:
        g.visitor = found


def current() -> Visitor | None:
    """Who asks for this page, None for somebody who is not signed in."""
    visitor: Visitor | None = g.get("visitor")
    return visitor


def setting_up() -> Visitor | None:
    """Staff who come over the network without two-factor: to the pages nobody, but they may set it up."""
    visitor: Visitor | None = g.get("setting_up")
    return visitor


def only_signed_in(page: Callable[[Visitor], ResponseReturnValue]) -> Callable[[], ResponseReturnValue]:
    """A page for those who are signed in; whoever is not signs in first and comes back."""

    @wraps(page)
    def guarded() -> ResponseReturnValue:
        who = current()
        return redirect(url_for("pages.sign_in", next=request.path), 303) if who is None else page(who)

    return guarded


def lacks_second_factor(coocook: CooCook, session: SessionRecord) -> bool:
    """Whether this is staff who come over the network without two-factor: the pages are not for them."""
    return session.lacks_second_factor and over_network(request, coocook.settings)


def signed_in(coocook: CooCook, session: SessionRecord) -> Visitor:
    """Whoever a session belongs to, as the one who asks."""
    return Visitor(session, coocook.accounts.actor(session.account, origin=tokens.client().address))


def keep_renewed(response: Response) -> Response:
    """Send the tokens that `recognise` had to renew; pages about a person are not kept.

    Cookies that the page itself sets or clears, on signing in or out, have the last word.
    """
    visitor = current() or setting_up()
    decided = any(
        cookie.startswith(f"{tokens.access_cookie()}=") for cookie in response.headers.getlist("Set-Cookie")
    )
    if visitor is not None and visitor.renewed is not None and not decided:
        tokens.set_cookies(response, visitor.renewed)
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _from_access(coocook: CooCook) -> Visitor | None:
    token = request.cookies.get(tokens.access_cookie())
    if not token:
        return None
    try:
        session = coocook.sessions.get(tokens.read(token).key)
    except NotSignedIn:
        return None
    return signed_in(coocook, session)


def _from_refresh(coocook: CooCook) -> Visitor | None:
    """Renew by the refresh token.

    Pages asked for at once all get the next one: the answer to the first may be lost, since a browser drops
    it when somebody goes on to another page.
    """
    token = request.cookies.get(tokens.refresh_cookie())
    if not token:
        return None
    try:
        claim = tokens.read(token, "refresh")
        renewal = coocook.sessions.renew(claim.key, claim.generation, tokens.client())
    except NotSignedIn:
        return None
    found = signed_in(coocook, renewal.session)
    return replace(found, renewed=tokens.make(renewal.session))
