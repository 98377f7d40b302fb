"""The web application over a demo store, asked without a socket in between."""

from collections.abc import Callable
from typing import Any, Protocol

import pytest
from flask import Flask

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft

Headers = dict[str, str]
SignIn = Callable[[str], Headers]


class Client(Protocol):
    """Asks the application; what it answers is looked at as JSON, text and headers."""

    def get(self, path: str, **request: Any) -> Any: ...
    def post(self, path: str, **request: Any) -> Any: ...
    def put(self, path: str, **request: Any) -> Any: ...
    def delete(self, path: str, **request: Any) -> Any: ...
    def open(self, path: str, **request: Any) -> Any: ...


CUSTOMER = {"Authorization": "Bearer demo_token"}
CHEF = {"Authorization": "Bearer demo_chef_token"}


@pytest.fixture
def app(demo: CooCook) -> Flask:
    return create_app(demo)


@pytest.fixture
def client(app: Flask) -> Client:
    return app.test_client(use_cookies=False)


@pytest.fixture
def token_of(demo: CooCook, client: Client) -> Callable[[str], Headers]:
    """Signs somebody in by name; gives the header that says so."""

    def sign_in(username: str) -> Headers:
        account = demo.accounts.by_username(username)
        if account is None:
            draft = AccountDraft(username, "a good long passphrase", f"{username}@example.com")
            if username == "staff":
                demo.accounts.add(draft, Role.STAFF, by=DESK)
            else:
                demo.accounts.register(draft)
        answer = client.post(
            "/api/coocook/auth/login", json={"username": username, "password": "a good long passphrase"}
        )
        assert answer.status_code == 200
        return {"Authorization": f"Bearer {answer.json['access_token']}"}

    return sign_in


@pytest.fixture
def staff(token_of: SignIn) -> Headers:
    """The header of somebody who works there."""
    return token_of("staff")
