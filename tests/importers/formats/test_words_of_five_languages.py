"""What became of a match, crowds and times, as nobody has listed them."""

from datetime import date, time

import pytest

from previews.importers.formats import football_txt
from previews.importers.formats.cell_times import read_clock
from previews.importers.formats.csv_cells import read_crowd, read_outcome
from previews.importers.formats.football_txt_status import status_of_notes
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus, UnparsedLine

DAY = date(2024, 8, 17)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("abandonné", ParsedStatus.ABANDONED), ("match arrêté", ParsedStatus.ABANDONED),
        ("suspendu à la 60e", ParsedStatus.ABANDONED), ("interrumpido", ParsedStatus.ABANDONED),
        ("no jugado", ParsedStatus.CANCELLED), ("non disputata", ParsedStatus.CANCELLED),
        ("nicht gespielt", ParsedStatus.CANCELLED), ("fiel aus", ParsedStatus.CANCELLED),
        ("n'a pas joué", ParsedStatus.CANCELLED), ("no se disputó", ParsedStatus.CANCELLED),
        ("aufgehoben", ParsedStatus.ANNULLED), ("nach 20 Minuten unterbrochen", None),
    ],
)  # fmt: skip
def test_notes(note, status):
    assert status_of_notes([note]) is status


@pytest.mark.parametrize(
    ("word", "outcome"),
    [
        ("Abandonné", "abandoned"), ("Suspendu", "abandoned"), ("Interrumpido", "abandoned"),
        ("Sosp.", "abandoned"), ("no jugado", "cancelled"), ("non disputata", "cancelled"),
        ("Abges.", "cancelled"), ("Verl.", "postponed"), ("Rinv.", "postponed"),
        ("Apl.", "postponed"),
    ],
)  # fmt: skip
def test_words_of_a_status(word, outcome):
    assert read_outcome(word) == outcome


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("60 000", 60_000), ("60.000", 60_000), ("67_215", 67_215), ("12,345 (sold out)", 12_345),
        ("12 000 Zuschauer", 12_000), ("9'500 spettatori", 9_500), ("8,000; Referee: X", 8_000),
        ("0", None), ("-", None), ("k. A.", None), ("s/d", None), ("n/d", None), ("Unknown", None),
    ],
)  # fmt: skip
def test_crowds(text, crowd):
    assert read_crowd(text) == crowd


@pytest.mark.parametrize(
    "text", ["c. 12,000", "ca. 12.000", "12k", "12.5", "~12000", "60,000+", "sold out", "1 2 3"]
)
def test_what_is_no_whole_number_is_no_crowd(text):
    with pytest.raises(ValueError, match="not a number"):
        read_crowd(text)

    lines = ["= Cup 2024/25", "Sat Aug 17 2024", "  Alder v Beech 2-1", f"    Att: {text}"]
    *_, fixture = football_txt.read(lines)
    (line,) = (each for each in football_txt.read(lines) if isinstance(each, UnparsedLine))
    assert isinstance(fixture, ParsedFixture)
    assert (fixture.attendance, line.line, line.text) == (None, 4, text)


@pytest.mark.parametrize("key", ["Att", "Zuschauer", "Spectateurs", "Espectadores", "Spettatori"])
def test_crowds_below_a_match_in_five_languages(key):
    lines = ["= Cup 2024/25", "Sat Aug 17 2024", "  Alder v Beech 2-1", f"    {key}: 60 000"]

    (fixture,) = (each for each in football_txt.read(lines) if isinstance(each, ParsedFixture))

    assert fixture.attendance == 60_000


@pytest.mark.parametrize("text", ["noon", "12 noon", "midday", "mittags", "midi", "mediodía"])
def test_noon(text):
    assert read_clock(text, DAY).clock == time(12)


@pytest.mark.parametrize("text", ["midnight", "half past seven", "24:00", "15'30"])
def test_what_is_no_time(text):
    with pytest.raises(ValueError, match="not a time of the day"):
        read_clock(text, DAY)
