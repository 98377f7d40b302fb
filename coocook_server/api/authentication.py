"""Who asks: a token in the `Authorization` header, or the pages' cookies with their CSRF token."""

from flask import request
from flask_jwt_extended import get_jwt, verify_jwt_in_request
from flask_jwt_extended.exceptions import JWTExtendedException
from jwt import PyJWTError

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, NotSignedIn
from coocook_server.models.account import Actor
from coocook_server.operations.demo import demo_account
from coocook_server.origin import over_network
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.permissions import Permission, require
from coocook_server.services.sessions import Renewal, SessionRecord
from coocook_server.tokens import Claim

SIGN_IN_FIRST = "Please sign in first."
NO_SESSION = "The demo's own tokens have no session. Sign in with a username and a password to do this."


SET_UP_FIRST = (
    "Staff who come over the network need two-factor. Set it up first: POST /api/coocook/auth/two-factor."
)


class Authentication:
    """Finds out who asks; every call looks whether the session still holds."""

    def __init__(self, coocook: CooCook) -> None:
        self._coocook = coocook

    def actor(self) -> Actor:
        """Who asks. Raises `NotSignedIn`."""
        return self._coocook.accounts.actor(self.account(), origin=request.remote_addr or "")

    def visitor(self) -> Actor | None:
        """Who asks, or None for nobody in particular: some see more of what anyone may read."""
        try:
            return self.actor()
        except NotSignedIn:
            return None

    def permitted(self, permission: Permission) -> Actor:
        """Who asks, if they may do it: before their input is looked at. Raises `NotSignedIn`, `Denied`."""
        actor = self.actor()
        require(actor, permission, "Only staff may do this.")
        return actor

    def account(self) -> AccountRecord:
        """The account of who asks. Raises `NotSignedIn`."""
        demo = self._demo_account()
        return demo if demo is not None else self.session().account

    def session(self) -> SessionRecord:
        """The session of the access token that came along.

        Raises `NotSignedIn`, `Denied` (rule `two_factor_needed`) for staff who come over the network
        without two-factor, and `Conflict` (rule `demo`) for a demo token, which has none.
        """
        found = self.session_as_it_is()
        if self.lacks_second_factor(found):
            raise Denied(SET_UP_FIRST, rule="two_factor_needed")
        return found

    def session_as_it_is(self) -> SessionRecord:
        """The session, also one that may only set up two-factor. Raises `NotSignedIn`, `Conflict`."""
        if self._demo_account() is not None:
            raise Conflict(NO_SESSION, rule="demo")
        return self._coocook.sessions.get(_claim("access").key)

    def lacks_second_factor(self, session: SessionRecord) -> bool:
        """Whether a session may only set up two-factor from where the request comes."""
        return session.lacks_second_factor and over_network(request, self._coocook.settings)

    def renewal(self) -> Renewal:
        """The session of the refresh token that came along, which is used up. Raises `NotSignedIn`."""
        claim = _claim("refresh")
        return self._coocook.sessions.renew(claim.key, claim.generation, tokens.client())

    def by_cookie(self) -> bool:
        """Whether who asks came with the pages' cookies and no token."""
        return _bearer() is None

    def _demo_account(self) -> AccountRecord | None:
        token = _bearer()
        if token is None or not self._coocook.settings.demo_mode:
            return None
        account = demo_account(self._coocook.accounts, token)
        return account if account is not None and self._coocook.demo.is_demo_store() else None


def _bearer() -> str | None:
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotSignedIn("The Authorization header must be `Bearer` and a token.")
    return token.strip()


def _claim(kind: str) -> Claim:
    token = _bearer()
    return tokens.read(token, kind) if token is not None else _from_cookie(kind)


def _from_cookie(kind: str) -> Claim:
    """What the cookies say; an unsafe method needs the CSRF token beside them."""
    try:
        found = verify_jwt_in_request(locations=["cookies"], refresh=kind == "refresh", optional=False)
    except (JWTExtendedException, PyJWTError) as refused:
        raise NotSignedIn(SIGN_IN_FIRST) from refused
    if not found:
        raise NotSignedIn(SIGN_IN_FIRST)
    return tokens.claim_of(get_jwt())
