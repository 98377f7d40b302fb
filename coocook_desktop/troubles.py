"""What needs a hand, in words, and the screen where it is mended."""

from dataclasses import dataclass

from coocook_desktop.language import later, say, tr
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.models.outbox import MailState
from coocook_server.operations.health import Check
from coocook_server.services.permissions import Permission, may

_MENDED_AT = {"backup": "Backups"}
_ELSEWHERE = "Health"
_WORDS = {
    "integrity": later("The store's file is damaged"),
    "disk": later("The disk is almost full"),
    "backup": later("No recent backup"),
    "log": later("The log cannot be written"),
}


@dataclass(frozen=True)
class Trouble:
    """One thing, shortly and in full, and the name of the screen that it leads to."""

    words: str
    more: str
    screen: str


def found(coocook: CooCook, by: Actor) -> tuple[Trouble, ...]:
    """Everything that is wrong now but the web server; called in a task, and takes up to a second."""
    return (*_mail(coocook, by), *(_of(check) for check in coocook.health.report().checks if not check.ok))


def _mail(coocook: CooCook, by: Actor) -> tuple[Trouble, ...]:
    if not may(by, Permission.OUTBOX):
        return ()
    failed = coocook.outbox.counts(by=by)[MailState.FAILED]
    if not failed:
        return ()
    words = tr("%Ln mail(s) could not be sent", "", failed)
    return (Trouble(words, tr("See why, and send them again."), "Messages"),)


def _of(check: Check) -> Trouble:
    said = say(check.words)
    words = tr(_WORDS[check.name]) if check.name in _WORDS else said
    return Trouble(words, said, _MENDED_AT.get(check.name, _ELSEWHERE))
