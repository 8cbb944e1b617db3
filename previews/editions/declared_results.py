"""What fans read of the sections made of results and counts. See `previews.editions.told`."""

from collections.abc import Mapping

from previews.editions.declared_components import MATCHES
from previews.editions.told import Told
from previews.sections.first_leg import FirstLeg, Goal, Number
from previews.sections.form_guide import ClubForm, FormGuide, FormRow, FormThere, MatchReport
from previews.sections.head_to_head import HeadToHeadCard, Meeting, Total
from previews.sections.league import ClubLeague, League, Note
from previews.sections.milestones import Milestones, RaceCard, TallyRow
from previews.sections.officials import AppointmentRow, Officials, RefereePast
from previews.sections.records import ClubRecords, Records, SortedClaims
from previews.sections.tie import Need, TieState
from previews.text.outline import Moves


def cards_of(past: RefereePast) -> str:
    """The cards of the referee's matches, where there are any."""
    return past.cards if past.receipts else ""


def season_of(club: ClubLeague) -> str:
    """The caption of the table, where there is one."""
    return club.season if club.lines else ""


OF_RESULTS: Mapping[type, Told] = {
    TieState: Told(
        leaves={"How it stands": "{state}", "Rules": "{rules}"},
        parts={"bar": "Aggregate", "needs": "", "receipts": ""},
        silent=("home", "away"),
        follows=("scores",),
    ),
    Need: Told(key="{club.side}", name="What {club.name} need", parts={"lines": ""}),
    FormGuide: Told(parts={"clubs": "", "rest": "Days of rest"}),
    ClubForm: Told(
        key="{club.side}",
        name="{club.name}",
        parts={"rows": "", "grounds": ""},
        limited=("rows",),
    ),
    FormRow: Told(
        key="{result.number}",
        name="{result.day}",
        text=("{result}", "{result.day}"),
        parts={"story": "account", "others": "account"},
        part="{where}",
        follows=("where",),
    ),
    FormThere: Told(key="{where}", parts={"streaks": ""}, silent=("line",)),
    MatchReport: Told(text=("{text}",), is_sentence=True, parts={"source": "source"}),
    FirstLeg: Told(
        leaves={"Score": "{score}", "Played": ("{day}", "{stadium}")},
        parts={"goals": "Goals", "bars": "", "numbers": "", "sources": "Sources"},
        silent=("home", "away"),
    ),
    Goal: Told(
        text=("{scorer}", "{minute}", "for {at_home:the home side|the away side}"),
        between=" ",
        is_sentence=True,
    ),
    Number: Told(key="{label} {side}", name="{label}, {side}", text=("{value}",)),
    HeadToHeadCard: Told(
        leaves={
            "Goals": "{goals[0]}–{goals[1]}",
            "Earlier meetings": "{earlier:if}",
            "What is held": "{held}",
        },
        parts={"totals": "", "meetings": "Meetings", "splits": "", "receipts": ""},
        limited=("meetings",),
        moves=MATCHES,
        silent=("home", "away"),
        follows=("latest",),
    ),
    Total: Told(key="{side}", text=("{label} {count}",), moves=MATCHES,
                silent=("start", "share")),
    Meeting: Told(
        key="{day:%Y-%m-%d} {home_slug} {away_slug}",
        text=("{home} {score} {away}", "{day}", "{competition}", "{ground}", "{remark}"),
        silent=("winner",),
    ),
    Records: Told(parts={"precedents": "Precedents", "clubs": "", "claims": ""}),
    ClubRecords: Told(
        key="{club.side}",
        name="{club.name}",
        leaves={"what was looked at": "{scope}"},
        moves=MATCHES,
        parts={"lines": ""},
    ),
    # Under which of the links a claim stands is its place, and no statement.
    SortedClaims: Told(lifted=True, parts={"claims": ""}, follows=("sort",)),
    Milestones: Told(parts={"races": "", "tallies": ""}),
    RaceCard: Told(
        key="{person}",
        name="{person}",
        text=("{title}", "{count} {unit:?}", "in {appearances:if} fixtures",
              "the milestone is {target}", "{scope}"),
        parts={"bars": "", "chances": "remaining places", "source": "source"},
        silent=("club",),
    ),
    TallyRow: Told(
        key="{person}",
        name="{person}",
        text=("{club}", "{count} {unit:?}", "in {appearances:if} fixtures", "{scope}"),
        parts={"source": "source"},
    ),
    League: Told(parts={"clubs": ""}),
    ClubLeague: Told(
        key="{club.side}", name="{club.name}",
        leaves={"standing": "{standing}", "season": season_of, "no table": "{missing}"},
        parts={"lines": "table", "receipts": "", "notes": "", "next_fixtures": "next"},
        moves=MATCHES,
        limited=("next_fixtures",),
        computed=("season",),
        silent=("day", "competition_slug", "season_slug"),
    ),
    Note: Told(text=("{place}", "{remark}"), between=". ", is_sentence=True,
               parts={"source": "source"}),
    Officials: Told(parts={"appointments": "", "past": ""}, follows=("referee",)),
    AppointmentRow: Told(
        key="{duty}",
        name="{duty}",
        text=("{name}", "{country}"),
        leaves={"confirmation": "{confirmed:confirmed|not yet confirmed}"},
        moving={"confirmation": Moves.WITH_TIME},
        parts={"source": "source"},
        silent=("slug",),
    ),
    RefereePast: Told(
        key="{club.side}",
        name="with {club.name}",
        text=("{sentence}", cards_of),
        between=". ",
        moves=MATCHES,
        parts={"receipts": ""},
        computed=("cards",),
    ),
}  # fmt: skip
