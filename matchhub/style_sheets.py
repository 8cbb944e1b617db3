"""One style sheet for each kind of page, put together from the parts in previews/styles/.

A phone then fetches one file, and each part is a short file named as the component it draws.
"""

import re
from functools import partial

from django.conf import settings

from matchhub.joined_files import JoinedFileFinder

PARTS = settings.PROJECT / "previews" / "styles"
COMMENT_OR_SPACE = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:\s|/\*.*?\*/)+""", re.DOTALL
)
EVERY_PAGE = ("tokens", "page", "crumbs", "search_box", "follow")
RESULTS = ("letter", "form_bars", "facts")
# The order of the parts is the order of the cascade.
PAGES: dict[str, tuple[str, ...]] = {
    "error": EVERY_PAGE,
    "preview_list": (
        *EVERY_PAGE, "components", "preview_list", "match_card", "verdict_counts", "paging",
    ),
    "preview": (
        *EVERY_PAGE, "components", "controls", "preview", "match_facts", "tiles", "contents",
        "talking_points", "tie",
        "team_news", "lineups", "first_leg", "milestones", "quotes", "sources", "pictures",
        *RESULTS, "form_guide", "head_to_head", "records", "table_scenario", "league", "officials",
        "claims", "verdicts", "print",
    ),
    "club": (
        *EVERY_PAGE, "components", *RESULTS, "form_guide", "league", "bar", "archive",
        "next_match", "campaigns", "squad",
    ),
    "competition": (
        *EVERY_PAGE, "components", *RESULTS, "bar", "archive", "matches", "next_match",
    ),
    "season": (
        *EVERY_PAGE, "components", *RESULTS, "league", "bar", "archive", "bracket", "knock_out",
        "rounds", "season_tables",
    ),
    "official": (
        *EVERY_PAGE, "components", *RESULTS, "league", "bar", "archive", "matches", "paging",
    ),
    "person": (
        *EVERY_PAGE, "components", "league", "bar", "archive", "matches", "quotes", "paging",
    ),
    "stadium": (
        *EVERY_PAGE, "components", *RESULTS, "league", "bar", "archive", "matches", "next_match",
        "paging",
    ),
    "fixture": (
        *EVERY_PAGE, "components", *RESULTS, "form_guide", "bar", "archive", "matches", "claims",
        "fixture",
    ),
    "day": (*EVERY_PAGE, "components", "bar", "archive", "rounds", "paging"),
    "claim": (*EVERY_PAGE, "components", *RESULTS, "bar", "archive", "claims", "verdicts"),
    "club_list": (*EVERY_PAGE, "components", "bar", "archive", "letters", "paging"),
    "competition_list": (*EVERY_PAGE, "components", "bar", "archive", "letters", "paging"),
    "letter_list": (
        *EVERY_PAGE, "components", "bar", "archive", "letters", "alphabet", "paging",
    ),
    "claim_list": (
        *EVERY_PAGE, "components", "bar", "archive", "claims", "claim_list", "paging",
    ),
    "ask": (*EVERY_PAGE, "components", "bar", "archive", "ask"),
    "question": (
        *EVERY_PAGE, "components", "controls", *RESULTS, "league", "bar", "archive", "matches",
        "paging", "question",
    ),
    "search": (*EVERY_PAGE, "components", "bar", "archive", "found"),
    "preview_sources": (*EVERY_PAGE, "components", "bar", "archive", "claims", "verdicts"),
}  # fmt: skip
PAGES["difference"] = (*PAGES["preview"], "difference")


def style_sheet(page: str) -> str:
    """The whole style sheet of a kind of page, as it is sent."""
    return without_comments("\n".join((PARTS / f"{part}.css").read_text() for part in PAGES[page]))


def without_comments(css: str) -> str:
    """An eighth of a sheet is comments and indentation. Quoted text stays as it is."""
    return COMMENT_OR_SPACE.sub(lambda piece: piece["quoted"] or " ", css).strip()


class StyleSheetFinder(JoinedFileFinder):
    """Finds `previews/css/<page>.css`."""

    folder = settings.VAR / "style_sheets"
    texts = {f"previews/css/{page}.css": partial(style_sheet, page) for page in PAGES}
