"""Chefs from a file: known by their name."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Chef
from coocook_server.operations.import_fields import FIELDS, Noun
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
from coocook_server.services import chefs
from coocook_server.services.chefs import ChefDraft, Chefs

NOUN = "chef"
_BLANK = ChefDraft(name="", cuisine="", hourly_rate="")
_NEEDED = tuple(field.name for field in FIELDS[Noun.CHEF] if field.needed)


class ChefImport:
    """Adds chefs, or changes those of the same name."""

    def __init__(self, service: Callable[[Session], Chefs]) -> None:
        self._service = service

    def prepare(self, session: Session, items: Sequence[Item], choice: Twins) -> None:
        """Give each item its draft and its fate."""
        _find_twins(session, items, choice)
        twins = [item.twin_id for item in items if item.twin_id is not None and item.fate is Fate.UPDATE]
        present = {id: draft for ids in parts(twins) for id, draft in chefs.drafts_of(session, ids).items()}
        for item in items:
            if item.fate is Fate.SKIP:
                continue
            before = present[item.twin_id] if item.fate is Fate.UPDATE and item.twin_id else None
            self._draft(item, before)

    def write(self, session: Session, items: Sequence[Item], work: Work) -> Written:
        """Add and change what is to be."""
        written = Written()
        new = [item for item in items if item.fate is Fate.ADD]
        for part in parts(new):
            work.step(len(written.added.get(NOUN, ())) / len(items))
            drafts = [item.draft for item in part]
            ids = chefs.add_all(session, drafts, IMPORTED, by=work.by, at=work.now)
            written.added.setdefault(NOUN, []).extend(ids)
        service = self._service(session)
        for number, item in enumerate(item for item in items if item.fate is Fate.UPDATE):
            work.step((len(new) + number) / len(items))
            service.change(item.twin_id or 0, item.draft, by=work.by)
            written.changed.setdefault(NOUN, []).append(item.twin_id or 0)
        return written

    def _draft(self, item: Item, before: ChefDraft | None) -> None:
        wrong = dict(item.wrong)
        values = {name: value for name, value in item.values.items() if name not in wrong}
        if before is None:
            wrong = {name: NEEDED for name in _NEEDED if name not in values} | wrong
        try:
            item.draft = chefs.checked(replace(before or _BLANK, **values))
        except Invalid as refused:
            wrong = refused.fields | wrong
        if wrong:
            item.refuse(wrong)
        elif item.draft == before:
            item.fate = Fate.SAME


def _find_twins(session: Session, items: Sequence[Item], choice: Twins) -> None:
    there: dict[str, int] = {}
    for id, name in session.execute(select(Chef.id, Chef.name).order_by(Chef.id.desc())):
        there[name.casefold()] = id
    seen: dict[str, Item] = {}
    for item in items:
        name = str(item.values.get("name", "")).casefold()
        if name in seen:
            item.is_twin_of(None, same_as_row(seen[name].number), choice)
        elif name in there:
            item.is_twin_of(there[name], Phrase("there is a chef of this name"), choice)
        if name:
            seen.setdefault(name, item)
