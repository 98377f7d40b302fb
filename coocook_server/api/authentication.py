"""Who asks: a token in the `Authorization` header, or the pages' cookies with their CSRF token."""

from flask import request
from flask_jwt_extended import get_jwt, verify_jwt_in_request
from flask_jwt_extended.exceptions import JWTExtendedException
from jwt import PyJWTError

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, NotSignedIn
from coocook_server.models.account import Actor
from coocook_server.operations.demo import demo_account
from coocook_server.services.accounts import AccountRecord, SessionRecord

SIGN_IN_FIRST = "Please sign in first."


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

    def staff(self) -> Actor:
        """Who asks, if that is staff. Raises `NotSignedIn`, `Denied`."""
        actor = self.actor()
        if not actor.is_staff:
            raise Denied("Only staff may do this.")
        return actor

    def account(self) -> AccountRecord:
        """The account of who asks. Raises `NotSignedIn`."""
        demo = self._demo_account()
        return demo if demo is not None else self.session().account

    def session(self, kind: str = "access") -> SessionRecord:
        """The session of the `access` or `refresh` token that came along. Raises `NotSignedIn`."""
        token = _bearer()
        id = tokens.session_id(token, kind) if token is not None else _from_cookie(kind)
        return self._coocook.accounts.session(id)

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


def _from_cookie(kind: str) -> str:
    """The session in the cookies; an unsafe method needs the CSRF token beside them."""
    try:
        found = verify_jwt_in_request(locations=["cookies"], refresh=kind == "refresh", optional=False)
    except (JWTExtendedException, PyJWTError) as refused:
        raise NotSignedIn(SIGN_IN_FIRST) from refused
    id = get_jwt().get(tokens.SESSION_CLAIM) if found else None
    if not isinstance(id, str):
        raise NotSignedIn(SIGN_IN_FIRST)
    return id
