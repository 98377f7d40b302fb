"""What customers said of a chef, and the chef's answers."""

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.reviews import ReviewDraft, ReviewRecord
from tests.helpers import SettableClock
from tests.server.pages.conftest import Visitor

REVIEWS = "my-reviews.html"


@pytest.fixture
def review(demo: CooCook, demo_chef: Actor, demo_customer: Actor) -> ReviewRecord:
    """Four stars for the demo chef's only evening."""
    demo.bookings.set_status(1, Status.COMPLETED, by=demo_chef)
    return demo.reviews.add(1, ReviewDraft(4, "Wonderful noodles."), by=demo_customer)


def test_a_review_waits_for_an_answer_with_its_stars(chef_visitor: Visitor, review: ReviewRecord) -> None:
    page = chef_visitor.get(REVIEWS).text

    assert "One review has no answer yet" in page
    assert "Wonderful noodles." in page
    assert 'aria-label="4 of 5 stars"' in page
    assert "from one review" in page


def test_an_answer_is_published_and_can_be_changed(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, review: ReviewRecord
) -> None:
    sent = chef_visitor.post(REVIEWS, review=str(review.id), version=str(review.version), answer="Thank you!")
    after = chef_visitor.client.get(sent.headers["Location"]).text
    answered = demo.reviews.get(review.id, by=demo_chef)
    chef_visitor.post(REVIEWS, review=str(review.id), version=str(answered.version), answer="Thanks, all!")

    assert "Your answer is published." in after
    assert "no answer yet" not in after
    assert answered.answer == "Thank you!"
    assert demo.reviews.get(review.id, by=demo_chef).answer == "Thanks, all!"
    assert "Thanks, all!" in chef_visitor.get(REVIEWS).text


def test_an_empty_answer_is_refused_beside_its_field(chef_visitor: Visitor, review: ReviewRecord) -> None:
    refused = chef_visitor.post(REVIEWS, review=str(review.id), answer="  ")

    assert refused.status_code == 400
    assert f'id="answer-{review.id}-error"' in refused.text
    assert "Your answer is needed." in refused.text


def test_an_answer_to_a_review_that_changed_is_kept_to_be_sent_again(
    chef_visitor: Visitor, demo: CooCook, demo_customer: Actor, review: ReviewRecord
) -> None:
    demo.reviews.change(1, ReviewDraft(2, "Cold on second thought."), by=demo_customer)
    refused = chef_visitor.post(
        REVIEWS, review=str(review.id), version=str(review.version), answer="So glad!"
    )

    assert refused.status_code == 409
    assert "This review was changed meanwhile." in refused.text
    assert "Cold on second thought." in refused.text
    assert ">So glad!</textarea>" in refused.text


def test_somebody_elses_review_cannot_be_answered(
    chef_visitor: Visitor, demo: CooCook, clock: SettableClock, demo_customer: Actor
) -> None:
    theirs = demo.reviews.add(2, ReviewDraft(5, "Ragù!"), by=demo_customer)
    refused = chef_visitor.post(REVIEWS, review=str(theirs.id), answer="Thank you")

    assert refused.status_code == 403
    assert "Ragù!" not in chef_visitor.get(REVIEWS).text


def test_without_reviews_the_page_says_how_they_come(chef_visitor: Visitor) -> None:
    assert "No reviews yet." in chef_visitor.get(REVIEWS).text


def test_a_chef_who_is_not_shown_to_customers_still_has_a_page(
    chef_visitor: Visitor, demo: CooCook, review: ReviewRecord
) -> None:
    demo.chefs.set_active(1, False, by=DESK)

    assert "Wonderful noodles." in chef_visitor.get(REVIEWS).text


def test_reviews_are_korean_for_a_korean_chef(chef_visitor: Visitor, review: ReviewRecord) -> None:
    page = chef_visitor.get(f"{REVIEWS}?lang=ko").text

    assert "아직 답변하지 않은 후기가 1건 있습니다" in page
    assert 'aria-label="별 5개 중 4개"' in page
