from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.template.loader import render_to_string

from previews.models import Picture
from previews.sections import SECTIONS_BY_SLUG, pictures
from previews.sections.pictures import PictureCard
from tests.factories import PictureFactory
from tests.pictures import saved
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def test_a_picture_without_a_file_is_described(preview):
    PictureFactory(
        preview=preview,
        caption="Training",
        place="AXA Training Centre",
        taken_on=date(2024, 4, 17),
        credit="Somebody",
    )

    found = seen(pictures, preview)

    assert found.described == (
        PictureCard(
            address="",
            width=None,
            height=None,
            alternative_text="Players stretch on a training pitch.",
            caption="Training",
            where_and_when="AXA Training Centre, 17 April 2024",
            credit="Somebody",
            source=None,
        ),
    )
    assert found.photographs == ()


def test_without_a_photograph_the_clubs_colours_are_the_hero(preview, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = PictureFactory(preview=preview)

    drawn = seen(pictures, preview).hero
    picture.file.save("pitch.png", ContentFile(saved("PNG")))
    photographed = seen(pictures, preview)

    assert [half.field for half in drawn.fields] == ["#1e71b8", "#c8102e"]
    assert [half.letters for half in drawn.fields] == ["ATA", "LIV"]
    assert (photographed.hero, len(photographed.photographs)) == (None, 1)


def test_an_uploaded_picture_comes_in_widths_with_its_size(preview, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = PictureFactory(preview=preview)
    picture.file.save("pitch.png", ContentFile(saved("PNG", size=(1000, 500))))
    folder = f"/media/{picture.file.name.rpartition('/')[0]}"

    (shown,) = seen(pictures, preview).pictures

    assert (shown.address, shown.width, shown.height) == (f"{folder}/1000.jpg", 1000, 500)
    assert shown.srcset == ", ".join(
        f"{folder}/{width}.webp {width}w" for width in (480, 960, 1000)
    )


def test_a_browser_can_choose_and_nothing_moves_when_it_loads(preview, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = ContentFile(saved("PNG", size=(1000, 500)), "pitch.png")
    PictureFactory(preview=preview, file=file)
    html = render_to_string(
        "previews/sections/pictures.html",
        {"content": seen(pictures, preview), "section": SECTIONS_BY_SLUG["pictures"]},
    )

    assert html.count('<source type="image/webp"') == 1
    assert 'sizes="(max-width: 44rem) 100vw, 42rem"' in html
    assert 'width="1000" height="500"' in html
    assert "960.webp 960w" in html


def test_an_old_upload_has_one_size(preview, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = PictureFactory(preview=preview)
    Picture.objects.filter(pk=picture.pk).update(file="pictures/goal.jpg", width=30, height=20)

    (shown,) = seen(pictures, preview).pictures

    assert (shown.address, shown.sizes, shown.srcset) == ("/media/pictures/goal.jpg", (), "")


def test_one_query(preview, django_assert_num_queries):
    for _ in range(3):
        PictureFactory(preview=preview)

    with django_assert_num_queries(1):
        seen(pictures, preview)
