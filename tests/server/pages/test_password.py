"""Changing one's password."""

from coocook_server.bootstrap import CooCook
from tests.server.pages.conftest import PREFIX, Visitor

PASSWORD = "a good long passphrase"
BETTER = "another good long passphrase"


def test_a_new_password_ends_every_other_session(minji: Visitor, demo: CooCook) -> None:
    account = demo.accounts.by_username("minji")
    assert account is not None
    demo.sessions.open(account.id)

    answer = minji.post("password.html", current_password=PASSWORD, new_password=BETTER)

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{PREFIX}account.html")
    said = minji.get("account.html").text
    assert "Your new password is set, and one other device is signed out." in said
    assert len(demo.sessions.list(account.id)) == 1
    assert minji.sign_in("minji", PASSWORD).status_code == 401
    assert minji.sign_in("minji", BETTER).status_code == 303


def test_a_wrong_present_and_a_weak_new_one_are_said_beside_them(minji: Visitor) -> None:
    wrong = minji.post("password.html", current_password="not the one", new_password=BETTER)
    weak = minji.post("password.html", current_password=PASSWORD, new_password="password12")

    assert (wrong.status_code, weak.status_code) == (400, 400)
    assert "not your present" in wrong.text.partition('id="current_password-error"')[2].partition("</p>")[0]
    assert "easy to guess" in weak.text.partition('id="new_password-error"')[2].partition("</p>")[0]
    for page in (wrong, weak):
        assert BETTER not in page.text


def test_managers_of_passwords_are_told_which_is_which(minji: Visitor) -> None:
    page = minji.get("password.html").text

    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    assert 'autocomplete="new-password"' in page
