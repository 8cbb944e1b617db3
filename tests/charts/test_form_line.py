from hypothesis import given

from previews.charts.form_line import FormLine, FormPoint, form_line
from previews.football.form import results_of
from previews.football.result import Outcome
from tests.football.fixture_list import ATALANTA, LIVERPOOL, fixture_lists, played


def test_results_are_points_by_goal_difference():
    fixtures = [
        played(ATALANTA, LIVERPOOL, (0, 5), "2020-11-03"),
        played(LIVERPOOL, ATALANTA, (0, 2), "2020-11-25"),
        played(LIVERPOOL, ATALANTA, (1, 1), "2024-04-11"),
    ]

    assert form_line(results_of(fixtures, LIVERPOOL.club)) == FormLine(
        points=(
            FormPoint(0.0, 0.0, Outcome.WIN, "win 5–0 against Atalanta"),
            FormPoint(50.0, 28.0, Outcome.DEFEAT, "defeat 0–2 against Atalanta"),
            FormPoint(100.0, 20.0, Outcome.DRAW, "draw 1–1 against Atalanta"),
        ),
        line="0,0 50,28 100,20",
        draw_at=20.0,
    )


def test_no_results_are_no_line():
    assert form_line([]) == FormLine((), "", 20.0)


@given(fixture_lists())
def test_every_point_is_within_the_box(fixtures):
    drawn = form_line(results_of(fixtures, LIVERPOOL.club))

    assert all(0 <= point.across <= drawn.width for point in drawn.points)
    assert all(0 <= point.down <= drawn.height for point in drawn.points)
    assert len(drawn.line.split()) == len(drawn.points)
