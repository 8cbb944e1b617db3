from previews.football.elevens import Comparison, NamedBySome, NamedEleven, compared


def test_one_eleven_is_not_compared():
    assert compared([NamedEleven("GOAL", "4-3-3", ("Alisson",))]) is None
    assert compared([]) is None


def test_the_shared_players_stand_in_the_order_of_the_first_and_the_others_with_their_sources():
    elevens = [
        NamedEleven("GOAL", "4-3-3", ("Alisson", "Konaté", "Jota")),
        NamedEleven("Reuters", "4-3-3", ("Alisson", "Quansah", "Jota")),
        NamedEleven("BBC", "4-3-3", ("Jota", "Alisson", "Quansah")),
    ]

    assert compared(elevens) == Comparison(
        ("Alisson", "Jota"),
        (NamedBySome("Konaté", ("GOAL",)), NamedBySome("Quansah", ("Reuters", "BBC"))),
    )


def test_formations_are_told_where_they_differ():
    found = compared([NamedEleven("GOAL", "4-3-3", ()), NamedEleven("BBC", "4-4-2", ())])

    assert found == Comparison((), (), (("GOAL", "4-3-3"), ("BBC", "4-4-2")))
