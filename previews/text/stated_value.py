"""Values that are stated of football: numbers, names, days, scores, and when two are the same."""

import re
from collections.abc import Mapping, Sequence, Set
from datetime import UTC, date, datetime, time
from decimal import Decimal

from previews.text.spelling import fold
from previews.text.whole_number import MOST_DIGITS

# A figure, a name, a day, an instant, a score; a list or a mapping of these; as JSON or plain.
type Value = object

NUMBER = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")
# With a sign, thousands and decimals.
LONGEST_NUMBER = 2 * MOST_DIGITS
DASH = "[-\N{EN DASH}\N{EM DASH}]"
SCORE = re.compile(rf"(\d{{1,2}})\s*(?:{DASH}|:)\s*(\d{{1,2}})")
CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
MONTH = re.compile(r"\d{4}-\d{2}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*")


def same(value: Value, other: Value) -> bool:
    """Whether two values state the same: by meaning, not by spelling, and lists in any order.

    "5-0" is Goals(5, 0); "Møller" is "moller"; 20:00 in London is 21:00 in Bergamo. A year or a
    month is the same as a day in it, and a day the same as an instant on it: it is less exact.
    """
    plain, other_plain = plainly(value), plainly(other)
    if plain == other_plain or (plain[0] == "instant" and plain[:2] == other_plain[:2]):
        return True
    return says_less(value, plain, other_plain) or says_less(other, other_plain, plain)


def exceeds(value: Value, other: Value) -> bool:
    """Whether a number is greater than another, or a day later; False for any other values."""
    (kind, *meaning), (other_kind, *other_meaning) = plainly(value), plainly(other)
    if kind != other_kind or kind not in {"number", "day", "month", "instant"}:
        return False
    return bool(meaning[0] > other_meaning[0])  # type: ignore[operator]  # two numbers or texts


def says_less(value: Value, plain: tuple[object, ...], fuller: tuple[object, ...]) -> bool:
    kind, *meaning = fuller
    if kind == "score":
        return isinstance(value, Sequence) and list(value) == meaning
    if kind not in {"month", "day", "instant"}:
        return False
    day = str(meaning[-1])
    if plain[0] in {"day", "month"}:
        return day.startswith(str(plain[1]))
    return plain[0] == "number" and day.startswith(f"{plain[1]}-")


def plainly(value: Value) -> tuple[object, ...]:
    """What a value means, in a form that can be compared and sorted into a set."""
    match value:
        case None:
            return ("nothing",)
        case bool():
            return ("answer", value)
        case int() | float() | Decimal():
            return ("number", value)
        case object(home=int(home), away=int(away)):
            return ("score", home, away)
        case datetime():
            return instant(value)
        case date():
            return ("day", value.isoformat())
        case time():
            return ("clock", value.strftime("%H:%M"))
        case str():
            return plainly_read(value.strip())
        case Mapping():
            items = ((str(name), plainly(part)) for name, part in value.items())
            return ("parts", *sorted(items, key=repr))
        case Sequence() | Set():
            return ("list", *sorted((plainly(item) for item in value), key=repr))
        case _:
            return plainly_read(str(value))


def instant(value: datetime) -> tuple[object, ...]:
    """The instant in one clock, and the day on which it falls where it was said."""
    if value.tzinfo is None:
        return ("instant", value.isoformat(), value.date().isoformat())
    return ("instant", value.astimezone(UTC).isoformat(), value.date().isoformat())


def plainly_read(text: str) -> tuple[object, ...]:
    if len(text) <= LONGEST_NUMBER and NUMBER.fullmatch(text):
        number = Decimal(text.replace(",", ""))
        return ("number", int(number) if number == int(number) else float(number))
    if CLOCK.fullmatch(text):
        return ("clock", text.zfill(5)[:5])
    if score := SCORE.fullmatch(text):
        return ("score", int(score[1]), int(score[2]))
    try:
        if DAY.fullmatch(text):
            return ("day", date.fromisoformat(text).isoformat())
        if INSTANT.fullmatch(text):
            return instant(datetime.fromisoformat(text))
    except ValueError:
        return ("name", text)
    if MONTH.fullmatch(text) and "01" <= text[-2:] <= "12":
        return ("month", text)
    return ("name", " ".join(re.findall(r"\w+", fold(text))))


def in_words(value: Value) -> str:
    """The value as a sentence prints it."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{day_in_words(value)}, {value:%H:%M}{zone_in_words(value)}"
        case date():
            return day_in_words(value)
        case time():
            return f"{value:%H:%M}"
        case str():
            return str_in_words(value)
        case object(home=int(home), away=int(away)):
            return f"{home}–{away}"
        case Mapping():
            return ", ".join(f"{name} {in_words(part)}" for name, part in value.items())
        case Sequence() | Set():
            items = list(value) if isinstance(value, Sequence) else sorted(value, key=repr)
            return listed([in_words(item) for item in items])
        case _:
            return str(value)


def str_in_words(text: str) -> str:
    kind, *meaning = plainly_read(text)
    if kind == "score":
        return "–".join(map(str, meaning))
    if kind == "day":
        return day_in_words(date.fromisoformat(str(meaning[0])))
    if kind == "month":
        return f"{date.fromisoformat(f'{text}-01'):%B %Y}"
    if kind == "instant":
        return in_words(datetime.fromisoformat(text))
    if kind == "number" and text.isdecimal() and len(text) > 4:
        return f"{int(text):,}"
    return text


def zone_in_words(moment: datetime) -> str:
    """ " BST", " UTC+1"; empty where the moment has no zone."""
    if moment.tzinfo is None:
        return ""
    name = moment.tzname() or ""
    if not name.startswith("UTC") or name == "UTC":
        return f" {name}"
    offset = moment.utcoffset()
    whole = int(offset.total_seconds() // 60) if offset else 0
    sign, minutes = "+" if whole >= 0 else "-", abs(whole)
    hours, rest = divmod(minutes, 60)
    return f" UTC{sign}{hours}{f':{rest:02}' if rest else ''}"


def day_in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them: "1971, 2009 and 2023"."""
    if len(items) < 2:
        return "".join(items) or "none"
    return f"{', '.join(items[:-1])} and {items[-1]}"
