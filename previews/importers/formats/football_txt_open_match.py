"""A match of football.txt and what the lines below it add, until the next match begins."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time

from previews.football.score import Goals, Score
from previews.importers.formats.csv_cells import read_crowd
from previews.importers.formats.football_txt_context import Context
from previews.importers.formats.football_txt_goals import placed, read_bare_goals, read_goals
from previews.importers.formats.football_txt_match import Match, set_status
from previews.importers.formats.football_txt_officials import read_officials
from previews.importers.formats.football_txt_property import Property, open_brackets
from previews.importers.formats.parsed_fixture import (
    Item,
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    UnparsedLine,
)
from previews.importers.linking.countries import split_country

# Of the goals of one match, in characters: no match has more.
LONGEST_GOALS = 4_000
# Below one match. More are a list of something else.
MOST_NOTES = 50


@dataclass(slots=True)
class OpenMatch:
    """A match line, and what the lines below it add. `lines` counts all of them."""

    line: int
    match: Match
    day: date | None
    clock: time | None
    offset: int | None
    weekday: int | None = None
    attendance: int | None = None
    lines: int = 1
    goal_lines: list[tuple[int, str]] = field(default_factory=list)
    open_brackets: int = 0
    goals: list[ParsedGoal] = field(default_factory=list)
    officials: list[ParsedOfficial] = field(default_factory=list)

    @classmethod
    def of(cls, line: int, match: Match, context: Context) -> "OpenMatch":
        venue, attendance = context.take_venue()
        match.venue = match.venue or venue
        open_match = cls(
            line, match, context.day, context.clock, context.offset, context.weekday, attendance
        )
        if match.goals:
            open_match.lines = 0
            open_match.add_goals(line, match.goals)
        return open_match

    @property
    def sides(self) -> tuple[str, str]:
        return self.match.home, self.match.away

    @property
    def has_open_bracket(self) -> bool:
        return self.open_brackets > 0

    def add_goals(self, number: int, text: str) -> None:
        self.goal_lines.append((number, text))
        self.open_brackets += open_brackets(text)

    def add_note(self, text: str) -> bool:
        """Whether there is room for one more."""
        if len(self.match.notes) >= MOST_NOTES:
            return False
        self.match.notes.append(text.strip("[]"))
        set_status(self.match)
        return True

    def add_property(self, detail: Property) -> bool:
        """Whether the property is one that is imported. Raises ValueError for no attendance."""
        if detail.key == "officials":
            self.officials += read_officials(detail.text, detail.duty, first=not self.officials)
        elif detail.key == "attendance":
            self.attendance = read_crowd(detail.text)
        else:
            return False
        self.lines += 1
        return True

    def items(self, context: Context) -> Iterator[Item]:
        """The fixture, its second leg if the line has both, and lines that are no goals."""
        yield from self._read_goals()
        fixture = self._fixture(context)
        yield fixture
        if self.match.second_leg is not None:
            yield _second_leg(fixture, self.match.second_leg)

    def _read_goals(self) -> Iterator[Item]:
        if not self.goal_lines:
            return
        text = " ".join(part for _, part in self.goal_lines)
        goals = None
        # A bracket that is never closed has run on over whatever is below it.
        if len(text) <= LONGEST_GOALS and not self.has_open_bracket:
            in_brackets = text[0] == "("
            goals = read_goals(text[1:].removesuffix(")")) if in_brackets else read_bare_goals(text)
        if goals is not None:
            score = self.match.score
            self.goals = list(placed(goals, score.goals if score else None))
            self.lines += len(self.goal_lines)
        else:
            yield from self._unparsed_goals()

    def _unparsed_goals(self) -> Iterator[Item]:
        for number, text in self.goal_lines:
            of_match = number == self.line
            self.lines += of_match
            yield UnparsedLine(number, text, "not a list of goals", 0 if of_match else 1)

    def _fixture(self, context: Context) -> ParsedFixture:
        match, stage = self.match, context.stage
        home, away, neutral = _home_and_away(match, context.club)
        (home, home_country), (away, away_country) = split_country(home), split_country(away)
        venue, _, city = (part.strip() for part in match.venue.partition(","))
        return ParsedFixture(
            line=self.line,
            home=home,
            away=away,
            day=self.day,
            clock=self.clock,
            offset=self.offset,
            home_country=home_country,
            away_country=away_country,
            competition=context.competition,
            season=context.season,
            country=context.country,
            stage=replace(stage, matchday=match.matchday) if match.matchday else stage,
            score=match.score,
            shoot_out=match.shoot_out,
            decided=_decided(match),
            status=match.status,
            note="; ".join(match.notes),
            neutral=neutral,
            venue=venue,
            city=city,
            attendance=self.attendance,
            officials=tuple(self.officials),
            goals=tuple(self.goals),
            lines=self.lines,
            weekday=self.weekday,
        )


def _home_and_away(match: Match, club: str) -> tuple[str, str, bool | None]:
    """In one club's schedule the club is home, away or neither; the score is home first."""
    if not match.ground:
        return match.home, match.away, None
    home, away = (match.home, club) if match.ground == "a" else (club, match.home)
    return home, away, match.ground == "n"


def _decided(match: Match) -> str:
    if match.shoot_out or (match.score and match.score.shoot_out):
        return "penalties"
    return "extra_time" if match.score and match.score.extra_time else ""


def _second_leg(first: ParsedFixture, score: Score) -> ParsedFixture:
    """The second of two legs in one line: grounds turned, the score still first team first."""
    return replace(
        first,
        home=first.away,
        away=first.home,
        home_country=first.away_country,
        away_country=first.home_country,
        day=None,
        weekday=None,
        clock=None,
        score=Score.from_parts(after_90=Goals(score.away, score.home)),
        stage=replace(first.stage, leg=2),
        place=2,
        goals=(),
        lines=0,
    )
