"""What mail says, in both languages."""

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given, strategies
from hypothesis import settings as hypothesis_settings

from coocook_server.config import Settings
from coocook_server.models.booking import Status
from coocook_server.operations.languages import ENGLISH, KOREAN
from coocook_server.operations.mail_words import Words
from coocook_server.services import mail_templates
from coocook_server.services.postbag import Letter

NOW = datetime(2026, 2, 25, 9, 0, tzinfo=UTC)
SETTINGS = Settings(
    database_url="sqlite:////nowhere/platform.db",
    business_name="Minji's Kitchen",
    business_address="12 Mapo-daero, Seoul",
    business_phone="02-555-0100",
    business_email="minji@example.com",
    public_url="https://cook.example.com",
    smtp_from="hello@cook.example.com",
)
BOOKING: dict[str, Any] = {
    "booking_id": 8,
    "status": "confirmed",
    "date": "2026-03-01",
    "start": "18:00",
    "hours": "2",
    "starts_at": "2026-03-01T09:00:00+00:00",
    "ends_at": "2026-03-01T11:00:00+00:00",
    "chef": "Park Min-jun",
    "customer": "Hana Lee",
    "phone": "010-5550-0100",
    "price": "250.00",
    "currency": "USD",
    "owed": "",
    "address": "12 Mapo-daero\n3F",
    "guests": 6,
    "dietary": "vegetarian",
    "allergies": "peanuts",
    "refund": [48, 24, 50],
    "requests": "No nuts.\nTwo children.",
    "knew": {"status": "confirmed", "date": "2026-02-28", "start": "19:30", "hours": "2"},
}
MESSAGE: dict[str, Any] = {
    "booking_id": 8,
    "booking_date": "2026-03-01",
    "start_time": "18:00",
    "chef_name": "Park Min-jun",
    "author_name": "Hana Lee",
    "side": "customer",
    "excerpt": "Is there an oven?",
}
KINDS = mail_templates.kinds()


def written(kind: str, language: str = "en", settings: Settings = SETTINGS, **details: Any) -> EmailMessage:
    known = BOOKING if kind.startswith(("booking", "chef", "staff", "reminder", "review")) else MESSAGE
    given = {"name": "Hana Lee", **known, **details}
    letter = Letter(1, kind, "hana@example.com", language, given, "<1@coocook.local>", 1)
    return message_from_bytes(Words(settings).message(letter, NOW), policy=policy.default)


def text_of(mail: EmailMessage, kind: str = "plain") -> str:
    part = mail.get_body((kind,))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def test_a_confirmation_says_what_matters_in_text_and_html() -> None:
    mail = written("booking_confirmed")

    assert mail["Subject"] == "Your chef is booked for Sunday 1 March 2026 – Minji's Kitchen"
    assert mail["From"] == "Minji's Kitchen <hello@cook.example.com>"
    assert mail["To"] == "hana@example.com"
    assert mail["Reply-To"] == "Minji's Kitchen <minji@example.com>"
    assert mail["Date"].datetime == NOW
    for kind in ("plain", "html"):
        text = text_of(mail, kind)
        for words in (
            "Hana Lee", "Park Min-jun", "Sunday 1 March 2026", "18:00–20:00", "$250", "Two children.", "3F",
            "peanuts", "full refund until Fri 27 Feb, 18:00, 50 % until Sat 28 Feb, 18:00, then none",
            "https://cook.example.com/web/coocook/my-bookings.html", "12 Mapo-daero, Seoul", "02-555-0100",
        ):  # fmt: skip
            assert words in text, (kind, words)


def test_a_confirmation_in_korean_writes_dates_as_koreans_do() -> None:
    mail = written("booking_confirmed", "ko")

    assert mail["Subject"] == "2026년 3월 1일 일요일 예약이 확정되었습니다 – Minji's Kitchen"
    text = text_of(mail)
    assert "Hana Lee 님, 안녕하세요." in text
    assert "시간: 18:00–20:00" in text
    assert 'lang="ko"' in text_of(mail, "html")


@pytest.mark.parametrize(
    ("refund", "words"),
    [
        ([24, 0, 50], "full refund until Sat 28 Feb, 18:00, 50 % until Sun 1 Mar, 18:00, then none"),
        ([24, 0, 0], "full refund until Sat 28 Feb, 18:00, then none"),
        ([24, 24, 50], "full refund until Sat 28 Feb, 18:00, then none"),
        ([0, 0, 0], "full refund until Sun 1 Mar, 18:00, then none"),
    ],
)
def test_a_confirmation_tells_what_cancelling_costs(refund: list[int], words: str) -> None:
    assert f"If you cancel: {words}\n" in text_of(written("booking_confirmed", refund=refund))
    assert "If you cancel" not in text_of(written("chef_new", refund=refund))


def test_a_cancellation_tells_its_fee() -> None:
    assert "Owed: $125\n" in text_of(written("booking_cancelled", owed="125.00"))
    assert "Owed: $0\n" in text_of(written("booking_cancelled", owed="0.00"))
    assert "Owed" not in text_of(written("booking_confirmed"))


def test_a_mail_about_a_move_names_the_time_before() -> None:
    assert "from Saturday 28 February 2026, 19:30" in text_of(written("booking_moved"))
    assert "2026년 2월 28일 토요일, 19:30" in text_of(written("booking_moved", "ko"))


def test_the_end_is_the_local_time_also_when_the_clocks_change_meanwhile() -> None:
    berlin = SETTINGS.model_copy(update={"timezone": "Europe/Berlin"})
    mail = written(
        "booking_confirmed",
        settings=berlin,
        date="2026-03-28",
        start="23:00",
        starts_at="2026-03-28T22:00:00+00:00",
        ends_at="2026-03-29T02:00:00+00:00",
    )

    assert "23:00–04:00 (+1)" in text_of(mail)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_mail_can_be_written(kind: str, language: str) -> None:
    mail = written(kind, language, token="one-time-word")

    assert len(str(mail["Subject"])) > 5
    for part in ("plain", "html"):
        text = text_of(mail, part)
        assert "{{" not in text
        assert "None" not in text
        assert not re.search(r"\n\n\n", text), "an empty paragraph"
    assert not mail.defects
    assert mail["Auto-Submitted"] == "auto-generated"


def test_both_languages_have_words_for_everything() -> None:
    assert tuple(mail_templates.originals("ko")) == KINDS
    assert list(ENGLISH.facts) == list(KOREAN.facts)
    assert set(ENGLISH.links) == set(KOREAN.links) <= set(KINDS)
    assert set(ENGLISH.statuses) == set(KOREAN.statuses) == set(Status)


@pytest.mark.parametrize(
    ("kind", "page"), [("verify_mail", "verify.html"), ("password_reset", "reset-password.html")]
)
def test_a_one_time_link_leads_to_our_page_or_is_a_code_where_we_have_no_address(
    kind: str, page: str
) -> None:
    link = f"https://cook.example.com/web/coocook/{page}?token=one-time-word"
    mail = written(kind, token="one-time-word")
    assert link in text_of(mail)
    assert f'href="{link}"' in text_of(mail, "html")

    at_home = SETTINGS.model_copy(update={"public_url": ""})
    code = text_of(written(kind, settings=at_home, token="one-time-word"))
    assert "code" in code
    assert "one-time-word" in code
    assert "http" not in code


def test_without_a_public_address_there_are_no_links() -> None:
    at_home = SETTINGS.model_copy(update={"public_url": ""})
    for part in ("plain", "html"):
        assert "http" not in text_of(written("booking_confirmed", settings=at_home), part)


def test_a_message_is_shown_with_who_wrote_it_and_about_what() -> None:
    mail = written("message")

    assert mail["Subject"].startswith("A message about the booking on Sunday 1 March 2026")
    assert "Hana Lee writes" in text_of(mail)
    assert "Is there an oven?" in text_of(mail, "html")


def test_what_people_write_is_text_in_html_too() -> None:
    mail = written("booking_confirmed", customer="<b>Hana</b>", requests="<script>alert(1)</script>")

    assert "<script>" not in text_of(mail, "html")
    assert "&lt;b&gt;Hana&lt;/b&gt;" in text_of(mail, "html")
    assert "<script>alert(1)</script>" in text_of(mail)


@hypothesis_settings(deadline=None)
@given(name=strategies.text(max_size=60))
def test_no_name_adds_a_header_or_an_address(name: str) -> None:
    mail = written(
        "chef_moved", customer=f"Hana\r\nBcc: thief@example.com\n\n{name}".encode(errors="replace").decode()
    )

    assert mail.keys() == written("chef_moved").keys()
    assert [address.addr_spec for address in mail["To"].addresses] == ["hana@example.com"]


@pytest.mark.parametrize(
    "address",
    ["hana@example.com\r\nBcc: thief@example.com", "hana@example.com, thief@example.com", "hana", ""],
)
def test_what_is_no_single_address_is_refused(address: str) -> None:
    letter = Letter(1, "welcome", address, "en", {"name": "Hana"}, "<1@coocook.local>", 1)

    with pytest.raises((ValueError, IndexError)):
        Words(SETTINGS).message(letter, NOW)


def test_an_appointment_is_attached_with_its_method() -> None:
    event = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:저녁\r\nEND:VCALENDAR\r\n".encode()
    letter = Letter(
        1, "booking_confirmed", "hana@example.com", "ko", BOOKING, "<1@coocook.local>", 1, event, "REQUEST"
    )
    mail = message_from_bytes(Words(SETTINGS).message(letter, NOW), policy=policy.default)

    (attached,) = mail.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_param("method") == "REQUEST"
    assert attached.get_filename() == "booking.ics"
    assert attached.get_payload(decode=True) == event


def test_mail_needs_no_eight_bit_transport() -> None:
    letter = Letter(1, "booking_confirmed", "hana@example.com", "ko", BOOKING, "<1@coocook.local>", 1)
    raw = Words(SETTINGS).message(letter, NOW)

    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
