"""Declarations: every model has one, and what it says of the model is true."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import CASCADE, ForeignKey

from previews.football.freshness import AgeKind
from previews.models import (
    Appointment,
    ClubName,
    DraftLink,
    Fixture,
    Generation,
    Lineup,
    Presence,
    Quote,
    ReleaseState,
    Report,
    ScheduledRun,
    TalkingPoint,
    UnreviewedSave,
    Wording,
)
from previews.models.fact_queryset import FactQuerySet, rows_on_page
from previews.models.facts import Fact, Listing, Part, declared_by, parent_of
from previews.models.kinds import (
    declared_models,
    group_of,
    kinds_from_articles,
    kinds_of_fact,
    kinds_that_age,
    nouns_of,
    with_names,
)
from previews.models.sourced import Sourced
from tests.factories import ArticleFactory, EditorFactory
from tests.facts import fact_for, factory_of
from tests.sections.second_leg import second_leg

# Notes of the software about its own work: no editor opens or names their rows in the admin.
OWN_NOTES = (DraftLink, Generation, Presence, ReleaseState, ScheduledRun, UnreviewedSave)
MODELS = [
    model
    for model in apps.get_app_config("previews").get_models()
    if not model.__name__.startswith("Historical") and model not in OWN_NOTES
]
FACTS = [kind for kind, _ in kinds_of_fact()]
PARTS = [model for model in MODELS if isinstance(declared_by(model), Part)]
SOURCED = [model for model in MODELS if issubclass(model, Sourced)]
CHILDREN = [
    (model, field)
    for model in MODELS
    for field in model._meta.fields
    if isinstance(field, ForeignKey)
    and field.remote_field.on_delete is CASCADE
    and field.related_model in FACTS
]

# Shown whatever the day of their source.
PAGES_OWN = (Fixture, TalkingPoint)


def each(*models):
    return {"argvalues": models, "ids": [model.__name__ for model in models]}


def has_article(kind):
    return kind in kinds_from_articles()


def optional_rows(model):
    """A row for every foreign key that may be empty."""
    related = {
        field.name: field.related_model
        for field in model._meta.fields
        if isinstance(field, ForeignKey) and field.null
    }
    return {
        name: EditorFactory() if other is User else factory_of(other)()
        for name, other in related.items()
    }


def test_every_model_is_declared_and_has_a_page_in_a_group_of_the_admin():
    assert set(declared_models()) == set(MODELS)
    assert [model for model in MODELS if group_of(model) is None] == []
    assert [model for model in MODELS if not admin.site.is_registered(model)] == []


@pytest.mark.parametrize("model", **each(*SOURCED))
def test_every_sourced_model_is_a_fact_or_a_part_of_one(model):
    assert isinstance(declared_by(model), Fact | Part)
    assert has_article(model)


@pytest.mark.parametrize(
    ("model", "field"),
    CHILDREN,
    ids=[f"{model.__name__}.{field.name}" for model, field in CHILDREN],
)
def test_every_row_that_is_deleted_with_a_fact_is_declared_or_a_part_of_it(model, field):
    declared = declared_by(model)

    assert isinstance(declared, Listing) or declared.of == field.name


@pytest.mark.parametrize("part", **each(*PARTS))
def test_every_part_is_deleted_with_its_parent_and_listed_after_it(part):
    listed = list(declared_models())
    parent = parent_of(part)
    between = set(listed[listed.index(parent) + 1 : listed.index(part)])

    assert (part, part._meta.get_field(part.declared.of)) in CHILDREN
    assert group_of(part) is group_of(parent)
    assert between <= {model for model in PARTS if parent_of(model) is parent}


@pytest.mark.parametrize("model", **each(*MODELS))
def test_every_column_that_a_declaration_names_is_there(model):
    declared = declared_by(model)
    named = {*declared.spells}
    if isinstance(declared, Fact):
        named |= {*declared.quick_add, *filter(None, [declared.prose])}
        named |= {"club"} if declared.both_clubs else set()

    assert named <= {field.name for field in model._meta.fields}


@pytest.mark.django_db
@pytest.mark.parametrize("model", **each(*MODELS))
def test_the_name_of_a_row_costs_no_query_with_every_optional_row_filled(
    model, django_assert_num_queries
):
    row = factory_of(model)(**optional_rows(model))
    (read,) = with_names(model.objects.all()).in_bulk([row.pk]).values()

    with django_assert_num_queries(0):
        assert str(read)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", **each(*FACTS, *PARTS))
def test_a_fact_of_this_match_is_on_the_page_and_one_of_another_match_is_not(kind):
    source = {"article": ArticleFactory()} if has_article(kind) else {}
    preview = second_leg()
    fact = fact_for(preview, kind, **source)
    factory_of(kind)(**source)

    assert list(rows_on_page(kind, preview)) == [fact]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", **each(*(kind for kind in SOURCED if kind not in PAGES_OWN)))
def test_a_fact_that_was_reported_after_the_day_of_the_page_is_not_on_it(kind):
    preview = second_leg()
    article, tomorrow = ArticleFactory(), preview.day + timedelta(days=1)
    fact_for(preview, kind, article=article, reported_on=tomorrow)

    assert list(rows_on_page(kind, preview)) == []


def test_an_article_gives_the_quote_whose_wording_it_has():
    assert nouns_of(Wording) == nouns_of(Quote) == ("quote", "quotes")
    assert nouns_of(Report) == ("claim", "claims")


def test_only_sourced_facts_age():
    assert {kind for kind, fact in kinds_of_fact() if fact.ages_as} == set(kinds_that_age())


def test_what_is_confirmed_ages_as_a_result_and_a_report_of_a_claim_never():
    assert Lineup(kind="confirmed").ages_as is AgeKind.RESULT
    assert Lineup(kind="predicted").ages_as is AgeKind.PREDICTED_LINEUP
    assert Appointment(confirmed=True).ages_as is AgeKind.RESULT
    assert Appointment().ages_as is AgeKind.APPOINTMENT
    assert Report().ages_as is None


@pytest.mark.django_db
def test_a_model_that_is_no_fact_is_on_no_page_and_no_part():
    with pytest.raises(TypeError, match="ClubName is declared neither as a fact nor as a part"):
        FactQuerySet(ClubName).on_page(second_leg())
    with pytest.raises(TypeError, match="ClubName is not declared as a part"):
        parent_of(ClubName)
