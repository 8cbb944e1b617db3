from datetime import date

from previews.football.data_gaps import Gap, gaps

MAY, AUGUST = date(2019, 5, 12), date(2019, 8, 9)


def test_summer_is_no_gap_and_a_missing_season_is():
    assert gaps([AUGUST, MAY]) == ()
    assert gaps([date(2020, 8, 12), MAY, date(2018, 8, 12), AUGUST]) == (
        Gap(AUGUST, date(2020, 8, 12)),
        Gap(date(2018, 8, 12), MAY),
    )


def test_there_is_no_gap_in_nothing():
    assert gaps([]) == gaps([MAY]) == ()
