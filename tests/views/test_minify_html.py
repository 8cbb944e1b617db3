import pytest

from previews.views.minify_html import squeezed


@pytest.mark.parametrize(
    ("html", "sent"),
    [
        ("<ul>\n  <li>One</li>\n\n  <li>Two</li>\n</ul>", "<ul> <li>One</li> <li>Two</li> </ul>"),
        ("Liverpool\n      went\tout", "Liverpool went out"),
        ("16\N{NO-BREAK SPACE}000", "16\N{NO-BREAK SPACE}000"),
        (
            "1\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}0",
            "1\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}0",
        ),
        ("<b>a</b><i>b</i>", "<b>a</b><i>b</i>"),
    ],
)
def test_blank_space_is_one_space_and_words_stay_apart(html, sent):
    assert squeezed(html) == sent
