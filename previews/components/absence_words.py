"""What is the matter with a player, and until when, in words."""

from previews.components.news_days import Fact
from previews.football.calendar_days import day_of_year
from previews.models import Availability, Injury, Suspension
from previews.models.expected_back import ExpectedBack


def state_of(fact: Fact) -> str:
    match fact:
        case Injury():
            return fact.status
        case Suspension():
            return "suspended"
        case _:
            return fact.kind


def what_of(fact: Fact) -> str:
    match fact:
        case Injury():
            known = [part for part in (fact.part, fact.diagnosis) if part]
            return ", ".join(known) or "injury not disclosed"
        case Suspension():
            return fact.reason
        case _:
            return fact.remark


def remark_of(fact: Fact) -> str:
    return fact.remark if isinstance(fact, Availability) and fact.remark else "Nothing new."


def expected_back_in_words(fact: ExpectedBack, year: int) -> str:
    """A day, a range of days, or the words of the report: "8–14 May", "8 January 2025".

    Of days in another year than that of the page, the year is said.
    """
    first, last, words = fact.expected_back, fact.expected_back_until, fact.expected_back_words
    if words or first is None:
        return words
    if last is None or last == first:
        return day_of_year(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%-d}–{day_of_year(last, year)}"
    return f"{day_of_year(first, last.year)} – {day_of_year(last, year)}"
