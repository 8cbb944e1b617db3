"""The facts of many matches at once, for the desk: one query for each kind of fact, however many.

A match without a preview has the facts that a preview of it would show.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from previews.factcheck.current_checks import Checks, checks_at_moments
from previews.factcheck.fact_rows import joins_of, parts_loaded
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import (
    Appointment,
    Availability,
    Claim,
    Coverage,
    Crowd,
    Fixture,
    Injury,
    Lineup,
    Preview,
    Quote,
    Settlement,
    Statement,
    Suspension,
)
from previews.models.team_news import ManyClubs

OF_FIXTURES: tuple[type[Model], ...] = (
    Appointment, Claim, Coverage, Crowd, Lineup, Quote, Statement,
)  # fmt: skip
OF_CLUBS: tuple[type[Any], ...] = (Injury, Suspension, Availability)


def facts_of_many(previews: Sequence[Preview], now: datetime) -> list[PreviewFacts]:
    """The facts of each preview, in their order: those of the kinds above. 18 queries.

    Each has its fixture loaded with clubs and season; one of a match without a preview is unsaved.
    """
    many = [PreviewFacts(preview, now) for preview in previews]
    fixtures = {facts.fixture.pk for facts in many}
    for kind in OF_FIXTURES:
        by_fixture = _grouped(_of_fixtures(kind, fixtures, now.date()), "fixture_id")
        for facts in many:
            rows = by_fixture.get(facts.fixture.pk, [])
            facts.keep(kind, [row for row in rows if _is_known(row, facts.day)])
    news = {kind: list(_of_clubs(kind, many, now.date())) for kind in OF_CLUBS}
    for facts in many:
        facts.keep(Fixture, [facts.fixture])
        clubs = {club.pk for club in facts.clubs}
        for kind, rows in news.items():
            facts.keep(kind, [row for row in rows if row.club_id in clubs])
    _keep_checks(many)
    settled = _grouped(Settlement.objects.about_any(fixtures), "fixture_id")
    for facts in many:
        facts.settlements = settled.get(facts.fixture.pk, [])
    return many


def _of_fixtures(kind: type[Model], fixtures: set[int], day: date) -> Any:
    manager: Any = kind._default_manager
    rows = manager.about_fixtures(fixtures).in_order().select_related(*joins_of(kind))
    return rows.prefetch_related(*parts_loaded(kind, day))


def _of_clubs(kind: type[Any], many: Sequence[PreviewFacts], day: date) -> Any:
    seasons: dict[int, date] = {}
    for facts in many:
        begins = facts.fixture.season.starts_on
        for club in facts.clubs:
            seasons[club.pk] = min(begins, seasons.get(club.pk, begins))
    rows = kind.objects.news_of_clubs(ManyClubs(seasons, before=day), day)
    return rows.in_order().select_related(*joins_of(kind))


def _is_known(row: Any, day: date) -> bool:
    """As the page of a preview has it: nothing that is reported or said after its last day."""
    reported = getattr(row, "reported_on", None) or getattr(row, "said_on", None)
    return reported is None or reported <= day


def _keep_checks(many: Sequence[PreviewFacts]) -> None:
    """Each claim is checked as of the moment of its own preview."""
    claims = [claim for facts in many for claim in facts.claims]
    moments = {claim.pk: facts.preview.moment for facts in many for claim in facts.claims}
    checks: Checks = checks_at_moments(claims, moments) if claims else {}
    for facts in many:
        own = {claim.pk for claim in facts.claims}
        facts.checks = {key: check for key, check in checks.items() if key[0] in own}


def _grouped(rows: Any, name: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, name)].append(row)
    return groups
