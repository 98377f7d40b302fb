"""Names as the public sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.services.public_names import public_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Minji Kim", "Minji K."),
        ("Anna Maria del Carmen", "Anna C."),
        ("  Minji   Kim ", "Minji K."),
        ("Minji", "Minji"),
        ("김민지", "김**"),
        ("남궁 민수", "남궁 민."),
        ("", ""),
        ("minji92", "M."),
    ],
)
def test_a_name_is_shortened(name: str, shown: str) -> None:
    assert public_name(name, "minji92") == shown


@given(first=st.text("abcdefgh", min_size=1), last=st.text("ijklmnop", min_size=2))
def test_a_last_name_is_never_shown_in_full(first: str, last: str) -> None:
    assert last not in public_name(f"{first} {last}", "somebody")
