import pytest
from django.urls import reverse

from previews.admin.base.key_value_field import lines_of, values_of
from tests.admin.form_data import sent_back
from tests.factories import ReportFactory

SAID = {"club": "liverpool", "since": 1995, "at_home": True, "season": "2023/24", "day": None}
WRITTEN = "club = liverpool\nsince = 1995\nat_home = true\nseason = 2023/24\nday = null"


def test_values_are_written_a_line_for_each():
    assert lines_of(SAID) == WRITTEN


@pytest.mark.parametrize(
    "values",
    [
        pytest.param(SAID, id="words, numbers, yes and no"),
        pytest.param({"number": "7"}, id="a number that is a word"),
        pytest.param({"answer": "true"}, id="a word that looks like yes"),
        pytest.param({"club": " Bodø/Glimt "}, id="blanks around a word"),
        pytest.param({"clubs": ["atalanta", "liverpool"]}, id="several words"),
        pytest.param({}, id="nothing"),
    ],
)
def test_lines_are_read_as_the_same_values(values):
    assert values_of(lines_of(values)) == values


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        pytest.param("club liverpool", "Line 1: write name = value.", id="no equals sign"),
        pytest.param("\n= 7", "Line 2: write name = value.", id="no name"),
        pytest.param("since = 1\nsince = 2", "Line 2: since is written twice.", id="twice"),
    ],
)
def test_line_that_cannot_be_read_is_named(lines, sentence):
    with pytest.raises(ValueError, match=f"^{sentence}$"):
        values_of(lines)


@pytest.mark.django_db
def test_a_report_of_a_claim_without_a_question_is_read_and_written_as_lines(editor):
    report = ReportFactory(stated={"appearances": 17})
    page = reverse("admin:previews_report_change", args=[report.pk])
    opened = editor.get(page)

    editor.post(page, sent_back(opened, stated="appearances = 18\r\nrank = joint 4th\r\n"))

    report.refresh_from_db()
    assert opened.context["adminform"].form["stated"].value() == "appearances = 17"
    assert report.stated == {"appearances": 18, "rank": "joint 4th"}
