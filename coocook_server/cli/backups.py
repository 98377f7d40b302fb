"""Backups and checks: made, listed, restored; whether the store and what is around it are well."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coocook_server.cli.opening import WRONG, opened, quiet_settings, shown_progress
from coocook_server.config import Settings
from coocook_server.errors import (
    Cancelled,
    Invalid,
)

if TYPE_CHECKING:
    from coocook_server.operations.backup import BackupRecord


@click.command()
def backup() -> None:
    """Make a verified backup beside the store, also while the server runs."""
    with opened() as coocook, shown_progress() as progress:
        made = coocook.backup.create(progress)
    click.echo(_line(made, coocook.settings))


@click.command()
def backups() -> None:
    """List the backups, the newest first."""
    from coocook_server.bootstrap import open_backups
    from coocook_server.operations.backup import ONLY_FILES

    settings = quiet_settings()
    if not settings.is_sqlite:
        raise Invalid(ONLY_FILES)
    found = open_backups(settings).list()
    for record in found:
        click.echo(_line(record, settings))
    if not found:
        click.echo("There is no backup yet.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, yes: bool) -> None:
    """Put the backup FILE in the store's place. Stop the server first.

    The store as it was is kept as a backup of its own. A file that is broken, foreign, newer or
    not as its manifest says is refused, and nothing is touched.
    """
    from coocook_server.bootstrap import open_backups

    settings = quiet_settings()
    with closing(open_backups(settings)) as kept:
        held = kept.inspect(file)
        click.echo(_line(held.record, settings))
        click.echo(
            f"The store has {held.lost_bookings} bookings, {held.lost_chefs} chefs and "
            f"{held.lost_accounts} accounts that this backup has not."
        )
        if not yes and not click.confirm("Put it in the store's place?"):
            raise Cancelled("Nothing was changed.")
        with shown_progress() as progress:
            done = kept.restore(file, progress)
        click.echo(f"Restored {done.restored.path.name}.")
        if done.safety_copy is not None:
            click.echo(f"The store as it was is kept as {done.safety_copy.path.name}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def verify(file: Path | None) -> None:
    """Read every page of the store, or of the backup FILE, and say whether it is sound."""
    if file is None:
        with opened() as coocook, shown_progress() as progress:
            check = coocook.health.full_check(progress)
        click.echo(check.words)
        if not check.ok:
            sys.exit(WRONG)
        return
    from coocook_server.bootstrap import open_backups

    settings = quiet_settings()
    with shown_progress() as progress:
        try:
            record = open_backups(settings).verify(file, progress)
        except Invalid as broken:
            click.echo(broken.message)
            sys.exit(WRONG)
    click.echo(_line(record, settings))


@click.command()
def check() -> None:
    """Look at everything that keeps the program well; ends with 1 if something is wrong."""
    from coocook_server.bootstrap import open_health

    report = open_health(quiet_settings()).report()
    for item in report.checks:
        hint = f" {item.hint}" if item.hint else ""
        click.echo(f"{'ok   ' if item.ok else 'WRONG'} {item.name}: {item.words}{hint}")
    if not report.ok:
        sys.exit(WRONG)


def _line(record: "BackupRecord", settings: Settings) -> str:
    made = record.made_at.astimezone(settings.zone).strftime("%Y-%m-%d %H:%M:%S")
    if record.problem is not None:
        return f"{record.path}  {made}  CANNOT BE USED: {record.problem}"
    state = "verified" if record.verified else "not verified"
    return (
        f"{record.path}  {made}  {record.size / 1_000_000:.1f} MB  {record.chefs} chefs, "
        f"{record.bookings} bookings, {record.accounts} accounts  schema {record.schema}, {state}"
    )
