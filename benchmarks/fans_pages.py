"""One address of each kind of page that fans read, and of drafts."""

from collections.abc import Iterator

from django.urls import reverse

from benchmarks.clubs import LIVERPOOL
from benchmarks.page import PREVIEW
from previews import models
from previews.components.claim_address import words_of
from previews.models.match_page import pair_of

# What is timed, the name of its address, and the values in the address, as `values` names them.
PAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("front page", "preview_list", ()),
    ("list of previews", "preview_list_rows", ()),
    ("preview", "preview_detail", ("preview",)),
    ("sources", "preview_sources", ("preview",)),
    ("list of clubs", "club_list", ()),
    ("club", "club_detail", ("club",)),
    ("list of competitions", "competition_list", ()),
    ("competition", "competition_detail", ("competition",)),
    ("season", "season_detail", ("competition", "season")),
    ("list of officials", "official_list", ()),
    ("official", "official_detail", ("official",)),
    ("list of people", "person_list", ()),
    ("person", "person_detail", ("person",)),
    ("list of stadiums", "stadium_list", ()),
    ("stadium", "stadium_detail", ("stadium",)),
    ("day", "day_detail", ("day",)),
    ("match", "fixture_detail", ("day", "clubs")),
    ("picture of a match", "fixture_card", ("day", "clubs")),
    ("list of claims", "claim_list", ()),
    ("claim", "claim_detail", ("claim", "words")),
    ("picture of a claim", "claim_card", ("claim", "words")),
    ("colours of a fixture", "fixture_colours", ("fixture",)),
    ("list of questions", "ask", ()),
    ("answer", "question_detail", ("question",)),
    ("search", "search", ()),
    ("what a search finds", "search_results", ()),
    ("feed of previews", "previews_feed", ()),
    ("feed of verdicts", "verdicts_feed", ()),
    ("feed of changes", "preview_changes", ("preview",)),
    ("changes since a preview was opened", "preview_since_opened", ("preview",)),
    ("feed of a club", "club_feed", ("club",)),
    ("feed of a competition", "competition_feed", ("competition",)),
    ("calendar of a club", "club_calendar", ("club",)),
    ("calendar of a competition", "competition_calendar", ("competition",)),
    ("calendar of a match", "fixture_calendar", ("fixture",)),
    ("list of sitemaps", "sitemap_index", ()),
    ("sitemap of matches", "sitemap", ("sitemap",)),
)
# Answered with the content alone where htmx asks.
SECTIONS = (
    ("section of a preview", "preview_section", ("preview", "section")),
    ("answer alone", "question_answer", ("question",)),
)
DRAFTS = (
    ("draft", "draft_detail", ("preview",)),
    ("what a release would change", "draft_difference", ("preview",)),
    ("section of a draft", "draft_section", ("preview", "section")),
)
# Files, addresses that only redirect, and drafts by their link, which are drawn as drafts are.
NO_PAGES = {
    "picture_file", "robots", "manifest", "security", "day_in_full", "claim_by_number",
    "draft_link", "draft_link_section", "draft_link_picture",
}  # fmt: skip
# What is asked of an address beside its path.
QUERIES = {
    "search": "?q=liverpool",
    "search_results": "?q=liverpool",
    "question_detail": "?club=liverpool",
    "question_answer": "?club=liverpool",
}


def addresses(pages: tuple[tuple[str, str, tuple[str, ...]], ...]) -> Iterator[tuple[str, str]]:
    """Each label with its address."""
    known = values()
    for label, name, arguments in pages:
        path = reverse(f"previews:{name}", args=[known[each] for each in arguments])
        yield label, path + QUERIES.get(name, "")


def values() -> dict[str, object]:
    """The rows with the most to show, each as it stands in an address."""
    preview = models.Preview.objects.get_by_natural_key(PREVIEW)
    fixture = preview.fixture
    league = models.Competition.objects.get_by_natural_key("England League")
    claim = models.Claim.objects.about(fixture)[0]
    return {
        "preview": preview.slug,
        "section": "form-guide",
        "question": "form",
        "fixture": fixture.pk,
        "day": fixture.day,
        "clubs": pair_of(fixture.home.slug, fixture.away.slug),
        "sitemap": "matches",
        "club": models.Club.objects.get_by_natural_key(*LIVERPOOL).slug,
        "competition": league.slug,
        "season": league.seasons.latest("starts_on").name.replace("/", "-"),
        "official": models.Official.objects.latest("pk").slug,
        "claim": claim.pk,
        "words": words_of(claim.sentence),
        "person": models.Spell.objects.latest("pk").person.slug,
        "stadium": models.Stadium.objects.latest("pk").slug,
    }
