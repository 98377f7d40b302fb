"""Starts an installed CooCook in a process of its own, and looks at it from outside."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urljoin

import requests

# A cold start on a busy machine, migrations and demo data included.
READY_WITHIN = 60
ENDED_WITHIN = 20


def free_port() -> int:
    """A port of the loopback that nobody listens on at the moment."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        assert isinstance(port, int)
        return port


def run(
    command: list[str], folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What the command said; it must succeed."""
    ended = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended


@contextmanager
def running(command: list[str], folder: Path, settings: Mapping[str, str]) -> Iterator[str]:
    """Runs `command` in `folder` until the block ends; gives its address once it is ready.

    The end is a polite one, and must succeed.
    """
    address = f"http://127.0.0.1:{settings['API_PORT']}"
    output = folder / "output.txt"
    with output.open("wb") as file:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_ready(address, process, output)
            yield address
            process.terminate()
            assert process.wait(ENDED_WITHIN) == 0, output.read_text()
        finally:
            process.kill()
            process.wait()
    said = output.read_text(encoding="utf-8")
    assert "Traceback" not in said, said


def wait_until_ready(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    """Come back once the server answers that it is ready; fails if it ends or takes too long."""
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        assert process.poll() is None, f"ended early: {output.read_text()}"
        try:
            if requests.get(f"{address}/ready", timeout=5).status_code == requests.codes.ok:
                return
        except requests.RequestException:
            pass
        time.sleep(0.1)
    raise AssertionError(f"not ready after {READY_WITHIN} s: {output.read_text()}")


def assert_page_is_whole(address: str, path: str) -> None:
    """The page comes as HTML, and so does everything it loads: styles, scripts, pictures."""
    page = requests.get(urljoin(address, path), timeout=10)
    assert page.status_code == requests.codes.ok
    assert page.text.lower().startswith("<!doctype html>")
    loaded = re.findall(r"<(?:link|script|img)\b[^>]*?\b(?:href|src)=\"([^\"]+)\"", page.text)
    assert any(".css" in target for target in loaded)
    missing = [
        target
        for target in loaded
        if requests.get(urljoin(page.url, target), timeout=10).status_code != requests.codes.ok
    ]
    assert missing == []
