"""Finds what looks like the number of a payment card, which CooCook never keeps."""

import re

_RUN = re.compile(r"\d+(?:[\s.–-]{1,3}\d+)*")
"""Digits, in groups or not; people part them by spaces, dots and dashes."""

_SHORTEST, _LONGEST = 13, 19
_GROUPS = ((4, 4, 4), (4, 6, 4), (4, 6, 5))
"""How the digits on a card are grouped, from the left."""


def holds_card_number(text: str) -> bool:
    """Whether some digits of the text have a card number's length and check digit (Luhn)."""
    return any(_is_card_number(digits) for run in _RUN.finditer(text) for digits in _candidates(run[0]))


def _candidates(run: str) -> set[str]:
    """The whole run, each group of it, and the groups that stand as on a card, whatever is around them."""
    groups = re.findall(r"\d+", run)
    found = {"".join(groups), *groups}
    for first in range(len(groups)):
        for last in range(first + 3, min(first + 5, len(groups)) + 1):
            part = groups[first:last]
            if tuple(map(len, part[:3])) in _GROUPS:
                found.add("".join(part))
    return found


def _is_card_number(digits: str) -> bool:
    if not _SHORTEST <= len(digits) <= _LONGEST:
        return False
    values = [int(digit) for digit in reversed(digits)]
    doubled = sum(sum(divmod(2 * value, 10)) for value in values[1::2])
    return any(values) and (sum(values[::2]) + doubled) % 10 == 0
