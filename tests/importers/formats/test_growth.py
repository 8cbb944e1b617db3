"""Every reader of results: work grows no faster than the file, and no line is left out."""

import pytest

from previews.importers.formats import clubs_txt, football_json, football_txt, results_csv
from previews.importers.formats.parsed_fixture import UnparsedLine
from tests.growth_of_work import MOST, growth

HEADER = "date,home,away,score\n"
MATCH = "▪ Matchday 1\nSat Aug 12 2023\n  A v B 2-1\n"


def lines_of(text):
    return text.splitlines(keepends=True)


def read_all(read):
    def of_text(text):
        try:
            return list(read(lines_of(text)))
        except ValueError:
            return []

    return of_text


@pytest.mark.parametrize(
    ("read", "of_size"),
    [
        (results_csv.read, lambda size: HEADER + 'x","z\n' * size),
        (results_csv.read, lambda size: HEADER + '"' * size),
        (football_txt.read, lambda size: MATCH + "  (a 1',\n" * size),
        (football_txt.read, lambda size: MATCH + "[x]\n" * size),
        (football_txt.read, lambda size: "[x] " * 10 * size),
        (football_json.read, lambda size: '{"matches": [' + '"' + '\\"' * 10 * size),
        (football_json.read, lambda size: '{"matches": [' + "{" * 10 * size),
        (clubs_txt.read, lambda size: "a@" * 10 * size),
        (clubs_txt.read, lambda size: "| a\n" * size),
    ],
    ids=range(9),
)
def test_twice_the_file_takes_twice_the_work(read, of_size):
    assert growth(read_all(read), of_size, 500) <= MOST


def test_a_row_whose_quotation_is_not_closed_costs_one_line():
    text = HEADER + 'x","z\n' * 200

    items = list(results_csv.read(lines_of(text)))

    assert sum(item.lines for item in items) == 201


def test_a_match_of_json_nested_too_deeply_is_told():
    text = '{"matches": [{"team1": ' + "[" * 100_000 + "]" * 100_000 + "}]}"

    told = [item for item in football_json.read([text]) if isinstance(item, UnparsedLine)]

    assert [item.line for item in told] == [1]


def test_a_line_that_is_too_long_is_told():
    (item,) = football_txt.read(["[x] " * 250_000])

    assert (item.why, len(item.text)) == ("a line of more than 2,000 characters", 200)
