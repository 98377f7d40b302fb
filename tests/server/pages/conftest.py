"""The pages as a browser without scripts asks for them, one request at a time."""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_drafts import BookingDraft
from tests.helpers import new_customer

PREFIX = "/web/coocook/"


class Visitor:
    """A browser's cookies, and forms sent with the token that came with their page."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, page: str) -> TestResponse:
        """The answer to an address like `explore.html?q=soup`."""
        return self.client.get(PREFIX + page)

    def post(self, page: str, **fields: str | list[str]) -> TestResponse:
        """Send a form."""
        shown = self.get("sign-in.html").get_data(as_text=True)
        found = re.search(r'name="csrf_token" value="([^"]+)"', shown)
        assert found is not None
        return self.client.post(PREFIX + page, data={"csrf_token": found[1], **fields})

    def sign_in(self, username: str, password: str) -> TestResponse:
        """Sign in by the form."""
        return self.post("sign-in.html", username=username, password=password)

    def as_demo_customer(self) -> "Visitor":
        """Press "Continue as demo customer"."""
        assert self.post("sign-in.html", action="demo").status_code == 303
        return self

    def as_demo_chef(self) -> "Visitor":
        """Press "Continue as demo chef"."""
        assert self.post("sign-in.html", action="demo_chef").status_code == 303
        return self


@pytest.fixture
def open_pages() -> Callable[[CooCook], Visitor]:
    """Opens the pages of any CooCook."""

    def open_them(coocook: CooCook) -> Visitor:
        return Visitor(create_app(coocook).test_client())

    return open_them


@pytest.fixture
def visitor(open_pages: Callable[[CooCook], Visitor], demo: CooCook) -> Visitor:
    """Somebody who looks at the demo and is not signed in."""
    return open_pages(demo)


@pytest.fixture
def minji(visitor: Visitor, demo: CooCook) -> Visitor:
    """Minji, a new customer, signed in."""
    new_customer(demo)
    assert visitor.sign_in("minji", "a good long passphrase").status_code == 303
    return visitor


@pytest.fixture
def chef_visitor(visitor: Visitor) -> Visitor:
    """The demo chef, signed in."""
    return visitor.as_demo_chef()


@pytest.fixture
def evening() -> BookingDraft:
    """Two hours with chef 1 in a week."""
    return BookingDraft(1, date(2026, 3, 4), time(18), Decimal(2))
