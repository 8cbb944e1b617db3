"""Evidence: the fixtures that a computed line rests on, and what was looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.models.fixture_queryset import Extent
from previews.questions.scope import extent_words


@dataclass(frozen=True, slots=True)
class Receipt:
    """A fixture as a row of the receipts."""

    day: str
    fixture: str
    score: str
    competition: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Receipts:
    """`left_out` counts the rows beyond those that are shown."""

    rows: tuple[Receipt, ...]
    scope: str = ""
    left_out: int = 0


def receipt(played: PlayedFixture, remark: str = "") -> Receipt:
    competition = ", ".join(part for part in (played.competition, played.season) if part)
    return Receipt(
        day=f"{played.day:%-d %b %Y}",
        fixture=f"{played.home} v {played.away}",
        score=str(played.score),
        competition=" · ".join(part for part in (competition, played.stage) if part),
        remark=remark,
    )


SHOWN_AT_MOST = 24


def evidence(
    fixtures: Iterable[PlayedFixture], scope: str = "", *, at_most: int = SHOWN_AT_MOST
) -> Receipts:
    return noted([(played, "") for played in fixtures], scope, at_most=at_most)


def noted(
    fixtures: Sequence[tuple[PlayedFixture, str]],
    scope: str = "",
    *,
    at_most: int = SHOWN_AT_MOST,
) -> Receipts:
    """Fixtures each with a remark; a long list is cut short, and says so."""
    shown = tuple(receipt(played, remark) for played, remark in fixtures[:at_most])
    return Receipts(shown, scope, max(0, len(fixtures) - at_most))


def loaded(title: str, fixtures: Sequence[PlayedFixture]) -> str:
    """A scope in words with the extent of what was looked at: "..., 112 matches, 2022 to 2024"."""
    days = [played.day for played in fixtures]
    extent = Extent(len(days), min(days, default=None), max(days, default=None))
    return f"{title}: {extent_words(extent)}"
