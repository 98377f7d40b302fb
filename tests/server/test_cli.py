"""The commands: each does its work, says it in plain words and ends with the right code."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

import click
import pyotp
import pytest
from click.testing import CliRunner, Result

from coocook_server.bootstrap import CooCook
from coocook_server.cli import main
from coocook_server.config import Settings
from coocook_server.errors import NotSignedIn
from coocook_server.services import outbox
from tests.helpers import SettableClock
from tests.mail_server import Post, mail_server
from tests.server.operations.surroundings import names_beside, wait_until

Run = Callable[..., Result]
NEW_PASSPHRASE = "a good long passphrase"


@pytest.fixture
def run() -> Run:
    """Runs a command in this process."""

    def run_it(*arguments: str, stdin: str | None = None, **environment: str) -> Result:
        result = CliRunner().invoke(main, arguments, input=stdin, env=environment)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run_it


@pytest.fixture
def seeded(run: Run, settings: Settings) -> Settings:
    """A store that holds the demo data, closed."""
    assert run("seed", "--demo").exit_code == 0
    return settings


def commands(group: click.Group, *above: str) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*above, name)
        if isinstance(command, click.Group):
            yield from commands(command, *above, name)


@pytest.mark.parametrize("command", list(commands(main)), ids=" ".join)
def test_every_command_explains_itself(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, "--help")

    assert result.exit_code == 0
    assert "Usage: " in result.output


def test_the_version_is_told(run: Run) -> None:
    assert re.fullmatch(r"coocook-server, version \d+\.\d+\.\d+\n", run("--version").output)


def test_migrate_makes_a_store_and_leaves_a_current_one_alone(run: Run, settings: Settings) -> None:
    assert "current" in run("migrate").output
    before = settings.store_path.read_bytes()

    assert run("migrate").exit_code == 0

    assert settings.store_path.read_bytes() == before


def test_no_command_but_serve_migrate_and_seed_makes_a_store(run: Run, settings: Settings) -> None:
    for command in (["backup"], ["backups"], ["verify"], ["check"], ["user", "list"]):
        run(*command)
        assert not settings.store_path.exists(), command


def test_seeding_happens_on_purpose_only_and_once(run: Run, settings: Settings) -> None:
    refused = run("seed")
    assert (refused.exit_code, refused.stdout) == (4, "")
    assert "--demo" in refused.stderr

    assert run("seed", DEMO_MODE="true").exit_code == 0
    again = run("seed", "--demo")
    assert again.exit_code == 4
    assert "not empty" in again.stderr


def test_production_is_never_seeded(run: Run, settings: Settings) -> None:
    refused = run("seed", "--demo", ENVIRONMENT="production", FLASK_SECRET_KEY="k" * 32)

    assert refused.exit_code == 4
    assert not settings.store_path.exists()


def test_a_backup_is_made_listed_verified_and_restored(run: Run, seeded: Settings) -> None:
    made = run("backup")
    assert made.exit_code == 0
    assert "5 chefs, 7 bookings, 2 accounts" in made.output
    path = made.output.split("  ")[0]

    assert run("backups").output == made.output
    assert run("verify", path).output == made.output
    with closing(sqlite3.connect(seeded.store_path)) as connection:
        connection.execute("DELETE FROM booking WHERE id = 7")
        connection.commit()

    assert run("restore", path, stdin="n\n").exit_code == 130
    restored = run("restore", path, "--yes")
    assert restored.exit_code == 0, restored.stderr
    assert "0 bookings, 0 chefs and 0 accounts that this backup has not" in restored.output
    assert "kept as platform.db.backup_" in restored.output
    with closing(sqlite3.connect(seeded.store_path)) as connection:
        assert connection.execute("SELECT count(*) FROM booking").fetchone() == (7,)


def test_what_is_no_backup_is_refused_in_one_line(run: Run, seeded: Settings, tmp_path: Path) -> None:
    other = tmp_path / "list.txt"
    other.write_text("a shopping list", encoding="utf-8")
    before = names_beside(seeded.store_path)

    for command, code in ((("restore", str(other), "--yes"), 4), (("verify", str(other)), 1)):
        refused = run(*command)
        assert refused.exit_code == code
        assert "not a CooCook store" in refused.output

    assert names_beside(seeded.store_path) == before


def test_verify_reads_the_whole_store(run: Run, seeded: Settings) -> None:
    assert "sound" in run("verify").output

    with seeded.store_path.open("r+b") as file:
        file.seek(seeded.store_path.stat().st_size - 4096)
        file.write(b"\xa5" * 4096)

    broken = run("verify")
    assert broken.exit_code == 1
    assert "damaged" in broken.output


def test_check_ends_with_1_until_nothing_is_wrong(run: Run, seeded: Settings) -> None:
    wrong = run("check")
    assert wrong.exit_code == 1
    assert "WRONG backup: There is no backup yet. Make a backup." in wrong.output

    run("backup")

    well = run("check")
    assert well.exit_code == 0, well.output
    assert "WRONG" not in well.output


@pytest.mark.parametrize(
    ("arguments", "environment", "code", "words"),
    [
        (["check"], {"DATABASE_URL": "sqlite:///platform.db"}, 2, "DATABASE_URL"),
        (["check"], {"API_PORT": "99999"}, 2, "API_PORT"),
        (["serve"], {"ENVIRONMENT": "production"}, 2, "FLASK_SECRET_KEY"),
        (["serve"], {"ENVIRONMENT": "production", "DEMO_MODE": "true"}, 2, "DEMO_MODE"),
        (["serve"], {"FLASK_SECRET_KEY": "short"}, 2, "FLASK_SECRET_KEY"),
        (["backup"], {}, 3, "coocook-server migrate"),
        (["serve", "--port", "70000"], {}, 2, "--port"),
        (["nothing"], {}, 2, "No such command"),
    ],
)
def test_what_is_wrong_is_one_line_and_a_code(
    run: Run, arguments: list[str], environment: dict[str, str], code: int, words: str
) -> None:
    result = run(*arguments, **environment)

    assert result.exit_code == code
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_an_account_is_made_with_a_password_from_stdin(
    run: Run, seeded: Settings, open_with: Callable[..., CooCook]
) -> None:
    added = run(
        "user", "add", "boss", "--role", "administrator", "--email", "boss@example.com",
        "--password-stdin", "--name", "The Boss", "--phone", "010-5550-0101",
        stdin=f"{NEW_PASSPHRASE}\n",
    )  # fmt: skip

    assert added.exit_code == 0, added.stderr
    assert run("user", "list").output.splitlines()[-1].split("\t")[1:] == [
        "boss",
        "administrator",
        "The Boss",
    ]
    coocook = open_with(seeded)
    boss = coocook.accounts.by_username("boss")
    assert boss is not None
    assert coocook.history.of("user", boss.id)[-1].origin == "command line"


def test_a_password_is_asked_for_and_not_shown(run: Run, seeded: Settings) -> None:
    added = run(
        "user", "add", "hana", "--role", "staff", "--email", "hana@example.com",
        stdin=f"{NEW_PASSPHRASE}\n{NEW_PASSPHRASE}\n",
    )  # fmt: skip

    assert added.exit_code == 0, added.stderr
    assert NEW_PASSPHRASE not in added.output


def test_a_chef_gets_an_account_once(run: Run, seeded: Settings, open_with: Callable[..., CooCook]) -> None:
    def add(name: str, chef: str, role: str = "chef") -> Result:
        return run(
            "user", "add", name, "--role", role, "--chef", chef, "--password-stdin",
            stdin=f"{NEW_PASSPHRASE}\n",
        )  # fmt: skip

    assert add("sofia", "2").exit_code == 0
    assert "has an account already" in add("sofia2", "2").stderr
    assert "no such chef" in add("nobody", "77").stderr
    assert "--role chef only" in add("someone", "3", role="staff").stderr

    coocook = open_with(seeded)
    sofia = coocook.accounts.by_username("sofia")
    assert sofia is not None
    assert sofia.chef_id == 2
    assert coocook.accounts.by_username("sofia2") is None
    assert coocook.accounts.by_username("nobody") is None


def test_a_bad_account_is_refused_with_every_field_named(run: Run, seeded: Settings) -> None:
    refused = run("user", "add", "x", "--role", "staff", "--password-stdin", stdin="short\n")

    assert refused.exit_code == 4
    for field in ("username", "password", "email"):
        assert field in refused.stderr


def smtp(post: Post) -> dict[str, str]:
    """The environment that sends mail to this server."""
    return {
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(post.port),
        "SMTP_SECURITY": "none",
        "SMTP_FROM": "hello@cook.example.com",
    }


@pytest.fixture
def mail_id(seeded: Settings, open_with: Callable[..., CooCook]) -> int:
    """A mail in the outbox that is due by the computer's own clock."""
    coocook = open_with(seeded)
    customer = coocook.accounts.by_username("demo")
    assert customer is not None
    with coocook.store.writing() as session:
        mail = outbox.queue(session, "welcome", customer.id, {"name": customer.name}, now=datetime.now(UTC))
        assert mail is not None
        return mail.id


def test_mail_is_listed_sent_and_resent(run: Run, mail_id: int) -> None:
    (line,) = run("mail", "list", "--state", "waiting").output.splitlines()
    assert line.split("\t")[:4] == [str(mail_id), "waiting", "welcome", "demo@example.com"]
    with mail_server() as post:
        assert run("mail", "send", **smtp(post)).output == "1 sent, 0 still to be sent.\n"
        assert "due now" in run("mail", "resend", str(mail_id)).output
        assert run("mail", "send", **smtp(post)).exit_code == 0
        post.about_address = lambda _address: "451 Come back later"
        run("mail", "resend", str(mail_id))
        refused = run("mail", "send", **smtp(post))

    assert post.receivers == ["demo@example.com"] * 2
    assert (refused.exit_code, refused.output) == (1, "0 sent, 1 still to be sent.\n")
    assert "451 Come back later" in run("mail", "list").output.splitlines()[0]


def test_mail_without_a_server_is_refused_in_one_line(run: Run, mail_id: int) -> None:
    for command in (["send"], ["test", "boss@example.com"]):
        refused = run("mail", *command)
        assert refused.exit_code == 4
        assert "SMTP_HOST" in refused.stderr
    assert "no such mail" in run("mail", "resend", "999999").stderr


def test_a_test_mail_says_whether_it_was_accepted(run: Run, seeded: Settings) -> None:
    with mail_server() as post:
        assert "accepted" in run("mail", "test", "boss@example.com", **smtp(post)).output
        post.about_address = lambda _address: "550 No such person"
        refused = run("mail", "test", "boss@example.com", **smtp(post))

    assert post.receivers == ["boss@example.com"]
    assert (refused.exit_code, refused.stdout) == (4, "")
    assert "550 No such person" in refused.stderr


def test_serve_sends_mail_by_itself(
    mail_id: int, serving: Callable[..., tuple[subprocess.Popen[str], str]]
) -> None:
    with mail_server() as post:
        serving(**smtp(post))
        wait_until(lambda: post.receivers == ["demo@example.com"])


def test_a_new_password_is_set_from_stdin(
    run: Run, seeded: Settings, open_with: Callable[..., CooCook]
) -> None:
    other = f"{NEW_PASSPHRASE}, and another"
    changed = run("user", "password", "demo", "--password-stdin", stdin=f"{other}\n")

    assert changed.exit_code == 0, changed.stderr
    coocook = open_with(seeded)
    session = coocook.sessions.sign_in("demo", other)
    latest = coocook.history.of("user", session.account.id)[0]
    assert (latest.action, latest.origin) == ("password_set", "command line")
    assert "password" in run("user", "password", "demo", "--password-stdin", stdin="short\n").stderr


def test_an_account_is_signed_out_deactivated_and_let_in_again(
    run: Run, seeded: Settings, open_with: Callable[..., CooCook], clock: SettableClock
) -> None:
    clock.now = datetime.now(UTC)
    coocook = open_with(seeded)
    account = coocook.accounts.by_username("demo")
    assert account is not None
    coocook.sessions.open(account.id)

    assert "ended: 1" in run("user", "end-sessions", "demo@example.com").output
    assert "ended: 0" in run("user", "end-sessions", "demo").output
    assert "cannot sign in" in run("user", "deactivate", "demo").output
    with pytest.raises(NotSignedIn):
        coocook.sessions.open(account.id)
    assert "demo can sign in" in run("user", "reactivate", "demo").output
    assert coocook.sessions.open(account.id).account.active


def test_a_lost_authenticator_app_is_taken_off(
    run: Run, seeded: Settings, open_with: Callable[..., CooCook]
) -> None:
    assert "has no two-factor" in run("user", "reset-two-factor", "demo").output
    run("user", "password", "demo", "--password-stdin", stdin=f"{NEW_PASSPHRASE}\n")
    coocook = open_with(seeded)
    session = coocook.sessions.sign_in("demo", NEW_PASSPHRASE)
    setup = coocook.two_factor.begin(NEW_PASSPHRASE, by=session)
    coocook.two_factor.confirm(pyotp.TOTP(setup.secret).at(coocook.clock()), by=session)

    assert "without two-factor now" in run("user", "reset-two-factor", "demo").output
    assert not coocook.sessions.sign_in("demo", NEW_PASSPHRASE).second_factor


def test_the_last_administrator_cannot_be_deactivated(run: Run, seeded: Settings) -> None:
    run(
        "user", "add", "boss", "--role", "administrator", "--email", "boss@example.com", "--password-stdin",
        stdin=f"{NEW_PASSPHRASE}\n",
    )  # fmt: skip

    refused = run("user", "deactivate", "boss")

    assert refused.exit_code == 4
    assert "last administrator" in refused.stderr


@pytest.mark.parametrize(
    "command", ["password", "end-sessions", "reset-two-factor", "deactivate", "reactivate"]
)
def test_nothing_is_done_to_an_account_that_is_not_there(run: Run, seeded: Settings, command: str) -> None:
    refused = run("user", command, "nobody")

    assert refused.exit_code == 4
    assert "There is no account nobody." in refused.stderr


def test_the_openapi_document_is_printed(run: Run, settings: Settings) -> None:
    document = json.loads(run("openapi").stdout)

    assert document["openapi"].startswith("3.1")
    assert "/api/coocook/bookings" in document["paths"]
    assert not settings.store_path.exists()


@pytest.fixture
def serving(own_surroundings: Path) -> Iterator[Callable[..., tuple[subprocess.Popen[str], str]]]:
    """Starts `serve` on a free port as a process and waits until it listens; gives it and its address."""
    started: list[subprocess.Popen[str]] = []

    def serve(*options: str, **environment: str) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "coocook_server", "serve", "--port", "0", *options],
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **environment},
            cwd=own_surroundings,
        )
        started.append(process)
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            said.append(line)
            if address := re.search(r"http://[\d.]+:\d+", line):
                return process, address[0]
        raise AssertionError("".join(said))

    yield serve
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_serve_says_where_it_listens_and_ends_cleanly_when_told(
    serving: Callable[..., tuple[subprocess.Popen[str], str]], settings: Settings, told: signal.Signals
) -> None:
    process, address = serving(DEMO_MODE="true")

    with urlopen(f"{address}/ready", timeout=10) as answer:
        assert json.load(answer) == {"status": "ready"}
    with urlopen(f"{address}/api/coocook/chefs", timeout=10) as answer:
        assert json.load(answer)["total"] == 5
    process.send_signal(told)

    assert process.wait(20) == 0
    beside = names_beside(settings.store_path)
    assert beside == {"platform.db", "platform.db-present"}


def test_a_backup_can_be_made_but_not_restored_while_the_server_runs(
    serving: Callable[..., tuple[subprocess.Popen[str], str]], run: Run, settings: Settings
) -> None:
    _, address = serving(DEMO_MODE="true")

    made = run("backup")
    refused = run("restore", made.output.split("  ")[0], "--yes")

    assert made.exit_code == 0
    assert refused.exit_code == 3
    assert "Stop it first" in refused.stderr
    with urlopen(f"{address}/ready", timeout=10) as answer:
        assert answer.status == 200


def test_a_lost_store_is_begun_anew_only_when_told_to(
    serving: Callable[..., tuple[subprocess.Popen[str], str]], run: Run, seeded: Settings
) -> None:
    seeded.store_path.unlink()
    refused = run("serve", "--port", "0")
    assert refused.exit_code == 3
    assert "--new-store" in refused.stderr
    assert not seeded.store_path.exists()

    serving("--new-store")

    wait_until(seeded.store_path.exists)


def test_a_port_in_use_is_said_in_one_line(
    serving: Callable[..., tuple[subprocess.Popen[str], str]], run: Run, settings: Settings
) -> None:
    _, address = serving()

    refused = run("serve", "--port", address.rpartition(":")[2])

    assert refused.exit_code == 4
    assert "port" in refused.stderr.lower()
