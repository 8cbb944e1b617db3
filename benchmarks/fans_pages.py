"""One address of each kind of page that fans read, and of drafts."""

from collections.abc import Iterator

from django.urls import reverse

from benchmarks.clubs import LIVERPOOL
from benchmarks.page import PREVIEW
from previews import models

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
    ("official", "official_detail", ("official",)),
    ("list of claims", "claim_list", ()),
    ("claim", "claim_detail", ("claim",)),
    ("colours of a fixture", "fixture_colours", ("fixture",)),
)
# Answered with the content alone where htmx asks.
SECTIONS = (("section of a preview", "preview_section", ("preview", "section")),)
DRAFTS = (
    ("draft", "draft_detail", ("preview",)),
    ("section of a draft", "draft_section", ("preview", "section")),
)
# A file, and an address that nobody reads.
NO_PAGES = {"picture_file"}


def addresses(pages: tuple[tuple[str, str, tuple[str, ...]], ...]) -> Iterator[tuple[str, str]]:
    """Each label with its address."""
    known = values()
    for label, name, arguments in pages:
        yield label, reverse(f"previews:{name}", args=[known[each] for each in arguments])


def values() -> dict[str, object]:
    """The rows with the most to show, each as it stands in an address."""
    preview = models.Preview.objects.get_by_natural_key(PREVIEW)
    league = models.Competition.objects.get_by_natural_key("England League")
    return {
        "preview": preview.slug,
        "section": "form-guide",
        "fixture": preview.fixture_id,
        "club": models.Club.objects.get_by_natural_key(*LIVERPOOL).slug,
        "competition": league.slug,
        "season": league.seasons.latest("starts_on").name.replace("/", "-"),
        "official": models.Official.objects.latest("pk").slug,
        "claim": models.Claim.objects.about(preview.fixture)[0].pk,
    }
