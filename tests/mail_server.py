"""A real SMTP server in a thread, which accepts, refuses or drops as a test wants."""

import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

ACCEPTED = "250 Accepted"

Answer = Callable[[str], str]
"""What the server says about an address."""


class Post:
    """What a server was given, and how it answers; a test may change the answers while it runs."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.asked: list[str] = []
        self.about_address: Answer = lambda _address: ACCEPTED
        self.about_mail: Answer = lambda _address: ACCEPTED
        self.hangs_up = False
        self.port = 0

    @property
    def receivers(self) -> list[str]:
        """Whom the accepted mails are for, in order of arrival."""
        return [str(mail["To"]) for mail in self.mails]

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self.asked.append(address)
        said = self.about_address(address)
        if said.startswith("250"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        said = self.about_mail(envelope.rcpt_tos[0])
        if said.startswith("250"):
            self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        if self.hangs_up:
            server.transport.abort()
        return said


@contextmanager
def mail_server(post: Post | None = None, **options: Any) -> Iterator[Post]:
    """Runs a server on a free port of the loopback until the block ends."""
    post = post or Post()
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        post.port = free.getsockname()[1]
    controller = Controller(post, hostname="127.0.0.1", port=post.port, **options)
    controller.start()
    try:
        yield post
    finally:
        controller.stop()


def takes(username: str, password: str) -> Callable[..., AuthResult]:
    """An authenticator that knows one name and password."""
    known = LoginPassword(username.encode(), password.encode())

    def check(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
        return AuthResult(success=given == known, handled=False)

    return check


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A certificate for `localhost`, as a file to trust and as the server uses it."""
    key, found = folder / "localhost.key", folder / "localhost.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
            *("-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(key), "-out", str(found)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(found, key)
    return found, context


@contextmanager
def silent_server() -> Iterator[int]:
    """A port that takes connections and says nothing; gives its number."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        yield listening.getsockname()[1]


@contextmanager
def slow_server() -> Iterator[int]:
    """A port whose greeting comes letter by letter and never ends; gives its number."""
    ended = threading.Event()

    def greet(listening: socket.socket) -> None:
        with closing(listening.accept()[0]) as client, suppress(OSError):
            while not ended.wait(0.05):
                client.sendall(b"2")

    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        greeting = threading.Thread(target=greet, args=(listening,))
        greeting.start()
        try:
            yield listening.getsockname()[1]
        finally:
            ended.set()
            greeting.join(20)
