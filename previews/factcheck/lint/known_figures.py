"""Figures of claims and facts, with the words that prose uses for them."""

from collections.abc import Iterator

from previews.factcheck.check_json import figures_in
from previews.factcheck.preview_facts import PreviewFacts
from previews.football.computed import Figure
from previews.models import Claim
from previews.text.figures_in_prose import KnownFigure
from previews.text.tokenizer import words

# A label of fewer significant words is in too many sentences: "goals scored", "went out".
MIN_SIGNIFICANT_WORDS = 3
SMALL_WORDS = {
    "a", "the", "of", "in", "on", "at", "by", "to", "with", "since", "last", "next", "would", "be",
}  # fmt: skip


def known_figures(facts: PreviewFacts) -> tuple[KnownFigure, ...]:
    return tuple(dict.fromkeys((*of_claims(facts), *of_crowd(facts), *of_milestones(facts))))


def of_claims(facts: PreviewFacts) -> Iterator[KnownFigure]:
    """Numbers from the answers of claims, with the club that each is about."""
    for claim in facts.claims:
        check = facts.checks.get((claim.pk, None))
        for figure in figures_in(check) if claim.club else ():
            if is_distinctive(figure):
                yield figure_of(claim, figure)


def is_distinctive(figure: Figure) -> bool:
    is_number = isinstance(figure.value, int) and not isinstance(figure.value, bool)
    significant = {atom for word in words(figure.title) for atom in word.says} - SMALL_WORDS
    return is_number and len(significant) >= MIN_SIGNIFICANT_WORDS


def figure_of(claim: Claim, figure: Figure) -> KnownFigure:
    club = str(claim.club)
    return KnownFigure((club, figure.title), figure.value, f"{club}, {figure.title}")


def of_crowd(facts: PreviewFacts) -> Iterator[KnownFigure]:
    """Figures on which the sources agree. The others are reported as contradictions."""
    away = facts.fixture.away.short_name or facts.fixture.away.name
    columns = {
        "expected_away_fans": ((away, "fans", "expected"), f"{away} fans expected"),
        "away_allocation": (("allocation",), "away allocation"),
    }
    for column, (phrase, label) in columns.items():
        figures = {getattr(row, column) for row in facts.crowds} - {None}
        if len(figures) == 1:
            yield KnownFigure(phrase, figures.pop(), label)


def of_milestones(facts: PreviewFacts) -> Iterator[KnownFigure]:
    for milestone in facts.milestones:
        phrase = (milestone.person.short, milestone.unit, "in", "appearances")
        if milestone.appearances:
            label = f"appearances of {milestone.person}"
            yield KnownFigure(phrase, milestone.appearances, label)
