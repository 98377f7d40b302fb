"""Customers from a file: known by their mail address, phone number or name."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.operations.importing import (
    IMPORTED,
    NEEDED,
    Fate,
    Item,
    Twins,
    Work,
    Written,
    parts,
    same_as_row,
)
from coocook_server.services import imported_customers
from coocook_server.services.imported_customers import NOUN, CustomerDraft, Known, KnownCustomers


class CustomerImport:
    """Adds customers who have no way to sign in yet, or changes those that are there."""

    def prepare(self, session: Session, items: Sequence[Item], choice: Twins) -> None:
        """Give each item its draft and its fate."""
        known = KnownCustomers(session)
        used = imported_customers.used_addresses(session)
        told: dict[int, Item] = {}
        for place, item in enumerate(items, start=1):
            draft = _read(item)
            if draft is None:
                continue
            twin = known.twin(draft)
            if twin is not None:
                before = told.get(twin.id)
                words = same_as_row(before.number) if before else _same(draft, twin)
                item.is_twin_of(None if before else twin.id, words, choice)
            item.draft = draft
            if item.fate is Fate.ADD:
                _require_unused(session, item, used)
                known.add(Known(-place, draft.name, draft.phone, draft.email))
                told[-place] = item
            elif twin is not None and choice is Twins.UPDATE:
                told.setdefault(twin.id, item)
        _see_what_changes(session, items)

    def write(self, session: Session, items: Sequence[Item], work: Work) -> Written:
        """Add and change what is to be."""
        written = Written()
        new = [item for item in items if item.fate is Fate.ADD]
        for part in parts(new):
            work.step(len(written.added.get(NOUN, ())) / len(items))
            drafts = [item.draft for item in part]
            ids = imported_customers.add_all(session, drafts, IMPORTED, by=work.by, at=work.now)
            written.added.setdefault(NOUN, []).extend(ids)
        for number, item in enumerate(item for item in items if item.fate is Fate.UPDATE):
            work.step((len(new) + number) / len(items))
            id = item.twin_id or 0
            imported_customers.change(session, id, vars(item.draft), by=work.by, at=work.now)
            written.changed.setdefault(NOUN, []).append(id)
        return written


def _read(item: Item) -> CustomerDraft | None:
    values = {name: value for name, value in item.values.items() if name not in item.wrong}
    wrong = dict(item.wrong)
    if "name" not in values:
        wrong = {"name": NEEDED} | wrong
    try:
        draft = imported_customers.checked(CustomerDraft(**({"name": ""} | values)))
    except Invalid as refused:
        wrong = refused.fields | wrong
    if wrong:
        item.refuse(wrong)
        return None
    return draft


def _same(draft: CustomerDraft, twin: Known) -> str:
    if draft.email and twin.email and draft.email.lower() == twin.email.lower():
        return Phrase("{name} has the same mail address", name=twin.name)
    if draft.phone and twin.phone:
        return Phrase("{name} has the same phone number", name=twin.name)
    return Phrase("there is a customer of this name")


def _require_unused(session: Session, item: Item, used: frozenset[str]) -> None:
    email = (item.draft.email or "").lower()
    if email not in used:
        return
    try:
        imported_customers.require_unused(session, item.draft)
    except Invalid as refused:
        item.refuse(refused.fields)


def _see_what_changes(session: Session, items: Sequence[Item]) -> None:
    """What a row would make of the customer who is there; nothing where it tells nothing new."""
    updates = [item for item in items if item.fate is Fate.UPDATE]
    for part in parts(updates):
        present = imported_customers.drafts_of(session, [item.twin_id or 0 for item in part])
        for item in part:
            before = present[item.twin_id or 0]
            item.draft = imported_customers.merged(before, item.draft)
            if item.draft == before:
                item.fate = Fate.SAME
            elif item.draft.email != before.email:
                try:
                    imported_customers.require_unused(session, item.draft, but=item.twin_id or 0)
                except Invalid as refused:
                    item.refuse(refused.fields)
