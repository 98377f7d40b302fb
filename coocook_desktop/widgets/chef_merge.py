"""Two people change one thing: what each of them did, and where they meet."""

from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

D = TypeVar("D")


@dataclass(frozen=True)
class Merged(Generic[D]):
    """A draft that has both people's changes; `changed` by the others, `disputed` where both typed."""

    draft: D
    changed: tuple[str, ...]
    disputed: tuple[str, ...]


def merged(base: D, mine: D, theirs: D) -> Merged[D]:
    """What was typed since `base`, on top of what is there now; where both changed a value, the typed one."""
    values: dict[str, Any] = {}
    changed: list[str] = []
    disputed: list[str] = []
    for each in fields(base):  # type: ignore[arg-type]
        was, typed, now = (getattr(draft, each.name) for draft in (base, mine, theirs))
        if now == was:
            continue
        changed.append(each.name)
        if typed == was:
            values[each.name] = now
        elif typed != now:
            disputed.append(each.name)
    return Merged(replace(mine, **values), tuple(changed), tuple(disputed))  # type: ignore[type-var]
