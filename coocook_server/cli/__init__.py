"""The commands of a server without a screen: `coocook-server COMMAND`.

Ends with 0 when all went well, 1 when a check found something wrong, 2 for a wrong setting or option,
3 for a fault of the store, 4 for anything else that was refused, 130 when it was stopped.
"""

from typing import Any

import click

from coocook_server.cli import accounts, backups, mail, serving
from coocook_server.cli.opening import MISCONFIGURED, REFUSED, STOPPED, STORE
from coocook_server.errors import (
    Cancelled,
    CooCookError,
    Invalid,
    Misconfigured,
    StoreMissing,
    StoreUnavailable,
)


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


for command in (
    serving.serve,
    serving.migrate,
    serving.seed,
    serving.openapi,
    backups.backup,
    backups.backups,
    backups.restore,
    backups.verify,
    backups.check,
    accounts.user,
    mail.mail,
):
    main.add_command(command)
