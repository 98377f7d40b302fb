"""`coocook-server mail`: what is sent to customers, chefs and staff."""

import sys

import click

from coocook_server.cli.opening import WRONG, opened


@click.group()
def mail() -> None:
    """Mail to customers, chefs and staff."""


@mail.command("list")
@click.option(
    "--state", type=click.Choice(["waiting", "sent", "failed", "withdrawn"]), help="Only mail in this state."
)
@click.option("--count", type=click.IntRange(1, 100), default=20, show_default=True, help="How many at most.")
def mail_list(state: str | None, count: int) -> None:
    """List mail, the newest first: number, state, kind, address, when it is due or was sent, last error."""
    from coocook_server.models.account import COMMAND_LINE
    from coocook_server.models.outbox import MailState
    from coocook_server.services.paging import Paging

    with opened() as coocook:
        wanted = MailState(state) if state else None
        for found in coocook.outbox.list(Paging(per_page=count), state=wanted, by=COMMAND_LINE).items:
            when = (found.sent_at or found.due_at).astimezone(coocook.settings.zone)
            columns = (found.id, found.state, found.kind, found.address, f"{when:%Y-%m-%d %H:%M}")
            click.echo("\t".join(str(column) for column in (*columns, found.last_error)).rstrip())


@mail.command("send")
def mail_send() -> None:
    """Send what is due now, once; a server that runs does so by itself."""
    with opened() as coocook:
        sent = coocook.mail.send_due()
        waiting = coocook.mail.overdue()
    click.echo(f"{sent} sent, {waiting} still to be sent.")
    if waiting:
        sys.exit(WRONG)


@mail.command("resend")
@click.argument("id", type=int)
def mail_resend(id: int) -> None:
    """Put the mail ID back into the outbox, to be sent at once."""
    from coocook_server.models.account import COMMAND_LINE

    with opened() as coocook:
        found = coocook.outbox.resend(id, by=COMMAND_LINE)
    click.echo(f"Mail {found.id} to {found.address} is due now.")


@mail.command("test")
@click.argument("address")
def mail_test(address: str) -> None:
    """Send a short mail to ADDRESS now, to see whether the settings are right."""
    with opened() as coocook:
        coocook.mail.test(address)
    click.echo(f"The mail server has accepted a mail to {address}.")
