"""What is taken for a card number, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.services.card_numbers import holds_card_number


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "paid with 4111 1111 1111 1111 05/27",
        "slip 12 4111 1111 1111 1111 0527",
        "card\n4111\n1111\n1111\n1111",
        "378282246310005",
        "3782 822463 10005",
        "4222222222222",
        "41 11 11 11 11 11 11 11",
        "4111111111111111".translate({ord(digit): ord(digit) + 0xFEE0 for digit in "14"}),  # full width
        "6304000000000000000",
    ],
)
def test_a_card_number_is_found(text: str) -> None:
    assert holds_card_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Paid at the door",
        "4111111111111112",
        "411111111111",
        "41111111111111111111",
        "0000 0000 0000 0000",
        "slip 1234567, 2026-02-25 18:00",
        "010-1234-5678 on 2026-02-25",
        "4111 1111 1111 and 1111",
    ],
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert not holds_card_number(text)


def with_check_digit(digits: str) -> str:
    """The digits and the one after them that makes the Luhn sum a multiple of ten."""
    for last in "0123456789":
        total = 0
        for place, digit in enumerate(reversed(digits + last)):
            value = int(digit) * (1 + place % 2)
            total += value - 9 if value > 9 else value
        if total % 10 == 0:
            return digits + last
    raise AssertionError("one of ten always fits")


@given(
    st.from_regex(r"[1-9][0-9]{11,17}", fullmatch=True),
    st.sampled_from(["{}", "card {}.", "{} 05/27", "#{}"]),
)
def test_every_number_with_the_right_check_digit_is_found_and_no_other(digits: str, around: str) -> None:
    whole = with_check_digit(digits)
    wrong = whole[:-1] + str((int(whole[-1]) + 1) % 10)

    assert holds_card_number(around.format(whole))
    assert not holds_card_number(wrong)
