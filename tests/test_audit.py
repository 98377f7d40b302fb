"""The audit reads Lighthouse's report rightly, says which floor is missed, and its table of pages is true."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from werkzeug.routing import Rule

from tools.audit.floors import Measured, middle, misses, table
from tools.audit.lighthouse import read
from tools.audit.pages import LEFT_OUT, PAGES, Page
from tools.audit.site import Site, serving

GOOD = Measured(
    performance=98,
    accessibility=100,
    best_practices=100,
    seo=100,
    largest_paint_s=1.19,
    shift=0.0099,
    page_kb=60,
    script_kb=30,
)


def test_a_page_at_every_floor_misses_none() -> None:
    assert misses("home en", GOOD) == []


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"performance": 97}, "home en: 97, but performance ≥ 98"),
        ({"accessibility": 99}, "home en: 99, but accessibility ≥ 100"),
        ({"best_practices": 96}, "home en: 96, but best practices ≥ 100"),
        ({"seo": 92}, "home en: 92, but SEO ≥ 100"),
        ({"largest_paint_s": 1.2}, "home en: 1.20, but LCP s < 1.2"),
        ({"shift": 0.01}, "home en: 0.010, but CLS < 0.01"),
        ({"page_kb": 60.1}, "home en: 60.1, but kB ≤ 60"),
        ({"script_kb": 30.1}, "home en: 30.1, but JS kB ≤ 30"),
    ],
)
def test_each_missed_floor_is_told(figures: dict[str, float], said: str) -> None:
    assert misses("home en", replace(GOOD, **figures)) == [said]  # type: ignore[arg-type]


def test_what_lighthouse_found_is_told_with_the_score_it_cost() -> None:
    page = replace(GOOD, accessibility=95, failed=("accessibility: Links have a name (link-name)",))

    assert misses("home en", page) == [
        "home en: 95, but accessibility ≥ 100",
        "home en: accessibility: Links have a name (link-name)",
    ]


def test_of_several_looks_each_figure_is_the_middle_one_and_whatever_failed_is_kept() -> None:
    looks = [
        replace(GOOD, performance=90, page_kb=10, failed=("a",)),
        replace(GOOD, performance=100, page_kb=30, failed=("a", "b")),
        replace(GOOD, performance=99, page_kb=20),
    ]

    assert middle(looks) == replace(GOOD, performance=99, page_kb=20, failed=("a", "b"))


def test_the_table_marks_what_misses() -> None:
    head, good, bad = table([("home en", GOOD), ("explore ko", replace(GOOD, page_kb=70))]).splitlines()

    assert head.split()[:2] == ["page", "performance"]
    assert "*" not in good
    assert bad.split()[-2:] == ["70.0*", "30.0"]


def report(**audits: dict[str, Any]) -> dict[str, Any]:
    requests = [
        ("http://127.0.0.1/web/coocook/index.html", "Document", 4000),
        ("http://127.0.0.1/web/static/js/booking.js", "Script", 2500),
        ("http://127.0.0.1/web/static/img/hero.svg", "Image", 1500),
        ("http://127.0.0.1/api/coocook/pictures/00aa", "Image", 90_000),
    ]
    items = [{"url": url, "resourceType": kind, "transferSize": size} for url, kind, size in requests]
    categories = {
        name: {"score": 1, "auditRefs": []}
        for name in ("performance", "accessibility", "best-practices", "seo")
    }
    categories["accessibility"] = {
        "score": 0.96,
        "auditRefs": [
            {"id": "link-name", "weight": 7},
            {"id": "image-alt", "weight": 7},
            {"id": "table-fake-caption", "weight": 0},
            {"id": "video-caption", "weight": 7},
        ],
    }
    return {
        "audits": {
            "network-requests": {"details": {"items": items}},
            "largest-contentful-paint": {"numericValue": 1150.4},
            "cumulative-layout-shift": {"numericValue": 0.002},
            "link-name": {"id": "link-name", "title": "Links have no name", "score": 0},
            "image-alt": {"id": "image-alt", "title": "Images have an alt text", "score": 1},
            "table-fake-caption": {"id": "table-fake-caption", "title": "Not scored", "score": 0},
            "video-caption": {"id": "video-caption", "title": "Not here", "score": None},
        },
        "categories": categories,
    }


def test_photos_are_left_out_of_the_weight_of_a_page_but_drawings_are_not() -> None:
    found = read(report())

    assert (found.page_kb, found.script_kb) == (8.0, 2.5)


def test_scores_are_of_100_and_the_largest_paint_is_in_seconds() -> None:
    found = read(report())

    assert (found.performance, found.accessibility) == (100, 96)
    assert (found.largest_paint_s, found.shift) == (1.1504, 0.002)


def test_of_lighthouses_audits_those_that_cost_points_are_kept() -> None:
    assert read(report()).failed == ("accessibility: Links have no name (link-name)",)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving({page.account for page in PAGES if page.account}) as running:
        yield running


@pytest.mark.parametrize("spoken", ["en", "ko"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_of_the_table_is_there_for_who_looks_at_it(site: Site, page: Page, spoken: str) -> None:
    assert site.visit(page, spoken).address.startswith(site.address)


def test_no_page_is_forgotten(site: Site) -> None:
    """A new page is one line in `tools/audit/pages.py`."""
    start = "/web/coocook/"
    served = {
        rule.rule.removeprefix(start) for rule in site.app.url_map.iter_rules() if _is_page(rule, start)
    }
    audited = {page.address.partition("?")[0] for page in PAGES}

    assert served - audited - set(LEFT_OUT) == set()


def _is_page(rule: Rule, start: str) -> bool:
    return rule.rule.startswith(start) and rule.rule.endswith(".html") and "GET" in (rule.methods or ())


def test_no_two_pages_share_a_name() -> None:
    names = [page.name for page in PAGES]

    assert sorted(set(names)) == sorted(names)
