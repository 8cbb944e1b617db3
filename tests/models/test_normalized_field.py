"""Keys of names: right whichever way a row is written."""

import pytest

from previews.models import ClubName, CompetitionName, OfficialName, PersonName
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    CompetitionNameFactory,
    OfficialNameFactory,
    PersonNameFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("factory", "model"),
    [
        (ClubNameFactory, ClubName),
        (CompetitionNameFactory, CompetitionName),
        (OfficialNameFactory, OfficialName),
        (PersonNameFactory, PersonName),
    ],
    ids=lambda each: each.__name__,
)
def test_saved_name_is_stored_by_its_key_and_follows_a_change(factory, model):
    row = factory(name="Bodø/Glimt")
    assert list(model.objects.values_list("name_key", flat=True)) == ["bodo glimt"]

    row.name = "Jürgen KLOPP"
    row.save()

    assert list(model.objects.values_list("name_key", flat=True)) == ["jurgen klopp"]
    assert sorted(row.history.values_list("name_key", flat=True)) == ["bodo glimt", "jurgen klopp"]


def test_names_made_in_bulk_have_keys_too():
    ClubName.objects.bulk_create([ClubName(club=ClubFactory(), name="KÖLN", country="GER")])

    assert ClubName.objects.spelt("Köln").get().name_key == "koln"


def test_nobody_can_set_it_to_something_else():
    row = ClubNameFactory(name="Köln", name_key="cologne")

    assert (row.name_key, ClubName.objects.values_list("name_key", flat=True).get()) == (
        "koln",
        "koln",
    )
