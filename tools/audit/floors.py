"""What a page must reach, and how what was measured is told."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from statistics import median


@dataclass(frozen=True)
class Measured:
    """One look at a page, or the middle of several."""

    performance: float
    """This and the next three are of 100."""
    accessibility: float
    best_practices: float
    seo: float
    largest_paint_s: float
    shift: float
    """How much of the view jumped, as a share."""
    page_kb: float
    """Thousands of bytes over the wire, without photos."""
    script_kb: float
    """Those of them that are JavaScript."""
    failed: tuple[str, ...] = ()
    """Lighthouse's audits behind a score below 100, but for those of performance."""


@dataclass(frozen=True)
class Floor:
    """A figure and what is the least, or the most, that a page may show."""

    title: str
    of: Callable[[Measured], float]
    limit: float
    places: int = 0
    at_least: bool = False
    below: bool = False

    def holds(self, measured: Measured) -> bool:
        """Whether the page reaches it."""
        value = self.of(measured)
        if self.at_least:
            return value >= self.limit
        return value < self.limit if self.below else value <= self.limit

    def shown(self, measured: Measured) -> str:
        """The figure, with a mark where it misses."""
        return f"{self.of(measured):.{self.places}f}{' ' if self.holds(measured) else '*'}"

    def told(self) -> str:
        """The floor in words, like `LCP s < 1.2`."""
        sign = "≥" if self.at_least else "<" if self.below else "≤"
        return f"{self.title} {sign} {self.limit:g}"


FLOORS = (
    Floor("performance", lambda page: page.performance, 98, at_least=True),
    Floor("accessibility", lambda page: page.accessibility, 100, at_least=True),
    Floor("best practices", lambda page: page.best_practices, 100, at_least=True),
    Floor("SEO", lambda page: page.seo, 100, at_least=True),
    Floor("LCP s", lambda page: page.largest_paint_s, 1.2, places=2, below=True),
    Floor("CLS", lambda page: page.shift, 0.01, places=3, below=True),
    Floor("kB", lambda page: page.page_kb, 60, places=1),
    Floor("JS kB", lambda page: page.script_kb, 30, places=1),
)


def middle(looks: Sequence[Measured]) -> Measured:
    """The median of each figure, and whatever failed in any look."""
    figures = {
        field.name: median(getattr(look, field.name) for look in looks)
        for field in fields(Measured)
        if field.name != "failed"
    }
    failed = dict.fromkeys(audit for look in looks for audit in look.failed)
    return Measured(**figures, failed=tuple(failed))


def misses(name: str, measured: Measured) -> list[str]:
    """Each floor that a page misses in a line, with what Lighthouse found; empty if it misses none."""
    missed = [
        f"{name}: {floor.of(measured):.{floor.places}f}, but {floor.told()}"
        for floor in FLOORS
        if not floor.holds(measured)
    ]
    return missed + [f"{name}: {audit}" for audit in measured.failed]


def table(rows: Iterable[tuple[str, Measured]]) -> str:
    """All pages with their figures, one a line, under a head with the floors."""
    lines = [["page", *(floor.title for floor in FLOORS)]]
    lines += [[name, *(floor.shown(measured) for floor in FLOORS)] for name, measured in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) for line in lines
    )
