"""The models. Each file has one model, or a model and its children, below their querysets."""

from previews.models.accepted_warning import AcceptedWarning
from previews.models.article import Article
from previews.models.availability import Availability
from previews.models.check import Check
from previews.models.claim import Claim, Report
from previews.models.club import Club
from previews.models.club_name import ClubName
from previews.models.competition import Competition
from previews.models.competition_name import CompetitionName
from previews.models.coverage import Coverage
from previews.models.crowd import Crowd
from previews.models.draft_link import DraftLink
from previews.models.edition import Edition
from previews.models.fixture import Fixture
from previews.models.generation import Generation
from previews.models.import_batch import ImportBatch
from previews.models.import_change import ImportChange
from previews.models.import_source import ImportSource
from previews.models.injury import Injury
from previews.models.league_note import LeagueNote
from previews.models.lineup import Lineup, LineupPlace
from previews.models.lineup_option import LineupOption
from previews.models.loaded_row import LoadedRow
from previews.models.match_event import MatchEvent
from previews.models.merge_record import MergeChange, MergeRecord
from previews.models.milestone import Milestone, MilestoneMark, Tally
from previews.models.official import Appointment, Official, OfficialName
from previews.models.old_address import OldAddress
from previews.models.outlet import Outlet
from previews.models.person import Person, PersonName
from previews.models.picture import Picture
from previews.models.points_deduction import PointsDeduction
from previews.models.precedent import Precedent, Story
from previews.models.presence import Presence
from previews.models.preview import Preview
from previews.models.quote import Quote, Wording
from previews.models.release_state import ReleaseState, UnreviewedSave
from previews.models.results_statement import ResultsStatement
from previews.models.row_decision import RowDecision
from previews.models.scheduled_run import ScheduledRun
from previews.models.season import Season
from previews.models.selection_note import SelectionNote
from previews.models.side_stats import SideStats
from previews.models.spell import Spell
from previews.models.stadium import Stadium, StadiumName
from previews.models.stage import Stage
from previews.models.stated_position import StatedPosition
from previews.models.statement import Settlement, Statement
from previews.models.suspension import Suspension
from previews.models.talking_point import TalkingPoint
from previews.models.tie import Tie
from previews.models.unmatched_name import HeldRow, UnmatchedName

__all__ = [
    "AcceptedWarning",
    "Appointment",
    "Article",
    "Availability",
    "Check",
    "Claim",
    "Club",
    "ClubName",
    "Competition",
    "CompetitionName",
    "Coverage",
    "Crowd",
    "DraftLink",
    "Edition",
    "Fixture",
    "Generation",
    "HeldRow",
    "ImportBatch",
    "ImportChange",
    "ImportSource",
    "Injury",
    "LeagueNote",
    "Lineup",
    "LineupOption",
    "LineupPlace",
    "LoadedRow",
    "MatchEvent",
    "MergeChange",
    "MergeRecord",
    "Milestone",
    "MilestoneMark",
    "Official",
    "OfficialName",
    "OldAddress",
    "Outlet",
    "Person",
    "PersonName",
    "Picture",
    "PointsDeduction",
    "Precedent",
    "Presence",
    "Preview",
    "Quote",
    "ReleaseState",
    "Report",
    "ResultsStatement",
    "RowDecision",
    "ScheduledRun",
    "Season",
    "SelectionNote",
    "Settlement",
    "SideStats",
    "Spell",
    "Stadium",
    "StadiumName",
    "Stage",
    "StatedPosition",
    "Statement",
    "Story",
    "Suspension",
    "TalkingPoint",
    "Tally",
    "Tie",
    "UnmatchedName",
    "UnreviewedSave",
    "Wording",
]  # fmt: skip
