from previews.charts.milestone_bars import MilestoneBar, MilestoneBars, milestone_bars
from previews.football.milestones import Race, Reached

THERE = (Reached("Roger Hunt", 20), Reached("Mohamed Salah", 13), Reached("Sadio Mané", 13))


def test_the_ranking_stands_above_the_one_on_the_way():
    assert milestone_bars(Race("Darwin Núñez", 10, 9, 17, THERE)) == MilestoneBars(
        bars=(
            MilestoneBar("Mohamed Salah", 13, 65.0, 0, "1="),
            MilestoneBar("Sadio Mané", 13, 65.0, 1, "1="),
            MilestoneBar("Roger Hunt", 20, 100.0, 2, "3"),
            MilestoneBar("Darwin Núñez", 17, 85.0, 3, "", on_the_way=True),
        ),
        target_at=90.0,
        longest=20,
        done=90.0,
        steps=(10, 20, 30, 40, 50, 60, 70, 80, 90),
    )


def test_steps_that_are_too_many_to_count_are_not_drawn():
    drawn = milestone_bars(Race("Mohamed Salah", 300, 450, 400))

    assert (drawn.done, drawn.steps) == (100, ())


def test_who_is_there_is_not_on_the_way():
    done = milestone_bars(Race("Darwin Núñez", 10, 10, 18, THERE))

    assert [bar.name for bar in done.bars] == ["Mohamed Salah", "Sadio Mané", "Roger Hunt"]
    assert done.target_at is None


def test_a_first_race_has_a_bar_of_its_own():
    alone = milestone_bars(Race("Darwin Núñez", 10, 9, 17))

    assert [(bar.name, bar.on_the_way) for bar in alone.bars] == [("Darwin Núñez", True)]
    assert alone.target_at == 100.0
