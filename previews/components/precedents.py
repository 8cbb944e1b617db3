"""Precedents: earlier ties that articles bring up, with legs and aggregate from the archive."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from previews.components.receipts import Receipt, receipt
from previews.components.source_link import Source, source_of
from previews.football.played_fixture import PlayedFixture
from previews.football.rounds import NOBODY_GOES_THROUGH
from previews.football.tie import Tie
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import standing
from previews.models import Fixture, Precedent, Preview


@dataclass(frozen=True, slots=True)
class Remark:
    """Why an article mentions the tie."""

    text: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class PrecedentCard:
    title: str
    clubs: str
    legs: tuple[Receipt, ...]
    outcome: str
    remarks: tuple[Remark, ...]


def precedents(preview: Preview, known: Mapping[int, Tie]) -> tuple[PrecedentCard, ...]:
    """Each tie once, with everybody's remark. 1 query, and another where a tie is not known yet."""
    rows: dict[int, list[Precedent]] = {}
    rows_known = Precedent.objects.on_page(preview).in_order()
    for row in rows_known.select_related("article__outlet"):
        rows.setdefault(row.tie_id, []).append(row)
    ties = {**known, **_others(rows.keys() - known.keys(), preview)}
    return tuple(_shown(ties[tie], remarks) for tie, remarks in rows.items() if tie in ties)


def _others(numbers: Iterable[int], preview: Preview) -> dict[int, Tie]:
    missing = sorted(numbers)
    if not missing:
        return {}
    ties = Fixture.objects.in_ties(missing).settled_ties(preview.moment)
    return {tie.number: tie for tie in ties}


def _shown(tie: Tie, rows: Iterable[Precedent]) -> PrecedentCard:
    state = standing(tie)
    final = tie.fixtures[0].round in NOBODY_GOES_THROUGH
    return PrecedentCard(
        title=_title(tie.fixtures[0]),
        clubs=" v ".join(str(side) for side in tie.clubs),
        legs=tuple(receipt(played) for played in tie.fixtures),
        outcome=tie_sentence(state, final=final) if state else "",
        remarks=tuple(Remark(row.remark, source_of(row)) for row in rows if row.remark),
    )


def _title(played: PlayedFixture) -> str:
    parts = (f"{played.competition} {played.season}".strip(), played.stage)
    return ", ".join(part for part in parts if part)
