"""What fans read of the sections made of results and counts. See `previews.editions.told`."""

from collections.abc import Mapping

from previews.archive.season_positions import Place
from previews.editions.declared_components import MATCHES
from previews.editions.told import Told
from previews.sections.claims import Claims
from previews.sections.first_leg import FirstLeg, Goal, Number, OtherEvent
from previews.sections.form_guide import ClubForm, FormGuide, FormRow, FormThere, MatchReport
from previews.sections.head_to_head import HeadToHeadCard, Meeting, Total
from previews.sections.league import ClubLeague, League, Note
from previews.sections.milestones import Milestones, RaceCard, TallyRow
from previews.sections.officials import AppointmentRow, Officials, RefereePast
from previews.sections.records import ClubRecords, Records
from previews.sections.table_scenario import ClubInTable, EndingCard, TableScenario
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
        parts={"needs": "", "receipts": ""},
        silent=("home", "away", "aggregate"),
        follows=("scores", "title", "wins", "level"),
    ),
    Need: Told(key="{club.side}", name="What {club.name} need", parts={"lines": ""}),
    FormGuide: Told(parts={"clubs": "", "rest": "Days of rest"}, follows=("by_ground",)),
    ClubForm: Told(
        key="{club.side}",
        name="{club.name}",
        parts={"rows": "", "grounds": ""},
        limited=("rows",),
    ),
    FormRow: Told(
        key="{column.result.number}",
        name="{column.result.day}",
        text=("{column.result}", "{column.result.day}"),
        parts={"story": "account", "others": "account"},
        part="{column.where}",
    ),
    FormThere: Told(key="{where}", parts={"streaks": ""}),
    MatchReport: Told(text=("{text}",), is_sentence=True, parts={"source": "source"}),
    FirstLeg: Told(
        leaves={"Score": "{score}", "Half-time": "{half_time}", "Played": ("{day}", "{stadium}")},
        parts={"goals": "Goals", "others": "Cards and substitutions", "bars": "", "numbers": "",
               "sources": "Sources"},
        silent=("home", "away"),
        follows=("line",),
    ),
    Goal: Told(
        text=("{scorer}", "{minute}", "for {at_home:the home side|the away side}"),
        between=" ",
        is_sentence=True,
        silent=("slug",),
    ),
    OtherEvent: Told(
        text=("{kind}", "{player}", "{minute}", "of {at_home:the home side|the away side}"),
        between=" ",
        is_sentence=True,
        silent=("slug",),
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
        silent=("winner", "letters"),
    ),
    Claims: Told(parts={"claims": ""}),
    Records: Told(parts={"precedents": "Precedents", "clubs": ""}),
    ClubRecords: Told(
        key="{club.side}",
        name="{club.name}",
        silent=("scope",),
        moves=MATCHES,
        parts={"lines": ""},
    ),
    Milestones: Told(parts={"races": "", "tallies": ""}),
    RaceCard: Told(
        key="{person}",
        name="{person}",
        text=("{title}", "{count} {unit:?}", "in {appearances:if} fixtures",
              "the milestone is {target}", "{scope}"),
        parts={"bars": "", "chances": "remaining places", "source": "source"},
        silent=("club", "slug"),
    ),
    TallyRow: Told(
        key="{person}",
        name="{person}",
        text=("{club}", "{count} {unit:?}", "in {appearances:if} fixtures", "{scope}"),
        parts={"source": "source"},
        silent=("slug",),
    ),
    League: Told(parts={"clubs": ""}, follows=("title",)),
    TableScenario: Told(
        leaves={"What a result would do": "{condition}"},
        parts={"now": "Now", "endings": ""},
        moves=MATCHES,
        silent=("season", "competition_slug", "season_slug", "day"),
        follows=("note",),
    ),
    EndingCard: Told(key="{title}", name="{title}", parts={"clubs": ""}, silent=("ending",)),
    ClubInTable: Told(
        key="{club.side}",
        name="{club.name}",
        text=("{place}", "{points}"),
        moves=MATCHES,
    ),
    ClubLeague: Told(
        key="{club.side}", name="{club.name}",
        leaves={"standing": "{standing}", "season": season_of, "no table": "{missing}"},
        parts={"lines": "table", "whole": "whole table", "places": "after each match",
               "receipts": "", "notes": "", "next_fixtures": "next"},
        moves=MATCHES,
        limited=("next_fixtures",),
        computed=("season",),
        silent=("day", "competition_slug", "season_slug", "size", "within"),
    ),
    Place: Told(
        key="{day:%Y-%m-%d}",
        name="{day}",
        text=("position {position}",),
        moves=MATCHES,
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
