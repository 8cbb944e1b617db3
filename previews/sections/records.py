"""Records: precedents, and what the archive computes of them. 5 queries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from previews.components.club_badge import ClubBadge, badge_of, sides_of
from previews.components.precedents import PrecedentCard, precedents
from previews.components.tie_history import (
    RecordLine,
    records_of_the_leading,
    records_of_the_trailing,
)
from previews.football.held import waiting_in_words
from previews.football.played_fixture import PlayedFixture
from previews.football.tie import Tie
from previews.models import Fixture, Preview
from previews.questions.results_held import complete_since
from previews.questions.scope import Scope
from previews.text.number_words import counted


@dataclass(frozen=True, slots=True)
class ClubRecords:
    """What the archive says of a club in such a tie; `scope` says what was looked at."""

    club: ClubBadge
    lines: tuple[RecordLine, ...]
    scope: str


@dataclass(frozen=True, slots=True)
class Records:
    precedents: tuple[PrecedentCard, ...]
    clubs: tuple[ClubRecords, ...]


def read(preview: Preview) -> Records | None:
    ties = _ties(preview)
    clubs = _computed(preview, list(ties.values()))
    brought_up = precedents(preview, ties)
    return Records(brought_up, clubs) if clubs or brought_up else None


def scope_of(fixture: Fixture) -> Scope:
    """All competitions of the organiser: Europe is one record book; else the competition."""
    competition = fixture.season.competition
    if competition.organiser:
        return Scope(organiser=competition.organiser, contestants=competition.contestants)
    return Scope(competition)


def _ties(preview: Preview) -> dict[int, Tie]:
    fixture = preview.fixture
    both = Fixture.objects.involving_any(fixture.home, fixture.away)
    ties = scope_of(fixture).of(both).settled_ties(preview.moment)
    return {tie.number: _as_it_stood(tie, fixture) for tie in ties}


def _as_it_stood(tie: Tie, fixture: Fixture) -> Tie:
    """The tie that is on is not settled yet, whatever an editor has noted of it since."""
    return replace(tie, went_through=None, overdue=False) if tie.number == fixture.tie_id else tie


def _computed(preview: Preview, ties: Sequence[Tie]) -> tuple[ClubRecords, ...]:
    """For a second leg after a first leg with a winner; otherwise empty."""
    fixture = preview.fixture
    this = next((tie for tie in ties if tie.number == fixture.tie_id), None)
    first = this.fixtures[0] if this and fixture.leg == 2 else None
    if first is None or first.score.home == first.score.away:
        return ()
    home_won = first.score.home > first.score.away
    behind = (first.away if home_won else first.home).club
    since = complete_since((fixture.home, fixture.away), preview.moment)
    club_records = []
    for club, side in sides_of(fixture):
        own = [tie for tie in ties if club.pk in (side.club for side in tie.clubs)]
        scope = _scope_words(fixture, club.name, own)
        lines_of = records_of_the_trailing if club.pk == behind else records_of_the_leading
        if lines := lines_of(own, club.side, first, scope):
            if since.get(club.pk) != date.min:
                waiting = len(preview.held_matches.of_club(club.pk))
                lines = _in_the_ties_held(lines, len(own), waiting)
            club_records.append(ClubRecords(badge_of(fixture, side), lines, scope))
    return tuple(club_records)


def _in_the_ties_held(
    lines: Sequence[RecordLine], many: int, waiting: int
) -> tuple[RecordLine, ...]:
    """The lines with the condition they rest on in each sentence."""
    within = f"In the {counted(many, 'tie')} held" if many > 1 else "In the only tie held"
    within += waiting_in_words(waiting, "match", "matches")
    return tuple(replace(line, sentence=f"{within}, {line.opening}") for line in lines)


def _scope_words(fixture: Fixture, club: str, ties: Sequence[Tie]) -> str:
    legs: list[PlayedFixture] = [leg for tie in ties for leg in tie.fixtures]
    first, last = (choose(leg.day for leg in legs).year for choose in (min, max))
    years = f"{first} to {last}" if first != last else f"{first}"
    title = scope_of(fixture).title
    return f"{title} loaded, {club}: {counted(len(ties), 'tie')}, {years}"
