"""Two numbers of a match as opposite bars: possession, shots, chances as shares of their sum."""

from dataclasses import dataclass

from previews.charts.scale import rounded


@dataclass(frozen=True, slots=True)
class SideBar:
    """One line: the two numbers, and their shares in hundredths that add up to a hundred.

    The bars run from the middle, that of the home side to the left.
    """

    label: str
    home: int
    away: int
    home_share: float
    away_share: float
    unit: str = ""

    @property
    def home_start(self) -> float:
        return rounded(100 - self.home_share)


def side_bar(label: str, home: int, away: int, unit: str = "") -> SideBar:
    """Two numbers as shares of their sum; none of anything is half and half.

    A negative number is refused: ValueError.
    """
    if home < 0 or away < 0:
        raise ValueError(f"{label} cannot be negative")
    both = home + away
    share = rounded(100 * home / both) if both else 50.0
    return SideBar(label, home, away, share, rounded(100 - share), unit)
