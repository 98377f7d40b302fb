"""Customers from a file: which of them are known, and many of them added at once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.models import Account, Customer
from coocook_server.models.account import Actor, Role
from coocook_server.services import accounts, customer_lists, customers, history
from coocook_server.services.accounts import NOT_RIGHT, clean_mail
from coocook_server.services.customers import CustomerChange
from coocook_server.store import changed

NOUN = "user"
NOTED = ("notes", "allergies", "dietary_needs")
"""What staff note beside the account."""


@dataclass(frozen=True)
class CustomerDraft:
    """A customer as a file tells of them."""

    name: str
    phone: str | None = None
    email: str | None = None
    language: str = accounts.LANGUAGES[0]
    notes: str = ""
    allergies: str = ""
    dietary_needs: str = ""


@dataclass(frozen=True)
class Known:
    """A customer there is, or is about to be: `id` is negative for one that a file adds."""

    id: int
    name: str
    phone: str | None
    email: str | None


class KnownCustomers:
    """Finds customers by mail address, by phone number however it is written, and by name."""

    def __init__(self, session: Session) -> None:
        query = select(Account.id, Account.name, Account.phone, Account.email).where(
            Account.role == Role.CUSTOMER, Account.active.is_(True)
        )
        self._by_id: dict[int, Known] = {}
        self._by_email: dict[str, int] = {}
        self._by_phone: dict[str, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        for row in session.execute(query.order_by(Account.id)):
            self.add(Known(*row))

    def add(self, known: Known) -> None:
        """Find this one too from now on."""
        self._by_id[known.id] = known
        if known.email:
            self._by_email.setdefault(known.email.lower(), known.id)
        if known.phone:
            self._by_phone.setdefault(digits(known.phone), []).append(known.id)
        self._by_name.setdefault(known.name.casefold(), []).append(known.id)

    def __getitem__(self, id: int) -> Known:
        return self._by_id[id]

    def twin(self, draft: CustomerDraft) -> Known | None:
        """Who has the same mail address or phone, or the same name where one of both has no phone."""
        if draft.email and (id := self._by_email.get(draft.email.lower())):
            return self._by_id[id]
        if draft.phone and (ids := self._by_phone.get(digits(draft.phone))):
            named = [id for id in ids if self._by_id[id].name.casefold() == draft.name.casefold()]
            return self._by_id[(named or ids)[0]]
        for id in self._by_name.get(draft.name.casefold(), ()):
            known = self._by_id[id]
            apart = draft.email and known.email
            if not apart and not (draft.phone and known.phone):
                return known
        return None

    def booker(self, draft: CustomerDraft) -> Known | None:
        """Whose booking it is: by mail address, by name and phone, or by a name that only one has.

        Raises `Invalid` where the name alone means several.
        """
        if draft.email and (id := self._by_email.get(draft.email.lower())):
            return self._by_id[id]
        named = self._by_name.get(draft.name.casefold(), [])
        if draft.phone:
            same = [id for id in named if digits(self._by_id[id].phone or "") == digits(draft.phone)]
            without = [id for id in named if not self._by_id[id].phone]
            found = same or (without if len(without) == 1 and not draft.email else [])
            return self._by_id[found[0]] if found else None
        if len(named) > 1:
            words = Phrase(
                "is the name of {count} customers; a phone number tells them apart", count=len(named)
            )
            raise Invalid(NOT_RIGHT, {"name": words})
        return self._by_id[named[0]] if named else None


def digits(phone: str) -> str:
    """A phone number's digits, by which two ways of writing it are the same; +82 is Korea's 0."""
    plain = re.sub(r"^\s*(?:\+|00)\s*82[\s-]*(?:\(0\))?0?", "0", phone)
    return re.sub(r"\D", "", plain)


def checked(draft: CustomerDraft) -> CustomerDraft:
    """The draft in one form. Raises `Invalid` with every bad field."""
    wrong: dict[str, str] = {}
    email = (draft.email or "").strip() or None
    clean: dict[str, str | None] = {}
    try:
        clean = customers.checked(
            CustomerChange(
                draft.name,
                draft.phone or "",
                draft.language,
                draft.notes,
                draft.allergies,
                draft.dietary_needs,
            )
        )
    except Invalid as refused:
        wrong |= refused.fields
    try:
        email = clean_mail(email) if email else None
    except Invalid as refused:
        wrong |= refused.fields
    if not wrong and not (clean["phone"] or email):
        wrong["phone"] = Phrase("is needed where there is no mail address")
    if wrong:
        raise Invalid(NOT_RIGHT, wrong)
    texts = {name: value for name, value in clean.items() if value is not None}
    return CustomerDraft(**texts, email=email)


def require_unused(session: Session, draft: CustomerDraft, *, but: int = 0) -> None:
    """Raises `Invalid` if somebody who is no active customer has this mail address."""
    if not draft.email:
        return
    try:
        accounts.require_unused_mail(session, draft.email, but=but)
    except Conflict as refused:
        raise Invalid(NOT_RIGHT, {"email": Phrase("is in use by another account")}) from refused


def used_addresses(session: Session) -> frozenset[str]:
    """Every mail address and username there is, in lower case."""
    query = select(func.lower(Account.username), func.lower(Account.email))
    return frozenset(word for row in session.execute(query) for word in row if word)


def add_all(
    session: Session, drafts: Sequence[CustomerDraft], action: str, *, by: Actor, at: datetime
) -> list[int]:
    """Add customers that were `checked`, as a part of the caller's transaction; returns their ids in order.

    History keeps nothing of theirs, so that it need not be blanked when they are taken back.
    """
    rows = [
        accounts.caller(draft.name, draft.phone, at, email=draft.email, language=draft.language)
        for draft in drafts
    ]
    session.add_all(rows)
    session.flush()
    ids = [row.id for row in rows]
    noted = [
        {"user_id": id} | {name: getattr(draft, name) for name in NOTED}
        for id, draft in zip(ids, drafts, strict=True)
        if any(getattr(draft, name) for name in NOTED)
    ]
    if noted:
        session.execute(insert(Customer), noted)
    after = {"role": Role.CUSTOMER.value}
    history.record_many(session, NOUN, action, dict.fromkeys(ids, after), by=by, at=at)
    changed(session, NOUN)
    return ids


def drafts_of(session: Session, ids: Iterable[int]) -> dict[int, CustomerDraft]:
    """What these customers are now."""
    query = select(
        Account.id,
        Account.name,
        Account.phone,
        Account.email,
        Account.language,
        *(func.coalesce(getattr(Customer, name), "") for name in NOTED),
    ).outerjoin(Customer, Customer.user_id == Account.id)
    rows = session.execute(query.where(Account.id.in_(list(ids))))
    return {id: CustomerDraft(*values) for id, *values in rows}


def change(session: Session, id: int, wanted: Mapping[str, Any], *, by: Actor, at: datetime) -> None:
    """Give a customer these values, which were `checked`, as a part of the caller's transaction."""
    account = accounts.find(session, id, locked=True)
    noted = customer_lists.noted_of(session, id)
    before = {name: getattr(noted if name in NOTED else account, name) for name in wanted}
    after = {name: value for name, value in wanted.items() if value != before[name]}
    if not after:
        return
    if "email" in after:
        account.email_verified_at = None
    for name, value in after.items():
        setattr(noted if name in NOTED else account, name, value)
    before = {name: before[name] for name in after}
    accounts.note(session, account, "changed", before, after, by=by, at=at)


def merged(present: CustomerDraft, told: CustomerDraft) -> CustomerDraft:
    """What is there with what a file tells beyond it; who can sign in keeps the address for that."""
    return replace(
        present,
        name=told.name or present.name,
        phone=told.phone or present.phone,
        email=present.email or told.email,
        **{name: getattr(told, name) or getattr(present, name) for name in NOTED},
    )
