"""`python -m tools.audit`: measures, prints the figures, and fails when a page misses a floor."""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import click

from coocook_server.services.accounts import LANGUAGES
from tools.audit import firefox
from tools.audit.floors import FLOORS, Measured, middle, misses, table
from tools.audit.lighthouse import PROGRAM, ROOT, look
from tools.audit.pages import PAGES, Page
from tools.audit.site import Site, serving

REPORTS = ROOT / "build" / "audit"


@click.command()
@click.argument("names", nargs=-1, metavar="[PAGE]...")
@click.option(
    "--runs", type=click.IntRange(1), default=3, show_default=True, help="Take the median of so many looks."
)
@click.option(
    "--language",
    "languages",
    type=click.Choice(LANGUAGES),
    multiple=True,
    default=LANGUAGES,
    help="Only this one; may be given twice.",
)
@click.option("--quick", is_flag=True, help="One look at each page, in English.")
@click.option("--list", "only_list", is_flag=True, help="Name the pages and end.")
def main(names: tuple[str, ...], runs: int, languages: tuple[str, ...], quick: bool, only_list: bool) -> None:
    """Hold the pages named, or all, to the floors; ends with 1 when one is missed.

    Lighthouse's reports are left in build/audit. When no page is named, a booking is walked in Firefox too.
    """
    if only_list:
        click.echo("\n".join(page.name for page in PAGES))
        return
    pages = _chosen(names)
    if not PROGRAM.exists():
        raise click.ClickException("Lighthouse is not there. `make node_modules` brings it.")
    if quick:
        runs, languages = 1, LANGUAGES[:1]
    REPORTS.mkdir(parents=True, exist_ok=True)
    rows: list[tuple[str, Measured]] = []
    load = 0.0
    walks: list[tuple[str, firefox.Walk]] = []
    with serving({page.account for page in pages if page.account}) as site:
        for page in pages:
            for spoken in languages:
                name = f"{page.name} {spoken}"
                click.echo(f"looking at {name}", err=True)
                load = max(load, os.getloadavg()[0])
                rows.append((name, middle([_look(site, page, spoken, run) for run in range(1, runs + 1)])))
        for spoken, width in [] if names else product(languages, firefox.SCREENS):
            name = f"Firefox {spoken} {width}"
            click.echo(f"walking in {name}", err=True)
            walks.append((name, firefox.walk(site.address, spoken, width)))
    told = "\n\n".join([_told(rows), *(firefox.told(*walk) for walk in walks), *_doubts(load)])
    (REPORTS / "figures.txt").write_text(told + "\n", encoding="utf-8")
    click.echo(told)
    raise SystemExit(any(misses(*row) for row in rows) or any(walk.complaints for _, walk in walks))


def _chosen(names: tuple[str, ...]) -> list[Page]:
    unknown = set(names) - {page.name for page in PAGES}
    if unknown:
        raise click.UsageError(f"No page is called {', '.join(sorted(unknown))}. --list names them.")
    return [page for page in PAGES if not names or page.name in names]


def _look(site: Site, page: Page, spoken: str, run: int) -> Measured:
    report: Path = REPORTS / f"{page.name}.{spoken}.{run}"
    return look(page, site.visit(page, spoken), report)


def _doubts(load: float) -> Iterator[str]:
    """Why the times may say more of this machine than of the pages."""
    processors = os.cpu_count() or 1
    if load > 2 * processors:
        yield f"The machine was busy (load {load:.0f} on {processors} processors): do not trust the times."


def _told(rows: list[tuple[str, Measured]]) -> str:
    floors = ", ".join(floor.told() for floor in FLOORS)
    missed = [line for row in rows for line in misses(*row)]
    end = ["Missed:", *missed] if missed else ["Every page reaches every floor."]
    return "\n".join([table(rows), "", f"Floors: {floors}. kB are over the wire, without photos.", "", *end])


if __name__ == "__main__":
    main()
