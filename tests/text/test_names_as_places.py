import pytest

from previews.text.names_as_places import NameAndCity, names_as_places

CLUBS = (
    NameAndCity(("Atalanta", "Atalanta BC"), "Bergamo"),
    NameAndCity(("Liverpool", "Liverpool FC"), "Liverpool"),
    NameAndCity(("Hellas Verona", "Verona"), "Verona"),
    NameAndCity(("Crystal Palace", "Palace"), "London"),
)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Liverpool play in Atalanta on Thursday.", "Bergamo"),
        ("They arrived in Atalanta.", "Bergamo"),
        ("Rain is forecast in Atalanta, as so often.", "Bergamo"),
        ("The side will travel to Atalanta tomorrow.", "Bergamo"),
        ("After the trip to Crystal Palace they rest.", "London"),
        ("A hotel near Crystal Palace was full.", "London"),
        ("They flew over to Atalanta with 22 players.", "Bergamo"),
        ("It is the last evening in Atalanta BC.", "Bergamo"),
    ],
)
def test_a_club_that_stands_for_a_town_is_found_with_the_town(text, city):
    (finding,) = names_as_places(text, CLUBS)

    assert text[finding.start : finding.end] == finding.text
    assert finding.suggestion == city
    assert finding.message.endswith(f"is a club, not a place; its ground is in {city}.")


@pytest.mark.parametrize(
    "text",
    [
        "Atalanta travel to Liverpool and stay in Liverpool.",
        "They won in Verona.",
        "They lost to Atalanta.",
        "Belief in Atalanta is strong, confidence in Atalanta as well.",
        "He sees gaps in Atalanta's defence.",
        "Supporters in Atalanta colours filled the square.",
        "“We are in Atalanta now,” he said.",
        "He came from Atalanta in 2022.",
        "The game at Atalanta is on Thursday.",
        "They play in Bergamo, at Atalanta.",
    ],
)
def test_a_club_that_stands_for_itself_is_left_alone(text):
    assert list(names_as_places(text, CLUBS)) == []


def test_a_quarter_that_bears_the_name_of_a_club_is_a_place():
    fulham = NameAndCity(("Fulham",), "London")

    assert [finding.text for finding in names_as_places("They play in Fulham.", [fulham])] == [
        "Fulham"
    ]
    assert list(names_as_places("They play in Fulham.", [fulham], places=["Fulham"])) == []
