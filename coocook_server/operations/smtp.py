"""One mail to one mail server: accepted, refused for good, or to be tried again; never for longer than told.

`smtplib` limits each wait, but a server that sends a letter now and then could keep it waiting for ever. Here
the whole conversation has an end, and it is cut short when the program closes.
"""

import io
import smtplib
import socket
import ssl
import threading
import time
from typing import Any

from coocook_server.config import Settings, SmtpSecurity
from coocook_server.errors import Phrase

GRACE_S = 5.0
"""How long a closing program still waits for the answer to a mail it has handed over."""

_LOOK_EVERY_S = 0.25
_PARTING_S = 2.0
_SIGN_IN_FIRST = 530
_TOO_SLOW = Phrase("The mail server did not answer in time.")
_CLOSED = Phrase("CooCook was closed.")
TO = "to"
"""Stands for the address of the mail where its setting would be named."""


class NotSent(Exception):
    """The mail was not accepted; `for_good` where trying again is of no use."""

    def __init__(
        self, words: str, *, for_good: bool = False, whole_server: bool = False, field: str = ""
    ) -> None:
        super().__init__(words)
        self.words = words
        self.field = field
        """The setting to look at first, or `TO`."""
        self.for_good = for_good
        self.whole_server = whole_server
        """Whether the server itself is the trouble, so that other mail would fare no better."""


def deliver(settings: Settings, to: str, message: bytes, ending: threading.Event) -> None:
    """Hand one mail to the mail server. Raises `NotSent`."""
    limit = _Limit(settings.smtp_timeout, ending)
    server: _Conversation | None = None
    try:
        server = _open(settings, limit)
        _hand_over(server, settings.mail_from, to, message, limit)
    except smtplib.SMTPServerDisconnected as fault:
        raise NotSent(Phrase("The mail server hung up.")) from fault
    except smtplib.SMTPException as fault:
        words = Phrase("The mail server cannot do what is needed: {why}", why=str(fault))
        raise NotSent(words, whole_server=True, field="smtp_security") from fault
    except TimeoutError as fault:
        raise NotSent(_TOO_SLOW, whole_server=True, field="smtp_host") from fault
    except ssl.SSLError as fault:
        why = getattr(fault, "verify_message", None) or fault.reason or "TLS failed"
        words = Phrase("No secure connection to the mail server: {why}.", why=why)
        raise NotSent(words, whole_server=True, field="smtp_security") from fault
    except OSError as fault:
        why = fault.strerror or str(fault)
        words = Phrase("The mail server cannot be reached: {why}.", why=why)
        raise NotSent(words, whole_server=True, field="smtp_host") from fault
    finally:
        if server is not None:
            server.part()


class _Limit:
    """Until when a conversation may last."""

    def __init__(self, seconds: float, ending: threading.Event) -> None:
        self._until = time.monotonic() + seconds
        self._ending = ending
        self._hurried = False
        self.handed_over = False

    def left(self) -> float:
        """Seconds left. Raises `NotSent` when there are none, or when the program is closing.

        No `OSError`, which `smtplib` would take for a server that hung up.
        """
        if self._ending.is_set() and not self._hurried:
            self._hurried = True
            self.shorten(GRACE_S if self.handed_over else 0)
        left = self._until - time.monotonic()
        if left <= 0:
            words = _CLOSED if self._hurried else _TOO_SLOW
            raise NotSent(words, whole_server=True, field="smtp_host")
        return left

    def shorten(self, seconds: float) -> None:
        """End it earlier."""
        self._until = min(self._until, time.monotonic() + seconds)


class _Answers(io.RawIOBase):
    """What the server says, read from its socket until the conversation must end."""

    def __init__(self, sock: socket.socket, limit: _Limit) -> None:
        self._sock = sock
        self._limit = limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            self._sock.settimeout(min(self._limit.left(), _LOOK_EVERY_S))
            try:
                return self._sock.recv_into(buffer)
            except TimeoutError:
                continue


class _Conversation(smtplib.SMTP):
    """A conversation that ends at its limit."""

    _host: str

    def __init__(self, host: str, own_name: str, limit: _Limit, tls: ssl.SSLContext | None) -> None:
        super().__init__(local_hostname=own_name, timeout=limit.left())
        self._host = host  # whose certificate `starttls` asks for
        self._limit = limit
        self._tls = tls

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = socket.create_connection((host, port), self._limit.left())
        if self._tls is None:
            return plain
        try:
            plain.settimeout(self._limit.left())
            return self._tls.wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise

    def send(self, s: Any) -> None:
        if self.sock is not None:
            self.sock.settimeout(self._limit.left())
        super().send(s)

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock is not None:
            self.file = io.BufferedReader(_Answers(self.sock, self._limit))
        return super().getreply()

    def secure(self, context: ssl.SSLContext) -> None:
        """Go on encrypted. Raises `NotSent` if the server cannot."""
        if self.sock is not None:
            self.sock.settimeout(self._limit.left())
        self.starttls(context=context)
        self.ehlo()

    def part(self) -> None:
        """Say goodbye if the server listens, and hang up."""
        self._limit.shorten(_PARTING_S)
        try:
            if self.sock is not None:
                self.quit()
        except (smtplib.SMTPException, OSError, NotSent):
            pass
        finally:
            self.close()


def _open(settings: Settings, limit: _Limit) -> _Conversation:
    """A conversation up to the point where mail can be handed over."""
    context = ssl.create_default_context()
    at_once = settings.smtp_security is SmtpSecurity.TLS
    own_name = _in_ascii(settings.mail_from.rpartition("@")[2])
    server = _Conversation(settings.smtp_host, own_name, limit, context if at_once else None)
    try:
        _expect(server.connect(settings.smtp_host, settings.smtp_port))
        _expect(server.ehlo())
        if settings.smtp_security is SmtpSecurity.STARTTLS:
            server.secure(context)
        if settings.smtp_username:
            server.login(settings.smtp_username, settings.smtp_password)
    except smtplib.SMTPAuthenticationError as refused:
        server.part()
        said = _words(refused.smtp_code, refused.smtp_error)
        raise NotSent(
            Phrase("The mail server does not take our name and password: {said}", said=said),
            whole_server=True,
            field="smtp_password",
        ) from None
    except UnicodeEncodeError:
        server.part()
        words = Phrase("SMTP_USERNAME and SMTP_PASSWORD must be in ASCII.")
        raise NotSent(words, whole_server=True, field="smtp_password") from None
    except BaseException:
        server.close()
        raise
    return server


def _hand_over(server: _Conversation, sender: str, to: str, message: bytes, limit: _Limit) -> None:
    _expect(server.mail(sender, _options(server, sender + to)), "smtp_from")
    said: bytes | str
    code, said = server.rcpt(to)
    if code == _SIGN_IN_FIRST:
        _expect((code, said), "smtp_username")
    if code not in (250, 251):
        words = Phrase("The mail server refuses the address: {said}", said=_words(code, said))
        raise NotSent(words, for_good=code >= 500, field=TO)
    limit.handed_over = True
    try:
        code, said = server.data(message)
    except smtplib.SMTPDataError as refused:
        code, said = refused.smtp_code, refused.smtp_error
    if code != 250:
        words = Phrase("The mail server refuses the mail: {said}", said=_words(code, said))
        raise NotSent(words, for_good=code >= 500, field="smtp_from")


def _options(server: smtplib.SMTP, addresses: str) -> list[str]:
    if addresses.isascii():
        return []
    if not server.has_extn("smtputf8"):
        raise NotSent(
            Phrase("The mail server takes only addresses in Latin letters."), for_good=True, field=TO
        )
    return ["SMTPUTF8", "BODY=8BITMIME"]


def _in_ascii(domain: str) -> str:
    """The domain as the network knows it (`xn--…`)."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return "[127.0.0.1]"


def _expect(answer: tuple[int, bytes], field: str = "smtp_host") -> None:
    code, said = answer
    if not 200 <= code < 300:
        words = Phrase("The mail server answers {said}", said=_words(code, said))
        raise NotSent(words, whole_server=True, field=field)


def _words(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(text.split())}"[:300]
