"""The way from the front page to a page, as links and for search engines."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from previews.archive.table_season import slug_of_season


@dataclass(frozen=True, slots=True)
class Crumb:
    name: str
    address: str


def of_list(name: str, view: str) -> tuple[Crumb, ...]:
    """The crumbs below a list that the header of the site leads to."""
    return (Crumb(name, reverse(f"previews:{view}")),)


CLUBS = ("Clubs", "club_list")
COMPETITIONS = ("Competitions", "competition_list")
OFFICIALS = ("Officials", "official_list")
PEOPLE = ("People", "person_list")
STADIUMS = ("Stadiums", "stadium_list")
CLAIMS = ("Claims", "claim_list")
QUESTIONS = ("Ask", "ask")
MATCHES = ("Matches", "preview_list")


def of_season(competition: str, competition_slug: str, season: str) -> tuple[Crumb, ...]:
    """Down to a season, which pages of its matches are below."""
    season_page = reverse("previews:season_detail", args=[competition_slug, slug_of_season(season)])
    return (*of_competition(competition, competition_slug), Crumb(season, season_page))


def of_competition(competition: str, slug: str) -> tuple[Crumb, ...]:
    page = reverse("previews:competition_detail", args=[slug])
    return (*of_list(*COMPETITIONS), Crumb(competition, page))


def breadcrumb_list(crumbs: tuple[Crumb, ...], here: str, site: str) -> dict[str, Any]:
    """`here` is the name of the page itself, `site` the beginning of every address."""
    last = {"@type": "ListItem", "position": len(crumbs) + 1, "name": here}
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.name,
                "item": f"{site}{crumb.address}",
            }
            for position, crumb in enumerate(crumbs, 1)
        ]
        + [last],
    }
