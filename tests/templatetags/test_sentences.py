import pytest

from previews.templatetags.sentences import whole_scores


@pytest.mark.parametrize(
    ("sentence", "drawn"),
    [
        ("Last clean sheet 1–0 at Forest", "Last clean sheet 1\u2060–\u20600 at Forest"),
        ("10–11 on penalties", "10\u2060–\u206011 on penalties"),
        ("Atalanta – on the road – won", "Atalanta – on the road – won"),
        ("", ""),
    ],
)
def test_a_score_is_never_broken_over_two_lines(sentence, drawn):
    assert whole_scores(sentence) == drawn
