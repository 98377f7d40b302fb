"""Reviews: what customers say of their bookings, and the chef's rating that follows from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Phrase
from coocook_server.models import Account, Booking, Chef, Review
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.models.types import CENT
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.services.newest import newest
from coocook_server.services.own_booking import find_booking, is_customer
from coocook_server.services.own_chef import is_own
from coocook_server.services.paging import Page, Paging
from coocook_server.services.permissions import Permission, may, require
from coocook_server.services.public_names import public_name
from coocook_server.services.rules import check_id, clean_text, find_chef, require_version
from coocook_server.store import Store, changed

NOUN = "review"
LONGEST_TEXT = 2_000
LONGEST_REASON = 500
MOST_STARS = 5
GOOD = 4
"""The least of the ratings that praise."""
REFUSAL = Phrase("Only staff may do this.")


@dataclass(frozen=True)
class ReviewRecord:
    """A review; `customer_name` is shortened as the public sees it, `hidden_reason` is for staff alone."""

    id: int
    booking_id: int
    chef_id: int
    user_id: int
    customer_name: str
    rating: int
    text: str
    answer: str
    answered_at: datetime | None
    hidden: bool
    hidden_reason: str | None
    created_at: datetime
    updated_at: datetime
    version: int


@dataclass(frozen=True)
class GoodReview:
    """What a customer said in praise of a chef; `customer_name` is shortened as the public sees it."""

    id: int
    chef_id: int
    chef_name: str
    customer_name: str
    rating: int
    text: str
    created_at: datetime


@dataclass(frozen=True)
class ReviewDraft:
    """What a customer says: 1 to 5, and some words if they like."""

    rating: int
    text: str = ""


@dataclass(frozen=True)
class ReviewFilter:
    """Which reviews staff want to see."""

    chef_id: int | None = None
    hidden: bool | None = None


class Reviews:
    """The reviews of the chefs."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_chef(self, chef_id: int, paging: Paging) -> Page[ReviewRecord]:
        """What the public sees of an active chef's reviews, newest first. Raises `NotFound`, `Invalid`."""
        query = _with_customer().where(Review.chef_id == chef_id, Review.hidden.is_(False))
        with self._store.reading() as session:
            if not find_chef(session, chef_id).active:
                raise NotFound("There is no such chef.")
            return newest(session, query, Review.id.expression, paging, lambda row: _record(row, None))

    def ratings(self, chef_id: int) -> dict[int, int]:
        """How many of an active chef's reviews gave each number of stars, 5 to 1. Raises `NotFound`."""
        query = (
            select(Review.rating, func.count())
            .where(Review.chef_id == chef_id, Review.hidden.is_(False))
            .group_by(Review.rating)
        )
        with self._store.reading() as session:
            if not find_chef(session, chef_id).active:
                raise NotFound("There is no such chef.")
            counts = {row.rating: int(row[1]) for row in session.execute(query)}
        return {rating: counts.get(rating, 0) for rating in range(MOST_STARS, 0, -1)}

    def good(self, most: int = 3) -> tuple[GoodReview, ...]:
        """The newest words of praise that the public sees, of active chefs; at most so many."""
        query = (
            _with_customer()
            .add_columns(Chef.name)
            .join(Chef, Chef.id == Review.chef_id)
            .where(Review.hidden.is_(False), Review.rating >= GOOD, Review.text != "", Chef.active.is_(True))
            .order_by(Review.id.desc())
            .limit(most)
        )
        with self._store.reading() as session:
            return tuple(
                GoodReview(
                    id=review.id,
                    chef_id=review.chef_id,
                    chef_name=chef_name,
                    customer_name=public_name(name, username),
                    rating=review.rating,
                    text=review.text,
                    created_at=review.created_at,
                )
                for review, name, username, chef_name in session.execute(query)
            )

    def to_answer(self, paging: Paging, *, by: Actor) -> Page[ReviewRecord]:
        """The shown reviews of the chef that `by` is which it has not answered, newest first.

        Raises `Denied` for anyone but a chef, `Invalid`.
        """
        if by.chef_id is None or not is_own(by.chef_id, by, Permission.OWN_CHEF):
            raise Denied("Only a chef has reviews to answer.")
        query = _with_customer().where(
            Review.chef_id == by.chef_id, Review.hidden.is_(False), Review.answer == ""
        )
        with self._store.reading() as session:
            return newest(session, query, Review.id.expression, paging, lambda row: _record(row, by))

    def list(self, wanted: ReviewFilter, paging: Paging, *, by: Actor) -> Page[ReviewRecord]:
        """All reviews, the hidden ones too, the newest first. Raises `Denied` for anyone but staff."""
        require(by, Permission.REVIEWS, REFUSAL)
        query = _with_customer()
        if wanted.chef_id is not None:
            query = query.where(Review.chef_id == wanted.chef_id)
        if wanted.hidden is not None:
            query = query.where(Review.hidden.is_(wanted.hidden))
        with self._store.reading() as session:
            return newest(session, query, Review.id.expression, paging, lambda row: _record(row, by))

    def get(self, id: int, *, by: Actor) -> ReviewRecord:
        """One review; a hidden one is there only for its customer, its chef and staff. Raises `NotFound`."""
        with self._store.reading() as session:
            return _one(session, _find(session, id, by).id, by)

    def of_booking(self, booking_id: int, *, by: Actor) -> ReviewRecord:
        """The review of a booking that `by` may see. Raises `NotFound`."""
        with self._store.reading() as session:
            find_booking(session, booking_id, by)
            return _one(session, _reviewed(session, booking_id).id, by)

    def require_may_review(self, booking_id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` for anyone but the booking's customer."""
        with self._store.reading() as session:
            _require_customer(find_booking(session, booking_id, by), by)

    def require_may_answer(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` for anyone but the reviewed chef and staff."""
        with self._store.reading() as session:
            _require_chef_or_staff(_find(session, id, by), by)

    def require_may_hide(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` for anyone but staff."""
        with self._store.reading() as session:
            _find(session, id, by)
            require(by, Permission.REVIEWS, REFUSAL)

    def add(self, booking_id: int, draft: ReviewDraft, *, by: Actor) -> ReviewRecord:
        """Review a completed booking as its customer, once.

        Raises `NotFound`, `Denied`, `Invalid`, and `Conflict` for a booking that is not completed or is
        reviewed already.
        """
        now = self._clock()
        with self._store.writing() as session:
            chef_id = find_booking(session, booking_id, by).chef_id
            chef = find_chef(session, chef_id, locked=True)
            booking = find_booking(session, booking_id, by, fresh=True)
            _require_customer(booking, by)
            clean = _checked(draft)
            if booking.status is not Status.COMPLETED:
                raise Conflict("Only a completed booking can be reviewed.", rule="not_completed")
            if session.scalar(select(Review.id).where(Review.booking_id == booking_id)) is not None:
                raise Conflict("This booking is reviewed already.", rule="already_reviewed")
            review = Review(
                booking_id=booking_id,
                chef_id=chef_id,
                user_id=booking.user_id,
                rating=clean.rating,
                text=clean.text,
                answer="",
                hidden=False,
                hidden_reason="",
                created_at=now,
                updated_at=now,
                version=1,
            )
            session.add(review)
            session.flush()
            said = {"rating": clean.rating, "text": clean.text}
            history.record(session, NOUN, review.id, "added", before={}, after=said, by=by, at=now)
            # It is the booking's latest change too, so that its completion can no longer be taken back.
            told = {"review_id": review.id, "rating": clean.rating}
            history.record(session, "booking", booking_id, "reviewed", before={}, after=told, by=by, at=now)
            changed(session, NOUN, review.id)
            _recount(session, chef, now)
            return _one(session, review.id, by)

    def change(
        self, booking_id: int, draft: ReviewDraft, *, by: Actor, version: int | None = None
    ) -> ReviewRecord:
        """Say something else of a booking, as its customer.

        Raises `NotFound`, `Denied`, `Invalid`, `Stale`.
        """
        with self._store.reading() as session:
            _require_customer(find_booking(session, booking_id, by), by)
            id = _reviewed(session, booking_id).id
        clean = _checked(draft)
        with self._changing(id, by, version) as (session, review):
            self._set(session, review, "changed", {"rating": clean.rating, "text": clean.text}, by)
            return _one(session, id, by)

    def answer(self, id: int, text: str, *, by: Actor, version: int | None = None) -> ReviewRecord:
        """Answer a review as its chef or staff; another answer takes the place of the first.

        Raises `NotFound`, `Denied`, `Invalid`, `Stale`.
        """
        with self._changing(id, by, version) as (session, review):
            _require_chef_or_staff(review, by)
            clean = clean_text(text, "answer", longest=LONGEST_TEXT, required=True, lines=True)
            if self._set(session, review, "answered", {"answer": clean}, by):
                review.answered_at = review.updated_at
            return _one(session, id, by)

    def withdraw_answer(self, id: int, *, by: Actor, version: int | None = None) -> ReviewRecord:
        """Take the answer to a review back, as its chef or staff. Raises `NotFound`, `Denied`, `Stale`."""
        with self._changing(id, by, version) as (session, review):
            _require_chef_or_staff(review, by)
            if self._set(session, review, "answer withdrawn", {"answer": ""}, by):
                review.answered_at = None
            return _one(session, id, by)

    def set_visibility(
        self, id: int, *, hidden: bool, reason: str = "", by: Actor, version: int | None = None
    ) -> ReviewRecord:
        """Hide a review from the public, for a reason that staff see, or show it again.

        Raises `NotFound`, `Denied`, `Invalid`, `Stale`.
        """
        with self._changing(id, by, version) as (session, review):
            require(by, Permission.REVIEWS, REFUSAL)
            clean = clean_text(reason, "reason", longest=LONGEST_REASON, required=hidden)
            if not hidden and clean:
                raise Invalid("A shown review has no reason.", {"reason": Phrase("only goes with hiding")})
            action = "hidden" if hidden else "shown"
            self._set(session, review, action, {"hidden": hidden, "hidden_reason": clean}, by)
            return _one(session, id, by)

    @contextmanager
    def _changing(self, id: int, by: Actor, version: int | None) -> Iterator[tuple[Session, Review]]:
        """The review as it stands once its chef is locked; the chef's rating is made right afterwards."""
        with self._store.writing() as session:
            chef = find_chef(session, _find(session, id, by).chef_id, locked=True)
            review = _find(session, id, by, fresh=True)
            require_version(review.version, version)
            yield session, review
            _recount(session, chef, self._clock())

    def _set(self, session: Session, review: Review, action: str, values: dict[str, Any], by: Actor) -> bool:
        """Give the review these values; says whether any was another one before."""
        before = {name: getattr(review, name) for name in values}
        if before == values:
            return False
        now = self._clock()
        for name, value in values.items():
            setattr(review, name, value)
        review.version += 1
        review.updated_at = now
        history.record(session, NOUN, review.id, action, before=before, after=values, by=by, at=now)
        changed(session, NOUN, review.id)
        return True


def mean(total: int, count: int) -> Decimal | None:
    """The mean of ratings to a hundredth, halves rounded up; None without any."""
    return (Decimal(total) / count).quantize(CENT, ROUND_HALF_UP) if count else None


def _recount(session: Session, chef: Chef, now: datetime) -> None:
    """Make the rating and the count of a locked chef right; the chef is touched only if they change."""
    session.flush()
    query = select(func.count(), func.coalesce(func.sum(Review.rating), 0)).where(
        Review.chef_id == chef.id, Review.hidden.is_(False)
    )
    count, total = session.execute(query).one()
    rating = mean(int(total), count)
    if (chef.rating, chef.review_count) != (rating, count):
        chef.rating, chef.review_count = rating, count
        chef.version += 1
        chef.updated_at = now
        changed(session, "chef", chef.id)


def _find(session: Session, id: int, by: Actor, *, fresh: bool = False) -> Review:
    check_id(id, NOUN)
    review = session.get(Review, id, populate_existing=fresh)
    if review is None or (review.hidden and not (is_customer(review, by) or _may_answer(review, by))):
        raise NotFound("There is no such review.")
    return review


def _reviewed(session: Session, booking_id: int) -> Review:
    review = session.scalars(select(Review).where(Review.booking_id == booking_id)).one_or_none()
    if review is None:
        raise NotFound("This booking has no review.")
    return review


def _require_customer(booking: Booking, by: Actor) -> None:
    if not is_customer(booking, by):
        raise Denied("Only the booking's customer may review it.")


def _may_answer(review: Review, by: Actor) -> bool:
    return may(by, Permission.REVIEWS) or is_own(review.chef_id, by, Permission.OWN_CHEF)


def _require_chef_or_staff(review: Review, by: Actor) -> None:
    if not _may_answer(review, by):
        raise Denied("Only the reviewed chef or staff may answer.")


def _checked(draft: ReviewDraft) -> ReviewDraft:
    wrong: dict[str, str] = {}
    text = ""
    if not 1 <= draft.rating <= 5:
        wrong["rating"] = Phrase("must be 1 to 5")
    try:
        text = clean_text(draft.text, "text", longest=LONGEST_TEXT, lines=True)
    except Invalid as refused:
        wrong |= refused.fields
    if wrong:
        raise Invalid("Something in the review is not right.", wrong)
    return ReviewDraft(draft.rating, text)


def _with_customer() -> Select[*tuple[Any, ...]]:
    return select(Review, Account.name, Account.username).join(Account, Account.id == Review.user_id)


def _one(session: Session, id: int, by: Actor) -> ReviewRecord:
    session.flush()
    return _record(session.execute(_with_customer().where(Review.id == id)).one(), by)


def _record(row: Any, by: Actor | None) -> ReviewRecord:
    """What `by` sees of a review; the public is None."""
    review, name, username = row[:3]
    return ReviewRecord(
        id=review.id,
        booking_id=review.booking_id,
        chef_id=review.chef_id,
        user_id=review.user_id,
        customer_name=public_name(name, username),
        rating=review.rating,
        text=review.text,
        answer=review.answer,
        answered_at=review.answered_at,
        hidden=review.hidden,
        hidden_reason=review.hidden_reason if by is not None and may(by, Permission.REVIEWS) else None,
        created_at=review.created_at,
        updated_at=review.updated_at,
        version=review.version,
    )
