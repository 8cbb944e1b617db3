from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from previews.text.figures_in_prose import KnownFigure
from previews.text.names_as_places import NameAndCity
from previews.text.prose import KnownFacts, read
from previews.text.text_issue import TextIssueKind
from previews.text.unknown_names import KnownNames

DESK = KnownFacts(
    clubs=(NameAndCity(("Atalanta",), "Bergamo"), NameAndCity(("Liverpool",), "Liverpool")),
    names=KnownNames.of(["Atalanta", "Liverpool", "Bergamo", "Jürgen Klopp"]),
    figures=(KnownFigure(("behind", "aggregate"), 3),),
)
WRITTEN_ON = date(2024, 4, 17)


def test_a_text_is_marked_from_its_beginning_to_its_end():
    text = (
        "Liverpool lost last Thursday and are two behind on aggregate. On Thursday they play in "
        "Atalanta under Jurgen Klop. The referee is xxx.\n\nFollow us for more."
    )

    assert [
        (finding.kind, finding.text) for finding in read(text, DESK, written_on=WRITTEN_ON)
    ] == [
        (TextIssueKind.RELATIVE_DATE, "last Thursday"),
        (TextIssueKind.FIGURE, "two"),
        (TextIssueKind.CLUB_AS_PLACE, "Atalanta"),
        (TextIssueKind.UNKNOWN_NAME, "Jurgen Klop"),
        (TextIssueKind.PLACEHOLDER, "xxx"),
        (TextIssueKind.FURNITURE, "Follow us for more"),
    ]


def test_a_clean_text_is_left_alone():
    text = (
        "Liverpool lost the first leg on 11 April and are three behind on aggregate. They play "
        "in Bergamo. “We go to Atalanta,” said Klopp, “as we did last time.”"
    )

    assert read(text, DESK, written_on=WRITTEN_ON) == ()


def test_a_name_inside_another_finding_is_not_marked_twice():
    (finding,) = read("He said: see Lorem Ipsum Dolor.", DESK, written_on=WRITTEN_ON)

    assert finding.kind is TextIssueKind.PLACEHOLDER


def test_without_names_no_name_is_unknown():
    assert read("We saw Zbigniew Boniek.", KnownFacts(), written_on=WRITTEN_ON) == ()


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_every_finding_stands_where_it_says(text):
    for finding in read(text, DESK, written_on=WRITTEN_ON):
        assert text[finding.start : finding.end] == finding.text
