"""The questions of two-legged ties: first legs lost at home, both legs lost, comebacks."""

from datetime import date

import pytest

from previews.football.computed import Figure
from previews.football.first_legs import Fate
from previews.football.result import result
from previews.football.verdict import Verdict, judge
from previews.models import Tie
from previews.questions.comebacks import comebacks
from previews.questions.first_legs import lost_at_home
from previews.questions.lost_both_legs import Definition, lost_both_legs, year_of, years_of
from previews.questions.scope import Scope
from tests.factories import FixtureFactory
from tests.questions.result_rows import as_seen
from tests.questions.seasons import clubs, cup, knock_out_tie

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def liverpool():
    """Two first legs lost at home, in 2023 and 2024; one tie turned round in 2019."""
    liverpool, madrid, atalanta, barcelona = clubs("Liverpool", "Madrid", "Atalanta", "Barcelona")
    old = cup("Champions League", away_goals=True)
    cups = cup("Europa League")
    knock_out_tie(old, "2019-05-01", barcelona, liverpool, ("3-0", "4-0"))
    knock_out_tie(cups, "2023-02-21", liverpool, madrid, ("2-5", "1-0"), name="Round of 16")
    knock_out_tie(cups, "2024-04-11", liverpool, atalanta, ("0-3", "0-1"))
    return liverpool


def test_first_legs_lost_at_home_come_with_what_became_of_the_tie(liverpool):
    answer = lost_at_home(liverpool, before=MAY)

    assert [(*as_seen(lost.first_leg), lost.fate) for lost in answer.details] == [
        ("2023-02-21", "Madrid", "home", "L 2–5", Fate.OUT),
        ("2024-04-11", "Atalanta", "home", "L 0–3", Fate.OUT),
    ]
    assert [(row.day, row.note) for row in answer.rows] == [
        (date(2023, 2, 21), "out"),
        (date(2023, 2, 28), ""),
        (date(2024, 4, 11), "out"),
        (date(2024, 4, 18), ""),
    ]
    assert answer.caveats == ()


@pytest.mark.parametrize("day", [date(2024, 4, 12), date(2024, 4, 18)])
def test_tie_is_undecided_until_its_second_leg_has_been_played(liverpool, day):
    answer = lost_at_home(liverpool, before=day)

    assert [one.fate for one in answer.details] == [Fate.OUT, Fate.UNDECIDED]
    assert answer.figures == (
        Figure("count", 2, "first legs lost at home"),
        Figure("progressed", 0, "went through"),
        Figure("out", 1, "went out"),
        Figure("decided", 1),
        Figure("undecided", 1),
        Figure("years", [2023, 2024]),
    )
    assert [caveat.sentence for caveat in answer.caveats] == [
        "One of the two is undecided; of the one decided, none went through"
    ]


def test_progressed_from_none_misleads_while_a_tie_is_open(liverpool):
    computed = lost_at_home(liverpool, before=date(2024, 4, 18)).computed

    verdicts = {
        number: judge(stated, computed).verdict
        for number, stated in enumerate(
            [
                {"count": 2},
                {"count": 2, "progressed": 0},
                {"count": 2, "progressed": 0, "decided": 1},
                {"count": 3},
                {"count": 1},
            ]
        )
    }

    assert verdicts == {
        0: Verdict.TRUE,
        1: Verdict.MISLEADING,
        2: Verdict.TRUE,
        # A tie that is not entered may be the third.
        3: Verdict.CANNOT_BE_CHECKED,
        4: Verdict.FALSE,
    }


def test_word_of_an_editor_who_went_through_waits_for_the_second_leg():
    liverpool, cologne = clubs("Liverpool", "Cologne")
    tie = knock_out_tie(cup(), "1965-02-10", liverpool, cologne, ("0-1", "0-1"))
    Tie.objects.filter(pk=tie.pk).update(decision="coin", winner=liverpool)

    fates = {
        day: [one.fate for one in lost_at_home(liverpool, before=day).details]
        for day in (date(1965, 2, 11), date(1965, 2, 18))
    }

    assert fates == {
        date(1965, 2, 11): [Fate.UNDECIDED],
        date(1965, 2, 18): [Fate.THROUGH],
    }


def test_tie_waits_for_a_replay_that_is_still_to_come():
    liverpool, cologne = clubs("Liverpool", "Cologne")
    tie = knock_out_tie(cup(), "1965-02-10", liverpool, cologne, ("0-1", "0-1"))
    FixtureFactory(tie=tie, day=date(1965, 3, 24), neutral_ground=True)
    Tie.objects.filter(pk=tie.pk).update(decision="coin", winner=liverpool)

    [lost] = lost_at_home(liverpool, before=date(1965, 3, 1)).details

    assert lost.fate is Fate.UNDECIDED


def test_tie_that_was_level_long_ago_is_neither_decided_nor_undecided():
    liverpool, bilbao = clubs("Liverpool", "Bilbao")
    season = cup("Inter-Cities Fairs Cup")
    knock_out_tie(season, "1968-09-18", bilbao, liverpool, ("2-1", "2-1"))

    soon, years_later = (
        comebacks(liverpool, before=day) for day in (date(1968, 10, 1), date(2000, 1, 1))
    )

    assert [one.fate for one in soon.details] == [Fate.UNDECIDED]
    assert [caveat.sentence for caveat in soon.caveats] == ["The only one is undecided"]
    assert [one.fate for one in years_later.details] == [Fate.NOT_TOLD]
    assert [row.note for row in years_later.rows] == [
        "how it was decided is not in the archive",
        "",
    ]
    assert {one.name: one.value for one in years_later.figures[:-1]} == {
        "count": 1, "progressed": 0, "out": 0, "decided": 0, "undecided": 0,
    }  # fmt: skip
    assert [caveat.sentence for caveat in years_later.caveats] == [
        "How the only one was decided is not in the archive"
    ]


def test_ties_of_other_competitions_are_out_of_scope(liverpool):
    answer = lost_at_home(liverpool, before=MAY, scope=Scope(organiser="FIFA"))

    assert answer.details == ()
    assert answer.not_in_archive == "No tie of Liverpool in the archive."
    assert answer.scope == "FIFA club competitions loaded: no matches"


def test_organiser_is_counted_whole(liverpool):
    answer = lost_at_home(liverpool, before=MAY, scope=Scope(organiser="UEFA"))

    assert answer.scope == "UEFA club competitions loaded: 6 matches, 2019 to 2024"


def test_both_legs_lost_depend_on_the_score_that_counts():
    liverpool, atletico, ferencvaros = clubs("Liverpool", "Atletico", "Ferencvaros")
    season = cup(away_goals=True)
    knock_out_tie(season, "1968-01-01", ferencvaros, liverpool, ("1-0", "0-1"))
    knock_out_tie(
        season, "2020-02-18", atletico, liverpool, ("1-0", "1-0"), "Round of 16", extra_time="2-3"
    )

    final = lost_both_legs(liverpool, before=MAY)
    ninety = lost_both_legs(liverpool, before=MAY, definition=Definition.NINETY)

    assert [
        (
            year_of(tie),
            tie.other(liverpool.pk).name,
            *(str(result(leg, liverpool.pk)) for leg in tie.fixtures),
        )
        for tie in final.details.ties
    ] == [
        (1968, "Ferencvaros", "L 0–1", "L 0–1"),
        (2020, "Atletico", "L 0–1", "L 2–3"),
    ]
    assert {tie.fixtures[0].occasion for tie in final.details.ties} == {
        "European Cup 2023/24, Quarter-finals",
        "European Cup 2023/24, Round of 16",
    }
    assert years_of(ninety.details.ties) == [1968]
    assert final.figures == (
        Figure("count", 2, "ties lost in both legs"),
        Figure("definition", "final score", "by"),
        Figure("years", [1968, 2020]),
    )
    assert [caveat.sentence for caveat in final.caveats] == [
        "By final score it is 2, by 90 minutes 1"
    ]
    assert judge({"count": 2}, final.computed).verdict is Verdict.TRUE
    assert judge({"count": 1}, final.computed).verdict is Verdict.MISLEADING
    assert judge({"count": 1, "definition": "90 minutes"}, final.computed).verdict is Verdict.TRUE


def test_tie_with_a_leg_to_come_is_not_lost_in_both(liverpool):
    counts = {
        day: len(lost_both_legs(liverpool, before=date(2023, 2, day)).details.ties)
        for day in (27, 28)
    }
    afterwards = lost_both_legs(liverpool, before=date(2023, 3, 1))

    assert counts == {27: 0, 28: 0}
    assert years_of(afterwards.details.ties) == [2023]


def test_three_goals_were_overturned_once(liverpool):
    answer = comebacks(liverpool, before=MAY, deficit=3)

    assert [
        (each.club.name, each.goals, each.second_leg_at_home, each.fate, *as_seen(each.first_leg))
        for each in answer.details
    ] == [
        ("Liverpool", 3, True, Fate.THROUGH, "2019-05-01", "Barcelona", "away", "L 0–3"),
        ("Liverpool", 3, False, Fate.OUT, "2023-02-21", "Madrid", "home", "L 2–5"),
        ("Liverpool", 3, False, Fate.OUT, "2024-04-11", "Atalanta", "home", "L 0–3"),
    ]
    assert answer.computed.values["years"] == [2019]


def test_deficits_of_any_club_in_a_scope_are_told_by_where_the_second_leg_was(liverpool):
    scope = Scope(organiser="UEFA")

    counts = {
        where: [
            (one.club.name, one.first_leg.day.year)
            for one in comebacks(before=MAY, deficit=3, second_leg=where, scope=scope).details
        ]
        for where in ("anywhere", "home", "away")
    }

    assert counts == {
        "anywhere": [("Liverpool", 2019), ("Liverpool", 2023), ("Liverpool", 2024)],
        "home": [("Liverpool", 2019)],
        "away": [("Liverpool", 2023), ("Liverpool", 2024)],
    }


def test_comebacks_of_everybody_everywhere_are_not_asked():
    with pytest.raises(ValueError, match="Name a club, a competition or an organiser"):
        comebacks(before=MAY)


@pytest.mark.parametrize("ask", [lost_at_home, lost_both_legs, comebacks])
@pytest.mark.parametrize("ties", [1, 12])
def test_five_queries_for_one_tie_and_for_twelve(ask, ties, django_assert_num_queries):
    liverpool, atalanta = clubs("Liverpool", "Atalanta")
    season = cup()
    for number in range(ties):
        day = f"{1990 + number}-03-01"
        knock_out_tie(season, day, liverpool, atalanta, ("0-1", "0-0"), name=f"Round {number}")

    with django_assert_num_queries(5):
        ask(liverpool, before=MAY)
