"""The desks: what stands together on the front page of the admin, in the order of the work."""

INDEX_GROUPS: dict[str, tuple[str, ...]] = {
    "Matchday": (
        "Preview", "Fixture", "Tie", "Lineup", "Appointment", "Coverage", "Crowd", "Story",
        "MatchEvent", "SideStats",
    ),
    "Team news": (
        "Injury", "Suspension", "Availability", "SelectionNote", "LineupPlace", "LineupOption",
    ),
    "Voices": (
        "Quote", "Wording", "TalkingPoint", "Claim", "Report", "Milestone", "MilestoneMark",
        "Tally", "Precedent", "LeagueNote", "Picture",
    ),
    "Sources": (
        "Article", "Outlet", "Statement", "Settlement", "Check", "Publication",
        "AcceptedWarning",
    ),
    "Reference": (
        "Club", "Person", "Spell", "Stadium", "Competition", "Season", "Stage",
        "PointsDeduction", "Official", "ClubName", "PersonName", "OfficialName",
        "CompetitionName",
    ),
    "Imports": ("UnmatchedName", "HeldRow", "ImportBatch", "ImportChange", "LoadedRow"),
}  # fmt: skip
"""A noun that is missing here stands at the end of the front page, under the name of the app."""
