from datetime import date
from itertools import batched

import pytest

from previews.football.computed import Figure, Weight
from previews.football.rounds import Round
from previews.questions.scope import Scope
from previews.questions.stages_reached import lines, stages_reached
from tests.factories import ClubFactory, FixtureFactory, SeasonFactory, StageFactory, TieFactory
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 3)


def reached(campaign):
    return (
        campaign.competition, campaign.season, campaign.round, campaign.label, campaign.year
    )  # fmt: skip


def in_round(season, name, round_, day, home, away, score="1-1"):
    stage = StageFactory(season=season, name=name, round=round_)
    FixtureFactory(season=season, stage=stage, day=date.fromisoformat(day), home=home, away=away,
                   score=score)  # fmt: skip


@pytest.fixture
def atalanta():
    """A semi-final in 1988, a round of sixteen in 2020, a semi-final in 2024; and the league."""
    atalanta, other = clubs("Atalanta", "Other", country="ITA")
    cup_winners = cup("Cup Winners' Cup", name="1987/88")
    champions = cup("Champions League", name="2019/20")
    europa = cup("Europa League")
    in_round(cup_winners, "Quarter-finals", "quarter_final", "1988-03-02", atalanta, other)
    in_round(cup_winners, "Semi-finals", "semi_final", "1988-04-06", other, atalanta)
    in_round(champions, "Round of 16", "round_of_16", "2020-02-19", atalanta, other)
    in_round(europa, "Quarter-finals", "quarter_final", "2024-04-11", other, atalanta)
    in_round(europa, "Semi-finals", "semi_final", "2024-05-02", other, atalanta)
    in_round(europa, "Final", "final", "2024-05-22", atalanta, other, score="")
    play(league("Serie A"), "2024-04-14", atalanta, other, "2-2")
    return atalanta


def test_furthest_round_of_every_season_earliest_first(atalanta):
    answer = stages_reached(atalanta, before=MAY)

    assert [reached(campaign) for campaign in answer.details] == [
        ("Cup Winners' Cup", "1987/88", Round.SEMI_FINAL, "semi-final", 1988),
        ("Champions League", "2019/20", Round.ROUND_OF_16, "round of 16", 2020),
        ("Europa League", "2023/24", Round.SEMI_FINAL, "semi-final", 2024),
    ]


@pytest.mark.parametrize(
    ("day", "years", "number"),
    [
        pytest.param(date(2024, 4, 18), [1988], 2, id="before the semi-final"),
        pytest.param(MAY, [1988, 2024], 3, id="after its first leg"),
    ],
)
def test_first_since_1988_and_only_the_second_are_one_answer(atalanta, day, years, number):
    answer = stages_reached(
        atalanta, before=day, round=Round.SEMI_FINAL, scope=Scope(organiser="UEFA")
    )

    assert answer.figures == (
        Figure("count", len(years), "times"),
        Figure("years", years),
        Figure("first", 1988, "the first in"),
        Figure("last", years[-1], "the last in"),
        Figure("won", 0, "finals won"),
        Figure("next", number, "the next would be number"),
    )
    assert [(row.day.year, row.note) for row in answer.rows] == [
        (year, "semi-final") for year in years
    ]


def test_round_never_reached_is_not_in_the_archive(atalanta):
    answer = stages_reached(atalanta, before=MAY, round=Round.FINAL)

    assert (answer.details, answer.not_in_archive) == ((), "No final of Atalanta in the archive.")


def test_knock_out_of_no_named_round_is_said_and_not_counted(atalanta):
    """A file that tells no rounds: who knows how far they came?"""
    other = ClubFactory(name="Nobody")
    first = cup("Cup of Cups", name="2000/01")
    later = [
        SeasonFactory(competition=first.competition, name=f"200{year}/0{year + 1}")
        for year in range(1, 5)
    ]
    for season in (first, *later):
        day = f"{season.name[:4]}-11-20"
        in_round(season, "Group A", "group", day.replace("11", "10"), atalanta, other)
        in_round(season, "Knock-out", "", day, atalanta, other)

    semi_finals = stages_reached(atalanta, before=MAY, round=Round.SEMI_FINAL)
    of_one_season = stages_reached(atalanta, before=MAY, scope=Scope(season=first.name))

    assert [one.year for one in semi_finals.details] == [1988, 2024]
    assert [(one.sentence, one.weight) for one in semi_finals.caveats] == [
        (
            "How far Atalanta came is not known for five seasons: Cup of Cups 2004/05, "
            "Cup of Cups 2003/04, Cup of Cups 2002/03 and two earlier",
            Weight.NOTE,
        )
    ]
    assert stages_reached(other, before=date(2001, 1, 1), round=Round.FINAL).not_in_archive == (
        "No final of Nobody in the archive. How far Nobody came is not known for one season: "
        "Cup of Cups 2000/01."
    )
    assert [reached(campaign) for campaign in of_one_season.details] == [
        ("Cup of Cups", "2000/01", Round.GROUP, "knock-out, round not known", 2000)
    ]


@pytest.mark.parametrize(
    ("round_", "scores", "tie", "club", "label", "won"),
    [
        pytest.param("final", ["2-1"], {}, "Home", "winners, 2–1", 1, id="one match"),
        pytest.param("final", ["2-1"], {}, "Away", "runners-up, beaten 2–1", 0, id="lost"),
        pytest.param("final", ["1-0", "1-0"], {}, "Away", "final", None, id="legs level"),
        pytest.param("final", ["1-0", "1-1"], {}, "Home", "winners, 2–1 on aggregate", 1,
                     id="two legs"),
        pytest.param("final", ["1-0", ""], {}, "Home", "final", None, id="first leg played"),
        pytest.param("final", ["1-1"], {"decision": "coin", "winner": "Away"}, "Away",
                     "winners, on the toss of a coin (1–1)", 1, id="coin"),
        pytest.param("final", ["1-1"], {"decision": "withdrawn", "winner": "Away"}, "Home",
                     "runners-up", 0, id="withdrew from the replay"),
        pytest.param("third_place", ["0-2"], {}, "Away", "third place, 2–0", 0, id="third place"),
    ],
)  # fmt: skip
def test_who_won_a_final_and_how(round_, scores, tie, club, label, won):
    sides = dict(zip(("Home", "Away"), clubs("Home", "Away"), strict=True))
    stage = StageFactory(season=cup("Fairs Cup"), name="Last", round=round_)
    chosen = {**tie, **({"winner": sides[tie["winner"]]} if "winner" in tie else {})}
    row = TieFactory(stage=stage, first_home=sides["Home"], first_away=sides["Away"], **chosen)
    for leg, score in enumerate(scores, 1):
        day = date(2024, 3, 6 + leg)
        FixtureFactory(tie=row, leg=leg if len(scores) > 1 else None, day=day, score=score)

    answer = stages_reached(sides[club], before=MAY)

    assert [campaign.label for campaign in answer.details] == [label]
    assert answer.value["won"] == won
    assert {row.note for row in answer.rows} == {label}
    assert [*lines(answer.details)] == [f"Fairs Cup 2023/24: {label}"]


def test_what_the_results_do_not_show_the_end_of_is_said_to_be_at_least_so_far(atalanta):
    assert [*lines(stages_reached(atalanta, before=MAY).details)] == [
        "Cup Winners' Cup 1987/88: at least the semi-final",
        "Champions League 2019/20: at least the round of 16",
        "Europa League 2023/24: at least the semi-final",
    ]


@pytest.mark.parametrize(
    ("others", "end"),
    [
        pytest.param(6, "at least the group stage", id="a part of the next round"),
        pytest.param(8, "group stage", id="the whole next round"),
    ],
)
def test_a_group_is_the_end_once_the_whole_next_round_is_held_without_the_club(
    others, end, django_assert_num_queries
):
    atalanta, *rest = clubs("Atalanta", *(f"Club {number}" for number in range(others)))
    season = cup("Europa League")
    in_round(season, "Group E", "group", "2023-12-07", atalanta, rest[0])
    next_round = StageFactory(season=season, name="Quarter-finals", round="quarter_final")
    for home, away in batched(rest, 2):
        FixtureFactory(season=season, stage=next_round, day=date(2024, 4, 11), home=home,
                       away=away, score="1-0")  # fmt: skip

    with django_assert_num_queries(5):
        answer = stages_reached(atalanta, before=MAY)

    assert [*lines(answer.details)] == [f"Europa League 2023/24: {end}"]


def test_four_queries(atalanta, django_assert_num_queries):
    with django_assert_num_queries(4):
        stages_reached(atalanta, before=MAY)
