"""Releases by a person: the steps from one state to another, and what is stored."""

from datetime import timedelta

import pytest

from previews.editions.release import NotPublishable, ReasonMissing
from previews.editions.transitions import (
    TRANSITIONS,
    NotAllowed,
    TimeHasPassed,
    perform,
    transitions_of,
)
from previews.models import Edition, Preview
from tests.editions.conftest import KICK_OFF, NOW, read_again, said, take, write
from tests.factories import ClaimFactory, InjuryFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=3)


def state(preview, now=NOW):
    return str(read_again(preview).state_at(now))


def seen_by_fans(preview, now):
    return Preview.objects.published(now).contains(preview)


def test_publishing_stores_what_the_preview_says_with_its_verdicts(draft):
    ClaimFactory(fixture=draft.fixture, slug="rain", cannot_be_checked="Nobody counts rain.")

    edition = take("publish", draft)

    assert (state(draft), edition.number, edition.released_at) == ("published", 1, NOW)
    assert edition.verdicts == {"rain": "cannot_be_checked"}
    assert (edition.findings, edition.automatic, said(draft)) == ([], False, ["One"])


def test_an_error_stops_it_and_leaves_nothing_behind(draft):
    TalkingPointFactory(preview=draft, text="xxx")

    with pytest.raises(NotPublishable) as stopped:
        take("publish", draft)

    assert [str(issue.rule) for issue in stopped.value.issues] == ["placeholder"]
    assert (state(draft), Edition.objects.count()) == ("draft", 0)


@pytest.mark.parametrize("name", ["publish", "schedule", "release"])
def test_every_step_that_makes_an_edition_passes_the_gate(draft, name):
    if name == "release":
        take("publish", draft)
    before = state(draft)
    InjuryFactory(club=draft.fixture.away, article=None)

    with pytest.raises(NotPublishable):
        take(name, draft, publish_at=LATER)

    assert state(draft) == before


def test_a_scheduled_preview_is_seen_from_its_minute_on_without_a_job(draft):
    take("schedule", draft, publish_at=LATER)

    just_before = LATER - timedelta(seconds=1)
    assert [seen_by_fans(draft, moment) for moment in (just_before, LATER)] == [False, True]
    assert [state(draft, moment) for moment in (just_before, LATER)] == ["scheduled", "published"]


def test_a_preview_is_scheduled_for_a_time_to_come_only(draft):
    for moment in (None, NOW, NOW - timedelta(days=1)):
        with pytest.raises(TimeHasPassed):
            take("schedule", draft, publish_at=moment)

    assert state(draft) == "draft"


def test_publishing_a_scheduled_preview_shows_it_at_once(draft):
    take("schedule", draft, publish_at=LATER)

    take("publish", draft)

    assert seen_by_fans(draft, NOW)
    assert read_again(draft).publish_at == NOW


def test_a_withdrawn_preview_is_not_seen_and_comes_back_with_what_was_changed(published):
    take("withdraw", published)
    withdrawn = seen_by_fans(published, NOW)
    write(published, "Two")

    take("publish", published, now=LATER)

    assert (withdrawn, seen_by_fans(published, LATER)) == (False, True)
    assert (said(published), read_again(published).publish_at) == (["One", "Two"], NOW)


def test_a_correction_after_the_kick_off_says_what_it_corrects(published):
    write(published, "Two")

    with pytest.raises(ReasonMissing):
        take("release", published, now=KICK_OFF)
    edition = take("release", published, now=KICK_OFF, reason="The striker's name.")

    assert (said(published), edition.reason) == (["One", "Two"], "The striker's name.")


def test_a_first_edition_needs_no_reason_after_the_kick_off(draft):
    take("publish", draft, now=KICK_OFF + timedelta(days=9))

    assert said(draft) == ["One"]


POSSIBLE = {
    "draft": {"ask_for_review", "schedule", "publish"},
    "in_review": {"record_review", "send_back", "schedule", "publish"},
    "scheduled": {"schedule", "unschedule", "publish", "release"},
    "published": {"release", "withdraw"},
    "withdrawn": {"publish"},
}


@pytest.mark.parametrize("status", POSSIBLE)
@pytest.mark.parametrize("step", TRANSITIONS, ids=lambda step: step.name)
def test_each_step_is_possible_from_these_states_only(draft, status, step):
    Preview.objects.update(status=status, publish_at=LATER if status == "scheduled" else None)
    preview = read_again(draft)

    def attempt():
        typed = {"publish_at": LATER, "reason": "Because.", "remark": "Name the keeper."}
        perform(step, preview, by=None, now=NOW, **typed)

    if step.name in POSSIBLE[status]:
        attempt()
        assert state(draft) == (step.after or status)
        return
    with pytest.raises(NotAllowed, match=f"“{step.label}” is not possible: the preview is "):
        attempt()
    assert state(draft) == status


def test_a_scheduled_preview_whose_time_has_come_takes_the_steps_of_a_published_one(
    draft, admin_user
):
    take("schedule", draft, publish_at=LATER)

    steps = transitions_of(read_again(draft), admin_user, LATER)

    assert {step.name for step in steps} == POSSIBLE["published"]
