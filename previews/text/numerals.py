"""Numbers as they are said: in digits, in words, as scores, in order ("second")."""

import re

from previews.text.whole_number import MOST_DIGITS

UNITS = [
    "nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
]  # fmt: skip

CARDINALS = {word: str(number) for number, word in enumerate(UNITS)}
CARDINALS |= {word: str(number * 10) for number, word in enumerate(TENS, start=2)}
CARDINALS |= {"zero": "0", "hundred": "100", "thousand": "1000", "dozen": "12"}
IN_ORDER = {word: f"#{number}" for number, word in enumerate(ORDINALS, start=1)}
TIMES = {"once": "1x", "twice": "2x", "thrice": "3x"}
SAID = CARDINALS | IN_ORDER | TIMES

DASH = "[-\N{EN DASH}\N{EM DASH}\N{NON-BREAKING HYPHEN}]"
UNIT = "|".join([*UNITS, "zero"])
NUMERAL = re.compile(
    rf"(?P<order>\d+)(?:st|nd|rd|th)\b"
    rf"|(?P<digits>\d+(?:(?:{DASH}|[:/.,])\d+)*)"
    rf"|(?P<tens>{'|'.join(TENS)}){DASH}(?P<unit>{'|'.join(UNITS[1:10])})\b"
    rf"|(?P<home>{UNIT}){DASH}(?P<away>{UNIT})\b",
    re.IGNORECASE,
)
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
PARTED = re.compile(rf"{DASH}|[:/]")
# More digits than any number of football has.
TOO_LONG = re.compile(rf"(?:\d,?){{{MOST_DIGITS + 1}}}")


def said_number(text: str) -> str | None:
    """The number that a word says, in one form; None for a word that says none.

    Digits and words come out alike: "1,000" is "1000", "three" is "3", "three-nil" and "3-0"
    with any dash are "3-0". A place in an order is "#2", a number of times "2x".
    """
    if TOO_LONG.search(text):
        return None
    match = NUMERAL.fullmatch(text)
    if match is None:
        return SAID.get(text.casefold())
    parts = match.groupdict()
    if parts["order"]:
        return f"#{parts['order']}"
    if parts["tens"]:
        tens, unit = CARDINALS[parts["tens"].casefold()], CARDINALS[parts["unit"].casefold()]
        return str(int(tens) + int(unit))
    if parts["home"]:
        return "-".join(CARDINALS[parts[side].casefold()] for side in ("home", "away"))
    return in_digits(text)


def in_digits(text: str) -> str:
    if THOUSANDS.fullmatch(text):
        return text.replace(",", "")
    return PARTED.sub("-", text)
