import pytest

from previews.charts.label import Label, label, surname


@pytest.mark.parametrize(
    ("name", "room", "drawn"),
    [
        pytest.param("Salah", 17.0, Label("Salah"), id="fits"),
        pytest.param("Mohamed Salah", 22.7, Label("Mohamed Salah"), id="fits-in-a-line-of-three"),
        pytest.param("Mohamed Salah", 17.0, Label("Salah"), id="surname"),
        pytest.param(
            "Trent Alexander-Arnold", 17.0, Label("Alexander-Arnold", 17.0), id="pressed-together"
        ),
        pytest.param("Alexander-Arnold", 34.0, Label("Alexander-Arnold"), id="a-name-of-one-word"),
        pytest.param("", 17.0, Label(""), id="no-name"),
    ],
)
def test_label_is_the_name_the_surname_or_the_surname_pressed_together(name, room, drawn):
    assert label(name, room) == drawn


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Virgil van Dijk", "van Dijk"),
        ("Marten de Roon", "de Roon"),
        ("Alexis Mac Allister", "Mac Allister"),
        ("Alisson", "Alisson"),
    ],
)
def test_small_words_belong_to_a_surname(name, last):
    assert surname(name) == last
