from datetime import date

import pytest

from previews.components.absence_words import expected_back_in_words
from previews.components.source_link import Source
from previews.models import Availability
from previews.models.slug import slug_of
from previews.sections import team_news
from previews.sections.team_news import Group, Line, Statement
from tests.factories import (
    ArticleFactory,
    AvailabilityFactory,
    CompetitionFactory,
    InjuryFactory,
    PersonFactory,
    SuspensionFactory,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 17)


@pytest.fixture
def preview():
    return second_leg()


@pytest.fixture
def article():
    return ArticleFactory(slug="ten-things", outlet__name="This Is Anfield")


SOURCE = Source("This Is Anfield", "ten-things", DAY, DAY)


def told(player, what, back, days_out):
    return Line(player, what, back, days_out, SOURCE, slug=slug_of(player))


def of(news, name):
    return next(side for side in news.clubs if side.club.name == name)


def test_both_clubs_stand_in_order_with_every_state(preview, article):
    liverpool, atalanta = preview.fixture.away, preview.fixture.home
    InjuryFactory(
        person__name="Conor Bradley",
        person__slug="conor-bradley",
        club=liverpool,
        article=article,
        out_since=date(2024, 4, 14),
        expected_back=date(2024, 5, 8),
    )
    SuspensionFactory(
        person__name="Rafael Tolói", person__slug="rafael-toloi", club=atalanta, article=article
    )
    AvailabilityFactory(
        person__name="Diogo Jota", person__slug="diogo-jota", club=liverpool, article=article,
        remark="Fit",
    )  # fmt: skip
    AvailabilityFactory(club=atalanta, nothing_new=True, article=article, remark="No new injuries")

    news = seen(team_news, preview)

    assert of(news, "Liverpool").groups == (
        Group("out", "Out", (told("Conor Bradley", "ankle", "8 May", 3),)),
        Group("returning", "Returning", (told("Diogo Jota", "Fit", "", None),)),
    )
    assert of(news, "Atalanta").groups == (
        Group(
            "suspended",
            "Suspended",
            (told("Rafael Tolói", "third booking of the competition", "", None),),
        ),
    )
    assert of(news, "Atalanta").statements == (Statement("No new injuries", SOURCE),)


def test_players_who_miss_out_for_the_same_reason_share_a_row(preview):
    liverpool = preview.fixture.away
    for name in ("Joël Matip", "Ben Doak"):
        InjuryFactory(person__name=name, club=liverpool, part="knee")
    InjuryFactory(person__name="Conor Bradley", club=liverpool, part="ankle")

    (group,) = of(seen(team_news, preview), "Liverpool").groups

    assert [tuple(line.player for line in row.players) for row in group.rows] == [
        ("Ben Doak", "Joël Matip"),
        ("Conor Bradley",),
    ]


def test_a_remark_about_one_player_is_not_put_to_two(preview):
    for name in ("Diogo Jota", "Trent Alexander-Arnold"):
        AvailabilityFactory(person__name=name, club=preview.fixture.away, remark="At his best")

    (group,) = of(seen(team_news, preview), "Liverpool").groups

    assert [len(row.players) for row in group.rows] == [1, 1]


def test_the_source_of_most_is_said_once_and_the_other_stays_with_its_row(preview, article):
    liverpool, other = preview.fixture.away, ArticleFactory(outlet__name="Reuters")
    for by in (article, article, other):
        InjuryFactory(club=liverpool, article=by)

    news = of(seen(team_news, preview), "Liverpool")

    assert news.source == SOURCE
    assert [line.source == SOURCE for line in news.groups[0].lines].count(True) == 2


def test_a_side_of_which_one_line_says_all_leaves_nothing_to_choose(preview, article):
    InjuryFactory(club=preview.fixture.away, article=article)
    AvailabilityFactory(club=preview.fixture.home, nothing_new=True, article=article)

    news = seen(team_news, preview, "team_news=away")

    assert [side.is_brief for side in news.clubs] == [True, False]
    assert news.choices == ()


def test_the_latest_report_of_a_player_stands(preview):
    player = PersonFactory()
    liverpool = preview.fixture.away
    InjuryFactory(person=player, club=liverpool, reported_on=date(2024, 4, 10), part="knee")
    InjuryFactory(person=player, club=liverpool, reported_on=date(2024, 4, 16), part="ankle")

    lines = of(seen(team_news, preview), "Liverpool").groups[0].lines

    assert [line.what for line in lines] == ["ankle"]


def test_what_was_reported_later_or_is_over_is_not_told(preview):
    liverpool = preview.fixture.away
    InjuryFactory(club=liverpool, reported_on=date(2024, 4, 18))
    InjuryFactory(club=liverpool, out_since=date(2024, 1, 1), back_on=date(2024, 4, 1))
    InjuryFactory(club=liverpool, out_since=date(2024, 4, 18))

    assert seen(team_news, preview) is None


def test_a_ban_is_told_where_it_holds(preview):
    liverpool, here = preview.fixture.away, preview.fixture.season.competition
    SuspensionFactory(club=liverpool, competition=CompetitionFactory(), person__name="Elsewhere")
    SuspensionFactory(club=liverpool, competition=here, person__name="Here")
    SuspensionFactory(club=liverpool, person__name="Everywhere")

    lines = of(seen(team_news, preview), "Liverpool").groups[0].lines

    assert [line.player for line in lines] == ["Everywhere", "Here"]


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        pytest.param({"expected_back_words": "not this season"}, "not this season", id="words"),
        pytest.param({"expected_back": date(2024, 5, 8)}, "8 May", id="a day"),
        pytest.param(
            {"expected_back": date(2024, 5, 8), "expected_back_until": date(2024, 5, 14)},
            "8–14 May",
            id="a range within a month",
        ),
        pytest.param(
            {"expected_back": date(2024, 4, 28), "expected_back_until": date(2024, 5, 3)},
            "28 April – 3 May",
            id="a range across months",
        ),
        pytest.param({"expected_back": date(2025, 1, 8)}, "8 January 2025", id="another year"),
        pytest.param(
            {"expected_back": date(2024, 12, 28), "expected_back_until": date(2025, 1, 3)},
            "28 December 2024 – 3 January 2025",
            id="a range across years",
        ),
        pytest.param({}, "", id="nobody says"),
    ],
)
def test_the_return_in_words(expected, words):
    assert expected_back_in_words(Availability(**expected), 2024) == words


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Atalanta", "Liverpool"]),
        ("team_news=away", ["Liverpool"]),
        ("team_news=home", ["Atalanta"]),
        ("team_news=nobody", ["Atalanta", "Liverpool"]),
    ],
)
def test_the_switch_shows_one_club_or_both(preview, query, names):
    for club in (preview.fixture.home, preview.fixture.away):
        InjuryFactory(club=club)

    news = seen(team_news, preview, query)

    assert [side.club.name for side in news.clubs] == names


@pytest.mark.parametrize("number", [1, 4])
def test_three_queries_however_many_are_missing(
    preview, article, number, django_assert_num_queries
):
    for _ in range(number):
        InjuryFactory(club=preview.fixture.away, article=article)
        SuspensionFactory(club=preview.fixture.home, article=article)
        AvailabilityFactory(club=preview.fixture.home, article=article)

    with django_assert_num_queries(3):
        seen(team_news, preview)


@pytest.mark.parametrize(
    ("state", "players", "is_folded"),
    [("rested", 2, True), ("rested", 1, False), ("out", 3, False), ("returning", 2, False)],
)
def test_only_what_somebody_thinks_of_several_players_is_folded(state, players, is_folded):
    lines = tuple(told(f"Player {number}", "tired", "", None) for number in range(players))
    group = Group(state, "Label", lines)

    assert group.is_opinion is is_folded
    assert group.players == tuple(line.player for line in lines)
