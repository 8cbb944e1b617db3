from datetime import date

import pytest

from previews.football.campaigns import campaigns
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.rounds import Round
from previews.football.score import Score

ATALANTA, OTHER = Side(1, "Atalanta"), Side(2, "Other")


def played(day, stage, round_="", tie=None, competition="Europa League", season="2017/18"):
    return PlayedFixture(
        0, date.fromisoformat(day), ATALANTA, OTHER, Score(1, 0),
        competition=competition, season=season, stage=stage, round=round_, tie=tie,
    )  # fmt: skip


GROUP = played("2017-12-07", "Group E", "group")
SECOND_GROUP = played("2018-01-20", "Second round, Group C", "group")
KNOCK_OUT = played("2018-02-15", "Knock-out", tie=1)
SEMI_FINAL = played("2018-04-26", "Semi-finals", "semi_final", tie=2)


@pytest.mark.parametrize(
    ("fixtures", "label"),
    [
        pytest.param([GROUP], "group stage", id="no further"),
        pytest.param([GROUP, SECOND_GROUP], "second round, Group C", id="two groups"),
        pytest.param([GROUP, SECOND_GROUP, SEMI_FINAL], "semi-final", id="two groups and on"),
        pytest.param([GROUP, SEMI_FINAL], "semi-final", id="the furthest round"),
        pytest.param([GROUP, KNOCK_OUT], "knock-out, round not known", id="no group stage only"),
        pytest.param([KNOCK_OUT, SEMI_FINAL], "semi-final", id="a later round is told"),
        pytest.param([played("2018-01-06", "Third round")], "third round", id="by its own name"),
        pytest.param([played("2018-02-15", "")], "knock-out, round not known", id="no name"),
    ],
)
def test_last_stage_is_named_as_far_as_anybody_has_told(fixtures, label):
    (campaign,) = campaigns(fixtures)

    assert campaign.label == label


@pytest.mark.parametrize(
    ("fixtures", "reached", "may_have"),
    [
        pytest.param([GROUP], False, False, id="only the groups"),
        pytest.param([SEMI_FINAL], True, False, id="known to have"),
        pytest.param([GROUP, KNOCK_OUT], False, True, id="not known"),
        pytest.param([played("2018-01-06", "Third round")], False, False, id="an early round"),
    ],
)
def test_round_is_reached_or_may_have_been(fixtures, reached, may_have):
    (campaign,) = campaigns(fixtures)

    assert campaign.reached(Round.SEMI_FINAL) is reached
    assert campaign.may_have_reached(Round.SEMI_FINAL) is may_have


def test_end_of_an_unnamed_knock_out_is_its_last_tie():
    first, second = (
        played("2018-02-15", "Knock-out", tie=1),
        played("2018-03-08", "Knock-out", tie=2),
    )

    (campaign,) = campaigns([second, first])

    assert campaign.fixtures == (second,)


def test_campaigns_stand_by_their_first_day_each_competition_apart():
    league = played("2017-08-20", "League", "league", competition="Serie A")
    before = played("2016-12-07", "Group E", "group", season="2016/17")

    told = [(one.competition, one.season, one.year) for one in campaigns([GROUP, league, before])]

    assert told == [
        ("Europa League", "2016/17", 2016),
        ("Serie A", "2017/18", 2017),
        ("Europa League", "2017/18", 2017),
    ]
