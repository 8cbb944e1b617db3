"""The task in a second leg: which wins send a side through, and which lead to extra time."""

from dataclasses import dataclass

from previews.football.score import Goals, Score
from previews.football.tie import UEFA_SINCE_2021, TieRules, TieSide, aggregate
from previews.text.number_words import in_words


@dataclass(frozen=True, slots=True)
class SecondLegTarget:
    """What the trailing side must win the second leg by, in normal time.

    Without the away-goals rule the two margins are enough. With it a win by exactly the deficit
    can mean anything: `margin_for_extra_time` is None, and `level_score`, `scoring_at_least`
    and `conceding_at_most` say which of those wins are worth what.
    """

    side: TieSide
    margin_for_extra_time: int | None
    margin_to_go_through: int
    level_score: Goals | None = None
    scoring_at_least: int | None = None
    conceding_at_most: int | None = None
    level_means: str = "extra time"

    @property
    def to_go_through(self) -> tuple[str, ...]:
        """Each kind of win that is enough, in words."""
        enough = [f"a win by {in_words(self.margin_to_go_through)} or more"]
        deficit = in_words(self.margin_to_go_through - 1)
        if self.scoring_at_least is not None:
            goals = in_words(self.scoring_at_least)
            enough.append(f"a win by {deficit} with {goals} or more goals scored")
        if self.conceding_at_most is not None:
            enough.append(f"a win by {deficit} {_conceding(self.conceding_at_most)}")
        return tuple(enough)

    @property
    def to_stay_level(self) -> str:
        """The win that settles nothing in normal time, in words."""
        if self.level_score is not None:
            return f"a {self.level_score} win"
        return f"a win by {in_words(self.margin_to_go_through - 1)}"


def second_leg_target(
    first_leg: Score, rules: TieRules = UEFA_SINCE_2021
) -> SecondLegTarget | None:
    """The deficit the trailing side takes into the second leg; None if level.

    With away goals a win by exactly the deficit is weighed: the second leg's hosts need to
    concede fewer than they scored away, its visitors to score more than they conceded at home.
    The first leg's own score, turned round, leaves everything level.
    """
    before = aggregate(first_leg)
    if before.leader is None:
        return None
    trailing, deficit = before.leader.other, before.lead
    level_means = what_level_means(rules)
    if not rules.away_goals:
        return SecondLegTarget(trailing, deficit, deficit + 1, level_means=level_means)
    at_home = trailing is TieSide.HOME
    return SecondLegTarget(
        trailing,
        margin_for_extra_time=None,
        margin_to_go_through=deficit + 1,
        level_score=Goals(max(first_leg.goals), min(first_leg.goals)),
        scoring_at_least=None if at_home else first_leg.away + 1,
        conceding_at_most=first_leg.away - 1 if at_home and first_leg.away else None,
        level_means=level_means,
    )


def what_level_means(rules: TieRules) -> str:
    """What follows when nothing separates the sides after 90 minutes of the last leg."""
    if rules.extra_time:
        return "extra time"
    return "penalties" if rules.penalties else "a replay"


def what_follows_when_level(rules: TieRules) -> str:
    """The same with what comes after that: "extra time, then penalties"."""
    means = what_level_means(rules)
    return f"{means}, then penalties" if rules.extra_time and rules.penalties else means


def _conceding(at_most: int) -> str:
    if at_most == 0:
        return "without conceding"
    return f"conceding no more than {in_words(at_most)}"
