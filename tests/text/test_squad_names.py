import pytest

from previews.text.squad_names import found_in

ARSENAL = {
    1: ["David Raya"],
    2: ["Gabriel Magalhães", "Gabriel"],
    3: ["Gabriel Jesus"],
    4: ["Martin Ødegaard"],
    5: ["Ben White", "Benjamin White"],
    6: ["Virgil van Dijk"],
    7: ["Jakub Kiwior"],
    8: ["Adam Smith"],
    9: ["Tom Smith"],
    10: ["Jürgen Müller"],
    11: ["Takehiro Tomiyasu"],
}


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Raya", (1,)),
        ("RAYA", (1,)),
        ("raya ", (1,)),
        ("Odegaard", (4,)),
        ("ødegaard", (4,)),
        ("Oedegaard", (4,)),
        ("Martin Odegaard", (4,)),
        ("Gabriel", (2,)),
        ("Magalhaes", (2,)),
        ("Jesus", (3,)),
        ("van Dijk", (6,)),
        ("Dijk", (6,)),
        ("B White", (5,)),
        ("B. White", (5,)),
        ("J. White", ()),
        ("Smith", (8, 9)),
        ("T. Smith", (9,)),
        ("Mueller", (10,)),
        ("Muller", (10,)),
        ("Takehiro", (11,)),
        ("Timber", ()),
        ("", ()),
        ("...", ()),
    ],
)
def test_who_is_meant_by_a_name(name, numbers):
    assert found_in(name, ARSENAL) == numbers
