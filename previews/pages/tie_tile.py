"""The tile of the tie."""

from previews.components.club_need import Need
from previews.pages.match_bar import so_far
from previews.pages.tile import Tile
from previews.sections.tie import TieState


def tie_tile(tie: TieState | None) -> Tile | None:
    """What the club behind needs; of a tie that is level, what a win and a draw mean."""
    if tie is None:
        return None
    first, *_, last = tie.needs[0].lines
    chasing = _chasing(tie)
    if chasing is None:
        return Tile("tie", "The tie", first, last)
    margin = _margin_to_go_through(tie, chasing)
    label = f"{chasing.club.short_name} need"
    others = chasing.lines[1:] if margin else chasing.lines
    return Tile("tie", label, f"Win by {margin}+" if margin else "A win", ". ".join(others))


def _chasing(tie: TieState) -> Need | None:
    before = so_far(tie)
    if before.home == before.away:
        return None
    behind = tie.home if before.home < before.away else tie.away
    return next(need for need in tie.needs if need.club.side == behind.side)


def _margin_to_go_through(tie: TieState, chasing: Need) -> int | None:
    """The least margin of which every win is enough; None if no score of the grid is."""
    at_home = chasing.club.side == tie.home.side
    through = f"{chasing.club.side}_through"
    enough: dict[int, bool] = {}
    for row in tie.scores:
        for score in row:
            home, away = score.goals
            margin = home - away if at_home else away - home
            enough[margin] = enough.get(margin, True) and score.meaning == through
    return next((margin for margin in sorted(enough) if margin > 0 and enough[margin]), None)
