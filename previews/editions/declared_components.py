"""What fans read of the values that several sections share. See `previews.editions.description`."""

from collections.abc import Mapping

from previews.charts.milestone_bars import MilestoneBar, MilestoneBars
from previews.charts.side_bars import SideBar
from previews.components.claim import ClaimCard, ReportRow, VerdictBadge
from previews.components.club_badge import ClubBadge
from previews.components.form_columns import FormColumn
from previews.components.kick_off_times import Clock
from previews.components.league_table import TableLine
from previews.components.next_fixture import NextFixture
from previews.components.precedents import PrecedentCard, Remark
from previews.components.receipts import Receipts
from previews.components.rest_days import RestCard, RestOfClub
from previews.components.result_row import ResultRow
from previews.components.source_link import Source
from previews.components.streaks import StreakRow
from previews.components.tie_history import RecordLine
from previews.editions.description import Description
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Score
from previews.text.outline import Moves

MATCHES = Moves.WITH_MATCHES
RESULT = "match {number}"

# The article, and beside facts that are confirmed again the day of that.
SOURCE = Description(
    key="{outlet}",
    text=("{outlet}", "{published:%-d %b %Y}"),
    silent=("article", "day"),
)
CONFIRMED = Description(
    text=("{outlet}",),
    leaves={"last confirmed": "{day}"},
    moving={"last confirmed": Moves.WITH_TIME},
    silent=("article", "published"),
)

LEG = Description(
    key=RESULT,
    text=("{home} v {away} {score}", "{day}"),
    between=" · ",
    shared=True,
)


def occasion_of(match: PlayedFixture) -> str:
    return match.occasion


def verdict_on_a_report(mark: VerdictBadge) -> str:
    """The reason, where the page gives it: for a report that is wrong."""
    is_wrong = mark.verdict in ("false", "misleading")
    return mark.reason if is_wrong else ""


REPORT_VERDICT = Description(
    text=("{words}",),
    leaves={"reason": verdict_on_a_report},
    computed=("verdict", "reason"),
    silent=("day", "suggestion"),
)

OF_COMPONENTS: Mapping[type, Description] = {
    ClubBadge: Description(
        text=("{name}",),
        leaves={"short name": "{short_name}", "letters of the crest": "{code}"},
        silent=("slug", "side", "crest", "nickname", "is_nation"),
    ),
    Source: SOURCE,
    Clock: Description(text=("{day}", "{time} {zone}", "{place}"), silent=("local",)),
    Side: Description(text=("{name}",), silent=("club", "slug")),
    Score: Description(text=(str,), computed=("home", "away", "extra_time", "shoot_out"),
                silent=("half_time", "after_90", "after_120")),
    PlayedFixture: Description(
        key=RESULT,
        text=("{home} v {away} {score}", "{day}", occasion_of, "{note}"),
        between=" · ",
        shared=True,
        computed=("competition", "season", "stage"),
        silent=("kick_off", "round", "matchday", "tie", "leg", "neutral_ground", "awarded",
                "awarded_to", "remark"),
    ),
    Receipts: Description(
        leaves={"what was looked at": ("{scope}", "and {left_out:if} more")},
        parts={"rows": "Matches counted"},
        limited=("rows",),
        moves=MATCHES,
    ),
    ResultRow: Description(
        key="{number}",
        name="{day}",
        text=("{outcome} {score} {ground} {opponent}", "{competition}", "{remark}"),
        silent=("opponent_slug",),
        follows=("word",),
    ),
    StreakRow: Description(
        text=("{sentence}",), is_sentence=True, moves=MATCHES, parts={"receipts": ""}
    ),
    RecordLine: Description(
        text=("{sentence}", "{detail}"), between=". ", is_sentence=True, moves=MATCHES,
        parts={"receipts": ""},
    ),
    RestCard: Description(
        text=("{difference}",), parts={"clubs": "days of rest", "receipts": ""}, moves=MATCHES,
        silent=("strip",),
    ),
    RestOfClub: Description(
        key="{club.side}", name="{club.name}", text=("{days:?}",), moves=MATCHES,
        follows=("cells", "is_complete"),
    ),
    FormColumn: Description(
        text=("{result}",), silent=("opponent",), follows=("where", "goal_difference", "how")
    ),
    TableLine: Description(
        key="{club}",
        name="{club}",
        text=("position {position}", "played {played}", "won {won}", "drawn {drawn}",
              "lost {lost}", "goal difference {goal_difference}", "{points} points",
              "{deducted:if} deducted", "{per_game} points per game"),
        moves=MATCHES,
        silent=("slug", "goals_for", "goals_against", "own", "after_gap", "form", "heading"),
    ),
    NextFixture: Description(
        key="{competition} {opponent} {ground}",
        name="{opponent} {ground}",
        text=("{day:%a %-d %b %Y}", "{competition}", "{time}", "{state}"),
        silent=("opponent_slug",),
        follows=("day_in_words",),
    ),
    PrecedentCard: Description(
        key="{legs[0].number}",
        name="{clubs}",
        text=("{clubs}", "{title}", "{outcome}"),
        parts={"legs": ("Matches counted", LEG), "remarks": ""},
    ),
    Remark: Description(text=("{text}",), is_sentence=True, parts={"source": "source"}),
    ClaimCard: Description(
        key="{slug}",
        name="claim",
        heading="“{sentence}”",
        text=("{sentence}",),
        leaves={"what is counted": "{scope}"},
        parts={"mark": "verdict", "reports": "", "disagreements": "disagreement",
               "receipts": ""},
        silent=("number", "kind", "club", "cannot_be_checked"),
    ),
    ReportRow: Description(
        key="{source.article}",
        name="{source.outlet}",
        text=("“{wording}”",),
        parts={"mark": ("verdict", REPORT_VERDICT), "source": "source"},
    ),
    VerdictBadge: Description(
        text=("{words}",),
        leaves={"reason": "{reason}", "better wording": "{suggestion}", "checked on": "{day}"},
        moving={"reason": MATCHES, "checked on": Moves.WITH_TIME},
        silent=("verdict",),
    ),
    SideBar: Description(
        key="{label}",
        name="{label}",
        text=("{home}{unit:?}–{away}{unit:?}",),
        silent=("home_share", "away_share"),
    ),
    MilestoneBars: Description(
        parts={"bars": "ranking"}, silent=("target_at", "longest", "done", "steps")
    ),
    MilestoneBar: Description(
        key="{name}",
        name="{name}",
        text=("{place}", "{fixtures} fixtures"),
        silent=("length", "top"),
        follows=("on_the_way",),
    ),
}  # fmt: skip
