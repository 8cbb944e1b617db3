"""The parameters that a page knows, and the one way to write each of its queries."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qs, parse_qsl, urlencode

# What is longer is cut off: the longest query of all known parameters has 1,900 characters.
MOST_READ = 2_000
SLUG = r"[-a-zA-Z0-9_]{1,120}"
DAY = r"\d{4}-\d\d-\d\d"
NUMBER = r"[1-9]\d{0,4}"


@dataclass(frozen=True, slots=True)
class Parameter:
    """`values`: a regular expression of the values. `default` is what the page shows without it.

    A parameter that is given more often than `times` has its last value, as in Django; one of
    several values has them all or none. One with `up_to` has the last so many different values.
    """

    name: str
    values: str = field(kw_only=True)
    times: int = field(default=1, kw_only=True)
    up_to: int = field(default=0, kw_only=True)
    default: str = field(default="", kw_only=True)

    def chosen(self, given: Sequence[str]) -> list[str]:
        if self.up_to:
            fitting = (value for value in given if re.fullmatch(self.values, value))
            return list(dict.fromkeys(fitting))[-self.up_to :]
        values = list(given[-1:] if self.times == 1 else given)
        fits = len(values) == self.times and values != [self.default]
        return values if fits and all(re.fullmatch(self.values, value) for value in values) else []


# Signs that no text has; PostgreSQL refuses NUL.
NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Typed(Parameter):
    """Words that people type: without signs of layout, and cut after `longest` signs."""

    longest: int = field(kw_only=True)

    def chosen(self, given: Sequence[str]) -> list[str]:
        if not given:
            return []
        # Before and after: taken together, signs may become fewer or more.
        text = unicodedata.normalize("NFC", given[-1][: 4 * self.longest])
        words = " ".join(NO_TEXT.sub(" ", text).split())[: self.longest].strip()
        return [words] if words else []


def canonical_query(raw: str, known: Sequence[Parameter]) -> str:
    """The query with its known parameters only, in their order, without defaults.

    Two queries for which the page is the same have the same text, except for names that no row has.
    """
    if not raw or not known:
        return ""
    if len(raw) > MOST_READ:
        whole, _, cut = raw[:MOST_READ].rpartition("&")
        # What is typed is cut in any case; another value that is cut off is another value.
        typed = {each.name for each in known if isinstance(each, Typed)}
        raw = f"{whole}&{cut}" if cut.partition("=")[0] in typed else whole
    given = parse_qs(raw, keep_blank_values=True)
    chosen = [(each.name, each.chosen(given.get(each.name, ()))) for each in known]
    return urlencode(chosen, doseq=True)


def every_parameter(raw: str) -> str:
    """The query with all that was sent, by name, for a view that refuses what it does not know.

    One that is too long stays too long, and nothing is added to it.
    """
    if len(raw) > MOST_READ:
        return raw[: MOST_READ + 1]
    text = raw.encode("latin-1", "replace").decode("utf-8", "replace")
    return urlencode(sorted(parse_qsl(text, keep_blank_values=True), key=lambda each: each[0]))
