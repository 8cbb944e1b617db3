"""One club on a match sheet: the typed team, how it is read, and the line-up that it changes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from previews.admin.sheet.last_eleven import LastEleven
from previews.admin.sheet.named_people import Known, Question, Squad, whom
from previews.admin.sheet.part import Typed, changed
from previews.admin.sheet.save_lineup import save_side
from previews.admin.sheet.sitting import Sitting
from previews.admin.sheet.teams import team_of
from previews.football.team_line import LONGEST, TeamLine, in_a_line, read_team
from previews.models import Club, Lineup

TOO_LONG = f"The text has more than {LONGEST:,} characters, which no team has."
EMPTIED = "An emptied line-up stays as it is stored. To delete it, open its own page."
USE_LAST = "use-last"


@dataclass(frozen=True, slots=True)
class Side:
    """`name` is "home" or "away". `is_typed`: the text is another one than that of the line-up.

    `lineup` is what fans see of the club now: None without one. `last` is the line-up of an
    earlier match; `taken` says that the text began with it and is not saved yet.
    """

    name: str
    club: Club
    lineup: Lineup | None
    text: str
    stored: str
    is_typed: bool
    team: TeamLine
    last: LastEleven | None = None
    taken: bool = False
    known: tuple[Known, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Lineup, ...]:
        return (self.lineup,) if self.lineup else ()

    @property
    def is_ready(self) -> bool:
        """Whether it can be saved."""
        answered = len(self.known) == len(self.team.players)
        return self.is_typed and answered and not self.problems

    @property
    def is_refused(self) -> bool:
        return self.is_typed and not self.is_ready

    @property
    def offers_last(self) -> bool:
        return self.last is not None and self.last.text not in (self.text, self.stored)

    def save(self, sitting: Sitting) -> list[str]:
        lineup = save_side(sitting, self)
        return [f"{lineup}, {lineup.formation}"]


def side_of(
    name: str, club: Club, squad: Squad, lineup: Lineup | None, last: LastEleven | None,
    typed: Typed,
) -> Side:  # fmt: skip
    """The side as it is stored, or as it was typed."""
    stored = in_a_line(team_of(lineup)) if lineup else ""
    text, taken = _text(name, last, stored, typed)
    team = read_team(stored if text is None else text)
    if typed is None or text is None or (text and in_a_line(team) == stored):
        return Side(name, club, lineup, stored, stored, False, team, last)
    if not text:
        refused = (EMPTIED,)
        return Side(name, club, lineup, text, stored, True, team, last, problems=refused)
    known, questions = whom(team.players, squad, typed, f"{name}-who")
    cut = (TOO_LONG,) if len(text) > LONGEST else ()
    problems = (*cut, *team.problems, *_same_person(known))
    return Side(
        name, club, lineup, text, stored, True, team, last, taken,
        tuple(known), tuple(questions), problems,
    )  # fmt: skip


def _text(name: str, last: LastEleven | None, stored: str, typed: Typed) -> tuple[str | None, bool]:
    """What is typed, or the last eleven where its button is pressed; whether it began with that."""
    if typed is None:
        return None, False
    if last is not None and typed.get(USE_LAST) == name:
        return last.text, True
    taken = last is not None and typed.get(f"{name}-last") == str(last.lineup.pk)
    return changed(typed, name, stored), taken


def _same_person(known: Sequence[Known]) -> list[str]:
    """Names that mean one person, so that a player would be in the team twice."""
    many = Counter(each.person.pk for each in known if each.person)
    return [
        f"“{each.player.name}” is {each.person}, who is named more than once."
        for each in known
        if each.person and many[each.person.pk] > 1
    ]


def is_asked_for_last(typed: Mapping[str, Any]) -> bool:
    """Whether the last eleven of a club is to be filled in: nothing is saved then."""
    return bool(typed.get(USE_LAST))
