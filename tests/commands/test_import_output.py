"""What the commands that import files print."""

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.report import FileReport, ImportReport
from previews.management.import_output import report_lines


def printed(*outcomes):
    """The lines of the messages that are printed, of a file with one message for each."""
    file = FileReport("a.csv")
    for line, outcome in enumerate(outcomes, 1):
        file.add_message(outcome, line, "why")
    return [
        line for line in report_lines(ImportReport([file])) if line.startswith(("a.csv:", "  "))
    ]


def test_few_messages_are_printed_all():
    assert printed("held", "not read")[1:] == ["a.csv:1: held: why", "a.csv:2: not read: why"]


def test_the_first_of_each_outcome_is_printed_however_many_are_before_it():
    _, *lines, last = printed(*["held"] * 30, "stadium not kept", "held", "not read", "not read")

    assert lines[:18] == [f"a.csv:{line}: held: why" for line in range(1, 19)]
    assert lines[18:] == ["a.csv:31: stadium not kept: why", "a.csv:33: not read: why"]
    assert last == "  and 14 more; --report lists them all"


def doubtful(count, reason, remedy="Correct it", rule="score"):
    """The printed lines of a file with that many doubtful rows; `reason` gives that of a row."""
    file = FileReport("a.csv")
    for line in range(2, count + 2):
        parsed = ParsedFixture(line, f"Home {line}", "Away", None)
        file.count_fixture("held", parsed)
        file.add_held(parsed, [Doubt(rule, reason(line), remedy)])
    return [line for line in report_lines(ImportReport([file])) if line.startswith("a.csv:")][1:]


def test_rows_with_the_same_doubt_are_one_sentence_with_a_count_and_one_remedy():
    (line,) = doubtful(40, lambda line: "Alfa is Beta" if line % 2 else "Gamma is Delta")

    assert line == (
        "a.csv:2: held: 40 matches, down to line 41: Gamma is Delta (20); Alfa is Beta (20). "
        "Correct it."
    )


def test_rows_with_a_reason_each_are_one_sentence_with_examples():
    (line,) = doubtful(40, lambda line: f"the score is {line}")

    assert line.startswith(
        "a.csv:2: held: 40 matches, down to line 41: Home 2 v Away: the score is 2; Home 3 v Away: "
    )
    assert line.endswith("Home 9 v Away: the score is 9; and 32 more. Correct it.")


def test_few_doubtful_rows_are_printed_each():
    assert doubtful(2, lambda line: "why") == [
        "a.csv:2: held: Home 2 v Away: why. Correct it.",
        "a.csv:3: held: Home 3 v Away: why. Correct it.",
    ]


def test_rows_with_doubts_of_other_rules_are_not_put_together():
    file = FileReport("a.csv")
    for line in range(2, 12):
        parsed = ParsedFixture(line, "Home", "Away", None)
        file.add_held(parsed, [Doubt("score" if line % 2 else "weekday", "why")])

    lines = [line for line in report_lines(ImportReport([file])) if "matches" in line]

    assert [line.split(": ")[2] for line in lines] == [
        "5 matches, down to line 10", "5 matches, down to line 11",
    ]  # fmt: skip
