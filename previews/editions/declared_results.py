"""What fans read of the sections made of results and counts. See `description`."""

from collections.abc import Mapping

from previews.archive.season_positions import Place
from previews.components.club_in_table import ClubInTable
from previews.components.club_need import Need
from previews.components.match_events import Goal, OtherEvent
from previews.editions.declared_components import MATCHES
from previews.editions.description import Description
from previews.sections.claims import Claims
from previews.sections.first_leg import FirstLeg, Number
from previews.sections.form_guide import ClubForm, FormGuide, FormRow, FormThere, MatchReport
from previews.sections.head_to_head import HeadToHeadCard, Meeting, Total
from previews.sections.league import ClubLeague, League, Note
from previews.sections.milestones import Milestones, RaceCard, TallyRow
from previews.sections.officials import AppointmentRow, Officials, RefereePast
from previews.sections.records import ClubRecords, Records
from previews.sections.table_scenario import EndingCard, TableScenario
from previews.sections.tie import TieState
from previews.text.outline import Moves


def cards_of(past: RefereePast) -> str:
    """The cards of the referee's matches, where there are any."""
    return past.cards if past.receipts else ""


def season_of(club: ClubLeague) -> str:
    """The caption of the table, where there is one."""
    return club.season if club.lines else ""


OF_RESULTS: Mapping[type, Description] = {
    TieState: Description(
        leaves={"How it stands": "{state}", "Rules": "{rules}"},
        parts={"needs": "", "receipts": ""},
        silent=("home", "away", "aggregate"),
        follows=("scores", "title", "wins", "level"),
    ),
    Need: Description(key="{club.side}", name="What {club.name} need", parts={"lines": ""}),
    FormGuide: Description(parts={"clubs": "", "rest": "Days of rest"}, follows=("by_ground",)),
    ClubForm: Description(
        key="{club.side}",
        name="{club.name}",
        parts={"rows": "", "grounds": ""},
        limited=("rows",),
    ),
    FormRow: Description(
        key="{column.result.number}",
        name="{column.result.day}",
        text=("{column.result}", "{column.result.day}"),
        parts={"story": "account", "others": "account"},
        part="{column.where}",
    ),
    FormThere: Description(key="{where}", parts={"streaks": ""}),
    MatchReport: Description(text=("{text}",), is_sentence=True, parts={"source": "source"}),
    FirstLeg: Description(
        leaves={"Score": "{score}", "Half-time": "{half_time}", "Played": ("{day}", "{stadium}")},
        parts={"goals": "Goals", "others": "Cards and substitutions", "bars": "", "numbers": "",
               "sources": "Sources"},
        silent=("home", "away"),
        follows=("line",),
    ),
    Goal: Description(
        text=("{scorer}", "{minute}", "for {at_home:the home side|the away side}"),
        between=" ",
        is_sentence=True,
        silent=("slug",),
    ),
    OtherEvent: Description(
        text=("{kind}", "{player}", "{minute}", "of {at_home:the home side|the away side}"),
        between=" ",
        is_sentence=True,
        silent=("slug",),
    ),
    Number: Description(key="{label} {side}", name="{label}, {side}", text=("{value}",)),
    HeadToHeadCard: Description(
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
    Total: Description(key="{side}", text=("{label} {count}",), moves=MATCHES,
                silent=("start", "share")),
    Meeting: Description(
        key="{day:%Y-%m-%d} {home_slug} {away_slug}",
        text=("{home} {score} {away}", "{day}", "{competition}", "{ground}", "{remark}"),
        silent=("winner", "letters"),
    ),
    Claims: Description(parts={"claims": ""}),
    Records: Description(parts={"precedents": "Precedents", "clubs": ""}),
    ClubRecords: Description(
        key="{club.side}",
        name="{club.name}",
        silent=("scope",),
        moves=MATCHES,
        parts={"lines": ""},
    ),
    Milestones: Description(parts={"races": "", "tallies": ""}),
    RaceCard: Description(
        key="{person}",
        name="{person}",
        text=("{title}", "{count} {unit:?}", "in {appearances:if} fixtures",
              "the milestone is {target}", "{scope}"),
        parts={"bars": "", "chances": "remaining places", "source": "source"},
        silent=("club", "slug"),
    ),
    TallyRow: Description(
        key="{person}",
        name="{person}",
        text=("{club}", "{count} {unit:?}", "in {appearances:if} fixtures", "{scope}"),
        parts={"source": "source"},
        silent=("slug",),
    ),
    League: Description(parts={"clubs": ""}, follows=("title",)),
    TableScenario: Description(
        leaves={"What a result would do": "{condition}"},
        parts={"now": "Now", "endings": ""},
        moves=MATCHES,
        silent=("season", "competition_slug", "season_slug", "day"),
        follows=("note",),
    ),
    EndingCard: Description(key="{title}", name="{title}", parts={"clubs": ""}, silent=("ending",)),
    ClubInTable: Description(
        key="{club.side}",
        name="{club.name}",
        text=("{place}", "{points}"),
        moves=MATCHES,
    ),
    ClubLeague: Description(
        key="{club.side}", name="{club.name}",
        leaves={"standing": "{standing}", "season": season_of, "no table": "{missing}"},
        parts={"lines": "table", "whole": "whole table", "places": "after each match",
               "receipts": "", "notes": "", "next_fixtures": "next"},
        moves=MATCHES,
        limited=("next_fixtures",),
        computed=("season",),
        silent=("day", "competition_slug", "season_slug", "size", "within"),
    ),
    Place: Description(
        key="{day:%Y-%m-%d}",
        name="{day}",
        text=("position {position}",),
        moves=MATCHES,
    ),
    Note: Description(text=("{place}", "{remark}"), between=". ", is_sentence=True,
               parts={"source": "source"}),
    Officials: Description(parts={"appointments": "", "past": ""}, follows=("referee",)),
    AppointmentRow: Description(
        key="{duty}",
        name="{duty}",
        text=("{name}", "{country}"),
        leaves={"confirmation": "{confirmed:confirmed|not yet confirmed}"},
        moving={"confirmation": Moves.WITH_TIME},
        parts={"source": "source"},
        silent=("slug",),
    ),
    RefereePast: Description(
        key="{club.side}",
        name="with {club.name}",
        text=("{sentence}", cards_of),
        between=". ",
        moves=MATCHES,
        parts={"receipts": ""},
        computed=("cards",),
    ),
}  # fmt: skip
