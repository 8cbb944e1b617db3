"""The spells of one person do not overlap."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.admin.form_data import sent_back
from tests.factories import ClubFactory, PersonFactory, SpellFactory

pytestmark = pytest.mark.django_db
JUNE, JULY, AUGUST, SEPTEMBER = (date(2024, month, 15) for month in (6, 7, 8, 9))


def spells(first, second, **facts):
    """The second spell of a player, not saved, beside a first one at another club."""
    person = PersonFactory()
    SpellFactory(person=person, since=first[0], until=first[1], club__name="Alfa")
    facts = {"club": ClubFactory(), **facts}
    return SpellFactory.build(person=person, since=second[0], until=second[1], **facts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param((JUNE, AUGUST), (JULY, None), id="the new one begins too early"),
        pytest.param((JUNE, None), (JULY, None), id="the old one was not ended"),
        pytest.param((None, None), (None, None), id="two without days"),
        pytest.param((None, AUGUST), (JULY, None), id="the old one without a first day"),
        pytest.param((JUNE, SEPTEMBER), (JULY, AUGUST), id="one within the other"),
        pytest.param((JULY, AUGUST), (JUNE, SEPTEMBER), id="one around the other"),
        pytest.param((JULY, None), (JUNE, AUGUST), id="the earlier one entered later"),
    ],
)
def test_overlapping_spells_are_refused(first, second):
    spell = spells(first, second)

    with pytest.raises(ValidationError, match="This overlaps the spell at Alfa"):
        spell.full_clean()


@pytest.mark.parametrize(
    ("first", "second", "facts"),
    [
        pytest.param((JUNE, JULY), (JULY, None), {}, id="the day of the transfer"),
        pytest.param((JUNE, JULY), (AUGUST, None), {}, id="a gap"),
        pytest.param((None, JULY), (AUGUST, None), {}, id="without a first day"),
        pytest.param((None, None), (JUNE, JULY), {}, id="a first day that is not known"),
        pytest.param((JUNE, None), (JULY, None), {"role": "coach"}, id="another role"),
        pytest.param((JUNE, None), (JULY, None), {"kind": "national_team"}, id="national team"),
        pytest.param((JUNE, None), (JULY, None), {"kind": "reserves"}, id="reserves"),
    ],
)
def test_spells_that_can_both_be_right_are_accepted(first, second, facts):
    kind = facts.pop("kind", None)
    club = ClubFactory(kind=kind) if kind else ClubFactory()

    spells(first, second, club=club, **facts).full_clean()


@pytest.fixture
def page(client, django_user_model, settings):
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]
    client.force_login(django_user_model.objects.create_superuser("paula"))
    spell = SpellFactory(since=JUNE, club__name="Alfa")
    address = reverse("admin:previews_person_change", args=[spell.person.pk])
    new = {"spells-1-club": ClubFactory().pk, "spells-1-role": "player"}

    def post(**typed):
        typed = {name.replace("__", "-"): value for name, value in typed.items()}
        data = sent_back(client.get(address), **new, **typed)
        return client.post(address, data), spell.person

    return post


def test_transfer_is_entered_on_one_page(page):
    response, person = page(spells__0__until="2024-08-15", spells__1__since="2024-08-15")

    assert response.status_code == 302
    assert person.spells.count() == 2


@pytest.mark.parametrize("until", ["2024-08-31", ""])
def test_overlap_on_one_page_is_refused(page, until):
    response, person = page(spells__0__until=until, spells__1__since="2024-08-15")

    assert "This overlaps the spell at Alfa" in response.content.decode()
    assert person.spells.count() == 1
