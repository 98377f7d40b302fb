"""Sends what is due from the outbox, in a thread of its own, one process at a time."""

import logging
import threading
import time
import uuid
from email.utils import make_msgid

from jinja2 import TemplateError

from coocook_server.config import Settings
from coocook_server.errors import CooCookError, Invalid, Phrase
from coocook_server.operations import smtp
from coocook_server.operations.logo import Logo
from coocook_server.operations.mail_words import Words
from coocook_server.services.clock import Clock
from coocook_server.services.postbag import Letter, Postbag

log = logging.getLogger(__name__)

EVERY_S = 0.5
REST_S = 60.0
"""After the mail server failed as a whole."""

NO_SERVER = Phrase("No mail server is set: SMTP_HOST is empty, so mail stays in the outbox.")


class MailSender:
    """The business's postman. Without `SMTP_HOST` it does nothing, and mail stays in the outbox."""

    def __init__(self, postbag: Postbag, settings: Settings, clock: Clock, logo: Logo | None = None) -> None:
        self._logo = logo
        self._postbag = postbag
        self._settings = settings
        self._clock = clock
        self._words = Words(settings, logo)
        self._holder = uuid.uuid4().hex
        self._sending = threading.Lock()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._fails = False
        self._unmarked: list[Letter] = []

    @property
    def can_send(self) -> bool:
        """Whether there is a mail server."""
        return bool(self._settings.smtp_host)

    def start(self) -> None:
        """Begin to send; a second call does nothing, nor does one without a mail server."""
        if self._thread is not None or not self.can_send:
            return
        self._ending.clear()
        self._thread = threading.Thread(target=self._run, name="coocook-mail", daemon=True)
        self._thread.start()

    def stop(self, limit: float = 10.0) -> None:
        """End, at the latest after `limit` seconds; a mail that was handed over is waited for."""
        thread, self._thread = self._thread, None
        self._ending.set()
        if thread is not None and thread is not threading.current_thread():
            thread.join(limit)

    def send_due(self) -> int:
        """Send what is due now, each mail once; returns how many a server has accepted.

        Ends early when the mail server fails as a whole, or when the program closes. Raises
        `StoreUnavailable`, and `Invalid` without a mail server.
        """
        if not self.can_send:
            raise Invalid(NO_SERVER)
        with self._sending:
            self._fails = False
            self._mark_accepted()
            if not self._postbag.is_worth_a_look(self._holder):
                return 0
            accepted = 0
            try:
                while not self._ending.is_set():
                    letter = self._postbag.next(self._holder)
                    if letter is None:
                        break
                    accepted += self._send(letter)
                    if self._fails:
                        break
            finally:
                self._postbag.give_back(self._holder)
            return accepted

    def overdue(self) -> int:
        """How many mails are due now, or wait for another try. Raises `StoreUnavailable`."""
        return self._postbag.overdue()

    def test(
        self,
        address: str,
        language: str = "en",
        *,
        settings: Settings | None = None,
        ending: threading.Event | None = None,
    ) -> None:
        """Send a mail to this address now, past the outbox, also with settings that are not kept yet.

        Raises `Invalid` if it is not accepted, which names the setting to look at; `ending` cuts it short.
        """
        settings = settings or self._settings
        if not settings.smtp_host:
            raise Invalid(NO_SERVER, {"smtp_host": Phrase("is missing")})
        words = self._postbag.words_for("test", language)
        number = make_msgid(domain="coocook.local")
        letter = Letter(0, "test", address, language, {}, number, 1, words=words)
        try:
            message = self._message(Words(settings, self._logo), letter)
            smtp.deliver(settings, letter.address, message, ending or self._ending)
        except smtp.NotSent as refused:
            raise Invalid(refused.words, {refused.field: refused.words} if refused.field else {}) from None

    def _run(self) -> None:
        rested_since: float | None = None
        while not self._is_ending_after_a_pause():
            if rested_since is not None and time.monotonic() - rested_since < REST_S:
                continue
            rested_since = None
            try:
                self.send_due()
            except CooCookError as fault:
                log.warning("mail cannot be sent: %s", fault.message)
                self._fails = True
            except Exception:
                log.exception("sending mail failed")
                self._fails = True
            if self._fails:
                rested_since = time.monotonic()

    def _is_ending_after_a_pause(self) -> bool:
        """Sleeps instead of waiting for the event: a timed wait never ends under libfaketime."""
        time.sleep(EVERY_S)
        return self._ending.is_set()

    def _send(self, letter: Letter) -> int:
        """One mail, and what became of it; 1 if it was accepted."""
        try:
            self._deliver(letter)
        except smtp.NotSent as refused:
            self._fails = refused.whole_server
            self._postbag.failed(letter, refused.words, for_good=refused.for_good)
            log.warning("mail %s (%s) was not accepted: %s", letter.id, letter.kind, refused.words)
            return 0
        self._fails = False
        self._unmarked.append(letter)
        self._mark_accepted()
        log.info("mail %s (%s) was accepted", letter.id, letter.kind)
        return 1

    def _mark_accepted(self) -> None:
        """Note what was accepted; nothing else is sent before that has worked, or it could go out twice."""
        while self._unmarked:
            self._postbag.sent(self._unmarked[0])
            del self._unmarked[0]

    def _deliver(self, letter: Letter) -> None:
        message = self._message(self._words, letter)
        smtp.deliver(self._settings, letter.address, message, self._ending)

    def _message(self, words: Words, letter: Letter) -> bytes:
        try:
            return words.message(letter, self._clock())
        except (ValueError, LookupError, TypeError, AttributeError, TemplateError) as fault:
            log.exception("mail %s (%s) cannot be put into words", letter.id, letter.kind)
            raise smtp.NotSent(
                Phrase("This mail cannot be put into words; see the log."), for_good=True
            ) from fault
