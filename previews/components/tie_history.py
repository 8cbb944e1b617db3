"""Records of ties: what a club's earlier ties say of the one that is on, each with receipts."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.components.receipts import Receipts, receipts
from previews.football.campaign_end import with_ends
from previews.football.campaigns import Campaign, campaigns
from previews.football.comebacks import Deficit, deficits, lost_both_legs
from previews.football.first_legs import (
    HOW_IT_WAS_DECIDED,
    Fate,
    LostFirstLeg,
    first_legs_lost_at_home,
)
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.rounds import Round
from previews.football.tie import Tie
from previews.questions.lost_both_legs import year_of
from previews.text.number_words import counted, in_words, ordinal

NEXT_ROUND = {
    Round.ROUND_OF_128: Round.ROUND_OF_64,
    Round.ROUND_OF_64: Round.ROUND_OF_32,
    Round.ROUND_OF_32: Round.ROUND_OF_16,
    Round.ROUND_OF_16: Round.QUARTER_FINAL,
    Round.QUARTER_FINAL: Round.SEMI_FINAL,
    Round.SEMI_FINAL: Round.FINAL,
}
TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A sentence that the results make, its years, and the fixtures that prove it."""

    sentence: str
    detail: str
    receipts: Receipts

    @property
    def opening(self) -> str:
        """The sentence as it goes on after a comma."""
        return self.sentence.replace("Going through", "going through", 1)


def records_of_the_trailing(
    ties: Sequence[Tie], club: Side, first_leg: PlayedFixture, scope: str
) -> tuple[RecordLine, ...]:
    """Deficits of as many goals, first legs lost at home, ties lost in both legs."""
    goals = abs(first_leg.score.home - first_leg.score.away)
    behind = [deficit for deficit in deficits(ties, goals, club.club) if deficit.fate.is_decided]
    away_now = first_leg.home.club == club.club
    lines = [_comebacks(club, goals, behind, scope, second_leg_away=away_now)]
    if away_now:
        lines.append(_lost_at_home(club, first_legs_lost_at_home(ties, club.club), scope))
    lines.append(_lost_both(club, ties, scope))
    return tuple(line for line in lines if line is not None)


def records_of_the_leading(
    ties: Sequence[Tie], club: Side, first_leg: PlayedFixture, scope: str
) -> tuple[RecordLine, ...]:
    """Leads as wide, and whether they were kept; the round that comes next."""
    goals = abs(first_leg.score.home - first_leg.score.away)
    leads = [
        deficit
        for deficit in deficits([tie for tie in ties if _is_of(tie, club)], goals)
        if deficit.club.club != club.club and deficit.fate.is_decided
    ]
    lines = [_leads(club, goals, leads, scope), _next_round(club, ties, first_leg, scope)]
    return tuple(line for line in lines if line is not None)


def _is_of(tie: Tie, club: Side) -> bool:
    return club.club in (side.club for side in tie.clubs)


def _comebacks(
    club: Side, goals: int, behind: Sequence[Deficit], scope: str, *, second_leg_away: bool
) -> RecordLine | None:
    if not behind:
        return None
    turned = [deficit for deficit in behind if deficit.overturned]
    deficit = counted(goals, "goal") + ("" if goals == 1 else " or more")
    many = counted(len(behind), "tie")
    sentence = (
        f"{club} have turned round a first-leg deficit of {deficit} {_times(len(turned))} in {many}"
    )
    away = [deficit for deficit in behind if not deficit.second_leg_at_home]
    if second_leg_away and away:
        won = sum(deficit.overturned for deficit in away)
        sentence += f", and {_times(won)} in {in_words(len(away))} with the second leg away"
    detail = ", ".join(
        f"{_year(deficit.tie)} against {deficit.tie.other(club.club)}" for deficit in turned
    )
    rows = [row for deficit in behind[::-1] for row in _legs(deficit.tie, _word(deficit.fate))]
    return RecordLine(sentence, detail, receipts(rows, scope))


def _leads(club: Side, goals: int, leads: Sequence[Deficit], scope: str) -> RecordLine | None:
    if not leads:
        return None
    kept = sum(not deficit.overturned for deficit in leads)
    lead = counted(goals, "goal") + ("" if goals == 1 else " or more")
    many = counted(len(leads), "tie")
    sentence = f"{club} have taken a lead of {lead} into the second leg of {many}"
    sentence += f" and gone through in {_of_all(kept, len(leads))}"
    detail = ", ".join(f"{_year(deficit.tie)} against {deficit.club}" for deficit in leads)
    rows = [row for deficit in leads[::-1] for row in _legs(deficit.tie, "")]
    return RecordLine(sentence, detail, receipts(rows, scope))


def _lost_at_home(club: Side, lost: Sequence[LostFirstLeg], scope: str) -> RecordLine | None:
    fates = [loss.fate for loss in lost]
    decided = [fate for fate in fates if fate.is_decided]
    if not decided:
        return None
    through = decided.count(Fate.THROUGH)
    still, not_told = fates.count(Fate.UNDECIDED), fates.count(Fate.NOT_TOLD)
    sentence = (
        f"{club} have lost the first leg at home in {counted(len(decided), 'decided tie')} "
        f"and gone through in {_of_all(through, len(decided))}"
    )
    if still:
        sentence += "; this one is still to be decided" if still == 1 else f"; {still} are open"
    if not_told:
        verb = "was" if not_told == 1 else "were"
        sentence += f"; how {in_words(not_told)} {verb} decided is not in the archive"
    detail = ", ".join(
        f"{loss.first_leg.day.year} against {loss.first_leg.opponent}" for loss in lost
    )
    rows = [row for loss in lost[::-1] for row in _legs(loss.tie, _word(loss.fate))]
    return RecordLine(sentence, detail, receipts(rows, scope))


def _lost_both(club: Side, ties: Sequence[Tie], scope: str) -> RecordLine | None:
    lost = lost_both_legs(ties, club.club)
    if not lost:
        return None
    by_90 = len(lost_both_legs(ties, club.club, by_90_minutes=True))
    sentence = f"{club} have lost both legs of {counted(len(lost), 'tie')}"
    if by_90 != len(lost):
        sentence += f" by the final score, of {in_words(by_90)} by 90 minutes"
    detail = ", ".join(f"{year_of(tie)} against {tie.other(club.club)}" for tie in lost)
    return RecordLine(
        sentence, detail, receipts([row for tie in lost[::-1] for row in _legs(tie, "")], scope)
    )


def _next_round(
    club: Side, ties: Sequence[Tie], first_leg: PlayedFixture, scope: str
) -> RecordLine | None:
    """The next round, and how often the club has been there: "its second, the first since"."""
    wanted = NEXT_ROUND.get(Round(first_leg.round)) if first_leg.round else None
    if wanted is None:
        return None
    own = [tie for tie in ties if _is_of(tie, club)]
    every = with_ends(campaigns(leg for tie in own for leg in tie.fixtures), club.club, own)
    reached = [campaign for campaign in every if campaign.reached(wanted)]
    number = ordinal(len(reached) + 1) if len(reached) > 9 else NUMBERS[len(reached)]
    sentence = f"Going through would mean {club}’s {number} {wanted.label}"
    if reached:
        sentence += f", the first since {reached[-1].year}"
    detail = ", ".join(f"{campaign.year} in the {campaign.competition}" for campaign in reached)
    if unknown := [campaign for campaign in every if campaign.may_have_reached(wanted)]:
        unknown_seasons = counted(len(unknown), "season")
        detail = f"{detail}; how far they came in {unknown_seasons} is not known".removeprefix("; ")
    return RecordLine(sentence, detail, receipts(_in_that_round(reached), scope))


NUMBERS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip


def _in_that_round(reached: Sequence[Campaign]) -> list[PlayedFixture]:
    return [
        leg.with_note(campaign.label) for campaign in reached[::-1] for leg in campaign.fixtures
    ]


def _legs(tie: Tie, word: str) -> list[PlayedFixture]:
    first, *others = tie.fixtures
    return [first.with_note(word), *others]


def _word(fate: Fate) -> str:
    return {
        Fate.THROUGH: "went through",
        Fate.OUT: "went out",
        Fate.UNDECIDED: "still open",
        Fate.NOT_TOLD: HOW_IT_WAS_DECIDED,
    }[fate]


def _times(number: int) -> str:
    return TIMES.get(number, f"{in_words(number)} times") if number else "never"


def _of_all(number: int, total: int) -> str:
    if number == 0:
        return "none"
    if number == total:
        return "it" if total == 1 else "both" if total == 2 else f"all {in_words(total)}"
    return in_words(number)


def _year(tie: Tie) -> int:
    """The year in which the tie was decided."""
    return tie.fixtures[-1].day.year
