import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from previews.text.spelling import fold


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Bodø/Glimt", "bodo/glimt"),
        ("Łódź", "lodz"),
        ("Preußen Münster", "preussen munster"),
        ("Đurgården", "durgarden"),
        ("Þór", "thor"),
        ("Næstved", "naestved"),
        ("Œuvre", "oeuvre"),
        ("Fatih Karagümrük", "fatih karagumruk"),
        ("İSTANBUL", "istanbul"),
        ("Kas\N{LATIN SMALL LETTER DOTLESS I}mpaşa", "kasimpasa"),
        ("Atlético Madrid", "atletico madrid"),
        ("KAA Gent", "kaa gent"),
        ("\N{BLACK-LETTER CAPITAL H}\N{DOUBLE-STRUCK CAPITAL C}", "hc"),
    ],
)
def test_case_and_marks_do_not_matter(name, folded):
    assert fold(name) == folded


@given(st.text())
@example("\N{BLACK-LETTER CAPITAL H}")
def test_folding_twice_changes_nothing_more(name):
    assert fold(fold(name)) == fold(name)


@given(st.text("ABCÇDEÉGĞIİÖØŞÜŁabcçdeégğ\N{LATIN SMALL LETTER DOTLESS I}iöøşüł '-."))
def test_any_case_of_a_name_is_one_spelling(name):
    assert fold(name.upper()) == fold(name.lower()) == fold(name)
