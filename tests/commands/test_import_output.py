"""What the commands that import files print."""

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
