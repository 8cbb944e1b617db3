"""A match line taken apart, and the status that its words, notes and score give it."""

from dataclasses import dataclass, field

from previews.football.score import Goals, Score
from previews.importers.formats.football_txt_score import is_label, with_label
from previews.importers.formats.football_txt_status import status_of_notes
from previews.importers.formats.parsed_fixture import ParsedStatus


@dataclass(slots=True)
class Match:
    """`away` is empty for a club with a bye.

    `ground` is "h", "a" or "n" in one club's own schedule, and `goals` the bracket of scorers.
    """

    home: str = ""
    away: str = ""
    matchday: int | None = None
    venue: str = ""
    score: Score | None = None
    shoot_out: Goals | None = None
    second_leg: Score | None = None
    status: ParsedStatus = ParsedStatus.SCHEDULED
    notes: list[str] = field(default_factory=list)
    ground: str = ""
    goals: str = ""


def set_status(match: Match) -> None:
    """A word beats a note, a note beats the mere score. Called again for each note below.

    A note such as "4-3 pens" belongs to the score.
    """
    if match.score:
        for note in filter(is_label, match.notes):
            match.score = with_label(match.score, note)
        match.notes = [note for note in match.notes if not is_label(note)]
    if match.status not in (ParsedStatus.SCHEDULED, ParsedStatus.PLAYED):
        return
    if status := status_of_notes(match.notes):
        match.status = status
    elif match.score or match.shoot_out:
        match.status = ParsedStatus.PLAYED
