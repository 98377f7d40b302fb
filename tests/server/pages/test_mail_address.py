"""One's mail address: proving it and changing it."""

from datetime import timedelta

from coocook_server.bootstrap import CooCook
from tests.helpers import SettableClock, mailed, new_customer, newest_link
from tests.server.pages.conftest import PREFIX, Visitor

PASSWORD = "a good long passphrase"


def test_an_address_that_is_not_proved_says_so_until_it_is(minji: Visitor, demo: CooCook) -> None:
    assert "Not confirmed yet" in minji.get("mail-address.html").text

    minji.get(f"verify.html?token={newest_link(demo, 'verify_mail')}")
    proved = minji.post("verify.html").text

    assert "Thank you: minji@example.com is confirmed." in proved
    assert f'href="{PREFIX}account.html"' in proved.partition("<main")[2]
    page = minji.get("mail-address.html").text
    assert "Address confirmed" in page
    assert "Send the mail again" not in page


def test_the_mail_is_sent_again_but_not_at_once(minji: Visitor, demo: CooCook, clock: SettableClock) -> None:
    early = minji.post("mail-address.html", action="resend")
    assert (early.status_code, early.headers["Retry-After"]) == (429, "120")
    assert "A mail is on its way already." in early.text

    clock.advance(timedelta(minutes=3))
    assert minji.post("mail-address.html", action="resend").status_code == 303

    assert len(mailed(demo, "verify_mail")) == 2
    assert "A mail is on its way to minji@example.com." in minji.get("mail-address.html").text


def test_another_address_takes_the_place_of_the_first_once_it_is_proved(
    minji: Visitor, demo: CooCook
) -> None:
    answer = minji.post(
        "mail-address.html", action="change", email="kim.minji@example.com", password=PASSWORD
    )
    assert answer.status_code == 303
    page = minji.get("mail-address.html").text
    assert "We have mailed kim.minji@example.com." in page
    assert ">minji@example.com</h2>" in page

    minji.get(f"verify.html?token={newest_link(demo, 'verify_mail')}")
    minji.post("verify.html")

    assert ">kim.minji@example.com</h2>" in minji.get("mail-address.html").text


def test_what_is_wrong_is_said_beside_it_and_the_address_kept(minji: Visitor, demo: CooCook) -> None:
    new_customer(demo, "sumin")

    wrong = minji.post("mail-address.html", action="change", email="a@b.kr", password="not the one")
    taken = minji.post("mail-address.html", action="change", email="sumin@example.com", password=PASSWORD)

    assert wrong.status_code == 400
    assert 'value="a@b.kr"' in wrong.text
    assert "not your present" in wrong.text.partition('id="password-error"')[2].partition("</p>")[0]
    assert taken.status_code == 409
    assert "already in use" in taken.text.partition('id="email-error"')[2].partition("</p>")[0]
