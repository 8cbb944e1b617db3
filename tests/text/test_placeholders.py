import pytest

from previews.text.placeholders import furniture, placeholders
from previews.text.text_issue import TextIssueKind


def passages(found):
    return [finding.text for finding in found]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("The referee is xxx from France.", "xxx"),
        ("The referee is XXXX.", "XXXX"),
        ("Attendance TK at the final whistle.", "TK"),
        ("Score TKTK here.", "TKTK"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum dolor sit amet."),
        ("Salah () starts.", "()"),
        ("Salah [ ] starts.", "[ ]"),
        ("See [the table]().", "()"),
        ("The line-up is TBC.", "TBC"),
        ("Fourth official: TBA", "TBA"),
        ("TODO: the bench.", "TODO"),
        ("[Player] is out for weeks.", "[Player]"),
        ("[insert score] after 90 minutes.", "[insert score]"),
        ("Kick-off at ???", "???"),
    ],
)
def test_a_place_left_to_be_filled_is_found(text, passage):
    (finding,) = placeholders(text)

    assert finding.kind is TextIssueKind.PLACEHOLDER
    assert finding.text == passage
    assert text[finding.start : finding.end] == passage


@pytest.mark.parametrize(
    "text",
    [
        "Fox and Max both start.",
        "An XXL performance from the keeper.",
        "The final was at TK Maxx Park.",
        "A tackle, (hard) but fair.",
        "He [Klopp] was calm.",
        "See [the table](/table/).",
        "Who starts? And who is on the bench??",
        "The line-up is to be confirmed an hour before.",
        "The tbilisi crowd: Dinamo Tbilisi.",
        "There is a lot to do.",
        "The player is out for weeks.",
        "Ipswich lost again.",
        "Exxon paid for the stand.",
        "(in 2019) and [last week]",
    ],
)
def test_what_only_looks_like_a_placeholder_is_left_alone(text):
    assert list(placeholders(text)) == []


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Liverpool travel. Your donation allows us to go on.", "Your donation allows us to go on"),
        ("Your support helps us to tell the story", "Your support helps us to tell the story"),
        ("Follow us on every channel.", "Follow us on every channel"),
        ("A good win. Follow @club for more.", "Follow @club for more"),
        ("* Sign up for our alerts", "Sign up for our alerts"),
        ("The end.\nSubscribe today!", "Subscribe today"),
        ("They won. It is all in our weekly newsletter.", "our weekly newsletter"),
        ("**Read more:** Klopp on Salah", "Read more:** Klopp on Salah"),
        ("Related articles", "Related articles"),
        ("Please donate now to keep us going.", "donate now to keep us going"),
        ("Click here for tickets", "Click here for tickets"),
        ("ADVERTISEMENT", "ADVERTISEMENT"),
        ("All rights reserved.", "All rights reserved"),
    ],
)
def test_furniture_of_the_page_is_found(text, passage):
    (finding,) = furniture(text)

    assert finding.kind is TextIssueKind.FURNITURE
    assert finding.text == passage
    assert text[finding.start : finding.end] == passage


@pytest.mark.parametrize(
    "text",
    [
        "The fans follow us everywhere, the captain knows.",
        "“Follow us,” said the captain to the fans.",
        "Atalanta hope that others follow their lead.",
        "Liverpool want to sign up two more defenders.",
        "He signed up for another season.",
        "The club does not subscribe to that view.",
        "The donation of the fans went to a hospital.",
        "He will read more into it than there is.",
        "The players related well to the new coach.",
        "The support helps the side to keep going.",
        "Things click here at Anfield.",
        "A newsletter of 1988 tells of that semi-final.",
        "The advertisement boards came down in the storm.",
    ],
)
def test_prose_about_the_match_is_no_furniture(text):
    assert passages(furniture(text)) == []
