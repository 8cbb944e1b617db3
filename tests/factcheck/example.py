"""The example match from its own fixture files, for each test that asks for it."""

from datetime import UTC, datetime
from pathlib import Path

from previews.factcheck.check_claims import check_preview
from previews.models import Preview
from previews.seed_files.load import load
from tests.copied_rows import made_once

FILES = Path(__file__).parents[2] / "fixtures"
# The evening before the match.
NOW = datetime(2024, 4, 17, 21, tzinfo=UTC)


@made_once
def load_example() -> None:
    load([FILES])


def example_preview() -> Preview:
    load_example()
    return Preview.objects.for_fact_check().get(slug="atalanta-v-liverpool-2024-04-18")


def verdicts(preview: Preview) -> dict[str, list[str]]:
    """Of each claim: its own verdict, then those of its reports, in the order of the articles."""
    found: dict[str, list[str]] = {}
    for outcome in check_preview(preview, NOW).outcomes:
        found.setdefault(outcome.claim.slug, []).append(str(outcome.verdict))
    return found
