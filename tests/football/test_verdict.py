from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.computed import Caveat, CaveatKind, Computed, Figure, Weight
from previews.football.score import Goals
from previews.football.verdict import Verdict, judge

STILL_TO_BE_DECIDED = Caveat(
    CaveatKind.UNDECIDED,
    "0 of 3 decided; the tie of 2024 is still open",
    applies_to=frozenset({"progressed"}),
    said_by=frozenset({"decided"}),
)
FIRST_LEGS_LOST = Computed(
    (
        Figure("count", 4, "first legs lost"),
        Figure("progressed", 0),
        Figure("decided", 3, "ties decided"),
        Figure("years", [1971, 2009, 2023, 2024]),
    ),
    (STILL_TO_BE_DECIDED,),
    wording="Liverpool have lost {count} first legs and progressed from {progressed} of {decided}.",
)
BY_90_MINUTES = Caveat(
    CaveatKind.DEFINITION,
    "By 90 minutes it is seven",
    applies_to=frozenset({"count"}),
    said_by=frozenset({"definition"}),
    weight=Weight.NOTE,
    otherwise={"count": 7, "definition": "90 minutes"},
)
BOTH_LEGS_LOST = Computed(
    (Figure("count", 8, "both legs lost"), Figure("definition", "final score")),
    (BY_90_MINUTES,),
    wording="{count} times by {definition}.",
)
TOP_SCORER = Computed(
    (Figure("player", "Darwin Núñez"), Figure("goals", 5), Figure("scope", "Liverpool players")),
    (Caveat(CaveatKind.SCOPE, "most of Liverpool's players only", said_by=frozenset({"scope"})),),
)
GAME_OF_2020 = Computed(
    (
        Figure("day", date(2020, 11, 3)),
        Figure("ground", "Gewiss Stadium"),
        Figure("score", Goals(0, 5)),
    )
)


def verdict(stated, computed):
    return judge(stated, computed).verdict


def test_four_lost_progressed_from_none_misleads_while_a_tie_is_open():
    judgement = judge({"count": 4, "progressed": 0}, FIRST_LEGS_LOST)

    assert judgement.verdict is Verdict.MISLEADING
    assert judgement.verdict.label == "Misleading"
    assert judgement.reason == (
        "The figures agree, but not as the sentence puts them. "
        "0 of 3 decided; the tie of 2024 is still open."
    )
    assert judgement.suggestion == (
        "Liverpool have lost 4 first legs and progressed from 0 of 3. "
        "0 of 3 decided; the tie of 2024 is still open."
    )


@pytest.mark.parametrize(
    "stated",
    [
        pytest.param({"count": 4}, id="the-condition-is-of-another-figure"),
        pytest.param({"count": 4, "progressed": 0, "decided": 3}, id="the-condition-is-said"),
        pytest.param({"years": [2024, 1971, 2023, 2009]}, id="years-in-any-order"),
    ],
)
def test_a_sentence_that_says_its_condition_holds(stated):
    assert verdict(stated, FIRST_LEGS_LOST) is Verdict.TRUE


def test_lost_both_legs_eight_times_holds_by_final_score_and_mentions_seven():
    judgement = judge({"count": 8}, BOTH_LEGS_LOST)

    assert judgement.verdict is Verdict.TRUE
    assert judgement.reason == (
        "Agrees with the archive: there are 8 both legs lost. By 90 minutes it is seven."
    )
    assert judgement.caveats == (BY_90_MINUTES,)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"count": 7}, Verdict.MISLEADING),
        ({"count": 7, "definition": "90 minutes"}, Verdict.TRUE),
        ({"count": 8, "definition": "Final score"}, Verdict.TRUE),
        ({"count": 7, "definition": "final score"}, Verdict.FALSE),
        ({"count": 8, "definition": "90 minutes"}, Verdict.FALSE),
        ({"count": 6}, Verdict.FALSE),
    ],
)
def test_a_figure_by_another_definition_holds_only_where_the_sentence_says_so(stated, expected):
    assert verdict(stated, BOTH_LEGS_LOST) is expected


def test_a_superlative_without_scope_misleads():
    assert verdict({"player": "Darwin Nunez"}, TOP_SCORER) is Verdict.MISLEADING
    assert (
        verdict({"player": "Darwin Nunez", "scope": "Liverpool players"}, TOP_SCORER)
        is Verdict.TRUE
    )
    assert (
        verdict({"player": "Darwin Nunez", "scope": "the competition"}, TOP_SCORER) is Verdict.FALSE
    )


def test_a_wrong_figure_is_false_and_the_right_ones_are_told_apart():
    judgement = judge(
        {"ground": "Anfield", "score": "0-5", "day": "2020-11", "crowd": 0}, GAME_OF_2020
    )

    assert judgement.verdict is Verdict.FALSE
    assert judgement.verdict.label == "False"
    assert (judgement.right, judgement.wrong, judgement.missing) == (
        ("day", "score"),
        ("ground",),
        ("crowd",),
    )
    assert judgement.reason == (
        "It says that the ground is Anfield; by the results, the ground is Gewiss Stadium. "
        "The archive does not say: crowd."
    )
    assert judgement.suggestion == (
        "Day 3 November 2020, ground Gewiss Stadium and a score of 0–5 (hosts first)."
    )


@pytest.mark.parametrize(
    ("stated", "computed", "missing", "reason"),
    [
        ({"count": 1}, None, ("count",), "The archive has no answer to this."),
        ({"count": 1}, Computed((Figure("count", None),)), ("count",), None),
        (
            {"crowd": 0, "score": "0-5"},
            GAME_OF_2020,
            ("crowd",),
            "The archive does not say: crowd.",
        ),
        ({}, GAME_OF_2020, (), "The report states no figure."),
    ],
)
def test_what_the_archive_does_not_say_cannot_be_checked(stated, computed, missing, reason):
    judgement = judge(stated, computed)

    assert judgement.verdict is Verdict.CANNOT_BE_CHECKED
    assert judgement.missing == missing
    assert judgement.reason == (reason or "The archive has no answer to this.")
    assert judgement.suggestion == ""


def test_a_condition_that_no_figure_can_say_is_refused():
    with pytest.raises(ValueError, match="No figure says this condition"):
        Computed((Figure("count", 4),), (STILL_TO_BE_DECIDED,))


def test_a_suggestion_places_its_conditions_where_the_question_wants_them():
    computed = Computed(
        FIRST_LEGS_LOST.figures, FIRST_LEGS_LOST.caveats, wording="{figures} ({conditions})"
    )

    assert judge({"progressed": 0}, computed).suggestion == (
        "no progressed and 3 ties decided (0 of 3 decided; the tie of 2024 is still open.)"
    )


NAMES = st.sampled_from(["count", "progressed", "decided", "years", "day", "club", "score"])
VALUES = (
    st.integers(0, 90)
    | st.dates()
    | st.sampled_from(["Atalanta", "Bodø/Glimt", "Liverpool"])
    | st.builds(Goals, st.integers(0, 9), st.integers(0, 9))
    | st.lists(st.integers(1950, 2030), max_size=4)
)
ANSWERS = st.dictionaries(NAMES, VALUES, min_size=1).map(
    lambda values: Computed(
        tuple(Figure(name, value) for name, value in values.items()),
        (
            BY_90_MINUTES,
            *(
                Caveat(CaveatKind.SCOPE, f"within {name}", said_by=frozenset({name}))
                for name in values
            ),
        ),
    )
)


@given(ANSWERS)
def test_a_claim_made_from_an_answer_always_holds(computed):
    assert verdict(computed.values, computed) is Verdict.TRUE


@given(ANSWERS, st.data())
def test_a_claim_with_one_figure_changed_never_holds(computed, data):
    name = data.draw(st.sampled_from(sorted(computed.values)))
    changed = computed.values | {name: "something else"}

    assert verdict(changed, computed) is Verdict.FALSE


@given(ANSWERS, st.data())
def test_no_part_of_a_true_claim_is_false(computed, data):
    names = data.draw(st.sets(st.sampled_from(sorted(computed.values)), min_size=1))
    part = {name: computed.values[name] for name in names}

    assert verdict(part, computed) in {Verdict.TRUE, Verdict.MISLEADING}
