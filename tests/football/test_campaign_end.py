from datetime import date

import pytest

from previews.football.campaign_end import with_at_least, with_ends
from previews.football.campaigns import campaigns
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Goals, Score

ATALANTA, OTHER = Side(1, "Atalanta"), Side(2, "Other")
SHOOT_OUT = Score(1, 1, after_120=Goals(1, 1), shoot_out=Goals(4, 2), extra_time=True)


def match(day, stage, round_, score, *, home=True, tie=None, leg=None):
    return PlayedFixture(
        0, date.fromisoformat(day), ATALANTA if home else OTHER, OTHER if home else ATALANTA,
        score if isinstance(score, Score) else Score(*score), competition="Cup", season="2017/18",
        stage=stage, round=round_, tie=tie, leg=leg,
    )  # fmt: skip


def final(score, **more):
    return [match("2018-05-20", "Final", "final", score, **more)]


def semi(first, second):
    return [
        match("2018-04-26", "Semi-finals", "semi_final", first, tie=2, leg=1),
        match("2018-05-03", "Semi-finals", "semi_final", second, home=False, tie=2, leg=2),
    ]


GROUP = [match("2017-12-07", "Group E", "group", (1, 0))]


@pytest.mark.parametrize(
    ("fixtures", "label"),
    [
        pytest.param(final((2, 0)), "winners, 2–0", id="final won"),
        pytest.param(final((2, 0), home=False), "runners-up, beaten 2–0", id="final lost"),
        pytest.param(
            final(SHOOT_OUT), "winners, 4–2 on penalties, 1–1", id="final won on penalties"
        ),
        pytest.param(final((1, 1)), "final", id="final level, the rest not held"),
        pytest.param(semi((1, 0), (2, 0)), "semi-final", id="out on aggregate"),
        pytest.param(semi((1, 0), (0, 0)), "at least the semi-final", id="through, no final held"),
        pytest.param(semi((1, 0), (1, 0)), "at least the semi-final", id="level, not known how"),
        pytest.param(semi((1, 0), (2, 0))[:1], "at least the semi-final", id="one leg held"),
        pytest.param(GROUP, "at least the group stage", id="group"),
    ],
)
def test_the_end_is_stated_only_where_the_matches_held_show_it(fixtures, label):
    (campaign,) = with_at_least(
        with_ends(campaigns(fixtures), ATALANTA.club, ()), ATALANTA.club, ()
    )

    assert campaign.how_far == label


def test_a_club_that_is_not_in_the_next_round_went_out_in_its_group():
    (campaign,) = with_at_least(campaigns(GROUP), ATALANTA.club, {("Cup", "2017/18")})

    assert campaign.how_far == "group stage"


@pytest.mark.parametrize(
    ("stage", "round_", "label"),
    [
        pytest.param("League", "league", "league", id="a league has no next round"),
        pytest.param("Knock-out", "", "knock-out, round not known", id="a round without a name"),
        pytest.param("Fourth round", "", "fourth round", id="a round that is only numbered"),
    ],
)
def test_a_label_that_is_no_round_is_not_at_least(stage, round_, label):
    fixtures = [match("2018-01-07", stage, round_, (1, 0))]

    (campaign,) = with_at_least(campaigns(fixtures), ATALANTA.club, ())

    assert campaign.how_far == label
