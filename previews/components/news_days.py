"""The days on which reports of players and squads are news."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from previews.components.overdue import has_passed
from previews.models import Availability, Injury, Suspension
from previews.models.team_news import shown_until

Fact = Injury | Suspension | Availability


@dataclass(frozen=True, slots=True)
class News:
    """The days on which a report is news: after `after`, until `until`; None is no limit.

    A report is news from the day on which a later one of the same player ceases to be.
    """

    after: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.after is None or self.after < day) and not has_passed(self.until, day)


ALWAYS = News()


def news_of_each(facts: Iterable[Fact], last_day: date) -> list[tuple[Fact, News]]:
    """The reports that are shown on some day until `last_day`, with the days on which they are.

    Of the reports of a player, or of each article's word about the whole club, the newest that is
    news is shown. The facts come latest report first.
    """
    shown: list[tuple[Fact, News]] = []
    ends: dict[tuple[Any, ...], date | None] = {}
    for fact in facts:
        about_all = fact.article_id if fact.person_id is None else None
        about = (type(fact), fact.club_id, fact.person_id, about_all)
        until = shown_until(fact)
        if until is not None and until >= last_day:
            until = None
        earlier = ends.get(about, date.min)
        if earlier is None or (until is not None and until <= earlier):
            continue
        ends[about] = until
        shown.append((fact, News(earlier if earlier > date.min else None, until)))
    return shown
