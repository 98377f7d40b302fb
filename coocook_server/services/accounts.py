"""Accounts: who people are, and what they may do."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Phrase
from coocook_server.models import Account, Chef
from coocook_server.models.account import Actor, Role
from coocook_server.models.one_time_link import Purpose
from coocook_server.services import history, one_time_links, passwords, subscriptions
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import check_id, clean_phone, clean_text, require_version
from coocook_server.store import Store, changed

T = TypeVar("T")

LANGUAGES = ("en", "ko")
"""What mails and pages are written in; the first is the default."""

NOT_RIGHT = Phrase("Some of the details are not right.")

_MAIL = re.compile(r"[^@\s\0]{1,64}@[^@\s\0]+\.[^@\s\0.]+")
"""Only mail that arrives proves an address; this catches what was mistyped."""


@dataclass(frozen=True)
class AccountRecord:
    """An account, without its password."""

    id: int
    username: str
    email: str | None
    email_verified: bool
    name: str
    phone: str | None
    language: str
    role: Role
    active: bool
    chef_id: int | None
    created_at: datetime
    version: int


@dataclass(frozen=True)
class AccountDraft:
    """What somebody registers with; `agreed` says that they accepted the terms, which history keeps."""

    username: str
    password: str
    email: str | None
    name: str = ""
    phone: str | None = None
    agreed: bool = False
    language: str = LANGUAGES[0]


@dataclass(frozen=True)
class ProfileChanges:
    """What somebody changes about themselves; None leaves a value as it is, an empty phone takes it away."""

    name: str | None = None
    phone: str | None = None
    language: str | None = None


class Accounts:
    """The accounts of customers, chefs and staff."""

    def __init__(self, store: Store, clock: Clock, *, newcomers_wait: bool = False) -> None:
        self._store = store
        self._clock = clock
        self._newcomers_wait = newcomers_wait

    def register(self, draft: AccountDraft, *, origin: str = "") -> AccountRecord:
        """Make a customer with a subscription, and mail a link that proves the address.

        The subscription is active, or waits where staff approve newcomers.

        Raises `Invalid` with every bad field, `Conflict` for a name or mail address in use.
        """
        return self._make(draft, Role.CUSTOMER, origin=origin)

    def add(self, draft: AccountDraft, role: Role, *, by: Actor, verified: bool = False) -> AccountRecord:
        """Make an account of any role; `verified` says that the address is known to be the person's.

        Raises `Denied` for anyone but an administrator, `Invalid`, `Conflict`.
        """
        require(by, Permission.ACCOUNTS, "Only an administrator may add accounts.")
        return self._make(draft, role, by=by, verified=verified)

    def problems(self, draft: AccountDraft) -> dict[str, str]:
        """What is wrong with which field of a customer's draft; empty if it can be registered."""
        try:
            _checked(draft, mail_needed=True)
        except Invalid as refused:
            return refused.fields
        return {}

    def get(self, id: int) -> AccountRecord:
        """One account. Raises `NotFound`."""
        with self._store.reading() as session:
            return record(session, find(session, id))

    def by_username(self, username: str) -> AccountRecord | None:
        """The account with this name, in any case."""
        with self._store.reading() as session:
            account = named(session, username)
            return None if account is None else record(session, account)

    def list(self, role: Role | None = None) -> tuple[AccountRecord, ...]:
        """Accounts of a role (or all that are not customers), by name."""
        query = select(Account).order_by(Account.name, Account.id)
        query = query.where(Account.role == role if role else Account.role != Role.CUSTOMER)
        with self._store.reading() as session:
            return tuple(record(session, account) for account in session.scalars(query))

    def change_profile(
        self, changes: ProfileChanges, *, by: Actor, version: int | None = None
    ) -> AccountRecord:
        """Change one's own name, phone and language.

        Raises `Invalid`, `Denied` for somebody without an account, `Stale` if `version` is not the present.
        """
        if by.user_id is None:
            raise Denied("Only people with an account have a profile.")
        wanted = checked_profile(changes)
        with self._store.writing() as session:
            account = session.get_one(Account, by.user_id, with_for_update=True)
            require_version(account.version, version)
            before = {name: getattr(account, name) for name in wanted}
            if before != wanted:
                for name, value in wanted.items():
                    setattr(account, name, value)
                note(session, account, "changed", before, wanted, by=by, at=self._clock())
            return record(session, account)

    def add_caller(self, name: str, phone: str, *, by: Actor) -> AccountRecord:
        """Note a customer who calls: a name and a number, and no way to sign in.

        Raises `Denied` for anyone but staff, `Invalid`.
        """
        require(by, Permission.CUSTOMERS, "Only staff may add callers.")
        with self._store.writing() as session:
            return record(session, add_caller(session, name, phone, by=by, now=self._clock()))

    def actor(self, account: AccountRecord, *, origin: str = "") -> Actor:
        """The account as the one who does something, and from where."""
        return Actor(account.id, account.role, account.name, account.chef_id, origin)

    def _make(
        self,
        draft: AccountDraft,
        role: Role,
        *,
        by: Actor | None = None,
        verified: bool = False,
        origin: str = "",
    ) -> AccountRecord:
        clean = _checked(draft, mail_needed=role is not Role.CHEF)
        hashed = passwords.hashed(clean.password)
        now = self._clock()
        with self._store.writing() as session:
            _require_unused(session, clean)
            account = Account(
                username=clean.username,
                email=clean.email,
                email_verified_at=now if verified and clean.email else None,
                name=clean.name or clean.username,
                phone=clean.phone,
                language=clean.language,
                password_hash=hashed,
                role=role,
                active=True,
                created_at=now,
                version=1,
            )
            session.add(account)
            session.flush()
            own = Actor(account.id, role, account.name, origin=origin)
            if role is Role.CUSTOMER:
                subscriptions.give_newcomer(session, account.id, now, waits=self._newcomers_wait, by=own)
            history.record(
                session,
                "user",
                account.id,
                "added",
                before={},
                after={"username": account.username, "role": role.value, **_consent(clean)},
                by=by or own,
                at=now,
            )
            if by is None and account.email:
                one_time_links.mail(session, account, Purpose.VERIFY, account.email, now)
            changed(session, "user", account.id)
            return record(session, account)


def add_caller(session: Session, name: str, phone: str, *, by: Actor, now: datetime) -> Account:
    """A customer known by name and number alone, as a part of the caller's transaction. Raises `Invalid`."""
    clean = checked_profile(ProfileChanges(name, phone))
    if clean["phone"] is None:
        raise Invalid(NOT_RIGHT, {"phone": Phrase("is needed")})
    account = caller(clean["name"] or "", clean["phone"], now)
    session.add(account)
    session.flush()
    after = {"username": account.username, "role": Role.CUSTOMER.value, **clean}
    history.record(session, "user", account.id, "added", before={}, after=after, by=by, at=now)
    changed(session, "user", account.id)
    return account


def caller(
    name: str, phone: str | None, now: datetime, *, email: str | None = None, language: str = LANGUAGES[0]
) -> Account:
    """The row of a new customer who has no way to sign in until a mail to their address gives them one."""
    return Account(
        username=f"caller-{secrets.token_hex(8)}",
        email=email,
        name=name,
        phone=phone,
        language=language,
        password_hash=None,
        role=Role.CUSTOMER,
        active=True,
        created_at=now,
        version=1,
    )


def note(
    session: Session,
    account: Account,
    action: str,
    before: history.Values,
    after: history.Values,
    *,
    by: Actor,
    at: datetime,
) -> None:
    """Record a change of an account: its next version, its history, and that it changed."""
    account.version += 1
    history.record(session, "user", account.id, action, before=before, after=after, by=by, at=at)
    changed(session, "user", account.id)


def find(session: Session, id: int, *, locked: bool = False) -> Account:
    """The row of an account; `locked` holds it until the transaction ends. Raises `NotFound`."""
    check_id(id, "account")
    account = session.get(Account, id, with_for_update=locked or None)
    if account is None:
        raise NotFound("There is no such account.")
    return account


def named(session: Session, name: str) -> Account | None:
    """The account with this username or mail address, in any case."""
    wanted = name.strip().lower()
    if not wanted or "\0" in wanted:
        return None
    query = select(Account).where(
        or_(func.lower(Account.username) == wanted, func.lower(Account.email) == wanted)
    )
    return session.scalars(query.limit(1)).first()


def clean_mail(value: str | None) -> str:
    """A mail address without blanks around it. Raises `Invalid` for what cannot be one."""
    email = (value or "").strip()
    if not (_MAIL.fullmatch(email) and len(email) <= 254):
        raise Invalid("The mail address is not valid.", {"email": Phrase("is not a mail address")})
    return email


def require_unused_mail(session: Session, email: str, *, but: int = 0) -> None:
    """Raises `Conflict` if another account has this address, or a username that looks like it."""
    other = named(session, email)
    if other is not None and other.id != but:
        raise Conflict("This mail address is already in use. Sign in instead.", rule="email_taken")


def _require_unused(session: Session, draft: AccountDraft) -> None:
    if named(session, draft.username) is not None:
        raise Conflict("This username is already in use.", rule="username_taken")
    if draft.email:
        require_unused_mail(session, draft.email)


def _checked(draft: AccountDraft, *, mail_needed: bool) -> AccountDraft:
    wrong: dict[str, str] = {}
    username = draft.username.strip()
    if not re.fullmatch(r"[\w.-]{3,40}", username):
        wrong["username"] = Phrase("needs 3 to 40 letters, digits, dots or hyphens")
    email = (draft.email or "").strip()
    if email or mail_needed:
        email = _gathered(wrong, lambda: clean_mail(email), "")
    name = _gathered(wrong, lambda: clean_text(draft.name, "name", longest=120), "")
    phone = _gathered(wrong, lambda: clean_phone(draft.phone), None)
    language = _gathered(wrong, lambda: _clean_language(draft.language), "")
    password_problem = passwords.problem(draft.password, (username, email, draft.name))
    if password_problem:
        wrong["password"] = password_problem
    if wrong:
        raise Invalid(NOT_RIGHT, wrong)
    return replace(draft, username=username, email=email or None, name=name, phone=phone, language=language)


def checked_profile(changes: ProfileChanges) -> dict[str, str | None]:
    """The values to set. Raises `Invalid` with every bad field."""
    wrong: dict[str, str] = {}
    wanted: dict[str, str | None] = {}
    name, phone, language = changes.name, changes.phone, changes.language
    if name is not None:
        wanted["name"] = _gathered(wrong, lambda: clean_text(name, "name", longest=120, required=True), "")
    if phone is not None:
        wanted["phone"] = _gathered(wrong, lambda: clean_phone(phone), None)
    if language is not None:
        wanted["language"] = _gathered(wrong, lambda: _clean_language(language), "")
    if wrong:
        raise Invalid(NOT_RIGHT, wrong)
    return wanted


def _gathered(wrong: dict[str, str], check: Callable[[], T], otherwise: T) -> T:
    """What a check returns; what it refuses is put with the other bad fields."""
    try:
        return check()
    except Invalid as refused:
        wrong |= refused.fields
        return otherwise


def _clean_language(language: str) -> str:
    if language not in LANGUAGES:
        raise Invalid(
            "The language is not known.",
            {"language": Phrase("must be {choices}", choices=" or ".join(LANGUAGES))},
        )
    return language


def _consent(draft: AccountDraft) -> dict[str, bool]:
    return {"agreed_to_terms": True} if draft.agreed else {}


def record(session: Session, account: Account) -> AccountRecord:
    """The account as the faces get it."""
    chef_id = None
    if account.role is Role.CHEF:
        chef_id = session.scalar(select(Chef.id).where(Chef.user_id == account.id))
    return AccountRecord(
        id=account.id,
        username=account.username,
        email=account.email,
        email_verified=account.email_verified_at is not None,
        name=account.name,
        phone=account.phone,
        language=account.language,
        role=account.role,
        active=account.active,
        chef_id=chef_id,
        created_at=account.created_at,
        version=account.version,
    )
