from datetime import date
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from previews.sections import pictures
from previews.sections.pictures import PictureCard
from tests.factories import PictureFactory
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


def png():
    file = BytesIO()
    Image.new("RGB", (30, 20)).save(file, "PNG")
    return file.getvalue()


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
    picture.file.save("pitch.png", ContentFile(png()))
    photographed = seen(pictures, preview)

    assert [half.field for half in drawn.fields] == ["#1e71b8", "#c8102e"]
    assert [half.letters for half in drawn.fields] == ["ATA", "LIV"]
    assert (photographed.hero, len(photographed.photographs)) == (None, 1)


def test_an_uploaded_picture_is_served_from_the_site_with_its_size(
    preview, client, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    picture = PictureFactory(preview=preview)
    picture.file.save("pitch.png", ContentFile(png()))

    (shown,) = seen(pictures, preview).pictures

    assert (shown.width, shown.height) == (30, 20)
    served = client.get(shown.address)
    assert (served.status_code, b"".join(served.streaming_content)) == (200, png())


@pytest.mark.parametrize(
    ("path", "status"),
    [("../settings.py", 400), ("..%2f..%2fmanage.py", 400), ("absent.png", 404), ("", 404)],
)
def test_nothing_else_is_served(client, settings, tmp_path, path, status):
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "manage.py").touch()

    assert client.get(f"/media/pictures/{path}").status_code == status


def test_one_query(preview, django_assert_num_queries):
    for _ in range(3):
        PictureFactory(preview=preview)

    with django_assert_num_queries(1):
        seen(pictures, preview)
