"""Natural keys: every row of the desk can be named without its number, and is found again."""

import pytest
from django.apps import apps

from previews.models import Club, Fixture, Lineup
from previews.models.natural_key import Keyed, KeyedQuerySet, key_paths
from tests import factories
from tests.factories import ArticleFactory, FixtureFactory, LineupFactory, TieFactory

pytestmark = pytest.mark.django_db
KEYED = [
    model for model in apps.get_app_config("previews").get_models() if issubclass(model, Keyed)
]


@pytest.mark.parametrize("model", KEYED, ids=lambda model: model.__name__)
def test_row_is_found_by_its_own_key(model):
    factory = getattr(factories, f"{model.__name__}Factory")
    factory()
    row = factory()

    assert isinstance(model.objects.all(), KeyedQuerySet)
    assert len(row.natural_key()) == len(key_paths(model))
    assert model.objects.get_by_natural_key(*row.natural_key()) == row
    assert row.natural_key() in model.objects.known_keys()


def test_key_reads_in_one_line():
    fixture = FixtureFactory(
        home__name="Atalanta", home__country="ITA", away__name="Liverpool", away__country="ENG"
    )

    assert fixture.natural_key() == ("2024-04-18", "Atalanta", "ITA", "Liverpool", "ENG")
    assert key_paths(Fixture) == [
        "day", "home__name", "home__country", "away__name", "away__country"
    ]  # fmt: skip


def test_absent_source_is_the_empty_text():
    unsourced, sourced = LineupFactory(), LineupFactory(article=ArticleFactory(slug="reuters"))

    assert unsourced.natural_key()[-2:] == ("predicted", "")
    assert sourced.natural_key()[-2:] == ("predicted", "reuters")
    assert Lineup.objects.get_by_natural_key(*unsourced.natural_key()) == unsourced


def test_row_is_found_by_the_rows_its_key_points_to():
    tie = TieFactory()
    values = {"stage": tie.stage, "first_home": tie.first_home, "first_away": tie.first_away}

    assert type(tie).objects.with_key_values(values).get() == tie


def test_key_of_the_wrong_length_is_told():
    with pytest.raises(ValueError, match=r"a club is named by name, country: \['Liverpool'\]"):
        Club.objects.get_by_natural_key("Liverpool")
