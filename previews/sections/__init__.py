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

HEADER = Section("match-facts", "Match facts", match_facts.read)
SECTIONS = (
    Section("tie", "State of the tie", tie.read),
    Section("team-news", "Team news", team_news.read),
    Section("lineups", "Line-ups", lineups.read),
    Section("form-guide", "Form guide", form_guide.read),
    Section("first-leg", "The first leg", first_leg.read),
    Section("head-to-head", "Head to head", head_to_head.read),
    Section("records", "Precedents and records", records.read),
    Section("milestones", "Milestones", milestones.read),
    Section("league", "In the league", league.read),
    Section("quotes", "What they say", quotes.read),
    Section("officials", "Officials", officials.read),
    Section("crowd", "Crowd and stadium", crowd.read),
    Section("how-to-watch", "Where to watch", how_to_watch.read),
    Section("pictures", "Pictures", pictures.read),
    Section("corrections", "Corrections", corrections.read),
    Section("sources", "Sources", sources.read),
)
SECTIONS_BY_SLUG = {section.slug: section for section in SECTIONS}
