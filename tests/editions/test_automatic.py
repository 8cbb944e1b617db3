"""Automatic release: a saved fact reaches fans at once, unless something is against it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from previews.editions import automatic
from previews.editions.automatic import (
    AFTER_KICK_OFF,
    Outcome,
    bring_address_up_to_date,
    bring_all_up_to_date,
    bring_up_to_date,
    released_words,
)
from previews.factcheck.publishing import accept, gate
from previews.models import Edition, Preview, ReleaseState, UnreviewedSave
from tests.editions.conftest import KICK_OFF, NOW, read_again, said, take, write
from tests.editions.generation import raise_facts
from tests.factories import AvailabilityFactory, InjuryFactory, PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


def look(preview, now=LATER):
    raise_facts()
    return bring_up_to_date(read_again(preview), now)


def reasons(preview):
    return ReleaseState.objects.get(preview=preview).reasons


def test_a_fact_written_by_anything_makes_an_edition(published):
    write(published, "Two")

    assert look(published) is Outcome.RELEASED
    assert said(published) == ["One", "Two"]
    newest = Edition.objects.of(published).latest_first().first()
    assert (newest.automatic, newest.released_by, newest.released_at) == (True, None, LATER)


def test_facts_that_the_preview_does_not_show_make_none(published):
    TalkingPointFactory(text="Two chances")

    assert look(published) is Outcome.NOTHING_NEW
    assert said(published) == ["One"]


def test_the_facts_are_read_once_for_each_generation(published, django_assert_num_queries):
    look(published)
    write(published, "Two")  # no number was raised
    preview = read_again(published)

    with django_assert_num_queries(1):
        assert bring_up_to_date(preview, LATER) is Outcome.NOTHING_NEW
    with django_assert_num_queries(1):
        bring_address_up_to_date(preview.slug, LATER)


def test_an_error_waits_with_its_sentence_and_fans_keep_the_last_edition(published):
    write(published, "xxx")

    assert look(published) is Outcome.WAITS
    assert said(published) == ["One"]
    (reason,) = reasons(published)
    assert reason.startswith("Placeholder: ")
    state = ReleaseState.objects.waiting().get()
    assert (state.changes, state.waiting_since) == (1, LATER)


def test_a_waiting_change_is_released_when_its_error_is_corrected(published):
    write(published, "xxx")
    look(published)
    write(published, "Two")

    assert look(published) is Outcome.RELEASED
    assert (said(published), ReleaseState.objects.waiting().count()) == (["One", "Two"], 0)


def test_a_waiting_change_that_is_taken_back_waits_no_longer(published):
    write(published, "xxx")
    look(published)
    write(published, "One")

    assert look(published) is Outcome.NOTHING_NEW
    assert (said(published), ReleaseState.objects.waiting().count()) == (["One"], 0)


def test_a_new_warning_waits_until_it_is_dismissed(published):
    InjuryFactory(club=published.fixture.home)  # and none of the other club

    assert look(published) is Outcome.WAITS
    preview = read_again(published)
    for issue in gate(preview, LATER).issues:
        accept(preview, issue, "It is so.", by=None, now=LATER)
    assert bring_up_to_date(preview, LATER, anyway=True) is Outcome.RELEASED


def test_a_warning_that_the_last_edition_had_does_not_wait_again(draft):
    # Nobody has dismissed it: a first edition of what is published already is stopped by errors.
    AvailabilityFactory(club=draft.fixture.home)
    Preview.objects.update(status="published")
    assert look(draft) is Outcome.RELEASED
    write(draft, "Two")

    assert look(draft) is Outcome.RELEASED
    assert said(draft) == ["One", "Two"]


def test_a_preview_that_is_released_by_hand_waits_for_a_person(published):
    Preview.objects.update(release_by_hand=True)
    write(published, "Two")

    assert look(published) is Outcome.WAITS
    assert (said(published), reasons(published)) == (["One"], ["This preview is released by hand."])
    take("release", published)
    assert (said(published), ReleaseState.objects.waiting().count()) == (["One", "Two"], 0)


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_a_preview_that_fans_cannot_read_has_no_automatic_edition(published, status):
    Preview.objects.update(status=status)
    write(published, "Two")

    assert look(published) is Outcome.NOTHING_NEW
    assert said(published) == ["One"]


def test_a_scheduled_preview_is_kept_up_to_date_before_its_time(draft):
    take("schedule", draft, publish_at=NOW + timedelta(hours=9))
    write(draft, "Two")

    assert look(draft) is Outcome.RELEASED


# The kick-off


def test_after_the_kick_off_nothing_is_released_automatically(published):
    write(published, "Two")

    assert look(published, KICK_OFF) is Outcome.NOTHING_NEW
    assert bring_all_up_to_date(KICK_OFF).total() == 0
    assert said(published) == ["One"]


def test_until_the_minute_of_the_kick_off_it_is(published):
    write(published, "Two")

    assert look(published, KICK_OFF - timedelta(seconds=1)) is Outcome.RELEASED


def test_a_match_without_a_kick_off_begins_after_its_day(published):
    published.fixture.kick_off = None
    published.fixture.save()
    write(published, "Two")

    assert look(published, KICK_OFF.replace(hour=23)) is Outcome.RELEASED
    write(published, "Three")
    assert look(published, KICK_OFF + timedelta(days=1)) is Outcome.NOTHING_NEW


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_what_was_put_off_has_not_begun(published, status):
    type(published.fixture).objects.update(status=status)

    assert look(published, KICK_OFF + timedelta(days=1)) is Outcome.RELEASED


def test_a_preview_first_published_after_its_kick_off_has_an_edition_and_no_second(draft):
    Preview.objects.update(status="published")
    after = KICK_OFF + timedelta(days=100)

    outcomes = []
    for words in ("One", "Two"):
        write(draft, words)
        outcomes.append(look(draft, after))

    assert outcomes == [Outcome.RELEASED, Outcome.NOTHING_NEW]
    assert said(draft) == ["One"]
    assert Edition.objects.get().reason == AFTER_KICK_OFF


# First editions


def test_a_preview_set_to_published_with_an_error_is_not_shown(draft):
    write(draft, "xxx")
    Preview.objects.update(status="published")

    assert look(draft) is Outcome.WAITS
    assert not Preview.objects.published(LATER).exists()
    write(draft, "Two")
    assert look(draft) is Outcome.RELEASED
    assert Preview.objects.published(LATER).exists()


def test_what_fans_read_before_documents_were_kept_gets_one_whatever_is_found(draft):
    write(draft, "xxx")
    Preview.objects.update(status="published")
    Edition.objects.create(preview=draft, number=1, released_at=NOW)

    assert look(draft) is Outcome.RELEASED
    assert said(draft) == ["xxx"]


def test_an_edition_of_another_shape_is_made_again_from_the_same_facts(published):
    TalkingPointFactory(preview=published, text="xxx")
    Edition.objects.update(shape="an older one")
    # The facts are those of the last look, and the error is in what fans read.
    assert bring_up_to_date(read_again(published), LATER) is Outcome.RELEASED


# Editions within ten minutes


def minutes(number):
    return LATER + timedelta(minutes=number)


def test_automatic_editions_of_ten_minutes_count_as_one(published):
    for number, words in ((0, "Two"), (6, "Three"), (9, "Four")):
        write(published, words)
        look(published, minutes(number))

    assert said(published) == ["One", "Four"]


def test_ten_minutes_are_counted_from_the_first_of_them(published):
    for number, words in ((0, "Two"), (6, "Three"), (12, "Four")):
        write(published, words)
        look(published, minutes(number))

    assert said(published) == ["One", "Three", "Four"]


def test_what_is_changed_back_within_ten_minutes_leaves_no_edition(published):
    for number, words in ((0, "Two"), (3, "One")):
        write(published, words)
        assert look(published, minutes(number)) is Outcome.RELEASED

    assert said(published) == ["One"]


def test_a_release_by_hand_stands_between(published):
    write(published, "Two")
    look(published, minutes(0))
    write(published, "Three")
    take("release", published, now=minutes(1))
    write(published, "Four")
    look(published, minutes(2))

    assert said(published) == ["One", "Two", "Three", "Four"]


# Who saved it


def test_a_save_that_is_marked_waits_for_a_person_with_the_right(published):
    edda = User.objects.create_user("edda")
    UnreviewedSave.objects.all().mark([published], edda, NOW)
    write(published, "Two")

    assert look(published) is Outcome.WAITS
    assert reasons(published) == ["Saved by edda, who cannot publish."]
    write(published, "Three")  # an import: it would let out what edda has saved
    assert look(published) is Outcome.WAITS
    take("release", published)
    assert (said(published), UnreviewedSave.objects.count()) == (["One", "Three"], 0)


def test_a_marked_save_that_changes_nothing_holds_up_nobody(published):
    UnreviewedSave.objects.all().mark([published], User.objects.create_user("edda"), NOW)
    assert bring_up_to_date(read_again(published), LATER) is Outcome.NOTHING_NEW
    write(published, "Two")

    assert look(published) is Outcome.RELEASED


def test_a_save_that_comes_while_the_preview_is_read_is_not_let_out(published, monkeypatch):
    edda = User.objects.create_user("edda")

    def read_while_edda_saves(preview, now):
        write(preview, "Two")
        UnreviewedSave.objects.all().mark([preview], edda, now)
        return reading(preview, now)

    reading = automatic.read_draft
    monkeypatch.setattr(automatic, "read_draft", read_while_edda_saves)

    assert look(published) is Outcome.WAITS
    assert said(published) == ["One"]


# All at once


def test_every_preview_is_brought_up_to_date_and_counted(published):
    with_error = PreviewFactory(fixture__kick_off=KICK_OFF, published=True)
    TalkingPointFactory(preview=with_error, text="xxx")
    write(published, "Two")
    raise_facts()

    words = released_words(LATER)

    assert words == "previews with a new edition: 1, with changes that wait: 1"
    assert released_words(LATER) == ""
