"""What is remembered of the names of a file while it is read."""

from datetime import date, timedelta

from previews.importers.linking.near_names import DAYS_KEPT, Rivals

FIRST = date(1950, 8, 1)


def rivals_of(days):
    """Two names of one league, which meet others on so many days."""
    rivals = Rivals()
    for day in range(days):
        for name in ("Alpha United", "Alpha Utd"):
            rivals.note(name, f"{name}'s opponent {day % 19}", FIRST + timedelta(days=day))
    return rivals


def test_no_name_remembers_more_days_in_a_longer_file():
    short, long = rivals_of(DAYS_KEPT), rivals_of(10 * DAYS_KEPT)

    assert long.opponents.keys() == short.opponents.keys()
    assert all(len(days) <= 2 * DAYS_KEPT for days in long.opponents.values())


def test_two_names_are_still_two_clubs_after_many_seasons():
    assert rivals_of(10 * DAYS_KEPT).are_two("Alpha United", "Alpha Utd")


def test_names_that_never_play_on_one_day_may_be_one_club():
    rivals = Rivals()
    rivals.note("Alpha United", "Beta", FIRST)
    rivals.note("Alpha Utd", "Beta", FIRST + timedelta(days=7))

    assert not rivals.are_two("Alpha United", "Alpha Utd")
