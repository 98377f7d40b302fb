"""Reviews: of a booking by its customer, answered by the chef, hidden by staff, listed for everyone."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Id, Instant, Request, Text
from coocook_server.api.operations import (
    NOT_MODIFIED,
    answer,
    answer_version,
    etag,
    expected_version,
    if_changed,
    operation,
    read_body,
    read_query,
)
from coocook_server.api.parts import PartQuery
from coocook_server.bootstrap import CooCook
from coocook_server.services.permissions import Permission
from coocook_server.services.reviews import (
    LONGEST_REASON,
    LONGEST_TEXT,
    ReviewDraft,
    ReviewFilter,
    ReviewRecord,
)
from coocook_server.services.rules import LARGEST_ID

PREFIX = "/api/coocook"


class ReviewQuery(PartQuery):
    """Which reviews."""

    chef_id: Annotated[int, Field(ge=1, le=LARGEST_ID)] | None = None
    hidden: bool | None = Field(default=None, description="Only hidden ones, or only shown ones.")


class ReviewRequest(Request):
    """What a customer says of a completed booking."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"rating": 5, "text": "The best galbi of our lives."}}
    )

    rating: Annotated[
        Id, Field(ge=1, le=5), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 5})
    ] = Field(description="From 1 to 5, the best.")
    text: Annotated[Text, Field(max_length=LONGEST_TEXT)] = ""


class Answer(Request):
    """What the chef, or staff, answer to a review."""

    answer: Annotated[Text, Field(min_length=1, max_length=LONGEST_TEXT)]


class Visibility(Request):
    """Whether a review is hidden from the public, and why."""

    hidden: Annotated[bool, Field(strict=True)]
    reason: Annotated[Text, Field(max_length=LONGEST_REASON)] = Field(
        default="", description="Needed to hide a review; only staff see it."
    )


class PublicReview(BaseModel):
    """A review as everyone sees it."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    chef_id: int
    customer_name: str = Field(description="The first name and an initial.")
    rating: int
    text: str
    answer: str = Field(description="The chef's answer; empty without one.")
    answered_at: Instant | None
    created_at: Instant
    updated_at: Instant


class Review(PublicReview):
    """A review as its customer, its chef and staff see it."""

    booking_id: int
    user_id: int
    hidden: bool = Field(description="A hidden one is not shown in public and does not count.")
    hidden_reason: str | None = Field(description="Why staff hid it; null for anyone but staff.")
    version: int


class PublicReviewList(BaseModel):
    """A part of a chef's reviews."""

    reviews: list[PublicReview]
    total: int
    next_cursor: str | None


class ReviewList(BaseModel):
    """A part of all reviews."""

    reviews: list[Review]
    total: int
    next_cursor: str | None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of reviews, under chefs, bookings and by themselves."""
    reviews = APIBlueprint("reviews", __name__, url_prefix=PREFIX, tag="Reviews")
    _lists(reviews, coocook, signed_in)
    _of_bookings(reviews, coocook, signed_in)
    _by_themselves(reviews, coocook, signed_in)
    return reviews


def _lists(reviews: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        reviews,
        "GET",
        "/chefs/<int:id>/reviews",
        answers=PublicReviewList,
        query=PartQuery,
        refuses=(400, 404),
    )
    def list_chef_reviews(id: int) -> Response:
        """List what customers say of a chef, the newest first."""
        coocook.chefs.get(id)
        wanted = read_query(PartQuery)
        page = coocook.reviews.of_chef(id, wanted.paging())
        shown = [PublicReview.model_validate(review) for review in page.items]
        return answer(PublicReviewList(reviews=shown, total=page.total, next_cursor=page.next_cursor))

    @operation(
        reviews,
        "GET",
        "/reviews",
        answers=ReviewList,
        query=ReviewQuery,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def list_reviews() -> Response:
        """List all reviews as staff, the hidden ones too, the newest first."""
        actor = signed_in.permitted(Permission.REVIEWS)
        wanted = read_query(ReviewQuery)
        page = coocook.reviews.list(
            ReviewFilter(wanted.chef_id, wanted.hidden),
            wanted.paging(),
            by=actor,
        )
        shown = [Review.model_validate(review) for review in page.items]
        return answer(ReviewList(reviews=shown, total=page.total, next_cursor=page.next_cursor))


def _of_bookings(reviews: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        reviews,
        "GET",
        "/bookings/<int:id>/review",
        answers=Review,
        refuses=(401, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_booking_review(id: int) -> Response:
        """Read the review of a booking as its customer, its chef or staff."""
        return if_changed(_one(coocook.reviews.of_booking(id, by=signed_in.actor())))

    @operation(
        reviews,
        "POST",
        "/bookings/<int:id>/review",
        answers=Review,
        status=201,
        body=ReviewRequest,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def review_booking(id: int) -> Response:
        """Review a completed booking as its customer, once; it counts in the chef's rating at once."""
        actor = signed_in.actor()
        coocook.reviews.require_may_review(id, by=actor)
        wish = read_body(ReviewRequest)
        return _one(coocook.reviews.add(id, ReviewDraft(wish.rating, wish.text), by=actor), 201)

    @operation(
        reviews,
        "PUT",
        "/bookings/<int:id>/review",
        answers=Review,
        body=ReviewRequest,
        refuses=(400, 401, 403, 404, 412),
        signed_in=True,
    )
    def change_booking_review(id: int) -> Response:
        """Change the review of a booking as its customer; the chef's rating follows."""
        actor = signed_in.actor()
        present = coocook.reviews.of_booking(id, by=actor)
        coocook.reviews.require_may_review(id, by=actor)
        wish = read_body(ReviewRequest)
        changed = coocook.reviews.change(
            id, ReviewDraft(wish.rating, wish.text), by=actor, version=expected_version("r", present.id)
        )
        return _one(changed)


def _by_themselves(reviews: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        reviews,
        "GET",
        "/reviews/<int:id>",
        answers=Review,
        refuses=(401, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_review(id: int) -> Response:
        """Read a review as its customer, its chef or staff."""
        return if_changed(_one(coocook.reviews.get(id, by=signed_in.actor())))

    @operation(
        reviews,
        "PUT",
        "/reviews/<int:id>/answer",
        answers=Review,
        body=Answer,
        refuses=(400, 401, 403, 404, 412),
        signed_in=True,
    )
    def answer_review(id: int) -> Response:
        """Answer a review as its chef or staff; another answer takes the place of the first."""
        actor = signed_in.actor()
        coocook.reviews.require_may_answer(id, by=actor)
        wish = read_body(Answer)
        return _one(coocook.reviews.answer(id, wish.answer, by=actor, version=expected_version("r", id)))

    @operation(
        reviews,
        "PUT",
        "/reviews/<int:id>/visibility",
        answers=Review,
        body=Visibility,
        refuses=(400, 401, 403, 404, 412),
        signed_in=True,
    )
    def set_review_visibility(id: int) -> Response:
        """Hide a review from the public as staff, or show it again; the chef's rating follows."""
        actor = signed_in.actor()
        coocook.reviews.require_may_hide(id, by=actor)
        wish = read_body(Visibility)
        changed = coocook.reviews.set_visibility(
            id, hidden=wish.hidden, reason=wish.reason, by=actor, version=expected_version("r", id)
        )
        return _one(changed)


def _one(review: ReviewRecord, status: int = 200) -> Response:
    made_at = f"{PREFIX}/reviews/{review.id}" if status == 201 else None
    return answer_version(
        Review.model_validate(review), etag("r", review.id, review.version), made_at=made_at
    )
