"""The words of mail as staff change them: checked, shown before, sent by the real sender, and put back."""

from collections.abc import Callable, Iterator
from datetime import date, time
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings, SmtpSecurity
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor
from coocook_server.models.outbox import MailState
from coocook_server.services import mail_templates
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.mail_templates import LANGUAGES, Template, kinds, originals, problems
from coocook_server.services.paging import Paging
from tests.helpers import mailed, new_customer
from tests.mail_server import Post, mail_server

OURS = Template("For {name}", "Dear {name},\n\nTable [1] is yours.")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Settings:
    """Each test runs on both databases."""
    if request.param == "sqlite":
        return sqlite_settings
    found: Settings = request.getfixturevalue("postgresql_settings")
    return found


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server() as post:
        yield post


@pytest.fixture
def sending(open_with: Callable[[Settings], CooCook], settings: Settings, post: Post) -> CooCook:
    changes = {
        "smtp_host": "127.0.0.1",
        "smtp_port": post.port,
        "smtp_security": SmtpSecurity.NONE,
        "smtp_from": "hello@cook.example.com",
    }
    return open_with(settings.model_copy(update=changes))


def text_of(post: Post) -> tuple[str, str, str]:
    """Subject, text and HTML of the last mail that arrived."""
    mail = post.mails[-1]
    plain, rich = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert rich is not None
    return str(mail["Subject"]), plain.get_content(), rich.get_content()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", kinds())
def test_the_originals_pass_their_own_check(kind: str, language: str) -> None:
    template = originals(language)[kind]

    assert problems(kind, template) == {}
    assert "==" not in template.body


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", "is needed"),
        ("Dear {nmae}", "has {nmae}, which this mail does not know"),
        ("Dear {customer}", "has {customer}, which this mail does not know"),
        ("[was: before {name}]", "has a part for [was: …], which this mail does not know"),
        ("Dear {name", "has a brace that opens or closes nothing"),
        ("Dear {}", "has a brace that opens or closes nothing"),
        ("[code: {name}", "has a bracket that is not closed"),
        ("x" * 4001, "may have at most 4000 characters"),
    ],
)
def test_what_cannot_be_written_is_said(body: str, problem: str) -> None:
    assert problems("verify_mail", Template("Hello", body)) == {"body": problem}


def test_a_part_is_there_only_where_its_value_is() -> None:
    template = Template("Moved[was: from {was}]", "[was: It was {was}.]\n\nIt is {day}.")

    assert mail_templates.written(template, {"was": "", "day": "Sunday"}) == ("Moved", [["It is Sunday."]])
    assert mail_templates.written(template, {"was": "Friday", "day": "[was: {x}]"}) == (
        "Moved from Friday",
        [["It was Friday."], ["It is [was: {x}]."]],
    )


def test_changed_words_are_what_arrives(sending: CooCook, post: Post) -> None:
    new_customer(sending, "minji")
    template = Template("One click, {name}", "Dear {name},\n\nPlease do <b>confirm</b>[code: with this].")
    sending.mail_wordings.change("verify_mail", "en", template, by=DESK)

    assert sending.mail.send_due() == 1

    subject, plain, rich = text_of(post)
    assert subject == "One click, Minji – CooCook"
    assert "Please do <b>confirm</b> with this." in plain
    assert "&lt;b&gt;confirm&lt;/b&gt;" in rich
    assert sending.outbox.list(Paging(), by=DESK).items[0].state is MailState.SENT


def test_the_other_language_and_other_kinds_stay_as_they_are(sending: CooCook, post: Post) -> None:
    sending.mail_wordings.change("test", "ko", Template("시험", "잘 되네요."), by=DESK)

    sending.mail.test("hana@example.com", "en")
    assert text_of(post)[0] == "A test – CooCook"
    sending.mail.test("hana@example.com", "ko")
    assert text_of(post)[0] == "시험 – CooCook"
    assert "잘 되네요." in text_of(post)[1]


def test_the_original_comes_back_and_history_has_both(sending: CooCook, post: Post) -> None:
    changed = sending.mail_wordings.change("test", "en", Template("Mine", "Words"), by=DESK, version=0)

    back = sending.mail_wordings.change("test", "en", None, by=DESK, version=changed.version)

    assert (changed.is_original, back.is_original, back.version) == (False, True, 2)
    sending.mail.test("hana@example.com", "en")
    assert text_of(post)[0] == "A test – CooCook"
    latest, first = sending.history.of("mail_wording", 1)
    assert (first.action, first.after["subject"]) == ("changed", "Mine")
    assert (latest.action, latest.before["subject"]) == ("restored", "Mine")


def test_words_that_are_the_original_are_no_change(coocook: CooCook) -> None:
    same = coocook.mail_wordings.change("test", "en", originals("en")["test"], by=DESK)

    assert (same.version, same.is_original) == (0, True)


def test_bad_words_an_older_version_and_strangers_are_refused(
    demo: CooCook, demo_chef: Actor, demo_customer: Actor
) -> None:
    wordings = demo.mail_wordings
    with pytest.raises(Invalid) as refused:
        wordings.change("test", "en", Template("", "{name}"), by=DESK)
    assert set(refused.value.fields) == {"subject", "body"}
    wordings.change("test", "en", Template("Mine", "Words"), by=DESK, version=0)
    with pytest.raises(Stale):
        wordings.change("test", "en", Template("Late", "Words"), by=DESK, version=0)
    with pytest.raises(NotFound):
        wordings.get("nonsense", "en", by=DESK)
    for stranger in (demo_chef, demo_customer):
        with pytest.raises(Denied):
            wordings.list(by=stranger)
        with pytest.raises(Denied):
            demo.mail_preview.of_mail(1, by=stranger)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_shown_on_made_up_data(coocook: CooCook, language: str) -> None:
    for wording in coocook.mail_wordings.list(by=DESK):
        if wording.language == language:
            shown = coocook.mail_preview.of_kind(wording.kind, language, wording.template, by=DESK)
            assert len(shown.subject) > 5
            assert "{" not in shown.text


def test_a_preview_on_real_data_hides_secrets(coocook: CooCook) -> None:
    new_customer(coocook, "minji")
    [mail] = mailed(coocook, "verify_mail")
    token = mail.details["token"]

    shown = coocook.mail_preview.of_kind("verify_mail", "en", OURS, real=True, by=DESK)
    sent = coocook.mail_preview.of_mail(mail.id, by=DESK)

    assert shown.subject.startswith("For Minji")
    assert "Dear Minji" in sent.text
    assert token not in shown.html + sent.html + shown.text + sent.text
    assert "••••••" in sent.text
    with pytest.raises(Conflict):
        coocook.mail_preview.of_kind("welcome", "en", originals("en")["welcome"], real=True, by=DESK)


def test_what_an_erased_customer_was_told_is_no_longer_shown(demo: CooCook) -> None:
    guest = new_customer(demo, "minji")
    [mail] = mailed(demo, "verify_mail")
    demo.privacy.erase(guest.user_id or 0, by=DESK)

    with pytest.raises(Conflict):
        demo.mail_preview.of_mail(mail.id, by=DESK)
    with pytest.raises(NotFound):
        demo.mail_preview.of_mail(99_999, by=DESK)


def test_the_outbox_is_searched_by_address_name_and_booking(demo: CooCook) -> None:
    guest = new_customer(demo, "minji")
    [mail] = mailed(demo, "verify_mail")
    booking = demo.bookings.make(BookingDraft(1, date(2026, 3, 6), time(18), Decimal(2)), by=guest).booking
    told = [each.id for each in mailed(demo, "booking_received")]

    def found(text: str) -> list[int]:
        return [record.id for record in demo.outbox.list(Paging(), text=text, by=DESK).items]

    assert found("MINJI@exam") == found("minji")
    assert {mail.id, *told} <= set(found("minji"))
    assert found("nobody") == []
    assert set(told) <= set(found(f"#{booking.id}"))
    assert demo.outbox.position(None, "minji", mail.id) == found("minji").index(mail.id)
    assert demo.outbox.position(MailState.SENT, None, mail.id) is None
