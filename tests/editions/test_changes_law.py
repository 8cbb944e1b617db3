"""The list of changes explains every difference between two documents, and nothing else.

Held against what the templates draw: the same words mean no change, other words mean a change.
"""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from previews.charts.milestone_bars import MilestoneBars
from previews.components.club_badge import ClubBadge
from previews.components.eleven import Eleven, Player
from previews.components.form_columns import FormColumn
from previews.components.rest_days import RestCard
from previews.editions.changes import changes
from previews.editions.declared import DECLARED, outline
from previews.editions.document import decode, encode, read_document
from previews.factcheck.check_claims import check_preview
from previews.football.played_fixture import Side
from previews.models import Preview
from previews.sections.form_guide import ClubForm, FormThere
from previews.sections.head_to_head import Meeting
from previews.sections.lineups import ClubLineups
from previews.sections.match_facts import MatchState
from previews.sections.talking_points import Point
from previews.sections.team_news import Group
from previews.text.outline import entries
from previews.text.outline_differences import applied, differences
from tests.editions.document_fields import another, places, value_at, with_value
from tests.editions.drawn import Drawn
from tests.factcheck.example import NOW, example_preview

# Fields whose values are codes.
MEANT = {(MatchState, "status"): "postponed", (Eleven, "formation"): "4-4-2"}
# Drawn in pictures: in crests, in the grid of the tie, on the pitch, as columns of form and days.
DRAWN = {
    (ClubBadge, "code"), (Player, "number"), (Player, "place"), (FormColumn, "opponent"),
    (Meeting, "letters"), (MilestoneBars, "longest"), (RestCard, "strip"), (Group, "state"),
    # The example has no eleven of an earlier match.
    (ClubLineups, "last_match"),
}  # fmt: skip
# The place of a talking point on the page.
ORDER = {(Point, "number")}
# Each club has its form everywhere, at home and away, always.
FIXED = {(ClubForm, "grounds"), (FormThere, "where")}

pytestmark = pytest.mark.django_db
# The document is read once for all examples of a test, and never changed.
many_examples = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12
)


@pytest.fixture
def document():
    """The example match, with its claims checked."""
    preview = example_preview()
    check_preview(preview, NOW)
    return read_document(Preview.objects.for_page().get(pk=preview.pk))


def kind_of(place):
    told = DECLARED[place.of]
    if place.name in told.silent:
        return "silent"
    return "follows" if place.name in told.follows else "told"


def changed(document, place):
    steps = (*place.steps, place.name)
    old = value_at(document, steps)
    return with_value(document, steps, MEANT.get((place.of, place.name), another(old)))


def changeable(document):
    """The fields of all values, but for those that follow from others."""
    for place in places(document):
        if (place.of, place.name) in FIXED | DRAWN | ORDER:
            continue
        if place.of in DECLARED and kind_of(place) != "follows":
            value = value_at(document, (*place.steps, place.name))
            if another(value) != value:
                yield place


def test_a_change_is_told_exactly_where_fans_read_other_words(document):
    drawn, wrong = Drawn(), []
    before, said = drawn.words(document), outline(document)
    first = {(place.of, place.name): place for place in reversed(list(changeable(document)))}
    for (kind, name), place in first.items():
        later = changed(document, place)
        is_read = drawn.words(later) != before
        is_told = any(not each.silent for each in differences(said, outline(later)))
        if is_read != is_told:
            wrong.append(f"{kind.__name__}.{name}: read {is_read}, told {is_told}")

    print("\n".join(sorted(wrong)))
    assert not wrong


def edited(draw, document):
    """The document after random edits: another text, a value less, a list in another order."""
    # One number: a document has thousands of places, and lists of hundreds of values.
    chance = Random(draw(st.integers(0, 2**32)))
    for _ in range(chance.randint(0, 4)):
        place = chance.choice(tuple(changeable(document)))
        steps = (*place.steps, place.name)
        value = value_at(document, steps)
        if type(value) is tuple and chance.random() < 0.5:
            document = with_value(document, steps, tuple(chance.sample(value, len(value))))
        else:
            document = changed(document, place)
    return document


@many_examples
@given(data=st.data())
def test_applied_to_what_was_said_the_changes_make_what_is_said(document, data):
    before = edited(data.draw, document)
    after = edited(data.draw, before if data.draw(st.booleans()) else document)

    old, new = outline(before), outline(after)
    found = differences(old, new)
    assert applied(entries(old), found) == dict(entries(new))
    told = changes(before, after)
    assert sum(len(change.added) for change in told) == sum(
        len(difference.added) for difference in found if not difference.silent
    )


@many_examples
@given(data=st.data())
def test_another_order_is_no_change(document, data):
    lists = [place for place in places(document) if is_list(document, place)]
    place = data.draw(st.sampled_from(lists))
    steps = (*place.steps, place.name)
    values = data.draw(st.permutations(value_at(document, steps)))

    assert changes(document, with_value(document, steps, tuple(values))) == ()


def is_list(document, place):
    value = value_at(document, (*place.steps, place.name))
    is_told = place.of in DECLARED and kind_of(place) == "told"
    return is_told and type(value) is tuple and len(value) > 1 and place.name != "clocks"


def test_a_name_is_told_where_the_value_with_it_is_equal_under_another(document):
    """A `Side` is the same club whatever it was called."""
    unequal = {
        (place.of, place.name): place
        for place in changeable(document)
        if changed(document, place) == document
    }
    assert (Side, "name") in unequal

    for place in unequal.values():
        later = changed(document, place)
        told = [each for each in differences(outline(document), outline(later)) if not each.silent]
        assert bool(changes(document, later)) == bool(told), place


def test_a_document_read_again_from_its_text_says_the_same(document):
    assert changes(document, decode(encode(document))) == ()
