"""The sections of a preview, in the order in which a fan reads them."""

from previews.sections import (
    crowd,
    first_leg,
    how_to_watch,
    lineups,
    match_facts,
    milestones,
    pictures,
    quotes,
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
    Section("first-leg", "The first leg", first_leg.read),
    Section("milestones", "Milestones", milestones.read),
    Section("quotes", "What they say", quotes.read),
    Section("crowd", "Crowd and stadium", crowd.read),
    Section("how-to-watch", "Where to watch", how_to_watch.read),
    Section("pictures", "Pictures", pictures.read),
    Section("sources", "Sources", sources.read),
)
SECTIONS_BY_SLUG = {section.slug: section for section in SECTIONS}
