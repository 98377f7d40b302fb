"""Mail arrives once, whatever the mail server does."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings, SmtpSecurity
from coocook_server.errors import Invalid, StoreUnavailable
from coocook_server.models import OutboxMail
from coocook_server.models.account import SYSTEM
from coocook_server.models.outbox import MailState
from coocook_server.operations import mail, smtp
from coocook_server.services import outbox
from coocook_server.services.outbox import MailRecord
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock, new_customer_without_mail
from tests.mail_server import Post, certificate, mail_server, silent_server, slow_server, takes
from tests.server.operations.surroundings import wait_until

OpenWith = Callable[[Settings], CooCook]


def sending_to(settings: Settings, port: int, **more: Any) -> Settings:
    """The settings with a mail server of this machine."""
    return settings.model_copy(
        update={
            "smtp_host": "127.0.0.1",
            "smtp_port": port,
            "smtp_security": SmtpSecurity.NONE,
            "smtp_from": "hello@cook.example.com",
            **more,
        }
    )


def with_security(settings: Settings, port: int, security: str, **more: Any) -> Settings:
    """The same through the settings' own checks, over the name the certificate is for."""
    given = settings.model_dump() | {
        "smtp_host": "localhost",
        "smtp_port": port,
        "smtp_security": security,
        "smtp_from": "hello@cook.example.com",
    }
    return Settings(**(given | more))


def queued(coocook: CooCook, *usernames: str, kind: str = "welcome", **details: Any) -> list[int]:
    """A mail to each of these new customers; gives their numbers."""
    made = []
    for username in usernames:
        customer = new_customer_without_mail(coocook, username)
        assert customer.user_id is not None
        with coocook.store.writing() as session:
            found = outbox.queue(
                session, kind, customer.user_id, {"name": customer.name, **details}, now=coocook.clock()
            )
            assert found is not None
            made.append(found.id)
    return made


def look(coocook: CooCook, id: int) -> MailRecord:
    return coocook.outbox.get(id, by=SYSTEM)


def in_store(coocook: CooCook, id: int) -> OutboxMail:
    with coocook.store.reading() as session:
        return session.scalars(select(OutboxMail).where(OutboxMail.id == id)).one()


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server() as post:
        yield post


@pytest.fixture
def sending(open_with: OpenWith, settings: Settings, post: Post) -> CooCook:
    """CooCook on an empty store, with a mail server that accepts everything."""
    return open_with(sending_to(settings, post.port))


def test_what_is_due_is_sent_once(sending: CooCook, post: Post) -> None:
    first, second = queued(sending, "minji", "hana")

    assert sending.mail.send_due() == 2
    assert sending.mail.send_due() == 0

    assert post.receivers == ["minji@example.com", "hana@example.com"]
    assert look(sending, first).state is MailState.SENT
    assert look(sending, second).sent_at == sending.clock()
    assert post.mails[0]["Message-ID"] == in_store(sending, first).message_id
    assert post.mails[0]["Auto-Submitted"] == "auto-generated"
    assert post.mails[0]["From"] == "CooCook <hello@cook.example.com>"


def test_what_is_not_due_stays(sending: CooCook, post: Post, clock: SettableClock) -> None:
    (id,) = queued(sending, "minji")
    with sending.store.writing() as session:
        session.get_one(OutboxMail, id).due_at = clock() + timedelta(seconds=10)

    assert sending.mail.send_due() == 0
    clock.advance(timedelta(seconds=10))
    assert sending.mail.send_due() == 1


def test_without_a_mail_server_mail_stays_in_the_outbox(coocook: CooCook) -> None:
    (id,) = queued(coocook, "minji")

    coocook.mail.start()

    assert "coocook-mail" not in {thread.name for thread in threading.enumerate()}
    assert look(coocook, id).state is MailState.WAITING
    with pytest.raises(Invalid, match="SMTP_HOST"):
        coocook.mail.send_due()


def test_a_refused_address_fails_at_once_and_holds_up_nobody(sending: CooCook, post: Post) -> None:
    post.about_address = lambda address: "550 No such person" if "nobody" in address else "250 OK"
    nobody, hana = queued(sending, "nobody", "hana")

    assert sending.mail.send_due() == 1

    failed = look(sending, nobody)
    assert failed.state is MailState.FAILED
    assert "550 No such person" in failed.last_error
    assert look(sending, hana).state is MailState.SENT


def test_a_refused_mail_fails_at_once(sending: CooCook, post: Post) -> None:
    post.about_mail = lambda _address: "554 Looks like spam"
    (id,) = queued(sending, "minji")

    sending.mail.send_due()

    assert look(sending, id).state is MailState.FAILED
    assert "554 Looks like spam" in look(sending, id).last_error


def test_a_server_that_wants_a_password_first_refuses_nobody_s_mail(sending: CooCook, post: Post) -> None:
    post.about_address = lambda _address: "530 Authentication required"
    first, second = queued(sending, "minji", "hana")

    assert sending.mail.send_due() == 0

    assert look(sending, first).state is MailState.WAITING
    assert "530 Authentication required" in look(sending, first).last_error
    assert look(sending, second).attempts == 0


def test_a_temporary_refusal_is_tried_again_after_growing_pauses(
    sending: CooCook, post: Post, clock: SettableClock
) -> None:
    post.about_address = lambda _address: "451 Come back later"
    (id,) = queued(sending, "minji")

    pauses = []
    for _ in range(8):
        sending.mail.send_due()
        assert sending.mail.send_due() == 0
        pauses.append((look(sending, id).due_at - clock()) / timedelta(minutes=1))
        clock.now = look(sending, id).due_at

    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    assert len(post.asked) == 8
    assert "451 Come back later" in look(sending, id).last_error
    post.about_address = lambda _address: "250 OK"
    assert sending.mail.send_due() == 1
    assert look(sending, id).last_error == ""


def test_after_about_three_days_of_refusals_it_gives_up(
    sending: CooCook, post: Post, clock: SettableClock
) -> None:
    post.about_address = lambda _address: "451 Come back later"
    (id,) = queued(sending, "minji")
    began = clock()

    while look(sending, id).state is MailState.WAITING:
        sending.mail.send_due()
        clock.now = max(clock.now, look(sending, id).due_at)

    assert look(sending, id).state is MailState.FAILED
    assert timedelta(days=2.9) < clock() - began < timedelta(days=3.1)


def test_a_mail_server_that_is_away_is_waited_for(
    open_with: OpenWith, settings: Settings, clock: SettableClock
) -> None:
    with mail_server() as gone:
        pass
    coocook = open_with(sending_to(settings, gone.port))
    first, second = queued(coocook, "minji", "hana")

    assert coocook.mail.send_due() == 0

    assert "cannot be reached" in look(coocook, first).last_error
    assert look(coocook, second).attempts == 0
    assert look(coocook, first).state is MailState.WAITING


@pytest.mark.parametrize("server", [silent_server, slow_server])
def test_a_server_that_stalls_is_given_up_within_the_time_set(
    open_with: OpenWith, settings: Settings, server: Callable[[], AbstractContextManager[int]]
) -> None:
    with server() as port:
        coocook = open_with(sending_to(settings, port, smtp_timeout=1))
        (id,) = queued(coocook, "minji")
        began = time.monotonic()

        assert coocook.mail.send_due() == 0

        assert 0.9 < time.monotonic() - began < 5
    assert "did not answer in time" in look(coocook, id).last_error
    assert look(coocook, id).state is MailState.WAITING


def test_a_server_that_hangs_up_after_the_mail_gets_it_again_under_the_same_number(
    sending: CooCook, post: Post, clock: SettableClock
) -> None:
    post.hangs_up = True
    (id,) = queued(sending, "minji")

    assert sending.mail.send_due() == 0
    assert look(sending, id).state is MailState.WAITING
    post.hangs_up = False
    clock.advance(timedelta(minutes=1))
    assert sending.mail.send_due() == 1

    assert len({str(found["Message-ID"]) for found in post.mails}) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_mail_goes_over_tls_with_name_and_password(
    open_with: OpenWith,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    security: str,
) -> None:
    trusted, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    options: dict[str, Any] = {"authenticator": takes("cook", "a good long passphrase")}
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True, "auth_required": True}
    else:
        options |= {"ssl_context": context, "auth_require_tls": False}
    with mail_server(**options) as post:
        asked = with_security(
            settings, post.port, security, smtp_username="cook", smtp_password="a good long passphrase"
        )
        coocook = open_with(asked)
        queued(coocook, "minji")
        assert coocook.mail.send_due() == 1

        wrong = open_with(asked.model_copy(update={"smtp_password": "another long passphrase"}))
        with pytest.raises(Invalid, match="does not take our name and password"):
            wrong.mail.test("boss@example.com")

    assert post.receivers == ["minji@example.com"]


def test_a_certificate_nobody_vouches_for_is_refused(
    open_with: OpenWith, settings: Settings, tmp_path: Path
) -> None:
    _, context = certificate(tmp_path)
    with mail_server(tls_context=context) as post:
        coocook = open_with(with_security(settings, post.port, "starttls"))
        (id,) = queued(coocook, "minji")
        assert coocook.mail.send_due() == 0

    assert "No secure connection" in look(coocook, id).last_error
    assert post.mails == []


def test_a_server_without_starttls_gets_no_mail(open_with: OpenWith, settings: Settings, post: Post) -> None:
    coocook = open_with(with_security(settings, post.port, "starttls"))
    (id,) = queued(coocook, "minji")

    assert coocook.mail.send_due() == 0

    assert "STARTTLS" in look(coocook, id).last_error
    assert post.mails == []


def test_mail_is_sent_by_itself_while_the_program_runs(
    sending: CooCook, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "EVERY_S", 0.01)
    sending.mail.start()
    sending.mail.start()
    names = [thread.name for thread in threading.enumerate()]
    assert names.count("coocook-mail") == 1

    (id,) = queued(sending, "minji")

    wait_until(lambda: look(sending, id).state is MailState.SENT)
    sending.mail.stop()
    assert "coocook-mail" not in {thread.name for thread in threading.enumerate()}


def test_closing_does_not_wait_for_a_server_that_stalls(
    open_with: OpenWith, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "EVERY_S", 0.01)
    with silent_server() as port:
        coocook = open_with(sending_to(settings, port, smtp_timeout=60))
        (id,) = queued(coocook, "minji")
        coocook.mail.start()
        wait_until(lambda: look(coocook, id).attempts == 1)
        began = time.monotonic()

        coocook.mail.stop()

        assert time.monotonic() - began < 5
    wait_until(lambda: look(coocook, id).last_error == "CooCook was closed.")


def test_a_mail_that_was_handed_over_is_waited_for_at_the_end(
    sending: CooCook, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "EVERY_S", 0.01)

    def accept_slowly(_address: str) -> str:
        wait_until(sending.mail._ending.is_set)
        threading.Event().wait(2 * smtp._LOOK_EVERY_S)
        return "250 OK"

    post.about_mail = accept_slowly
    (id,) = queued(sending, "minji")
    sending.mail.start()
    wait_until(lambda: post.asked != [])
    sending.mail.stop()

    assert look(sending, id).state is MailState.SENT
    assert len(post.mails) == 1


def test_a_store_that_cannot_note_the_acceptance_gets_it_later_and_the_mail_goes_once(
    sending: CooCook, post: Post, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    (id,) = queued(sending, "minji")
    postbag = sending.mail._postbag
    note = postbag.sent

    def cannot(_letter: object) -> None:
        raise StoreUnavailable("The disk is full.")

    monkeypatch.setattr(postbag, "sent", cannot)
    with pytest.raises(StoreUnavailable):
        sending.mail.send_due()
    clock.advance(timedelta(hours=1))
    with pytest.raises(StoreUnavailable):
        sending.mail.send_due()
    monkeypatch.setattr(postbag, "sent", note)

    assert sending.mail.send_due() == 0
    assert look(sending, id).state is MailState.SENT
    assert len(post.mails) == 1


def test_what_waits_is_sent_after_a_restart(open_with: OpenWith, settings: Settings, post: Post) -> None:
    before = open_with(settings)
    (id,) = queued(before, "minji")
    before.close()

    after = open_with(sending_to(settings, post.port))

    assert after.mail.send_due() == 1
    assert look(after, id).state is MailState.SENT


def race(coocooks: list[CooCook]) -> None:
    """Lets each send what is due, all at once, until nothing is."""
    begin = threading.Barrier(len(coocooks))
    done: list[CooCook] = []

    def send(coocook: CooCook) -> None:
        begin.wait(20)
        while coocook.mail.overdue():
            coocook.mail.send_due()
        done.append(coocook)

    threads = [threading.Thread(target=send, args=(coocook,)) for coocook in coocooks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(done) == len(coocooks)


def assert_each_arrives_once(opened: list[CooCook], post: Post) -> None:
    names = [f"customer{number}" for number in range(12)]
    queued(opened[0], *names)

    race(opened)

    assert sorted(post.receivers) == sorted(f"{name}@example.com" for name in names)


def test_two_senders_on_one_file_send_each_mail_once(
    open_with: OpenWith, settings: Settings, post: Post
) -> None:
    asked = sending_to(settings, post.port)
    assert_each_arrives_once([open_with(asked), open_with(asked)], post)


@pytest.mark.postgres
def test_two_senders_on_one_database_send_each_mail_once(
    open_with: OpenWith, postgresql_settings: Settings, post: Post
) -> None:
    asked = sending_to(postgresql_settings, post.port)
    assert_each_arrives_once([open_with(asked), open_with(asked)], post)


DIES = """
import os, signal, sys
from datetime import datetime
from coocook_server.bootstrap import open_coocook
from coocook_server.config import Settings, SmtpSecurity
from coocook_server.services.postbag import Postbag
def die(*_):
    print("accepted", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
Postbag.sent = die
settings = Settings(database_url=sys.argv[1], smtp_host="127.0.0.1", smtp_port=int(sys.argv[2]),
                    smtp_security="none", smtp_from="hello@cook.example.com")
coocook = open_coocook(settings, clock=lambda: datetime.fromisoformat(sys.argv[3]))
coocook.mail.send_due()
"""


def test_a_sender_killed_after_the_acceptance_sends_again_under_the_same_number(
    open_with: OpenWith,
    settings: Settings,
    post: Post,
    clock: SettableClock,
    other_process: Callable[..., Any],
) -> None:
    coocook = open_with(sending_to(settings, post.port))
    (id,) = queued(coocook, "minji")

    arguments = (settings.database_url, str(post.port), clock().isoformat())
    killed = other_process(DIES, *arguments, says="accepted\n")
    assert killed.wait(20) == -9
    assert len(post.mails) == 1
    assert look(coocook, id).state is MailState.WAITING

    clock.advance(timedelta(seconds=119))
    assert coocook.mail.send_due() == 0, "the dead process still counts as the one that sends"
    clock.advance(timedelta(seconds=1))
    assert coocook.mail.send_due() == 1
    assert look(coocook, id).state is MailState.SENT
    assert len(post.mails) == 2
    assert post.mails[0]["Message-ID"] == post.mails[1]["Message-ID"]


def test_a_test_mail_arrives_or_says_why_not(sending: CooCook, post: Post) -> None:
    sending.mail.test("boss@example.com", "ko")
    assert post.receivers == ["boss@example.com"]

    post.about_address = lambda _address: "550 No such person"
    with pytest.raises(Invalid, match="550 No such person"):
        sending.mail.test("boss@example.com")


def test_a_mail_that_cannot_be_put_into_words_fails_and_holds_up_nobody(
    sending: CooCook, post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    (odd,) = queued(sending, "minji", kind="no_such_kind")
    queued(sending, "hana")

    assert sending.mail.send_due() == 1

    assert look(sending, odd).state is MailState.FAILED
    assert "cannot be put into words" in caplog.text


def test_secrets_are_gone_once_the_mail_is_sent(sending: CooCook, post: Post) -> None:
    (id,) = queued(sending, "minji", kind="password_reset", token="one-time-word")

    sending.mail.send_due()

    assert "one-time-word" in str(post.mails[0].get_body(("plain",)))
    assert in_store(sending, id).details["token"] == ""


def test_nothing_of_the_list_shows_a_secret(sending: CooCook) -> None:
    queued(sending, "minji", kind="password_reset", token="one-time-word")

    assert "one-time-word" not in repr(sending.outbox.list(Paging(), by=SYSTEM))
