"""Outlines are compared by meaning, and the differences explain everything that is different."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.text.outline import Item, Moves, entries
from previews.text.outline_differences import applied, differences

WORDS = st.sampled_from(["", "out", "out: ankle", "out: knee", "available", "first", "second"])
KEYS = st.sampled_from(["a", "b", "c", "a (2)"])


def items(inner):
    return st.builds(
        Item,
        key=KEYS,
        name=st.sampled_from(["", "Bradley", "source"]),
        text=WORDS,
        items=st.lists(inner, max_size=4).map(tuple),
        is_sentence=st.booleans(),
        slot=st.sampled_from(["", "", "player"]),
        limited=st.booleans(),
        moves=st.sampled_from(list(Moves)),
    )


OUTLINES = st.recursive(st.builds(Item, key=KEYS, text=WORDS), items, max_leaves=12)


@st.composite
def shuffled(draw, item):
    """The same outline with every list in another order."""
    inner = [draw(shuffled(each)) for each in item.items]
    return replace(item, items=tuple(draw(st.permutations(inner))))


@given(OUTLINES, OUTLINES)
def test_differences_make_the_second_outline_of_the_first(before, after):
    found = differences(before, after)

    assert applied(entries(before), found) == dict(entries(after))


@given(OUTLINES, OUTLINES)
def test_there_is_no_difference_exactly_where_all_texts_are_equal(before, after):
    is_equal = dict(entries(before)) == dict(entries(after))

    assert (differences(before, after) == ()) == is_equal


@given(OUTLINES, OUTLINES)
def test_what_is_silent_says_the_same_and_what_is_not_says_something_else(before, after):
    for difference in differences(before, after):
        texts = [
            sorted(text for _path, text in told) for told in (difference.removed, difference.added)
        ]
        assert not difference.silent or texts[0] == texts[1]
        assert difference.silent or difference.removed != difference.added


@given(OUTLINES, OUTLINES)
def test_nothing_is_in_two_differences_and_nothing_equal_is_in_one(before, after):
    found = differences(before, after)

    removed = [path for difference in found for path, _text in difference.removed]
    added = [path for difference in found for path, _text in difference.added]
    assert len(removed) == len(set(removed))
    assert len(added) == len(set(added))
    assert all(difference.removed != difference.added for difference in found)


@given(OUTLINES, st.data())
def test_another_order_is_no_difference(outline, data):
    assert differences(outline, data.draw(shuffled(outline))) == ()


def listed(*texts, **kind):
    return Item("", items=tuple(Item(text, text=text, **kind) for text in texts))


def told(before, after):
    return [(each.before, each.after) for each in differences(before, after)]


def test_a_sentence_that_is_much_like_a_removed_one_replaces_it():
    before = listed("Won the last three", "Anfield is full", is_sentence=True)
    after = listed("Won the last four", "It may rain", is_sentence=True)

    assert told(before, after) == [
        ("Won the last three", "Won the last four"),
        ("", "It may rain"),
        ("Anfield is full", ""),
    ]


def test_another_key_is_no_change_that_is_read():
    before, after = Item("", items=(Item("a", text="x"),)), Item("", items=(Item("b", text="x"),))

    assert [difference.silent for difference in differences(before, after)] == [True]


def test_what_is_told_by_keys_never_replaces_another_thing():
    assert told(listed("Bradley, ankle"), listed("Bradley, ankles")) == [
        ("", "Bradley, ankles"),
        ("Bradley, ankle", ""),
    ]


def test_a_player_takes_the_place_of_another():
    before, after = listed("Bradley", "Jota", slot="player"), listed("Jota", "Gomez", slot="player")

    assert told(before, after) == [("Bradley", "Gomez")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("cba", "dcb", [("", "d")]),
        ("cba", "edc", [("", "e"), ("", "d")]),
        ("cba", "cb", [("a", "")]),
        ("cba", "dca", [("", "d"), ("b", "")]),
        ("cba", "d", [("", "d"), ("c", ""), ("b", ""), ("a", "")]),
    ],
    ids=["one-makes-room", "two-make-room", "removed", "removed-from-the-middle", "all-removed"],
)
def test_in_a_list_with_room_for_a_few_the_last_make_room_for_others(before, after, expected):
    old = Item("", items=(replace(listed(*before), limited=True),))
    new = Item("", items=(replace(listed(*after), limited=True),))

    assert told(old, new) == expected


def test_a_group_has_no_difference_of_its_own():
    before = Item("", items=(Item("clubs", "Liverpool"),))
    news = Item("clubs", "Liverpool", items=(Item("x", "Bradley", "out"), Item("y", "Jota", "ill")))

    found = differences(before, Item("", items=(news,)))

    assert [(each.names, each.after) for each in found] == [
        (("", "Liverpool", "Bradley"), "out"),
        (("", "Liverpool", "Jota"), "ill"),
    ]


def test_what_belongs_to_a_removed_thing_goes_with_it():
    whole = Item("", items=(Item("x", "Bradley", "out", items=(Item("s", "source", "BBC"),)),))

    (removed,) = differences(whole, Item(""))

    assert removed.before == "out"
    assert [text for _path, text in removed.removed] == ["out", "BBC"]
