import pytest

from previews.charts.label import Label, label, pressed, surname, surnames, text_width


@pytest.mark.parametrize(
    ("narrower", "wider"),
    [
        ("Díaz", "Diazo"),
        ("iiii", "oooo"),
        ("oooo", "OOOO"),
        ("OOOO", "WWWW"),
        ("OOOO", "\u4e0a\u4e0a\u4e0a\u4e0a"),
    ],
)
def test_a_wider_name_needs_more_room(narrower, wider):
    assert text_width(narrower, 10) < text_width(wider, 10)


def test_an_accent_needs_none():
    assert text_width("Konaté", 13) == text_width("Konate", 13)
    assert text_width("", 13) == 0


def test_only_a_name_that_is_too_wide_is_pressed():
    salah = label("Salah", 10)

    assert pressed(salah, 100) == salah
    assert pressed(salah, 12) == Label("Salah", 12.0, 12.0)


def test_surnames_that_two_share_stay_with_the_first_names():
    names = ["Mohamed Salah", "Bruno Fernandes", "Mateus Fernandes", "Marten de Roon"]

    assert surnames(names) == ("Salah", "Bruno Fernandes", "Mateus Fernandes", "de Roon")


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
