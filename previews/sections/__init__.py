"""The sections of a preview, in the order in which a fan reads them."""

from previews.sections import (
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
    team_news,
    tie,
)
from previews.sections.section import Section

HEADER = Section("match-facts", "Match facts", match_facts.read, match_facts.show)
SECTIONS = (
    Section("tie", "Tie", tie.read, tie.show, has_controls=True, on_sheet=True),
    Section(
        "team-news",
        "Team news",
        team_news.read,
        team_news.show,
        has_controls=True,
        is_wide=True,
        on_sheet=True,
    ),
    Section(
        "lineups",
        "Line-ups",
        lineups.read,
        lineups.show,
        has_controls=True,
        is_wide=True,
        on_sheet=True,
    ),
    Section(
        "form-guide",
        "Form",
        form_guide.read,
        form_guide.show,
        has_controls=True,
        is_wide=True,
        on_sheet=True,
    ),
    Section("first-leg", "First leg", first_leg.read),
    Section("head-to-head", "Head to head", head_to_head.read),
    Section(
        "records",
        "Claims and records",
        records.read,
        records.show,
        has_controls=True,
        is_wide=True,
        on_sheet=True,
    ),
    Section("milestones", "Milestones", milestones.read),
    Section("league", "Table", league.read, league.show, has_controls=True, is_wide=True),
    Section("quotes", "Quotes", quotes.read, quotes.show, has_controls=True),
    Section("officials", "Officials", officials.read),
    Section("crowd", "Crowd", crowd.read, crowd.show),
    Section("how-to-watch", "TV", how_to_watch.read, how_to_watch.show, on_sheet=True),
    Section("pictures", "Pictures", pictures.read),
    Section("corrections", "Corrections", corrections.read, in_edition=False),
    Section("sources", "Sources", sources.read, sources.show, is_wide=True),
)
SECTIONS_BY_SLUG = {section.slug: section for section in SECTIONS}
IN_EDITION = tuple(section for section in SECTIONS if section.in_edition)
