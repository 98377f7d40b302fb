"""`coocook-server user`: accounts of people who sign in."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from coocook_server.cli.opening import opened, quiet_settings
from coocook_server.errors import (
    Invalid,
    NotFound,
)

if TYPE_CHECKING:
    from coocook_server.bootstrap import CooCook


@click.group()
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
    from coocook_server.models.account import COMMAND_LINE, Role
    from coocook_server.services.accounts import AccountDraft

    if chef is not None and role != Role.CHEF:
        raise Invalid("--chef goes with --role chef only.")
    settings = quiet_settings()
    with opened(settings) as coocook:
        if chef is not None and coocook.chefs.get(chef, even_inactive=True).user_id is not None:
            raise Invalid(f"Chef {chef} has an account already.")
        password = _password(from_stdin=password_stdin)
        draft = AccountDraft(name, password, email, full_name, phone)
        made = coocook.accounts.add(draft, Role(role), by=COMMAND_LINE)
        if chef is not None:
            coocook.chefs.link_account(chef, made.id, by=COMMAND_LINE)
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

    with opened() as coocook:
        for account in coocook.accounts.list(Role(role) if role else None):
            state = "" if account.active else " (inactive)"
            click.echo(f"{account.id}\t{account.username}\t{account.role.value}\t{account.name}{state}")


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
    with opened() as coocook:
        account = coocook.accounts.by_username(name)
        if account is None:
            raise NotFound(f"There is no account {name}.")
        yield coocook, account.id


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return asked
