"""The store brought up to date and served; the API's document."""

import json
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from coocook_server.cli.opening import (
    opened,
    quiet_settings,
)
from coocook_server.config import Environment, load_settings
from coocook_server.errors import Invalid


@click.command()
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

        with opened(settings, migrate=True, create=new_store) as coocook:
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


@click.command()
@click.option("--new-store", is_flag=True, help="Begin an empty store where one has gone missing.")
def migrate(new_store: bool) -> None:
    """Bring the store's schema up to date, after a backup if it holds data."""
    settings = load_settings(needs_own_secret=True)
    with opened(settings.model_copy(update={"demo_mode": False}), migrate=True, create=new_store) as coocook:
        click.echo(f"The store's schema is {coocook.store.schema()}, the current one.")


@click.command()
@click.option("--demo", is_flag=True, help="Do so though DEMO_MODE is not set.")
def seed(demo: bool) -> None:
    """Fill an empty store with the demo data. Refused in production."""
    settings = load_settings(needs_own_secret=True)
    if settings.environment is Environment.PRODUCTION:
        raise Invalid("Demo data is not for production: ENVIRONMENT is production.")
    if not (demo or settings.demo_mode):
        raise Invalid("Set DEMO_MODE=true or give --demo, so that demo data is made on purpose only.")
    with opened(settings.model_copy(update={"demo_mode": False}), migrate=True) as coocook:
        if not coocook.demo.fill_if_empty():
            raise Invalid("The store is not empty, so nothing was added.")
        click.echo("The store holds the demo data now.")


@click.command()
def openapi() -> None:
    """Print the API's OpenAPI document."""
    import tempfile

    from coocook_server.app import create_app

    with tempfile.TemporaryDirectory(prefix="coocook-") as folder:
        address = f"sqlite:///{(Path(folder) / 'platform.db').as_posix()}"
        with opened(quiet_settings().model_copy(update={"database_url": address}), migrate=True) as coocook:
            answer = create_app(coocook).test_client().get("/api/coocook/openapi.json")
            click.echo(json.dumps(answer.get_json(), indent=2, ensure_ascii=False))


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
