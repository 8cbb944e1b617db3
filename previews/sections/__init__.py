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
    Section("after-match", "After the match", after_match.read, in_edition=False),
    Section("tie", "State of the tie", tie.read, tie.show, has_controls=True),
    Section("team-news", "Team news", team_news.read, team_news.show, has_controls=True),
    Section("claims", "What they claim", claims.read, claims.show),
    Section("lineups", "Line-ups", lineups.read, lineups.show),
    Section("form-guide", "Form guide", form_guide.read, form_guide.show, has_controls=True),
    Section("first-leg", "The first leg", first_leg.read),
    Section("head-to-head", "Head to head", head_to_head.read),
    Section("records", "Precedents and records", records.read),
    Section("milestones", "Milestones", milestones.read),
    Section("table-scenario", "In the table", table_scenario.read),
    Section("league", "In the league", league.read, league.show, has_controls=True),
    Section("quotes", "What they say", quotes.read, quotes.show, has_controls=True),
    Section("officials", "Officials", officials.read),
    Section("crowd", "Crowd and stadium", crowd.read, crowd.show),
    Section("how-to-watch", "Where to watch", how_to_watch.read, how_to_watch.show),
    Section("pictures", "Pictures", pictures.read),
    Section("corrections", "Corrections", corrections.read, in_edition=False),
    Section("sources", "Sources", sources.read, sources.show),
)
SECTIONS_BY_SLUG = {section.slug: section for section in SECTIONS}
IN_EDITION = tuple(section for section in SECTIONS if section.in_edition)
