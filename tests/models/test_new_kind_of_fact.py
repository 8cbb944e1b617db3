"""A kind of fact that no list knows: its model alone brings it everywhere."""

import pytest
import simple_history.models
from django.apps import apps
from django.db import connection, models

import previews.models
from previews.admin.base.index_groups import index_groups
from previews.admin.matchday.checklist import missing_of_clubs
from previews.factcheck.freshness import going_stale
from previews.factcheck.lint.issue import IssueKind
from previews.factcheck.lint.known_names import every_spelling
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.football.freshness import AgeKind
from previews.models import Article, Club, Fixture
from previews.models.facts import AdminGroup, BelongsTo, BothClubs, Fact
from previews.models.kinds import with_names
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.pages import sources as sources_page
from previews.sections import sources
from tests.factories import EVE, MATCHDAY, ArticleFactory
from tests.sections.second_leg import EVENING_BEFORE, second_leg, seen


def declare_travel_note():
    """What models/travel_note.py would hold."""

    class TravelNote(Sourced):
        """Where a club stays before a fixture."""

        __module__ = "previews.models"
        key_fields = ("fixture", "club")
        declared = Fact(
            group=AdminGroup.TEAM_NEWS,
            belongs_to=BelongsTo.FIXTURE,
            ages_as=AgeKind.PREDICTED_LINEUP,
            str_joins=("club",),
            spells=("hotel",),
            prose="remark",
            both_clubs=BothClubs("travel note", required=True),
        )

        fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="+")
        club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="+")
        hotel = models.CharField(max_length=80)
        remark = models.CharField(max_length=200, blank=True)

        objects = SourcedQuerySet.as_manager()

        def __str__(self):
            return f"{self.club}: {self.hotel}"

    return TravelNote


def forget(model):
    """Take a model, its history and its reverse relations out of Django's registry."""
    for each in (model, model.history.model):
        del apps.all_models["previews"][each._meta.model_name]
        simple_history.models.registered_models.pop(each._meta.db_table, None)
    delattr(previews.models, model.history.model.__name__)
    delattr(Article, f"{model._meta.model_name}_facts")
    apps.clear_cache()


@pytest.fixture(scope="module")
def travel_note(django_db_setup, django_db_blocker):
    """The model with its tables, made outside of any test's transaction: SQLite wants it so."""
    model = declare_travel_note()
    tables = (model, model.history.model)
    with django_db_blocker.unblock():
        with connection.schema_editor() as editor:
            for table in tables:
                editor.create_model(table)
        yield model
        with connection.schema_editor() as editor:
            for table in tables:
                editor.delete_model(table)
    forget(model)


@pytest.fixture
def preview(travel_note, db):
    return second_leg()


@pytest.fixture
def note(travel_note, preview):
    return travel_note.objects.create(
        fixture=preview.fixture,
        club=preview.fixture.away,
        hotel="Albergo Quarenghi",
        remark="TK",
        article=ArticleFactory(slug="echo"),
        reported_on=EVE.replace(day=10),
    )


def facts_of(preview):
    return PreviewFacts(preview, EVENING_BEFORE)


def test_it_is_in_the_sources_section_and_on_the_sources_page(preview, note):
    (row,) = seen(sources, preview).articles
    (card,) = sources_page.read(facts_of(preview)).articles

    assert (row.slug, row.gave) == ("echo", ("one travel note",))
    assert card.given == (sources_page.Contribution("Travel note", "Liverpool: Albergo Quarenghi"),)


def test_it_is_read_once_with_what_its_name_needs(preview, note, django_assert_num_queries):
    facts = facts_of(preview)
    with django_assert_num_queries(1):
        assert [str(row) for row in facts.rows_of(type(note))] == ["Liverpool: Albergo Quarenghi"]
        assert facts.rows_of(type(note)) == [note]
        assert [row.article.outlet for row in facts.rows_of(type(note))]
    with django_assert_num_queries(1):
        assert [str(row) for row in with_names(type(note).objects.all())]


def test_it_goes_stale_by_its_rule(preview, note):
    (ageing,) = going_stale(facts_of(preview))

    assert (ageing.fact, ageing.check_by) == (note, MATCHDAY.replace(day=16))
    assert ageing.is_overdue


def test_its_names_are_known_and_its_prose_and_its_missing_source_are_reported(preview, note):
    note.article = None
    note.save()

    reported = {(issue.rule, issue.place.kind) for issue in issues(facts_of(preview))}

    assert "Albergo Quarenghi" in every_spelling()
    assert reported == {
        (IssueKind.PLACEHOLDER, "travelnote"),
        (IssueKind.OVERDUE, "travelnote"),
        (IssueKind.WITHOUT_SOURCE, "travelnote"),
        (IssueKind.EMPTY_SIDE, "preview"),
    }


def test_it_is_in_its_group_of_the_admin_and_the_checklist_asks_for_it(preview, note):
    assert index_groups()["Team news"][-1] == "TravelNote"
    assert "No travel note of Atalanta." in missing_of_clubs(preview)
    assert "No travel note of Liverpool." not in missing_of_clubs(preview)
