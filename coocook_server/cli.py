"""The commands of a server without a screen: `coocook-server COMMAND`.

Ends with 0 when all went well, 1 when a check found something wrong, 2 for a wrong setting or option,
3 for a fault of the store, 4 for anything else that was refused, 130 when it was stopped.
"""

import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coocook_server.config import Environment, LogLevel, Settings, load_settings
from coocook_server.errors import (
    Cancelled,
    CooCookError,
    Invalid,
    Misconfigured,
    NotFound,
    StoreMissing,
    StoreUnavailable,
)

if TYPE_CHECKING:
    from coocook_server.bootstrap import CooCook
    from coocook_server.operations.backup import BackupRecord


WRONG, MISCONFIGURED, STORE, REFUSED, STOPPED = 1, 2, 3, 4, 130
"""Exit codes."""


class _Commands(click.Group):
    """A group whose commands end with one line and a code instead of a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CooCookError as refused:
            click.echo(_in_words(refused), err=True)
            ctx.exit(_code(refused))


def _code(refused: CooCookError) -> int:
    if isinstance(refused, Misconfigured):
        return MISCONFIGURED
    if isinstance(refused, StoreUnavailable):
        return STORE
    return STOPPED if isinstance(refused, Cancelled) else REFUSED


def _in_words(refused: CooCookError) -> str:
    fields = refused.fields if isinstance(refused, Invalid) else {}
    named = "; ".join(f"{name} {wrong}" for name, wrong in fields.items())
    if isinstance(refused, StoreMissing):
        named = "--new-store does that"
    return f"{refused.message} ({named})" if named else refused.message


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="coocook", prog_name="coocook-server")
def main() -> None:
    """CooCook without a screen: serve the pages and the API, and look after the store.

    Settings come from the environment, `.env` here or in the data folder, and saved settings.
    """


@main.command()
@click.option("--host", metavar="ADDRESS", help="Listen on this address instead of API_HOST.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="Listen on this port instead of API_PORT; 0 takes any free one.",
)
@click.option("--new-store", is_flag=True, help="Begin an empty store where one has gone missing.")
def serve(host: str | None, port: int | None, new_store: bool) -> None:
    """Serve until SIGTERM or Ctrl-C.

    Brings the store up to date first, after a backup if it holds data. With DEMO_MODE=true an empty store
    is filled with demo data. What is in flight at the end is answered.
    """
    settings = load_settings(needs_own_secret=True)
    from coocook_server.log import set_up_logging

    set_up_logging(settings, to_stderr=True)
    with _until_told_to_end() as told_to_end:
        from coocook_server.hosting import WebHost

        with _opened(settings, migrate=True, create=new_store) as coocook:
            address, number = host or settings.api_host, settings.api_port if port is None else port
            web = WebHost(coocook, address, number)
            web.start()
            try:
                coocook.upkeep.start()
                coocook.mail.start()
                while not told_to_end.wait(0.5):
                    pass
            finally:
                web.stop()


@main.command()
@click.option("--new-store", is_flag=True, help="Begin an empty store where one has gone missing.")
def migrate(new_store: bool) -> None:
    """Bring the store's schema up to date, after a backup if it holds data."""
    settings = load_settings(needs_own_secret=True)
    with _opened(settings.model_copy(update={"demo_mode": False}), migrate=True, create=new_store) as coocook:
        click.echo(f"The store's schema is {coocook.store.schema()}, the current one.")


@main.command()
@click.option("--demo", is_flag=True, help="Do so though DEMO_MODE is not set.")
def seed(demo: bool) -> None:
    """Fill an empty store with the demo data. Refused in production."""
    settings = load_settings(needs_own_secret=True)
    if settings.environment is Environment.PRODUCTION:
        raise Invalid("Demo data is not for production: ENVIRONMENT is production.")
    if not (demo or settings.demo_mode):
        raise Invalid("Set DEMO_MODE=true or give --demo, so that demo data is made on purpose only.")
    with _opened(settings.model_copy(update={"demo_mode": False}), migrate=True) as coocook:
        if not coocook.demo.fill_if_empty():
            raise Invalid("The store is not empty, so nothing was added.")
        click.echo("The store holds the demo data now.")


@main.command()
def backup() -> None:
    """Make a verified backup beside the store, also while the server runs."""
    with _opened() as coocook, _shown_progress() as progress:
        made = coocook.backup.create(progress)
    click.echo(_line(made, coocook.settings))


@main.command()
def backups() -> None:
    """List the backups, the newest first."""
    from coocook_server.bootstrap import open_backups
    from coocook_server.operations.backup import ONLY_FILES

    settings = _settings()
    if not settings.is_sqlite:
        raise Invalid(ONLY_FILES)
    found = open_backups(settings).list()
    for record in found:
        click.echo(_line(record, settings))
    if not found:
        click.echo("There is no backup yet.")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, yes: bool) -> None:
    """Put the backup FILE in the store's place. Stop the server first.

    The store as it was is kept as a backup of its own. A file that is broken, foreign, newer or
    not as its manifest says is refused, and nothing is touched.
    """
    from coocook_server.bootstrap import open_backups

    settings = _settings()
    kept = open_backups(settings)
    held = kept.inspect(file)
    click.echo(_line(held.record, settings))
    click.echo(
        f"The store has {held.lost_bookings} bookings, {held.lost_chefs} chefs and "
        f"{held.lost_accounts} accounts that this backup has not."
    )
    if not yes and not click.confirm("Put it in the store's place?"):
        raise Cancelled("Nothing was changed.")
    with _shown_progress() as progress:
        done = kept.restore(file, progress)
    click.echo(f"Restored {done.restored.path.name}.")
    if done.safety_copy is not None:
        click.echo(f"The store as it was is kept as {done.safety_copy.path.name}.")


@main.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def verify(file: Path | None) -> None:
    """Read every page of the store, or of the backup FILE, and say whether it is sound."""
    if file is None:
        with _opened() as coocook, _shown_progress() as progress:
            check = coocook.health.full_check(progress)
        click.echo(check.words)
        if not check.ok:
            sys.exit(WRONG)
        return
    from coocook_server.bootstrap import open_backups

    settings = _settings()
    with _shown_progress() as progress:
        try:
            record = open_backups(settings).verify(file, progress)
        except Invalid as broken:
            click.echo(broken.message)
            sys.exit(WRONG)
    click.echo(_line(record, settings))


@main.command()
def check() -> None:
    """Look at everything that keeps the program well; ends with 1 if something is wrong."""
    from coocook_server.bootstrap import open_health

    report = open_health(_settings()).report()
    for item in report.checks:
        hint = f" {item.hint}" if item.hint else ""
        click.echo(f"{'ok   ' if item.ok else 'WRONG'} {item.name}: {item.words}{hint}")
    if not report.ok:
        sys.exit(WRONG)


@main.command()
def openapi() -> None:
    """Print the API's OpenAPI document."""
    import tempfile

    from coocook_server.app import create_app

    with tempfile.TemporaryDirectory(prefix="coocook-") as folder:
        address = f"sqlite:///{(Path(folder) / 'platform.db').as_posix()}"
        with _opened(_settings().model_copy(update={"database_url": address}), migrate=True) as coocook:
            answer = create_app(coocook).test_client().get("/api/coocook/openapi.json")
            click.echo(json.dumps(answer.get_json(), indent=2, ensure_ascii=False))


@main.group()
def user() -> None:
    """Accounts of people who sign in."""


@user.command("add")
@click.argument("name")
@click.option(
    "--role",
    required=True,
    type=click.Choice(["customer", "chef", "staff", "administrator"]),
    help="What the account may do.",
)
@click.option("--email", help="The mail address; only a chef needs none.")
@click.option("--password-stdin", is_flag=True, help="Read the password from the first line of stdin.")
@click.option("--name", "full_name", default="", help="The person's own name.")
@click.option("--phone", help="A telephone number.")
@click.option("--chef", type=int, metavar="ID", help="With --role chef: which chef this is.")
def user_add(
    name: str,
    role: str,
    email: str | None,
    password_stdin: bool,
    full_name: str,
    phone: str | None,
    chef: int | None,
) -> None:
    """Make an account that signs in as NAME. Without --password-stdin the password is asked for."""
    from coocook_server.models.account import SYSTEM, Role
    from coocook_server.services.accounts import AccountDraft

    if chef is not None and role != Role.CHEF:
        raise Invalid("--chef goes with --role chef only.")
    settings = _settings()
    with _opened(settings) as coocook:
        if chef is not None and coocook.chefs.get(chef, even_inactive=True).user_id is not None:
            raise Invalid(f"Chef {chef} has an account already.")
        password = _password(from_stdin=password_stdin)
        draft = AccountDraft(name, password, email, full_name, phone)
        made = coocook.accounts.add(draft, Role(role), by=SYSTEM)
        if chef is not None:
            coocook.chefs.link_account(chef, made.id, by=SYSTEM)
    click.echo(f"{made.username} is now {made.role.value}, number {made.id}.")


@user.command("list")
@click.option(
    "--role",
    type=click.Choice(["customer", "chef", "staff", "administrator"]),
    help="Only these; without it everybody but customers.",
)
def user_list(role: str | None) -> None:
    """List accounts: number, name to sign in with, role, own name."""
    from coocook_server.models.account import Role

    with _opened() as coocook:
        for account in coocook.accounts.list(Role(role) if role else None):
            state = "" if account.active else " (inactive)"
            click.echo(f"{account.id}\t{account.username}\t{account.role.value}\t{account.name}{state}")


@main.group()
def mail() -> None:
    """Mail to customers, chefs and staff."""


@mail.command("list")
@click.option(
    "--state", type=click.Choice(["waiting", "sent", "failed", "withdrawn"]), help="Only mail in this state."
)
@click.option("--count", type=click.IntRange(1, 100), default=20, show_default=True, help="How many at most.")
def mail_list(state: str | None, count: int) -> None:
    """List mail, the newest first: number, state, kind, address, when it is due or was sent, last error."""
    from coocook_server.models.account import SYSTEM
    from coocook_server.models.outbox import MailState
    from coocook_server.services.paging import Paging

    with _opened() as coocook:
        wanted = MailState(state) if state else None
        for found in coocook.outbox.list(Paging(per_page=count), state=wanted, by=SYSTEM).items:
            when = (found.sent_at or found.due_at).astimezone(coocook.settings.zone)
            columns = (found.id, found.state, found.kind, found.address, f"{when:%Y-%m-%d %H:%M}")
            click.echo("\t".join(str(column) for column in (*columns, found.last_error)).rstrip())


@mail.command("send")
def mail_send() -> None:
    """Send what is due now, once; a server that runs does so by itself."""
    with _opened() as coocook:
        sent = coocook.mail.send_due()
        waiting = coocook.mail.overdue()
    click.echo(f"{sent} sent, {waiting} still to be sent.")
    if waiting:
        sys.exit(WRONG)


@mail.command("resend")
@click.argument("id", type=int)
def mail_resend(id: int) -> None:
    """Put the mail ID back into the outbox, to be sent at once."""
    from coocook_server.models.account import SYSTEM

    with _opened() as coocook:
        found = coocook.outbox.resend(id, by=replace(SYSTEM, origin="command line"))
    click.echo(f"Mail {found.id} to {found.address} is due now.")


@mail.command("test")
@click.argument("address")
def mail_test(address: str) -> None:
    """Send a short mail to ADDRESS now, to see whether the settings are right."""
    with _opened() as coocook:
        coocook.mail.test(address)
    click.echo(f"The mail server has accepted a mail to {address}.")


@user.command("password")
@click.argument("name")
@click.option("--password-stdin", is_flag=True, help="Read the password from the first line of stdin.")
def user_password(name: str, password_stdin: bool) -> None:
    """Set a new password for NAME and sign them out everywhere. Without --password-stdin it is asked for."""
    from coocook_server.models.account import COMMAND_LINE

    with _account(name) as (coocook, id):
        coocook.password_changes.set_for(id, _password(from_stdin=password_stdin), by=COMMAND_LINE)
        click.echo(f"{name} signs in with the new password now.")


@user.command("end-sessions")
@click.argument("name")
def user_end_sessions(name: str) -> None:
    """Sign NAME out everywhere."""
    from coocook_server.models.account import COMMAND_LINE

    with _account(name) as (coocook, id):
        ended = coocook.people.end_sessions(id, by=COMMAND_LINE)
        click.echo(f"Signed out {name}; sessions ended: {ended}.")


@user.command("reset-two-factor")
@click.argument("name")
def user_reset_two_factor(name: str) -> None:
    """Take a lost authenticator app off the account of NAME, and sign them out everywhere."""
    from coocook_server.models.account import COMMAND_LINE

    with _account(name) as (coocook, id):
        if coocook.two_factor.reset(id, by=COMMAND_LINE):
            click.echo(f"{name} signs in without two-factor now.")
        else:
            click.echo(f"{name} has no two-factor.")


@user.command("deactivate")
@click.argument("name")
def user_deactivate(name: str) -> None:
    """Let NAME sign in no more; what they did stays. The last administrator cannot be deactivated."""
    _set_active(name, active=False)


@user.command("reactivate")
@click.argument("name")
def user_reactivate(name: str) -> None:
    """Let NAME sign in again."""
    _set_active(name, active=True)


def _set_active(name: str, *, active: bool) -> None:
    from coocook_server.models.account import COMMAND_LINE
    from coocook_server.services.people import AccountChange

    with _account(name) as (coocook, id):
        coocook.people.change(id, AccountChange(active=active), by=COMMAND_LINE)
        click.echo(f"{name} {'can' if active else 'cannot'} sign in.")


@contextmanager
def _account(name: str) -> Iterator[tuple["CooCook", int]]:
    """The whole program, and the number of the account with this username or mail address."""
    with _opened() as coocook:
        account = coocook.accounts.by_username(name)
        if account is None:
            raise NotFound(f"There is no account {name}.")
        yield coocook, account.id


def _settings() -> Settings:
    """The settings of a command that serves nothing: it needs no secret of its own."""
    from coocook_server.log import set_up_logging

    settings = load_settings()
    set_up_logging(settings.model_copy(update={"log_level": LogLevel.ERROR}), to_stderr=True, to_file=False)
    return settings


@contextmanager
def _opened(
    settings: Settings | None = None, *, migrate: bool = False, create: bool = False
) -> Iterator["CooCook"]:
    """The whole program; a command that does not migrate refuses an older schema."""
    from coocook_server.bootstrap import open_coocook

    settings = settings or _settings()
    if not migrate:
        settings = settings.model_copy(update={"demo_mode": False})
    coocook = open_coocook(settings, migrate=migrate, create=create)
    try:
        if problem := coocook.store.schema_problem():
            raise StoreUnavailable(problem)
        yield coocook
    finally:
        coocook.close()


@contextmanager
def _until_told_to_end() -> Iterator[threading.Event]:
    """An event that SIGTERM and Ctrl-C set."""
    told = threading.Event()
    before = {
        number: signal.signal(number, lambda *_: told.set()) for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _shown_progress() -> Iterator[Callable[[str, float], None]]:
    """A bar on a terminal, silence elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _words, _share: None
        return
    with click.progressbar(length=1000, file=sys.stderr, show_pos=False, item_show_func=str) as bar:

        def show(words: str, share: float) -> None:
            bar.update(max(0, int(share * 1000) - bar.pos), words)

        yield show


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return asked


def _line(record: "BackupRecord", settings: Settings) -> str:
    made = record.made_at.astimezone(settings.zone).strftime("%Y-%m-%d %H:%M:%S")
    if record.problem is not None:
        return f"{record.path}  {made}  CANNOT BE USED: {record.problem}"
    state = "verified" if record.verified else "not verified"
    return (
        f"{record.path}  {made}  {record.size / 1_000_000:.1f} MB  {record.chefs} chefs, "
        f"{record.bookings} bookings, {record.accounts} accounts  schema {record.schema}, {state}"
    )
