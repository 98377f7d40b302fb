"""What the public sees of a person's name: enough for them to recognise themselves, and no more."""

import re

_HANGUL = re.compile(r"[가-힣]{2,5}")


def public_name(name: str, username: str) -> str:
    """The first name and the initial of the last: `Minji Kim` is `Minji K.`, `김민지` is `김**`.

    Whoever gave no name is known by their username, which is half of how they sign in: only its first
    letter is shown.
    """
    words = name.split()
    if not words:
        return ""
    if name == username:
        return f"{name[0].upper()}."
    if len(words) > 1:
        return f"{words[0]} {words[-1][0]}."
    if _HANGUL.fullmatch(words[0]):
        return words[0][0] + "*" * (len(words[0]) - 1)
    return words[0]
