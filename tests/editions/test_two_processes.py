"""Two processes look at the same preview, and one of them ends in the middle."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from previews.editions import automatic
from previews.editions.automatic import Outcome, bring_up_to_date
from previews.models import ReleaseState
from previews.models.generation import current_stamp
from tests.editions.conftest import NOW, read_again, said, take, write
from tests.editions.generation import raise_facts

LATER = NOW + timedelta(hours=1)


def test_while_one_looks_another_serves_the_last_edition(published, monkeypatch):
    write(published, "Two")
    raise_facts()
    others = []

    def read_while_another_asks(preview, now):
        others.append(bring_up_to_date(read_again(preview), now))
        return reading(preview, now)

    reading = automatic.read_draft
    monkeypatch.setattr(automatic, "read_draft", read_while_another_asks)

    assert bring_up_to_date(read_again(published), LATER) is Outcome.RELEASED
    assert (others, said(published)) == ([Outcome.BUSY], ["One", "Two"])


def test_a_process_that_has_ended_holds_up_nobody_for_more_than_a_minute(published):
    write(published, "Two")
    raise_facts()
    assert ReleaseState.objects.all().take(published, LATER)

    outcomes = [
        bring_up_to_date(read_again(published), LATER + timedelta(seconds=seconds))
        for seconds in (59, 61)
    ]

    assert outcomes == [Outcome.BUSY, Outcome.RELEASED]


def test_a_look_that_fails_gives_the_preview_back(published, monkeypatch):
    raise_facts()

    def fail(preview, now):
        raise ZeroDivisionError

    monkeypatch.setattr(automatic, "read_draft", fail)

    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(read_again(published), LATER)
    assert ReleaseState.objects.get().busy_until is None


def test_a_release_by_hand_in_the_middle_of_a_look_is_the_last(published, monkeypatch):
    write(published, "Two")
    raise_facts()

    def read_while_a_person_releases(preview, now):
        draft = reading(preview, now)
        write(preview, "Three")
        take("release", preview, now=now)
        return draft

    reading = automatic.read_draft
    monkeypatch.setattr(automatic, "read_draft", read_while_a_person_releases)

    assert bring_up_to_date(read_again(published), LATER) is Outcome.BUSY
    assert said(published) == ["One", "Three"]


def test_a_withdrawal_in_the_middle_of_a_look_makes_no_edition(published, monkeypatch):
    write(published, "Two")
    raise_facts()

    def read_while_it_is_withdrawn(preview, now):
        draft = reading(preview, now)
        take("withdraw", preview, now=now)
        return draft

    reading = automatic.read_draft
    monkeypatch.setattr(automatic, "read_draft", read_while_it_is_withdrawn)

    assert bring_up_to_date(read_again(published), LATER) is Outcome.BUSY
    assert said(published) == ["One"]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_never_released(draft):
    take("publish", draft)
    with transaction.atomic():
        write(draft, "Two")
        transaction.set_rollback(True)
    raise_facts()

    assert bring_up_to_date(read_again(draft), LATER) is Outcome.NOTHING_NEW
    assert said(draft) == ["One"]


@pytest.mark.django_db(transaction=True)
def test_a_look_is_no_write_to_a_fact(draft):
    take("publish", draft)
    write(draft, "Two")
    raise_facts()
    bring_up_to_date(read_again(draft), LATER)
    before = current_stamp().facts

    outcomes = {bring_up_to_date(read_again(draft), LATER, anyway=True) for _ in range(2)}

    assert outcomes == {Outcome.NOTHING_NEW}
    assert current_stamp().facts == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="it has one connection in memory")
def test_two_connections_make_one_edition(draft):
    take("publish", draft)
    write(draft, "Two")
    raise_facts()
    preview, together, outcomes = read_again(draft), Barrier(2), []

    def ask():
        try:
            together.wait(timeout=30)
            outcomes.append(bring_up_to_date(preview, LATER))
        finally:
            connection.close()

    threads = [Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert Outcome.RELEASED in outcomes
    assert said(draft) == ["One", "Two"]
