"""The words of mail as staff have changed them; the originals hold wherever they have not."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, NotFound, Phrase
from coocook_server.models import MailWording
from coocook_server.models.account import Actor
from coocook_server.services import history, mail_templates
from coocook_server.services.clock import Clock
from coocook_server.services.mail_templates import LANGUAGES, LONGEST_BODY, LONGEST_SUBJECT, Template
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import clean_text, require_version
from coocook_server.store import Store, changed

NOUN = "mail_wording"


@dataclass(frozen=True)
class WordingRecord:
    """What a kind of mail says in a language; `version` is 0 until somebody changes it."""

    kind: str
    language: str
    template: Template
    original: Template
    version: int
    changed_at: datetime | None

    @property
    def is_original(self) -> bool:
        """Whether it says what CooCook comes with."""
        return self.template == self.original


class MailWordings:
    """What mail says, for staff."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, *, by: Actor) -> tuple[WordingRecord, ...]:
        """Every kind of mail in every language. Raises `Denied`."""
        _require_staff(by)
        with self._store.reading() as session:
            rows = {(row.kind, row.language): row for row in session.scalars(select(MailWording))}
        return tuple(
            _record(kind, language, rows.get((kind, language)))
            for kind in mail_templates.kinds()
            for language in LANGUAGES
        )

    def get(self, kind: str, language: str, *, by: Actor) -> WordingRecord:
        """One kind of mail in a language. Raises `NotFound`, `Denied`."""
        _require_staff(by)
        _require_known(kind, language)
        with self._store.reading() as session:
            return _record(kind, language, _row(session, kind, language))

    def problems(self, kind: str, template: Template) -> dict[str, str]:
        """What is wrong with `subject` or `body`; empty if they can be kept."""
        return mail_templates.problems(kind, template)

    def change(
        self,
        kind: str,
        language: str,
        template: Template | None,
        *,
        by: Actor,
        version: int | None = None,
    ) -> WordingRecord:
        """Have mail of this kind say something else from now on; None brings the original back.

        Raises `NotFound`, `Denied`, `Stale`, and `Invalid` with what is wrong with `subject` and `body`.
        """
        _require_staff(by)
        _require_known(kind, language)
        original = mail_templates.originals(language)[kind]
        clean = original if template is None else _checked(kind, template)
        now = self._clock()
        with self._store.writing() as session:
            row = _row(session, kind, language)
            require_version(0 if row is None else row.version, version)
            before = _record(kind, language, row).template
            if clean == before:
                return _record(kind, language, row)
            if row is None:
                row = MailWording(kind=kind, language=language, version=0)
                session.add(row)
            is_original = clean == original
            row.subject = None if is_original else clean.subject
            row.body = None if is_original else clean.body
            row.version += 1
            row.changed_at = now
            session.flush()
            history.record(
                session,
                NOUN,
                row.id,
                "restored" if is_original else "changed",
                before={"kind": kind, "language": language, **vars(before)},
                after={"kind": kind, "language": language, **vars(clean)},
                by=by,
                at=now,
            )
            changed(session, NOUN, row.id)
            return _record(kind, language, row)


def words_for(session: Session, kind: str, language: str) -> Template | None:
    """What staff have this kind of mail say, or None where the original holds."""
    row = _row(session, kind, language)
    if row is None or row.subject is None or row.body is None:
        return None
    return Template(row.subject, row.body)


def _row(session: Session, kind: str, language: str) -> MailWording | None:
    query = select(MailWording).where(MailWording.kind == kind, MailWording.language == language)
    return session.scalars(query).first()


def _record(kind: str, language: str, row: MailWording | None) -> WordingRecord:
    original = mail_templates.originals(language)[kind]
    if row is None:
        return WordingRecord(kind, language, original, original, 0, None)
    own = row.subject is not None and row.body is not None
    template = Template(row.subject or "", row.body or "") if own else original
    return WordingRecord(kind, language, template, original, row.version, row.changed_at)


def _checked(kind: str, template: Template) -> Template:
    wrong = mail_templates.problems(kind, template)
    clean = template
    if not wrong:
        try:
            clean = Template(
                clean_text(template.subject, "subject", longest=LONGEST_SUBJECT, required=True),
                clean_text(template.body, "body", longest=LONGEST_BODY, required=True, lines=True),
            )
        except Invalid as refused:
            wrong |= refused.fields
    if wrong:
        raise Invalid("The words of this mail are not right.", wrong)
    return clean


def _require_known(kind: str, language: str) -> None:
    if language not in LANGUAGES or kind not in mail_templates.kinds():
        raise NotFound("There is no such kind of mail.")


def _require_staff(by: Actor) -> None:
    require(by, Permission.OUTBOX, Phrase("Only staff may see and change the words of mail."))
