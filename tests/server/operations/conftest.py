"""Other processes that the tests of operations need; none outlives its test."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest


@pytest.fixture
def other_process() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Python code in a process of its own and waits until it has said `says`."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: str, says: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == says
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
