"""A talking point made from facts that have changed: the gate reports it, and a release waits."""

from datetime import timedelta

import pytest

from previews.drafting.outdated import gate_with_sentences
from previews.editions.automatic import Outcome, bring_up_to_date
from previews.editions.release import NotPublishable
from previews.factcheck.publishing import accept
from previews.models import Edition, ReleaseState
from tests.editions.conftest import KICK_OFF, NOW, read_again, take
from tests.editions.generation import raise_facts
from tests.factories import FixtureFactory, PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
HELD = "In the matches held, {} have won two of their last two matches, scoring two goals and "
BEFORE = HELD + "conceding none."


@pytest.fixture
def preview(db):
    """A preview that says nothing else than how its home club has played, in an editor's words."""
    preview = PreviewFactory(fixture__kick_off=KICK_OFF)
    home = preview.fixture.home
    for day in ("2024-04-01", "2024-04-08"):
        FixtureFactory(home=home, score="1-0", day=day)
    TalkingPointFactory(
        preview=preview, heading="", text="Twice in a row they won.", made_from="form-home",
        facts_said=BEFORE.format(home.short_name or home.name),
    )  # fmt: skip
    return read_again(preview)


def found_in(preview):
    issues = gate_with_sentences(read_again(preview), NOW).issues
    return [issue for issue in issues if issue.rule == "facts-changed"]


def lose(preview):
    FixtureFactory(home=preview.fixture.home, score="0-1", day="2024-04-12")


def test_nothing_is_reported_while_the_facts_say_the_same(preview):
    assert found_in(preview) == []


def test_a_warning_says_what_was_said_and_what_the_facts_say_now(preview):
    lose(preview)

    (issue,) = found_in(preview)
    home = preview.fixture.home
    assert not issue.is_error
    assert issue.sentence == (
        f"This was made from “{BEFORE.format(home)}” The facts now say: “In the matches held, "
        f"{home} have won two and lost one of their last three matches, scoring two goals and "
        "conceding one.”"
    )
    with pytest.raises(NotPublishable):
        take("publish", preview)


def test_a_dismissed_warning_comes_back_when_the_facts_change_again(preview):
    lose(preview)
    accept(preview, found_in(preview)[0], "The text is still true.", by=None, now=NOW)
    assert not gate_with_sentences(read_again(preview), NOW).blocking

    FixtureFactory(home=preview.fixture.home, score="3-3", day="2024-04-13")

    assert gate_with_sentences(read_again(preview), NOW).blocking


def test_a_result_that_makes_a_published_sentence_wrong_waits_for_an_editor(preview):
    take("publish", preview)
    lose(preview)
    raise_facts()

    assert bring_up_to_date(read_again(preview), LATER) is Outcome.WAITS
    assert Edition.objects.of(preview).count() == 1
    assert any(
        "The facts now say" in reason
        for reason in ReleaseState.objects.get(preview=preview).reasons
    )


@pytest.mark.parametrize("points", [1, 5])
def test_a_preview_without_such_a_talking_point_costs_no_query_more(
    points, django_assert_num_queries
):
    preview = PreviewFactory()
    for number in range(points):
        TalkingPointFactory(preview=preview, number=number + 1)
    preview = read_again(preview)
    checks = gate_with_sentences(preview, NOW)

    with django_assert_num_queries(0):
        assert checks.further == ()
        assert len(checks.facts.points) == points
