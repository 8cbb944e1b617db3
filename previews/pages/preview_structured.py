"""A preview for search engines: the match, the article about it, the claims with a verdict.

From the values that the page is drawn from. No query.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timezone
from typing import Any

from previews.components.breadcrumbs import breadcrumb_list, of_season
from previews.components.claim import ClaimCard
from previews.components.judged_claim import CONTESTED
from previews.components.structured import (
    SITE,
    Dates,
    Event,
    Thing,
    claim_review,
    in_script,
    sports_event,
)
from previews.models.match_page import match_page
from previews.sections.match_facts import MatchFacts


def structured(facts: MatchFacts, sections: Any, address: str, card: str, dates: Dates) -> str:
    """`address` and `card` are whole; `sections` those of a document."""
    site = address.removesuffix(address.split("/", 3)[-1]).rstrip("/")
    event = replace(event_of(facts, sections), previous_day=dates.earlier_day)
    match = sports_event(event, f"{site}{page_of(facts)}", site, card)
    article: Thing = {
        "@type": "NewsArticle",
        "url": address,
        "headline": facts.headline,
        "description": facts.standfirst or event.name,
        "image": card,
        "author": {"@type": "Person", "name": facts.authors}
        if facts.authors
        else {"@type": "Organization", "name": SITE},
        "publisher": {"@type": "Organization", "name": SITE},
        "about": match,
    }
    if dates.published is not None and dates.modified is not None:
        article["datePublished"] = dates.published.isoformat(timespec="seconds")
        article["dateModified"] = dates.modified.isoformat(timespec="seconds")
    crumbs = of_season(facts.competition, facts.competition_slug, facts.season)
    way = breadcrumb_list(crumbs, f"{event.name}: preview", site)
    return in_script([article, way, *_reviews(sections, site)])


def page_of(facts: MatchFacts) -> str:
    """The page of the match."""
    return match_page(facts.day, facts.home.slug, facts.away.slug)


def event_of(facts: MatchFacts, sections: Any) -> Event:
    officials = sections.officials.appointments if sections.officials else ()
    return Event(
        home=facts.home.name,
        home_slug=facts.home.slug,
        away=facts.away.name,
        away_slug=facts.away.slug,
        competition=facts.competition,
        competition_slug=facts.competition_slug,
        season=facts.season,
        day=facts.day,
        start=_on_the_ground(facts),
        status=facts.state.status,
        stadium=facts.stadium,
        city=facts.city,
        officials=[(row.name, row.slug) for row in officials],
    )


def _on_the_ground(facts: MatchFacts) -> datetime | None:
    """The kick-off with the difference of the first clock from UTC: 2024-04-18T21:00+02:00."""
    if facts.kick_off is None or not facts.clocks:
        return facts.kick_off
    on_clock = datetime.fromisoformat(facts.clocks[0].local)
    moment = facts.kick_off.astimezone(UTC)
    ahead = timezone(on_clock - moment.replace(tzinfo=None))
    return moment.astimezone(ahead)


def _reviews(sections: Any, site: str) -> Iterator[Thing]:
    """Of each claim that is false or misleading. Its page has one for each article; the pages of
    the true ones have theirs, for which the first view of a preview has no room.
    """
    cards: tuple[ClaimCard, ...] = sections.claims.claims if sections.claims else ()
    for card in cards:
        page = f"{site}{card.page}"
        said = [(row.wording, row.mark, row.source) for row in card.reports]
        for words, mark, source in said or [("", card.mark, None)]:
            if mark is not None and mark.verdict in CONTESTED:
                outlet = source.outlet if source else SITE
                item = {"@type": "Claim", "author": {"@type": "Organization", "name": outlet}}
                yield claim_review(words or card.sentence, mark, item, page, is_short=True)
