"""What a person wrote into a cell, understood: amounts, dates, times, lengths, yes and no, working hours.

Each reader raises `Invalid` with the reason under `cell`.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from coocook_server.errors import Invalid, Phrase
from coocook_server.models.booking import Status
from coocook_server.operations.sheets import Cell
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan

CELL = "cell"
_CURRENCIES = re.compile(
    r"^(?:[₩$€£¥￦\\]|US\$|KRW|USD|EUR|GBP|JPY)\s*|\s*(?:[₩$€£¥￦]|원|KRW|USD|EUR|GBP|JPY)$"
)
_POINT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+")
_COMMA = re.compile(r"-?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?|-?,\d+")
_YES = frozenset(("yes", "y", "true", "t", "1", "o", "active", "예", "네", "참", "활성", "✓"))
_NO = frozenset(("no", "n", "false", "f", "0", "x", "inactive", "아니요", "아니오", "거짓", "비활성"))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{4})\.?")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED = re.compile(r"(?:(\d{1,2})\.?\s+([a-z]{3})[a-z]*|([a-z]{3})[a-z]*\s+(\d{1,2})),?\s+(\d{4})")
_WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*\(?[월화수목금토일](?:요일)?\)?$", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(오전|오후|am|pm|a\.m\.|p\.m\.)?\s*(\d{1,2})(?:\s*(?::|시)\s*(?:(\d{1,2})\s*분?)?(?::\d{2}(?:\.\d+)?)?)?\s*"
    r"(오전|오후|am|pm|a\.m\.|p\.m\.)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(\d{1,4})\s*(?:h|hours?|hrs?|시간)\s*)?(?:(\d{1,4})\s*(?:m|mins?|minutes?|분))?", re.IGNORECASE
)
_HOURS_UNIT = re.compile(r"\s*(?:h|hours?|hrs?|시간)\.?$", re.IGNORECASE)
STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    Status.PENDING: ("pending", "대기", "대기 중", "requested", "waiting", "요청"),
    Status.CONFIRMED: ("confirmed", "확정", "accepted", "booked", "예약", "예약 확정", "수락"),
    Status.COMPLETED: ("completed", "완료", "done", "finished", "complete", "이용 완료"),
    Status.CANCELLED: ("cancelled", "취소", "canceled", "취소됨"),
    Status.DECLINED: ("declined", "거절", "rejected", "거절됨"),
    Status.EXPIRED: ("expired", "만료", "만료됨"),
    Status.NO_SHOW: ("no_show", "노쇼", "no-show", "no show", "noshow", "부재", "불참"),
}
"""Each status as it is written: in English, in Korean, then as others call it."""

DAY_NAMES = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ko": ("월", "화", "수", "목", "금", "토", "일"),
}
CLOSED = {"en": "closed", "ko": "휴무"}
_LANGUAGES = {
    "en": ("en", "english", "영어", "en-us", "en-gb"),
    "ko": ("ko", "korean", "한국어", "ko-kr", "kr"),
}
_EVERY_DAY = ("daily", "every day", "everyday", "매일")
_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*[-–—~〜]\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True)
class Forms:
    """How numbers and dates are written where that cannot be told: 1.234,50 and 31/12/2026."""

    decimal_comma: bool = False
    day_first: bool = False


def text(cell: Cell) -> str:
    """Any cell as a text."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}" if cell == cell.to_integral_value() else f"{cell:f}"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return cell.isoformat("minutes") if isinstance(cell, time) else cell


def amount(cell: Cell, forms: Forms) -> Decimal:
    """A number, with or without a currency and thousands: `₩1,234.50`, `1.234,50 €`.

    Korean encodings have the sign of the won where others have the backslash.
    """
    if isinstance(cell, Decimal):
        return cell
    words = _CURRENCIES.sub("", text(cell).replace("\u00a0", " ").replace("\u202f", " ").strip()).strip()
    if forms.decimal_comma and _COMMA.fullmatch(words):
        return Decimal(words.replace(".", "").replace(" ", "").replace(",", "."))
    if not forms.decimal_comma and _POINT.fullmatch(words):
        return Decimal(words.replace(",", ""))
    other = _POINT if forms.decimal_comma else _COMMA
    if other.fullmatch(words):
        raise _wrong(Phrase("is a number of another form; choose how decimals are written"))
    raise _wrong(Phrase("is not a number"))


def number(cell: Cell, forms: Forms) -> int:
    """A whole number, perhaps with what it counts after it: `6`, `6명`."""
    if not isinstance(cell, Decimal):
        cell = re.sub(
            r"\s*(?:명|인|guests?|people|persons?|km|킬로미터)$", "", text(cell), flags=re.IGNORECASE
        )
    found = amount(cell, forms)
    if found != found.to_integral_value() or abs(found) > 10**9:
        raise _wrong(Phrase("is not a whole number"))
    return int(found)


def phone(cell: Cell) -> str:
    """A telephone number; one of a Korean mobile gets back the 0 that a spreadsheet took from its front."""
    words = text(cell).strip()
    return f"0{words}" if re.fullmatch(r"10\d{8}", words) else words


def day(cell: Cell, forms: Forms) -> date:
    """A date as Koreans, Americans and Europeans write it."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    words = _WEEKDAY.sub("", text(cell).strip()).strip()
    found = _YEAR_FIRST.fullmatch(words) or _DIGITS.fullmatch(words)
    if found:
        return _date(*(int(part) for part in found.groups()))
    if found := _YEAR_LAST.fullmatch(words):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if forms.day_first or found[2] == ".":
            first, second = second, first
        return _date(year, first, second)
    if (found := _NAMED.fullmatch(words.lower())) and (month := found[2] or found[3]) in _MONTHS:
        return _date(int(found[5]), 1 + _MONTHS.index(month), int(found[1] or found[4]))
    raise _wrong(Phrase("is not a date"))


def clock(cell: Cell) -> time:
    """A time of day: `18:00`, `6:30 PM`, `오후 6시 30분`."""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    found = _CLOCK.fullmatch(text(cell).strip())
    if not found:
        raise _wrong(Phrase("is not a time"))
    before, hour, minute, after = found[1], int(found[2]), int(found[3] or 0), found[4]
    half = (before or after or "").lower().replace(".", "")
    if not half and ":" not in found[0] and "시" not in found[0]:
        raise _wrong(Phrase("is not a time"))
    if half:
        if not 1 <= hour <= 12:
            raise _wrong(Phrase("is not a time"))
        hour = hour % 12 + (12 if half in ("pm", "오후") else 0)
    if hour > 23 or minute > 59:
        raise _wrong(Phrase("is not a time"))
    return time(hour, minute)


def moment(cell: Cell, forms: Forms) -> tuple[date, time | None]:
    """A date, and the time where one stands beside it in the same cell."""
    if isinstance(cell, datetime):
        return cell.date(), clock(cell)
    if isinstance(cell, date):
        return cell, None
    words = text(cell).strip().replace("T", " ") if text(cell)[:4].isdigit() else text(cell).strip()
    for place in (match.start() for match in re.finditer(r"\s", words)):
        try:
            return day(words[:place].rstrip(","), forms), clock(words[place:])
        except Invalid:
            continue
    return day(words, forms), None


def length(cell: Cell, forms: Forms) -> Decimal:
    """A length in hours: `2`, `2.5 h`, `2:30`, `2시간 30분`, `90분`."""
    if isinstance(cell, time):
        return _hours(cell.hour, cell.minute)
    words = text(cell).strip()
    if isinstance(cell, str):
        if found := re.fullmatch(r"(\d{1,2}):(\d{2})(?::00)?", words):
            return _hours(int(found[1]), int(found[2]))
        if (found := _LENGTH.fullmatch(words)) and (found[1] or found[2]):
            return _hours(int(found[1] or 0), int(found[2] or 0))
        cell = _HOURS_UNIT.sub("", words)
    return amount(cell, forms)


def yes_or_no(cell: Cell) -> bool:
    """Whether it is so."""
    words = text(cell).strip().lower()
    if words in _YES:
        return True
    if words not in _NO:
        raise _wrong(Phrase("must be yes or no"))
    return False


def status(cell: Cell) -> Status:
    """The state of a booking, by any of its words."""
    words = text(cell).strip().lower()
    for found, names in STATUS_WORDS.items():
        if words in names:
            return found
    raise _wrong(Phrase("is not a status of a booking"))


def language(cell: Cell) -> str:
    """The code of a language, by its name in either: `ko`, `Korean`, `한국어`."""
    words = text(cell).strip().lower()
    for code, names in _LANGUAGES.items():
        if words in names:
            return code
    return words


def working_hours(cell: Cell) -> tuple[WorkingSpan, ...]:
    """The hours of a week: `Mon-Fri 11:00-22:00; Sat 12:00-15:00, 17:00-24:00`, `매일 11:00~22:00`."""
    words = text(cell).strip()
    if words.lower() in CLOSED.values():
        return ()
    spans: list[WorkingSpan] = []
    for part in re.split(r"[;\n]+", words):
        if not part.strip():
            continue
        begins = re.search(r"\d", part)
        if begins is None:
            raise _wrong_hours()
        days = _days(part[: begins.start()].strip(" :"))
        for span in re.split(r",", part[begins.start() :]):
            found = _SPAN.fullmatch(span.strip())
            if not found:
                raise _wrong_hours()
            ends_at = "00:00" if found[3] == "24" and found[4] == "00" else f"{found[3]}:{found[4]}"
            starts, ends = clock(f"{found[1]}:{found[2]}"), clock(ends_at)
            spans += [WorkingSpan(weekday, starts, ends) for weekday in days]
    return tuple(sorted(spans, key=lambda span: (span.weekday, span.starts)))


def written_hours(hours: tuple[WorkingSpan, ...], language: str) -> str:
    """Working hours as `working_hours` reads them."""
    if not hours:
        return CLOSED[language]
    days: dict[str, list[int]] = {}
    for weekday in range(7):
        spans = sorted(span.starts for span in hours if span.weekday == weekday)
        written = ", ".join(
            f"{span.starts:%H:%M}-{'24:00' if span.ends == time(0) else f'{span.ends:%H:%M}'}"
            for span in sorted(hours, key=lambda span: span.starts)
            if span.weekday == weekday
        )
        if spans:
            days.setdefault(written, []).append(weekday)
    return "; ".join(f"{_named(weekdays, language)} {written}" for written, weekdays in days.items())


def _named(weekdays: list[int], language: str) -> str:
    names = DAY_NAMES[language]
    if len(weekdays) > 2 and weekdays == list(range(weekdays[0], weekdays[-1] + 1)):
        return f"{names[weekdays[0]]}-{names[weekdays[-1]]}"
    return ", ".join(names[weekday] for weekday in weekdays)


def _days(words: str) -> list[int]:
    if not words or words.lower() in _EVERY_DAY:
        return sorted({span.weekday for span in EVERY_DAY})
    days: list[int] = []
    for part in re.split(r"[,/·\s]+", re.sub(r"\s*[-–—~〜]\s*", "-", words)):
        ends = [_weekday(name) for name in part.split("-")]
        if len(ends) > 2:
            raise _wrong_hours()
        days += [(ends[0] + step) % 7 for step in range((ends[-1] - ends[0]) % 7 + 1)]
    return days


def _weekday(name: str) -> int:
    for names in DAY_NAMES.values():
        for number, known in enumerate(names):
            if name.lower().startswith(known.lower()) and (
                known.isascii() or name in (known, known + "요일")
            ):
                return number
    raise _wrong_hours()


def _date(year: int, month: int, day_of_month: int) -> date:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise _wrong(Phrase("is not a date")) from None


def _hours(hours: int, minutes: int) -> Decimal:
    whole = timedelta(hours=hours, minutes=minutes)
    return (Decimal(int(whole.total_seconds())) / 3600).quantize(Decimal("0.01"))


def _wrong_hours() -> Invalid:
    return _wrong(
        Phrase("is not readable as working hours; write them like Mon-Fri 11:00-22:00; Sat 12:00-18:00")
    )


def _wrong(words: Phrase) -> Invalid:
    return Invalid(Phrase("A cell is not right."), {CELL: words})
