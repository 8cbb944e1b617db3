"""Figures the archive and the facts know, in the words by which prose speaks of them."""

from collections.abc import Iterator

from previews.factcheck.check_json import figures_in
from previews.factcheck.preview_facts import PreviewFacts
from previews.football.verdict import Figure
from previews.models import Claim
from previews.text.figures_in_prose import KnownFigure
from previews.text.tokenizer import words

# A label of fewer telling words is found in too many sentences: "goals scored", "went out".
TELLING = 3
SMALL_WORDS = {
    "a", "the", "of", "in", "on", "at", "by", "to", "with", "since", "last", "next", "would", "be",
}  # fmt: skip


def known_figures(facts: PreviewFacts) -> tuple[KnownFigure, ...]:
    return tuple({*of_claims(facts), *of_crowd(facts), *of_milestones(facts)})


def of_claims(facts: PreviewFacts) -> Iterator[KnownFigure]:
    """Numbers of the claims' answers, beside the name of the club that they are about."""
    for claim in facts.claims:
        check = facts.checks.get((claim.pk, None))
        for figure in figures_in(check) if claim.club else ():
            if is_telling(figure):
                yield figure_of(claim, figure)


def is_telling(figure: Figure) -> bool:
    is_number = isinstance(figure.value, int) and not isinstance(figure.value, bool)
    telling = {atom for word in words(figure.title) for atom in word.says} - SMALL_WORDS
    return is_number and len(telling) >= TELLING


def figure_of(claim: Claim, figure: Figure) -> KnownFigure:
    club = str(claim.club)
    return KnownFigure((club, figure.title), figure.value, f"{club}, {figure.title}")


def of_crowd(facts: PreviewFacts) -> Iterator[KnownFigure]:
    """Only where the sources agree: where they do not, the contradiction is the finding."""
    away = facts.fixture.away.short_name or facts.fixture.away.name
    columns = {
        "expected_away_fans": ((away, "fans", "expected"), f"{away} fans expected"),
        "away_allocation": (("allocation",), "away allocation"),
    }
    for column, (said, label) in columns.items():
        figures = {getattr(row, column) for row in facts.crowds} - {None}
        if len(figures) == 1:
            yield KnownFigure(said, figures.pop(), label)


def of_milestones(facts: PreviewFacts) -> Iterator[KnownFigure]:
    for milestone in facts.milestones:
        said = (milestone.person.short, milestone.unit, "in", "appearances")
        if milestone.appearances:
            label = f"appearances of {milestone.person}"
            yield KnownFigure(said, milestone.appearances, label)
