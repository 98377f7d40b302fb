"""A demo CooCook of its own, served by the real command, and who may look at it."""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import create_server

import click
import requests
from flask import Flask

from coocook_server import language, tokens
from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import load_settings
from coocook_server.services.sessions import SessionRecord
from tools.audit.pages import Page

READY_WITHIN_S = 60
SIGNED_IN = "/web/coocook/sign-out.html"
"""What only a page for somebody who is signed in holds."""


@dataclass(frozen=True)
class Visit:
    """Where a page is in the end, and the cookies that a browser sends there."""

    address: str
    cookies: Mapping[str, str]


@dataclass(frozen=True)
class Site:
    """A running demo and one session for each account that looks."""

    address: str
    app: Flask
    sessions: Mapping[str, SessionRecord]

    def visit(self, page: Page, spoken: str) -> Visit:
        """Come as the page's account, in a language; what redirects keep in cookies is kept."""
        with requests.Session() as browser:
            browser.cookies.set(language.COOKIE, spoken)
            if page.account:
                with self.app.app_context():
                    token = tokens.make_access(self.sessions[page.account])
                    browser.cookies.set(tokens.access_cookie(), token)
            answer = browser.get(f"{self.address}/web/coocook/{page.address}", timeout=30)
            if answer.status_code != (404 if page.missing else 200):
                raise click.ClickException(f"{page.name} answers with status {answer.status_code}.")
            if bool(page.account) != (SIGNED_IN in answer.text):
                raise click.ClickException(f"{page.name} is not seen by {page.account or 'a stranger'}.")
            if f'<html lang="{spoken}"' not in answer.text:
                raise click.ClickException(f"{page.name} does not speak {spoken!r}.")
            return Visit(answer.url, browser.cookies.get_dict())


@contextmanager
def serving(accounts: set[str]) -> Iterator[Site]:
    """Serve until the block ends. The store is filled and signed in to first, then served as it is."""
    with tempfile.TemporaryDirectory(prefix="coocook-audit-") as name:
        folder = Path(name)
        surroundings = {
            "COOCOOK_DATA": name,
            "DATABASE_URL": f"sqlite:///{(folder / 'platform.db').as_posix()}",
            "FLASK_SECRET_KEY": secrets.token_urlsafe(48),
            "DEMO_MODE": "true",
            "RATELIMIT_ENABLED": "false",
        }
        with _environment(surroundings):
            with _opened() as coocook:
                sessions = {account: _sign_in(coocook, account) for account in accounts}
                app = create_app(coocook)
            with _served(folder) as address:
                yield Site(address, app, sessions)


@contextmanager
def _environment(added: Mapping[str, str]) -> Iterator[None]:
    before = os.environ.copy()
    os.environ.update(added)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _opened() -> Iterator[CooCook]:
    coocook = open_coocook(load_settings())
    try:
        yield coocook
    finally:
        coocook.close()


def _sign_in(coocook: CooCook, username: str) -> SessionRecord:
    account = coocook.accounts.by_username(username)
    if account is None:
        raise click.ClickException(f"The demo has no account {username}.")
    return coocook.sessions.open(account.id)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    said = folder / "output.txt"
    with said.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "coocook_server", "serve", "--host", "127.0.0.1", "--port", str(port)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://127.0.0.1:{port}", process, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def _wait(address: str, process: subprocess.Popen[bytes], said: Path) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if requests.get(f"{address}/ready", timeout=5).ok:
                return
        except requests.RequestException:
            pass
        time.sleep(0.1)
    raise click.ClickException(f"CooCook did not begin to serve:\n{said.read_text(encoding='utf-8')[-2000:]}")
