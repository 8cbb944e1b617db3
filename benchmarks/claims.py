"""Time `check_claims` on 200 claims of one preview."""

from contextlib import suppress
from io import StringIO
from itertools import product
from time import perf_counter

from django.core.management import call_command

from benchmarks.clubs import league_clubs
from benchmarks.page import PREVIEW
from previews.models import Article, Claim, Preview, Report

# Ten questions about each of the twenty clubs of a league: no two claims share an answer.
QUESTIONS: tuple[tuple[str, dict[str, str], dict[str, object]], ...] = (
    ("form", {"last": "10"}, {"played": 10}),
    ("streak", {"kind": "unbeaten"}, {"longest": 12}),
    ("last-time", {"what": "clean_sheet"}, {"matches_since": 3}),
    ("head-to-head", {"opponent": "Atalanta"}, {"played": 40}),
    ("first-legs-lost-at-home", {"organiser": "UEFA"}, {"count": 4, "progressed": 0}),
    ("ties-lost-both-legs", {}, {"count": 8}),
    ("comebacks", {"deficit": "2"}, {"count": 5}),
    ("stages-reached", {"round": "semi_final"}, {"count": 2}),
    ("biggest-results", {}, {"win_score": "7-0"}),
    ("rest", {}, {"days": 4}),
)


def measure() -> dict[str, float]:
    """Return the seconds that the command takes. Every claim has a report."""
    preview = Preview.objects.get_by_natural_key(PREVIEW)
    write_claims(preview)
    started = perf_counter()
    with suppress(SystemExit):  # the command exits with 1 when a claim is false
        call_command("check_claims", preview=preview.slug, stdout=StringIO())
    return {
        "seconds": perf_counter() - started,
        "claims": Claim.objects.about(preview.fixture).count(),
    }


def write_claims(preview: Preview) -> None:
    article = Article.objects.all()[0]
    claims = [
        Claim(
            slug=f"made-up-{number}",
            fixture=preview.fixture,
            sentence=f"Made-up claim {number} on {club.name}",
            question=question,
            parameters={"club": f"{club.name} ({club.country})", **parameters},
            expected=stated,
            position=number,
        )
        for number, (club, (question, parameters, stated)) in enumerate(
            product(league_clubs("ENG"), QUESTIONS)
        )
    ]
    Claim.objects.bulk_create(claims)
    Report.objects.bulk_create(
        [Report(claim=claim, article=article, stated=claim.expected) for claim in claims]
    )
