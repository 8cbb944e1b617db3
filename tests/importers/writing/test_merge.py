from datetime import UTC, date, datetime

import pytest

from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.importers.writing.merge import merged
from previews.importers.writing.parsed_columns import columns_of

OTHERS = {"attendance": None, "kick_off": None, "stadium_id": None, "matchday": None, "day": None}
OTHERS["neutral_ground"] = False


def told(score=None, **words):
    return OTHERS | columns_of(ParsedFixture(1, "A", "B", None, score=score, **words))


def score(after_90=None, after_120=None, half_time=None, shoot_out=None):
    parts = {"after_90": after_90, "after_120": after_120}
    parts |= {"half_time": half_time, "shoot_out": shoot_out}
    return Score.from_parts(
        **{name: Goals(*each) if each else None for name, each in parts.items()}
    )


FULL = score((1, 0), (2, 3), (1, 0))


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (score((2, 1)), score((2, 1), half_time=(1, 0)), score((2, 1), half_time=(1, 0))),
        (score((2, 3)), FULL, FULL),
        (score(None, (2, 3)), FULL, FULL),
        (score((1, 1)), score((1, 1), None, None, (4, 2)), score((1, 1), None, None, (4, 2))),
    ],
)
def test_two_tellings_of_one_score_make_the_fullest_in_either_order(one, other, together):
    for first, second in ((one, other), (other, one)):
        stored = told(first)
        stored |= merged(stored, told(second))
        assert stored == told(together)


def test_a_corrected_score_takes_the_place_of_the_old_one():
    assert merged(told(score((2, 1), half_time=(1, 0))), told(score((2, 2)))) == {
        "after_90_away": 2
    }


def test_a_half_time_score_that_cannot_be_right_any_more_goes():
    changes = merged(told(score((2, 1), half_time=(2, 0))), told(score((1, 1))))

    assert changes == {"after_90_home": 1, "half_time_home": None, "half_time_away": None}


@pytest.mark.parametrize(
    ("record", "status", "remark"),
    [
        ({"status": ParsedStatus.SCHEDULED}, "scheduled", ""),
        ({"status": ParsedStatus.PLAYED, "score": score((1, 0))}, "played", ""),
        ({"status": ParsedStatus.AWARDED, "score": score((3, 0))}, "awarded", ""),
        ({"status": ParsedStatus.AWARDED, "note": "awarded"}, "cancelled", "awarded"),
        ({"status": ParsedStatus.WALKOVER}, "cancelled", "walkover"),
        ({"status": ParsedStatus.ANNULLED, "score": score((1, 0))}, "abandoned", ""),
        ({"status": ParsedStatus.POSTPONED}, "postponed", ""),
        ({"decided": "penalties", "score": score(None, (1, 1))}, "played", "decided on penalties"),
    ],
)
def test_what_became_of_it_fits_what_a_fixture_may_be(record, status, remark):
    columns = told(**record)

    assert (columns["status"], columns["remark"]) == (status, remark)


def test_awarded_stays_awarded():
    awarded = told(score((3, 0)), status=ParsedStatus.AWARDED)

    assert merged(awarded, told(score((3, 0)), status=ParsedStatus.PLAYED)) == {}


def test_the_hour_of_another_day_is_forgotten_when_only_the_day_is_told():
    stored = told() | {"day": date(2024, 5, 19), "kick_off": datetime(2024, 5, 19, 19, tzinfo=UTC)}

    moved = merged(stored, told() | {"day": date(2024, 5, 20)})
    same_day = merged(stored, told() | {"day": date(2024, 5, 19)})

    assert moved == {"day": date(2024, 5, 20), "kick_off": None}
    assert same_day == {}


def test_an_old_list_of_fixtures_does_not_move_a_match_that_was_played():
    hour = datetime(2024, 5, 19, 19, tzinfo=UTC)
    planned = told() | {"day": date(2024, 5, 19), "kick_off": hour}
    stored = told(score((1, 0))) | {"day": date(2024, 5, 20)}

    assert merged(stored, planned) == {}
    assert merged(stored, planned | {"day": date(2024, 5, 20)}) == {"kick_off": hour}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param({}, {"note": "Roma's own ground"}, "Roma's own ground", id="one says nothing"),
        pytest.param({"note": "rain"}, {"note": "heavy rain"}, "heavy rain", id="the longer"),
        pytest.param({"note": "rain"}, {"note": "fog!"}, "rain", id="as long"),
        pytest.param(
            {"decided": "penalties"}, {"note": "rain"}, "rain; decided on penalties", id="both"
        ),
        pytest.param(
            {"decided": "penalties"},
            {"note": "rain", "score": score((1, 1), shoot_out=(4, 2))},
            "rain",
            id="how they ended is known",
        ),
        pytest.param(
            {"decided": "penalties"},
            {"score": score((1, 1), shoot_out=(4, 2))},
            "",
            id="nothing left to say",
        ),
    ],
)
def test_two_remarks_make_one_in_either_order_and_again(one, other, together):
    level = {"status": ParsedStatus.PLAYED, "score": score((1, 1))}
    for first, second in ((one, other), (other, one)):
        stored = told(**level | first)
        for again in (second, first, second):
            stored |= merged(stored, told(**level | again))
        assert stored["remark"] == together


def test_remark_that_is_too_long_is_cut_before_what_must_be_said():
    columns = told(score=score((1, 1)), decided="penalties", note="x" * 300)

    assert columns["remark"] == f"{'x' * 178}; decided on penalties"
    assert len(columns["remark"]) == 200


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param(
            {"status": ParsedStatus.PLAYED, "score": score((3, 0))},
            {"status": ParsedStatus.ANNULLED, "score": score((3, 0)), "note": "annulled"},
            ("abandoned", "annulled"),
            id="annulled",
        ),
        pytest.param(
            {"status": ParsedStatus.ABANDONED, "score": score((1, 1)), "note": "floodlights"},
            {"status": ParsedStatus.PLAYED, "score": score((2, 1))},
            ("played", "floodlights"),
            id="played to its end after all",
        ),
        pytest.param(
            {"status": ParsedStatus.ABANDONED},
            {"status": ParsedStatus.PLAYED, "score": score((2, 1))},
            ("played", ""),
            id="broken off at a score that nobody knows",
        ),
        pytest.param(
            {"status": ParsedStatus.POSTPONED, "note": "snow"},
            {"status": ParsedStatus.PLAYED, "score": score((2, 1))},
            ("played", ""),
            id="put off, then played",
        ),
        pytest.param(
            {"status": ParsedStatus.AWARDED, "score": score((3, 0)), "note": "awarded"},
            {"status": ParsedStatus.ANNULLED, "score": score((1, 0))},
            ("awarded", "awarded"),
            id="awarded",
        ),
    ],
)
def test_what_became_of_it_is_the_same_in_either_order(one, other, together):
    for first, second in ((one, other), (other, one)):
        stored = told(**first)
        for again in (second, first, second):
            stored |= merged(stored, told(**again))
        assert (stored["status"], stored["remark"]) == together
