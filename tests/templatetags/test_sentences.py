import pytest

from previews.templatetags.sentences import whole_scores


@pytest.mark.parametrize(
    ("sentence", "drawn"),
    [
        ("Won 1–0 at Forest", 'Won <span class="whole">1–0</span> at Forest'),
        ("lost it 2-0 there", 'lost it <span class="whole">2-0</span> there'),
        ("on 2024-04-18", "on 2024-04-18"),
        ("in 2023-24", "in 2023-24"),
        ("10–11 on penalties", '<span class="whole">10–11</span> on penalties'),
        ("Brighton & Hove 2–2", 'Brighton &amp; Hove <span class="whole">2–2</span>'),
        ("<b>1–0</b>", '&lt;b&gt;<span class="whole">1–0</span>&lt;/b&gt;'),
        ("Atalanta – on the road – won", "Atalanta – on the road – won"),
        ("", ""),
    ],
)
def test_a_score_is_never_broken_over_two_lines(sentence, drawn):
    assert whole_scores(sentence) == drawn
