"""The sections of a preview, in the order in which a fan reads them."""

from previews.sections import (
    after_match,
    claims,
    corrections,
    crowd,
    first_leg,
    form_guide,
    head_to_head,
    how_to_watch,
    league,
    lineups,
    match_facts,
    milestones,
    officials,
    pictures,
    quotes,
    records,
    sources,
    table_scenario,
    team_news,
    tie,
)
from previews.sections.section import Section

HEADER = Section("match-facts", "Match facts", match_facts.read, match_facts.show)
SECTIONS = (
    Section(
        "after-match", "After the match", after_match.read,
        is_wide=True, on_sheet=True, in_edition=False, stands_after=(),
    ),
    Section("tie", "Tie", tie.read, tie.show, has_controls=True, is_wide=True, on_sheet=True),
    Section(
        "team-news", "Team news", team_news.read, team_news.show,
        has_controls=True, is_wide=True, on_sheet=True,
    ),
    Section(
        "claims", "Claims", claims.read, claims.show,
        is_wide=True, on_sheet=True, stands_after=("team-news", "tie"),
    ),
    Section("lineups", "Line-ups", lineups.read, lineups.show, is_wide=True, on_sheet=True),
    Section(
        "form-guide", "Form", form_guide.read, form_guide.show,
        has_controls=True, is_wide=True, on_sheet=True,
    ),
    Section("first-leg", "First leg", first_leg.read),
    Section("head-to-head", "Head to head", head_to_head.read),
    Section("records", "Records", records.read, is_wide=True),
    Section("milestones", "Milestones", milestones.read),
    Section("table-scenario", "In the table", table_scenario.read, on_sheet=True),
    Section("league", "Table", league.read, league.show, has_controls=True, is_wide=True),
    Section("quotes", "Quotes", quotes.read, quotes.show, is_wide=True),
    Section("officials", "Officials", officials.read),
    Section("crowd", "Crowd", crowd.read, crowd.show),
    Section("how-to-watch", "TV", how_to_watch.read, how_to_watch.show, on_sheet=True),
    Section("pictures", "Pictures", pictures.read),
    Section("corrections", "Corrections", corrections.read, in_edition=False),
    Section("sources", "Sources", sources.read, sources.show, is_wide=True),
)  # fmt: skip
SECTIONS_BY_SLUG = {section.slug: section for section in SECTIONS}
IN_EDITION = tuple(section for section in SECTIONS if section.in_edition)
