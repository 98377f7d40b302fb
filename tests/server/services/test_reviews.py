"""Reviews: one for each completed booking, and a chef's rating that is always their mean."""

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction

import hypothesis
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied, Invalid, NotFound, Stale
from coocook_server.events import Change
from coocook_server.models import Review
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.paging import Paging
from coocook_server.services.reviews import ReviewDraft, ReviewFilter, ReviewRecord
from tests.helpers import SettableClock, new_customer
from tests.server.services.steps import completed_bookings

GOOD = ReviewDraft(4, "Warm broth,\nwarm welcome.")
COMPLETED = 2
"""The demo's completed booking; it is with chef 2."""


def numbers(coocook: CooCook, chef_id: int) -> tuple[Decimal | None, int]:
    chef = coocook.chefs.get(chef_id, even_inactive=True)
    return chef.rating, chef.review_count


@pytest.fixture
def review(demo: CooCook, demo_customer: Actor) -> ReviewRecord:
    return demo.reviews.add(COMPLETED, GOOD, by=demo_customer)


@pytest.fixture
def second_chef(demo: CooCook) -> Actor:
    """The account of chef 2, who cooked for the completed booking."""
    account = demo.accounts.add(AccountDraft("sofia", "a good long passphrase", None), Role.CHEF, by=DESK)
    demo.chefs.link_account(2, account.id, by=DESK)
    return demo.accounts.actor(demo.accounts.get(account.id))


def test_a_review_counts_at_once_and_everyone_reads_it(
    demo: CooCook, review: ReviewRecord, demo_customer: Actor
) -> None:
    assert numbers(demo, 2) == (Decimal("4.00"), 1)
    page = demo.reviews.of_chef(2, Paging())
    assert (page.total, page.items[0].text, page.items[0].customer_name) == (1, GOOD.text, "Demo C.")
    assert demo.reviews.of_booking(COMPLETED, by=demo_customer) == review


@pytest.mark.parametrize("id", [1, 3, 4, 5])
def test_only_a_completed_booking_is_reviewed(demo: CooCook, demo_customer: Actor, id: int) -> None:
    with pytest.raises(Conflict) as refused:
        demo.reviews.add(id, GOOD, by=demo_customer)

    assert refused.value.rule == "not_completed"


def test_a_booking_is_reviewed_once(demo: CooCook, demo_customer: Actor, review: ReviewRecord) -> None:
    with pytest.raises(Conflict) as refused:
        demo.reviews.add(COMPLETED, GOOD, by=demo_customer)

    assert refused.value.rule == "already_reviewed"
    assert numbers(demo, 2) == (Decimal(4), 1)


def test_nobody_but_its_customer_reviews_a_booking(demo: CooCook, second_chef: Actor) -> None:
    for somebody in (DESK, second_chef):
        with pytest.raises(Denied):
            demo.reviews.add(COMPLETED, GOOD, by=somebody)
    with pytest.raises(NotFound):
        demo.reviews.add(COMPLETED, GOOD, by=new_customer(demo))
    with pytest.raises(NotFound):
        demo.reviews.add(2**70, GOOD, by=DESK)
    assert numbers(demo, 2) == (None, 0)


@pytest.mark.parametrize(
    ("draft", "field"),
    [(ReviewDraft(0), "rating"), (ReviewDraft(6), "rating"), (ReviewDraft(-1), "rating"),
     (ReviewDraft(5, "x" * 2_001), "text"), (ReviewDraft(5, "a\0b"), "text")],
)  # fmt: skip
def test_a_review_that_makes_no_sense_is_refused(
    demo: CooCook, demo_customer: Actor, review: ReviewRecord, draft: ReviewDraft, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        demo.reviews.change(COMPLETED, draft, by=demo_customer)

    assert set(refused.value.fields) == {field}


def test_the_customer_changes_it_and_the_rating_follows(
    demo: CooCook, demo_customer: Actor, review: ReviewRecord
) -> None:
    before = demo.chefs.get(2).version

    changed = demo.reviews.change(COMPLETED, ReviewDraft(1), by=demo_customer, version=review.version)

    assert (changed.rating, changed.text, changed.version) == (1, "", 2)
    assert numbers(demo, 2) == (Decimal(1), 1)
    assert demo.chefs.get(2).version == before + 1
    with pytest.raises(Stale):
        demo.reviews.change(COMPLETED, GOOD, by=demo_customer, version=review.version)
    with pytest.raises(Denied):
        demo.reviews.change(COMPLETED, GOOD, by=DESK)


def test_a_change_that_leaves_the_rating_leaves_the_chef_too(
    demo: CooCook, demo_customer: Actor, review: ReviewRecord
) -> None:
    before = demo.chefs.get(2)
    heard: list[Change] = []
    demo.events.subscribe(heard.extend)

    demo.reviews.change(COMPLETED, ReviewDraft(4, "Other words"), by=demo_customer)
    same = demo.reviews.change(COMPLETED, ReviewDraft(4, "Other words"), by=demo_customer)

    assert same.version == review.version + 1
    assert demo.chefs.get(2) == before
    assert heard == [Change("review", review.id)]


def test_the_chef_answers_and_may_answer_better(
    demo: CooCook, demo_customer: Actor, second_chef: Actor, review: ReviewRecord, clock: SettableClock
) -> None:
    demo.reviews.answer(review.id, "Thanks", by=second_chef)
    answered = demo.reviews.answer(review.id, "Thank you, come again!", by=second_chef)

    assert (answered.answer, answered.answered_at) == ("Thank you, come again!", clock.now)
    assert demo.reviews.of_chef(2, Paging()).items[0].answer == "Thank you, come again!"
    assert demo.reviews.answer(review.id, "From the office", by=DESK).answer == "From the office"
    with pytest.raises(Denied):
        demo.reviews.answer(review.id, "No", by=demo_customer)
    with pytest.raises(Invalid):
        demo.reviews.answer(review.id, "  ", by=second_chef)


def test_another_chef_does_not_answer(demo: CooCook, demo_chef: Actor, review: ReviewRecord) -> None:
    with pytest.raises(Denied):
        demo.reviews.answer(review.id, "Mine are better", by=demo_chef)


def test_a_hidden_review_neither_shows_nor_counts(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, second_chef: Actor, review: ReviewRecord
) -> None:
    hidden = demo.reviews.set_visibility(review.id, hidden=True, reason="Names a guest", by=DESK)

    assert (hidden.hidden, hidden.hidden_reason) == (True, "Names a guest")
    assert numbers(demo, 2) == (None, 0)
    assert demo.reviews.of_chef(2, Paging()).total == 0
    for concerned in (demo_customer, second_chef):
        seen = demo.reviews.get(review.id, by=concerned)
        assert (seen.hidden, seen.hidden_reason) == (True, None)
    with pytest.raises(NotFound):
        demo.reviews.get(review.id, by=demo_chef)
    demo.reviews.change(COMPLETED, ReviewDraft(5), by=demo_customer)
    assert numbers(demo, 2) == (None, 0)

    shown = demo.reviews.set_visibility(review.id, hidden=False, by=DESK)

    assert (shown.hidden, shown.hidden_reason) == (False, "")
    assert numbers(demo, 2) == (Decimal(5), 1)


def test_hiding_needs_a_reason_and_staff(demo: CooCook, demo_customer: Actor, review: ReviewRecord) -> None:
    for reason in ("", "x" * 501):
        with pytest.raises(Invalid) as refused:
            demo.reviews.set_visibility(review.id, hidden=True, reason=reason, by=DESK)
        assert set(refused.value.fields) == {"reason"}
    with pytest.raises(Denied):
        demo.reviews.set_visibility(review.id, hidden=True, reason="Mine", by=demo_customer)
    with pytest.raises(Denied):
        demo.reviews.list(ReviewFilter(), Paging(), by=demo_customer)
    assert demo.reviews.list(ReviewFilter(hidden=True), Paging(), by=DESK).total == 0
    assert demo.reviews.list(ReviewFilter(chef_id=2, hidden=False), Paging(), by=DESK).items == (
        demo.reviews.get(review.id, by=DESK),
    )


def test_the_reviews_of_a_chef_who_is_gone_are_not_shown(demo: CooCook, review: ReviewRecord) -> None:
    demo.chefs.set_active(2, False, by=DESK)

    for chef_id in (2, 99, 2**70):
        with pytest.raises(NotFound):
            demo.reviews.of_chef(chef_id, Paging())


def test_a_completion_that_was_reviewed_is_not_taken_back(demo: CooCook, demo_customer: Actor) -> None:
    completed = demo.bookings.set_status(1, Status.COMPLETED, by=DESK)
    demo.reviews.add(1, GOOD, by=demo_customer)
    assert completed.change_id is not None

    with pytest.raises(Conflict) as refused:
        demo.bookings.undo(completed.change_id, by=DESK)

    assert refused.value.rule == "changed_since"
    assert demo.bookings.get(1, by=DESK).status is Status.COMPLETED


def test_history_tells_what_was_said_before(
    demo: CooCook, demo_customer: Actor, review: ReviewRecord
) -> None:
    demo.reviews.change(COMPLETED, ReviewDraft(2, "Cold"), by=demo_customer)
    demo.reviews.set_visibility(review.id, hidden=True, reason="Rude", by=DESK)

    entries = demo.history.of("review", review.id)

    assert [(e.action, e.actor_name) for e in entries] == [
        ("hidden", "Front desk"),
        ("changed", "Demo Customer"),
        ("added", "Demo Customer"),
    ]
    assert (entries[1].before["rating"], entries[1].after["rating"]) == (4, 2)
    assert demo.history.of("booking", COMPLETED)[0].action == "reviewed"


def test_the_mean_is_rounded_half_up(coocook: CooCook, clock: SettableClock) -> None:
    coocook.chefs.add(ChefDraft("Ahn", "Korean", 100), by=DESK)
    customer = new_customer(coocook)
    ids = completed_bookings(coocook, clock, 1, 8, by=customer)

    for id, rating in zip(ids, (5, 4, 4, 4, 4, 4, 4, 4), strict=True):
        coocook.reviews.add(id, ReviewDraft(rating), by=customer)

    assert numbers(coocook, 1) == (Decimal("4.13"), 8)


def test_the_newest_comes_first_part_by_part(coocook: CooCook, clock: SettableClock) -> None:
    coocook.chefs.add(ChefDraft("Ahn", "Korean", 100), by=DESK)
    customer = new_customer(coocook)
    for id in completed_bookings(coocook, clock, 1, 5, by=customer):
        coocook.reviews.add(id, ReviewDraft(3), by=customer)

    seen: list[int] = []
    cursor = None
    while True:
        page = coocook.reviews.of_chef(1, Paging(per_page=2, cursor=cursor))
        seen += [review.id for review in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break

    assert seen == [5, 4, 3, 2, 1]
    with pytest.raises(Invalid):
        coocook.reviews.of_chef(1, Paging(cursor="nonsense"))


def test_reviews_that_come_at_once_all_count(coocook: CooCook, clock: SettableClock) -> None:
    coocook.chefs.add(ChefDraft("Ahn", "Korean", 100), by=DESK)
    customer = new_customer(coocook)
    ids = completed_bookings(coocook, clock, 1, 6, by=customer)
    gate = threading.Barrier(6)

    def add(id: int) -> int:
        gate.wait()
        return coocook.reviews.add(id, ReviewDraft(id % 5 + 1), by=customer).rating

    with ThreadPoolExecutor(6) as pool:
        ratings = list(pool.map(add, ids))

    assert numbers(coocook, 1) == (recount(ratings), 6)


def test_of_two_reviews_of_one_booking_at_once_one_is_kept(demo: CooCook, demo_customer: Actor) -> None:
    gate = threading.Barrier(4)

    def add(rating: int) -> str:
        gate.wait()
        try:
            demo.reviews.add(COMPLETED, ReviewDraft(rating), by=demo_customer)
        except Conflict as refused:
            return refused.rule
        return "added"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(add, (1, 2, 3, 4))) == ["added"] + ["already_reviewed"] * 3
    assert demo.chefs.get(2).review_count == 1


def test_hiding_and_changing_at_once_leave_the_right_rating(coocook: CooCook, clock: SettableClock) -> None:
    coocook.chefs.add(ChefDraft("Ahn", "Korean", 100), by=DESK)
    customer = new_customer(coocook)
    ids = completed_bookings(coocook, clock, 1, 3, by=customer)
    reviews = [coocook.reviews.add(id, ReviewDraft(5), by=customer) for id in ids]
    gate = threading.Barrier(4)
    work: list[Callable[[], object]] = [
        lambda: coocook.reviews.change(ids[0], ReviewDraft(1), by=customer),
        lambda: coocook.reviews.set_visibility(reviews[0].id, hidden=True, reason="Rude", by=DESK),
        lambda: coocook.reviews.change(ids[1], ReviewDraft(2), by=customer),
        lambda: coocook.reviews.set_visibility(reviews[2].id, hidden=True, reason="Rude", by=DESK),
    ]

    def do(one: Callable[[], object]) -> None:
        gate.wait()
        one()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(do, work))

    assert numbers(coocook, 1) == (Decimal(2), 1)


STEPS = st.tuples(
    st.sampled_from(["add", "change", "hide", "show", "answer"]), st.integers(0, 3), st.integers(1, 5)
)
_names = itertools.count(1)


@given(steps=st.lists(STEPS, max_size=14))
@hypothesis.settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_happens_to_reviews_the_chefs_numbers_are_a_recount(
    coocook: CooCook, clock: SettableClock, steps: list[tuple[str, int, int]]
) -> None:
    chef = coocook.chefs.add(ChefDraft("Ahn", "Korean", 100), by=DESK)
    customer = new_customer(coocook, f"customer{next(_names)}")
    bookings = completed_bookings(coocook, clock, chef.id, 4, by=customer)
    kept: dict[int, tuple[int, bool]] = {}
    for action, which, rating in steps:
        booking_id = bookings[which]
        before = coocook.chefs.get(chef.id)
        try:
            do(coocook, action, booking_id, rating, customer)
        except CooCookError:
            expected = action == "add" if booking_id in kept else action != "add"
            assert expected, action
        else:
            kept[booking_id] = after(action, rating, kept.get(booking_id))
        shown = [rating for rating, hidden in kept.values() if not hidden]
        now = coocook.chefs.get(chef.id)
        assert now.review_count == len(shown) == coocook.reviews.of_chef(chef.id, Paging()).total
        assert now.rating == recount(shown)
        same = (now.rating, now.review_count) == (before.rating, before.review_count)
        assert now.version == before.version + (not same)


def do(coocook: CooCook, action: str, booking_id: int, rating: int, customer: Actor) -> None:
    if action == "add":
        coocook.reviews.add(booking_id, ReviewDraft(rating), by=customer)
    elif action == "change":
        coocook.reviews.change(booking_id, ReviewDraft(rating), by=customer)
    else:
        id = coocook.reviews.of_booking(booking_id, by=DESK).id
        if action == "answer":
            coocook.reviews.answer(id, f"Thanks {rating}", by=DESK)
        else:
            hidden = action == "hide"
            reason = f"Reason {rating}" if hidden else ""
            coocook.reviews.set_visibility(id, hidden=hidden, reason=reason, by=DESK)


def after(action: str, rating: int, before: tuple[int, bool] | None) -> tuple[int, bool]:
    if before is None:
        return rating, False
    if action == "change":
        return rating, before[1]
    return before[0], {"hide": True, "show": False}.get(action, before[1])


def recount(ratings: list[int]) -> Decimal | None:
    """The mean in hundredths, by whole numbers alone."""
    if not ratings:
        return None
    hundredths = int(Fraction(sum(ratings) * 100, len(ratings)) + Fraction(1, 2))
    return Decimal(hundredths) / 100


def test_a_booking_that_has_no_review_has_none(demo: CooCook, demo_customer: Actor) -> None:
    with pytest.raises(NotFound, match="no review"):
        demo.reviews.of_booking(COMPLETED, by=demo_customer)
    with pytest.raises(NotFound):
        demo.reviews.change(COMPLETED, GOOD, by=demo_customer)
    for id in (0, 99, 2**70):
        with pytest.raises(NotFound):
            demo.reviews.get(id, by=DESK)


@pytest.mark.parametrize("wrong", [{"booking_id": 2, "rating": 3}, {"booking_id": 1, "rating": 6}])
def test_the_store_itself_refuses_a_second_review_or_a_sixth_star(
    demo: CooCook, review: ReviewRecord, wrong: dict[str, int]
) -> None:
    columns = {"chef_id": 1, "user_id": 1, "text": "", "answer": "", "hidden": False, "hidden_reason": ""}
    at = demo.clock()

    with pytest.raises(IntegrityError), demo.store.writing() as session:
        session.add(Review(**columns, **wrong, created_at=at, updated_at=at, version=1))


def test_the_home_page_gets_the_newest_words_of_praise(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    ids = completed_bookings(demo, clock, 3, 5, by=demo_customer)
    said = [(5, "Wonderful."), (3, "So so."), (4, ""), (4, "Very good."), (5, "The best.")]
    added = [
        demo.reviews.add(id, ReviewDraft(*words), by=demo_customer)
        for id, words in zip(ids, said, strict=True)
    ]

    assert [review.text for review in demo.reviews.good()] == ["The best.", "Very good.", "Wonderful."]
    newest = demo.reviews.good(1)[0]
    chef = demo.chefs.get(3)
    assert (newest.chef_id, newest.chef_name, newest.customer_name) == (3, chef.name, "Demo C.")

    demo.reviews.set_visibility(added[4].id, hidden=True, reason="Advertising", by=DESK)
    assert [review.text for review in demo.reviews.good()] == ["Very good.", "Wonderful."]
    demo.chefs.set_active(3, False, by=DESK)
    assert demo.reviews.good() == ()


def test_a_chef_has_the_reviews_to_answer_that_have_no_answer(
    demo: CooCook, review: ReviewRecord, second_chef: Actor, demo_chef: Actor, demo_customer: Actor
) -> None:
    second = demo.accounts.actor(demo.accounts.get(second_chef.user_id or 0))

    assert [found.id for found in demo.reviews.to_answer(Paging(), by=second).items] == [review.id]
    assert demo.reviews.to_answer(Paging(), by=demo_chef).total == 0
    demo.reviews.answer(review.id, "Thank you.", by=second)
    assert demo.reviews.to_answer(Paging(), by=second).total == 0
    with pytest.raises(Denied):
        demo.reviews.to_answer(Paging(), by=demo_customer)


def test_the_ratings_are_counted_by_their_stars_without_hidden_ones(
    demo: CooCook, review: ReviewRecord
) -> None:
    assert demo.reviews.ratings(2) == {5: 0, 4: 1, 3: 0, 2: 0, 1: 0}
    demo.reviews.set_visibility(review.id, hidden=True, reason="Rude.", by=DESK)

    assert demo.reviews.ratings(2) == {5: 0, 4: 0, 3: 0, 2: 0, 1: 0}
    demo.chefs.set_active(2, False, by=DESK)
    with pytest.raises(NotFound):
        demo.reviews.ratings(2)


def test_an_answer_is_withdrawn(demo: CooCook, review: ReviewRecord, demo_customer: Actor) -> None:
    answered = demo.reviews.answer(review.id, "Thank you!", by=DESK)
    with pytest.raises(Denied):
        demo.reviews.withdraw_answer(review.id, by=demo_customer)
    with pytest.raises(Stale):
        demo.reviews.withdraw_answer(review.id, by=DESK, version=answered.version - 1)

    withdrawn = demo.reviews.withdraw_answer(review.id, by=DESK, version=answered.version)

    assert (withdrawn.answer, withdrawn.answered_at) == ("", None)
    assert demo.history.of("review", review.id)[0].action == "answer withdrawn"
