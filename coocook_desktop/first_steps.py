"""The way of a new business to its first customer, step by step."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from coocook_desktop.language import later
from coocook_desktop.live import LiveChanges
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.operations.visits import Visit
from coocook_server.services.first_steps import ENDED, FirstSteps

BUSINESS, CHEF, HOURS, PAGE, PHONE, MAIL, BACKUP = (
    "business",
    "chef",
    "hours",
    "page",
    "phone",
    "mail",
    "backup",
)
_FOLLOWED = frozenset({"first_steps", "visit", "chef", "booking", "anything"})


@dataclass(frozen=True)
class Step:
    """One step in words."""

    key: str
    title: str
    words: str


STEPS = (
    Step(
        BUSINESS,
        later("Name and time zone"),
        later("Customers see the name everywhere, and every date and time is in this zone."),
    ),
    Step(
        CHEF,
        later("Your first chef"),
        later("A name, a cuisine and a rate are enough; the story, pictures and menus can follow."),
    ),
    Step(HOURS, later("When the chef works"), later("Customers can only book within the working hours.")),
    Step(
        PAGE,
        later("Look at the public page"),
        later("This is what customers see. Try it in the browser of this PC."),
    ),
    Step(
        PHONE,
        later("Open it on a phone"),
        later("The phone has to be on the same network as this PC, by Wi-Fi say."),
    ),
    Step(
        MAIL,
        later("Mail to customers"),
        later("With a mail server CooCook confirms and reminds by itself. It can wait."),
    ),
    Step(
        BACKUP,
        later("The first backup"),
        later("A checked copy of everything. From then on CooCook makes them by itself as well."),
    ),
)


@dataclass(frozen=True)
class Progress:
    """How far it is, and what the steps show."""

    known: FirstSteps
    has_mail: bool
    has_backup: bool
    visit: Visit | None

    def is_done(self, key: str) -> bool:
        """Whether a step is behind."""
        found = {
            CHEF: self.known.has_chef,
            HOURS: self.known.has_hours,
            MAIL: self.has_mail,
            BACKUP: self.has_backup,
        }
        return found.get(key, False) or key in self.known.marks

    @property
    def count(self) -> int:
        """How many steps are done."""
        return sum(self.is_done(step.key) for step in STEPS)

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do."""
        return self.count == len(STEPS)

    @property
    def present(self) -> str:
        """The first step that is not done; empty at the end."""
        return next((step.key for step in STEPS if not self.is_done(step.key)), "")


class FirstStepsWatch(QObject):
    """Follows them while the business is open; a visit from a phone is marked even while nobody looks."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, live: LiveChanges, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self.progress: Progress | None = None
        live.changed.connect(self._heard)
        self.look()

    @property
    def wanted(self) -> bool:
        """Whether the steps are still of use."""
        return (
            self.progress is not None
            and not self.progress.known.ended
            and not self._coocook.settings.demo_mode
        )

    def look(self) -> None:
        """Read how far it is."""
        coocook = self._coocook
        self._do(lambda: None, coocook)

    def mark(self, key: str, *, done: bool = True) -> None:
        """Note that a step was done, or put off."""
        coocook = self._coocook
        self._do(lambda: coocook.first_steps.mark(key, done=done), coocook)

    def end(self) -> None:
        """Show them no more."""
        self.mark(ENDED)

    def resume(self) -> None:
        """Show them again."""
        self.mark(ENDED, done=False)

    def _do(self, work: Callable[[], None], coocook: CooCook) -> None:
        def do() -> Progress:
            work()
            return _read(coocook)

        self._tasks.run(lambda _task: do(), owner=self, done=self._show, failed=self.failed.emit)

    def _heard(self, nouns: frozenset[str]) -> None:
        if nouns & _FOLLOWED:
            self.look()

    def _show(self, progress: Progress) -> None:
        ends = progress.complete and not progress.known.ended
        self.progress = progress
        self.changed.emit()
        if ends:
            self.end()


def _read(coocook: CooCook) -> Progress:
    visit, known = coocook.visits.last, coocook.first_steps.look()
    if visit is not None and not known.ended and PHONE not in known.marks:
        coocook.first_steps.mark(PHONE)
        known = coocook.first_steps.look()
    return Progress(known, bool(coocook.settings.smtp_host), bool(coocook.backup.list()), visit)
