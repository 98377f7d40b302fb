"""Pictures of a chef: kept in the store by the chef and staff, in an order, one of them as the photo."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest
from PIL import Image
from sqlalchemy import event

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.events import Change
from coocook_server.models.account import DESK, Actor
from coocook_server.services.images import Crop
from coocook_server.services.pictures import LARGEST_FILE, MOST_NARROWED, MOST_PICTURES, Form, Size
from tests.images import encoded, photo, photograph, plate, read


def add(demo: CooCook, number: int = 0, chef_id: int = 1) -> int:
    return demo.pictures.add(chef_id, photo(number), f"Plate {number}", by=DESK).id


def test_a_picture_is_kept_and_shown(demo: CooCook, demo_chef: Actor) -> None:
    added = demo.pictures.add(1, photo(), "  갈비 on a plate ", by=demo_chef)

    assert demo.pictures.of(1) == (added,)
    assert demo.pictures.get(added.id) == added
    assert (added.alt, added.width, added.height, added.is_photo) == ("갈비 on a plate", 60, 40, False)
    for size in get_args(Size):
        assert read(demo.pictures.image(added.sha256, size)).format == "WEBP"
    (entry,) = demo.history.of("picture", added.id)
    assert (entry.action, entry.after["sha256"]) == ("added", added.sha256)


def test_a_picture_is_had_in_widths_that_are_smaller_to_send(demo: CooCook) -> None:
    sent = encoded(photograph((2400, 1800)), quality=95)

    added = demo.pictures.add(1, sent, by=DESK)

    shown = {size: demo.pictures.image(added.sha256, size) for size in get_args(Size)}
    assert {size: read(data).size for size, data in shown.items()} == {
        "whole": (1600, 1200), "thumbnail": (480, 360), "400": (400, 300), "800": (800, 600),
    }  # fmt: skip
    assert {read(data).format for data in shown.values()} == {"WEBP"}
    assert len(shown["400"]) < len(shown["800"]) < len(shown["whole"]) < len(sent)
    assert len(shown["400"]) * 4 < len(shown["whole"])
    assert added.forms == (
        Form(400, f"{added.url}?size=400"), Form(800, f"{added.url}?size=800"), Form(1600, added.url),
    )  # fmt: skip


@pytest.mark.parametrize("width", [1, 399, 400, 401, 799, 800])
def test_no_picture_is_made_wider_than_it_is(demo: CooCook, width: int) -> None:
    added = demo.pictures.add(1, encoded(plate(size=(width, 3))), by=DESK)
    whole = demo.pictures.image(added.sha256)

    for asked in (400, 800):
        shown = demo.pictures.image(added.sha256, str(asked))  # type: ignore[arg-type]  # one of the sizes
        assert read(shown).width == min(width, asked)
        assert read(shown).height >= 1
        assert (shown == whole) is (width <= asked)
    assert [form.width for form in added.forms] == [*(most for most in (400, 800) if most < width), width]


def test_what_is_clear_stays_clear_when_it_is_narrowed(demo: CooCook) -> None:
    clear = Image.new("RGBA", (900, 600), (200, 90, 30, 0))
    added = demo.pictures.add(1, encoded(clear, "PNG"), by=DESK)

    shown = read(demo.pictures.image(added.sha256, "400"))

    assert shown.getchannel("A").getextrema() == (0, 0)


def test_a_narrowed_picture_is_made_once_and_gone_with_its_picture(demo: CooCook) -> None:
    added = demo.pictures.add(1, encoded(photograph((900, 600))), by=DESK)
    first = demo.pictures.image(added.sha256, "400")

    assert demo.pictures.image(added.sha256, "400") is first
    demo.pictures.remove(added.id, by=DESK)
    with pytest.raises(NotFound):
        demo.pictures.image(added.sha256, "400")


def test_narrowed_pictures_asked_for_at_once_are_all_the_same(demo: CooCook) -> None:
    added = demo.pictures.add(1, encoded(photograph((1200, 900))), by=DESK)
    gate = threading.Barrier(8)

    def attempt(number: int) -> bytes:
        gate.wait()
        return demo.pictures.image(added.sha256, "400" if number % 2 else "800")

    with ThreadPoolExecutor(8) as pool:
        shown = list(pool.map(attempt, range(8)))

    assert len(set(shown)) == 2
    assert {read(data).width for data in shown} == {400, 800}


def test_memory_keeps_a_bounded_number_of_narrowed_pictures(demo: CooCook) -> None:
    first = demo.pictures.add(1, encoded(plate(size=(801, 2))), by=DESK).sha256
    made = demo.pictures.image(first, "400")

    def ask_for_others(count: int, width: int) -> None:
        for number in range(count):
            other = demo.pictures.add(2, encoded(plate(size=(width + number, 2))), by=DESK)
            demo.pictures.image(other.sha256, "400")
            demo.pictures.remove(other.id, by=DESK)

    ask_for_others(MOST_NARROWED - 1, 900)
    assert demo.pictures.image(first, "400") is made
    ask_for_others(MOST_NARROWED, 1100)
    assert demo.pictures.image(first, "400") is not made
    assert demo.pictures.image(first, "400") == made


def test_reading_the_list_reads_no_bytes(demo: CooCook) -> None:
    picture = add(demo)
    said: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(demo.store.engine, "before_cursor_execute", listen)
    demo.pictures.of(1)
    demo.pictures.get(picture)
    event.remove(demo.store.engine, "before_cursor_execute", listen)

    asked = [statement for statement in said if "FROM picture" in statement]
    assert len(asked) == 2
    assert not any("picture.image" in statement or "picture.thumbnail" in statement for statement in asked)


@pytest.mark.parametrize(
    "sha256", ["", "a" * 63, "A" * 64, "a" * 64, "'" * 64, "0" * 63 + "\0", "\uff41" * 64]
)
def test_there_is_no_such_picture(demo: CooCook, sha256: str) -> None:
    add(demo)

    with pytest.raises(NotFound):
        demo.pictures.image(sha256)


@pytest.mark.parametrize("id", [0, -1, 99, 2**31, 2**200])
def test_there_is_no_such_id(demo: CooCook, id: int) -> None:
    attempts: tuple[Callable[[], object], ...] = (
        lambda: demo.pictures.of(id),
        lambda: demo.pictures.get(id),
        lambda: demo.pictures.add(id, photo(), by=DESK),
        lambda: demo.pictures.describe(id, "", by=DESK),
        lambda: demo.pictures.remove(id, by=DESK),
        lambda: demo.pictures.reorder(id, [], by=DESK),
        lambda: demo.pictures.choose_photo(id, None, by=DESK),
        lambda: demo.pictures.choose_photo(1, id, by=DESK),
    )
    for attempt in attempts:
        with pytest.raises(NotFound):
            attempt()


def test_only_the_chef_itself_and_staff_change_pictures(
    demo: CooCook, demo_chef: Actor, demo_customer: Actor
) -> None:
    picture = add(demo)
    attempts: tuple[Callable[[Actor], object], ...] = (
        lambda who: demo.pictures.add(1, b"even if it is no picture", by=who),
        lambda who: demo.pictures.describe(picture, "Mine", by=who),
        lambda who: demo.pictures.remove(picture, by=who),
        lambda who: demo.pictures.reorder(1, [picture], by=who),
        lambda who: demo.pictures.choose_photo(1, picture, by=who),
        lambda who: demo.pictures.require_may_add(1, by=who),
        lambda who: demo.pictures.require_may_change(picture, by=who),
    )

    for attempt in attempts:
        for who in (demo_customer, replace(demo_chef, chef_id=2)):
            with pytest.raises(Denied):
                attempt(who)
    assert [found.alt for found in demo.pictures.of(1)] == ["Plate 0"]
    demo.pictures.describe(picture, "Ours", by=demo_chef)


def test_the_pictures_of_an_inactive_chef_are_listed_for_it_and_staff_only(
    demo: CooCook, demo_chef: Actor, demo_customer: Actor
) -> None:
    picture = add(demo)
    demo.chefs.set_active(1, False, by=DESK)

    assert demo.pictures.of(1, by=demo_chef) == demo.pictures.of(1, by=DESK) != ()
    for who in (None, demo_customer):
        with pytest.raises(NotFound):
            demo.pictures.of(1, by=who)
        with pytest.raises(NotFound):
            demo.pictures.get(picture, by=who)
    with pytest.raises(NotFound):
        demo.pictures.describe(picture, "Mine", by=demo_customer)


def test_what_cannot_be_used_is_refused_and_leaves_nothing(demo: CooCook) -> None:
    for data, alt, field in (
        (b"", "", "file"),
        (b"<svg/>", "", "file"),
        (photo()[:-30], "", "file"),
        (photo() + bytes(LARGEST_FILE), "", "file"),
        (photo(), "x" * 301, "alt"),
        (photo(), "a\0b", "alt"),
    ):
        with pytest.raises(Invalid) as refused:
            demo.pictures.add(1, data, alt, by=DESK)
        assert set(refused.value.fields) == {field}

    assert demo.pictures.of(1) == ()


def test_a_file_of_8_mb_is_taken(demo: CooCook) -> None:
    film = bytes(LARGEST_FILE - len(photo()))

    assert demo.pictures.add(1, photo() + film, by=DESK).width == 60
    with pytest.raises(Invalid, match="too large"):
        demo.pictures.add(2, photo() + film + b"\0", by=DESK)


def test_the_same_picture_twice_is_refused(demo: CooCook) -> None:
    add(demo)

    with pytest.raises(Conflict) as refused:
        add(demo)

    assert refused.value.rule == "there_already"


def test_two_chefs_may_show_the_same_picture(demo: CooCook) -> None:
    first, second = add(demo, chef_id=1), add(demo, chef_id=2)
    sha256 = demo.pictures.of(1)[0].sha256
    assert demo.pictures.of(2)[0].sha256 == sha256

    demo.pictures.remove(first, by=DESK)

    assert demo.pictures.image(sha256)
    demo.pictures.remove(second, by=DESK)
    with pytest.raises(NotFound):
        demo.pictures.image(sha256)


def test_twelve_pictures_fit_however_many_come_at_once(demo: CooCook) -> None:
    for number in range(MOST_PICTURES - 1):
        add(demo, number)
    gate = threading.Barrier(4)

    def attempt(number: int) -> str:
        gate.wait()
        try:
            add(demo, number)
        except Conflict as refused:
            return refused.rule
        return "added"

    with ThreadPoolExecutor(4) as pool:
        ends = sorted(pool.map(attempt, range(MOST_PICTURES - 1, MOST_PICTURES + 3)))

    assert ends == ["added", "too_many", "too_many", "too_many"]
    assert [picture.position for picture in demo.pictures.of(1)] == list(range(1, MOST_PICTURES + 1))


def test_the_same_picture_sent_many_times_at_once_is_kept_once(demo: CooCook) -> None:
    gate = threading.Barrier(4)

    def attempt(_: int) -> str:
        gate.wait()
        try:
            add(demo)
        except Conflict as refused:
            return refused.rule
        return "added"

    with ThreadPoolExecutor(4) as pool:
        ends = sorted(pool.map(attempt, range(4)))

    assert ends == ["added", "there_already", "there_already", "there_already"]


def test_words_are_changed_and_recorded(demo: CooCook) -> None:
    id = add(demo)

    changed = demo.pictures.describe(id, "Short ribs", by=DESK, version=1)
    again = demo.pictures.describe(id, "Short ribs ", by=DESK, version=2)

    assert (changed.alt, changed.version) == ("Short ribs", 2)
    assert again == changed
    entry, _ = demo.history.of("picture", id)
    assert (entry.before, entry.after) == ({"alt": "Plate 0"}, {"alt": "Short ribs"})
    with pytest.raises(Stale):
        demo.pictures.describe(id, "Older", by=DESK, version=1)
    with pytest.raises(Invalid):
        demo.pictures.describe(id, "x" * 301, by=DESK)


def test_pictures_are_put_in_another_order(demo: CooCook) -> None:
    ids = [add(demo, number) for number in range(3)]

    reordered = demo.pictures.reorder(1, [ids[2], ids[0], ids[1]], by=DESK)

    assert [picture.id for picture in reordered] == [ids[2], ids[0], ids[1]]
    assert demo.pictures.of(1) == reordered
    with pytest.raises(Conflict):
        demo.pictures.reorder(1, ids[:2], by=DESK)
    with pytest.raises(Invalid):
        demo.pictures.reorder(1, [*ids, ids[0]], by=DESK)


def test_one_picture_is_the_photo(demo: CooCook, demo_chef: Actor) -> None:
    ids = [add(demo, number) for number in range(2)]
    before = demo.chefs.get(1)
    told: list[Change] = []
    demo.events.subscribe(told.extend)

    shown = demo.pictures.choose_photo(1, ids[1], by=demo_chef)

    chef = demo.chefs.get(1)
    assert [picture.is_photo for picture in shown] == [False, True]
    assert (chef.photo_url, chef.version) == (shown[1].url, before.version + 1)
    assert told == [Change("chef", 1)]
    entry = demo.history.of("chef", 1)[0]
    assert (entry.before, entry.after) == ({"photo_url": before.photo_url}, {"photo_url": shown[1].url})
    demo.pictures.choose_photo(1, ids[1], by=demo_chef)
    assert demo.chefs.get(1) == chef
    assert not any(picture.is_photo for picture in demo.pictures.choose_photo(1, None, by=demo_chef))
    assert demo.chefs.get(1).photo_url is None


def test_a_picture_of_another_chef_is_no_photo(demo: CooCook) -> None:
    elsewhere = add(demo, chef_id=2)

    with pytest.raises(NotFound):
        demo.pictures.choose_photo(1, elsewhere, by=DESK)


def test_a_removed_picture_is_no_photo_any_more(demo: CooCook) -> None:
    ids = [add(demo, number) for number in range(2)]
    demo.pictures.choose_photo(1, ids[0], by=DESK)

    demo.pictures.remove(ids[1], by=DESK)
    assert demo.pictures.of(1)[0].is_photo
    demo.pictures.remove(ids[0], by=DESK)

    assert demo.pictures.of(1) == ()
    assert demo.chefs.get(1).photo_url is None
    assert demo.history.of("picture", ids[0])[0].before["alt"] == "Plate 0"


def test_choosing_and_removing_at_once_leaves_no_photo_that_is_gone(demo: CooCook) -> None:
    for number in range(5):
        id = add(demo, number)
        gate = threading.Barrier(2)

        def choose(id: int = id, gate: threading.Barrier = gate) -> None:
            gate.wait()
            try:
                demo.pictures.choose_photo(1, id, by=DESK)
            except NotFound:
                return

        def remove(id: int = id, gate: threading.Barrier = gate) -> None:
            gate.wait()
            demo.pictures.remove(id, by=DESK)

        with ThreadPoolExecutor(2) as pool:
            for attempt in (pool.submit(choose), pool.submit(remove)):
                attempt.result()
        assert demo.pictures.of(1) == ()
        assert not (demo.chefs.get(1).photo_url or "").startswith("/api/")


def test_of_photos_chosen_at_once_every_change_counts(demo: CooCook) -> None:
    ids = [add(demo, number) for number in range(4)]
    before = demo.chefs.get(1).version
    gate = threading.Barrier(8)

    def choose(number: int) -> None:
        gate.wait()
        demo.pictures.choose_photo(1, ids[number % 4], by=DESK)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(choose, range(8)))

    changes = [entry for entry in demo.history.of("chef", 1) if "photo_url" in entry.before]
    assert demo.chefs.get(1).version - before == len(changes) > 0
    for later, earlier in pairwise(changes):
        assert later.before == earlier.after


def test_a_removed_picture_is_put_back_in_its_place_and_as_the_photo(demo: CooCook) -> None:
    first, second, third = (add(demo, number) for number in range(3))
    demo.pictures.choose_photo(1, second, by=DESK)
    url = demo.chefs.get(1).photo_url
    before = demo.pictures.of(1)
    whole = demo.pictures.image(before[1].sha256)

    removed = demo.pictures.remove(second, by=DESK)
    assert [picture.id for picture in demo.pictures.of(1)] == [first, third]
    demo.pictures.put_back(removed, by=DESK)

    assert [picture.id for picture in demo.pictures.of(1)] == [first, second, third]
    assert demo.chefs.get(1).photo_url == url
    assert demo.pictures.image(before[1].sha256) == whole
    assert [entry.action for entry in demo.history.of("picture", second)] == ["put back", "removed", "added"]
    with pytest.raises(Conflict):
        demo.pictures.put_back(removed, by=DESK)


def test_a_picture_put_back_does_not_push_a_newer_photo_aside(demo: CooCook) -> None:
    first, second = add(demo, 0), add(demo, 1)
    demo.pictures.choose_photo(1, first, by=DESK)
    removed = demo.pictures.remove(first, by=DESK)
    demo.pictures.choose_photo(1, second, by=DESK)

    assert not demo.pictures.put_back(removed, by=DESK).is_photo


def test_a_part_of_a_picture_is_kept(demo: CooCook) -> None:
    part = Crop(0.25, 0, 0.75, 0.5)

    added = demo.pictures.add(1, encoded(plate(size=(400, 200))), crop=part, by=DESK)

    assert (added.width, added.height) == (200, 100)
    with pytest.raises(Invalid):
        demo.pictures.add(1, photo(), crop=Crop(0.5, 0, 0.5, 1), by=DESK)


def test_only_who_may_change_the_pictures_puts_one_back(demo: CooCook, demo_customer: Actor) -> None:
    removed = demo.pictures.remove(add(demo), by=DESK)

    with pytest.raises(Denied):
        demo.pictures.put_back(removed, by=demo_customer)
