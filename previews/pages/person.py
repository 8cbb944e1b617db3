"""A person's page: clubs, team news, matches with goals, quotes, milestones.

At most 14 queries, besides the one that finds the person.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from previews.components.paging import Paging, page_in
from previews.data.countries import country_name
from previews.football.calendar_days import day_of
from previews.football.played_fixture import PlayedFixture
from previews.models import Person, Spell
from previews.pages.match_links import Linked, match_links
from previews.pages.person_lines import PublishedNews
from previews.pages.person_matches import matches_of
from previews.pages.person_published import published_news_of

ON_A_PAGE = 20
SPELLS = 40


@dataclass(frozen=True, slots=True)
class SpellLine:
    """A time at a club: "Forward, number 11", "since 1 July 2017"."""

    club: str
    slug: str
    job: str
    days: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class PersonPage:
    """`about` is the newest spell: "Forward, Liverpool"."""

    name: str
    about: str
    known_as: str
    country: str
    born: date | None
    spells: tuple[SpellLine, ...]
    news: PublishedNews
    goals: str
    matches: tuple[Linked[PlayedFixture], ...]
    paging: Paging

    @property
    def title(self) -> str:
        """Virgil van Dijk: Defender, Liverpool, page 2."""
        title = ": ".join(part for part in (self.name, self.about) if part)
        return f"{title}, page {self.paging.page}" if self.paging.page > 1 else title

    @property
    def details(self) -> tuple[str, ...]:
        known_as = f"Known as {self.known_as}" if self.known_as else ""
        born = f"Born {self.born:%-d %B %Y}" if self.born else ""
        return tuple(part for part in (self.about, self.country, born, known_as) if part)


def read(person: Person, params: QueryDict, now: datetime) -> PersonPage | None:
    """None unless the archive or a published preview tells something of the person.

    `?page=2` has earlier matches.
    """
    today = day_of(now)
    spells = _spells(person, today)
    held = matches_of(person, spells, now)
    news = published_news_of(person, now)
    if not (spells or held.matches or not news.is_nothing):
        return None
    paging = page_in(params, len(held.matches), ON_A_PAGE)
    shown = held.matches[paging.first : paging.last]
    links = match_links({match.number for match in shown}, now)
    return PersonPage(
        name=person.name,
        about=spells[0].in_words(today) if spells else "",
        known_as=person.known_as if person.known_as != person.name else "",
        country=country_name(person.nationality) or person.nationality,
        born=person.born_on,
        spells=tuple(_lines(spells, today)),
        news=news,
        goals=held.sentence,
        matches=tuple(Linked(match, links[match.number]) for match in shown),
        paging=paging,
    )


def _spells(person: Person, today: date) -> list[Spell]:
    """Those of now first. 1 query."""
    rows = Spell.objects.of(person).begun_by(today).newest_first().select_related("club")
    spells = list(rows[:SPELLS])
    return sorted(spells, key=lambda spell: spell.is_over(today))


def _lines(spells: Iterable[Spell], today: date) -> Iterable[SpellLine]:
    for spell in spells:
        job = spell.get_position_display() or spell.get_role_display()
        parts = (
            job,
            f"number {spell.number}" if spell.number else "",
            "captain" if spell.captain else "",
        )
        yield SpellLine(
            club=spell.club.name,
            slug=spell.club.slug,
            job=", ".join(part for part in parts if part),
            days=_days(spell, today),
            is_over=spell.is_over(today),
        )


def _days(spell: Spell, today: date) -> str:
    """A last day to come is not told: it may move, and nobody has announced it."""
    since = f"{spell.since:%-d %B %Y}" if spell.since else ""
    until = f"{spell.until:%-d %B %Y}" if spell.until and spell.is_over(today) else ""
    if since and until:
        return f"{since} to {until}"
    if until:
        return f"until {until}"
    return f"since {since}" if since else "first day not known"
