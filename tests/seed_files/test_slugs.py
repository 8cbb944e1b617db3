"""Slugs that a seed file leaves out: made from the names, as the admin makes them."""

import pytest

from previews.models import Article, Claim, Club, Picture, Preview, Quote, Wording
from previews.models.slug import makes_slug
from previews.seed_files.load import load
from previews.seed_files.report import Action
from previews.seed_files.seed_rows import fields_of, kinds
from tests.factories import ClubFactory, FixtureFactory, OutletFactory, PreviewFactory
from tests.seed_files.rows import club, problems, row

pytestmark = pytest.mark.django_db


def key_of(stored):
    return f"[{', '.join(stored.natural_key())}]"


def test_every_row_with_a_slug_may_leave_it_out():
    slugged = [model for model in kinds() if "slug" in fields_of(model)]

    assert len(slugged) == 11
    assert [model.__name__ for model in slugged if not makes_slug(model)] == []


@pytest.mark.parametrize("slug", [None, "", "~", "''"])
def test_club_without_a_slug_gets_the_one_that_the_admin_makes(write, slug):
    ClubFactory(name="Other", slug="liverpool")
    path = write("clubs.yaml", club(slug=slug))

    load([path])

    assert Club.objects.get(name="Liverpool").slug == "liverpool-eng"
    assert load([path]).total == {Action.UNCHANGED: 1}


def test_slug_that_an_editor_changed_stays_where_the_file_leaves_it_out(write):
    path = write("clubs.yaml", club(slug=None))
    load([path])
    Club.objects.update(slug="reds", edited_by_hand=True)

    assert load([path]).total == {Action.UNCHANGED: 1}
    assert Club.objects.get().slug == "reds"


def test_rows_that_are_named_by_their_slug_are_found_again_without_it(write):
    fixture = FixtureFactory(home__name="Bodø/Glimt", home__slug="bodo-glimt", away__slug="celtic")
    OutletFactory(name="Reuters")
    match = key_of(fixture)
    path = write(
        "rows.yaml",
        row("article", outlet="[Reuters]", published_on="2024-04-17")
        + row("claim", fixture=match, sentence="Celtic win away.")
        + row("preview", fixture=match, headline="The first leg")
        + row("picture", preview=f"[bodo-glimt-v-celtic-{fixture.day}]", alternative_text="Snow"),
    )

    load([path])

    assert [model.objects.get().slug for model in (Article, Claim, Preview, Picture)] == [
        "reuters-2024-04-17",
        "celtic-win-away",
        f"bodo-glimt-v-celtic-{fixture.day}",
        "the-first-leg",
    ]
    assert load([path]).total == {Action.UNCHANGED: 4}


def test_another_row_may_refer_to_a_slug_that_is_made(write):
    fixture = FixtureFactory()
    OutletFactory(name="Reuters")
    quote = row(
        "quote",
        fixture=key_of(fixture),
        speaker="[Jürgen Klopp]",
        club=key_of(fixture.home),
        role="manager",
        topic="luck",
        said_on="2024-04-17",
    )
    wording = row("wording", quote="[jurgen-klopp-luck]", article="[reuters]", text="Luck!")
    others = row("person", name="Jürgen Klopp") + row("article", outlet="[Reuters]")

    load([write("rows.yaml", wording + quote + others)])

    assert Wording.objects.get().quote == Quote.objects.get(slug="jurgen-klopp-luck")


def test_two_rows_for_which_the_same_slug_is_made_are_told_apart_by_the_writer(write):
    OutletFactory(name="Reuters")
    article = row("article", outlet="[Reuters]", published_on="2024-04-17")

    assert problems(write("articles.yaml", article + article)) == [
        "articles.yaml, line 5, column 3 (row 2): the article reuters-2024-04-17 is also in "
        "articles.yaml, line 1; keep one, or give each a slug of its own"
    ]


def test_rows_that_lack_a_part_of_their_key_are_not_taken_for_one_row(write):
    points = row("talkingpoint", heading="A") + row("talkingpoint", heading="B")

    assert problems(write("points.yaml", points)) == [
        f"points.yaml, line {line}, column 3 (row {number}), {name}: a talking point needs this; "
        "add it"
        for number, line in ((1, 1), (2, 4))
        for name in ("preview", "number")
    ]


def test_row_that_may_be_the_one_without_a_slug_is_not_called_unknown(write):
    PreviewFactory(slug="second-leg")
    preview = row("preview", fixture="[2024-04-18, A, ENG, B, ENG]", headline="The second leg")
    point = row("talkingpoint", preview="[a-v-b-2024-04-18]", number=1, heading="One")

    assert [says.split(":")[0] for says in problems(write("rows.yaml", preview + point))] == [
        "rows.yaml, line 3, column 14 (row 1), fixture"
    ]
