"""Every rule of prose and the Markdown of editors: work and output grow no faster than the text."""

from datetime import date

import pytest

from previews.text import prose
from previews.text.figures_in_prose import KnownFigure
from previews.text.markdown import as_html
from previews.text.names_as_places import NameAndCity
from previews.text.prose import KnownFacts
from previews.text.tokenizer import LONGEST_REMEMBERED, sentences
from previews.text.unknown_names import KnownNames
from tests.growth_of_work import MOST, growth

KNOWN = KnownFacts(
    clubs=(NameAndCity(("Atalanta",), "Bergamo"),),
    names=KnownNames.of(["Atalanta", "Liverpool"]),
    figures=(KnownFigure(("goals", "scored"), 3),),
    nearest=lambda name: None,
)
REPEATED = [
    "…", "a@", "a@b.", "(", "[insert ", "](", "“", " ", "lorem ipsum ", "today ", "1 ", "1-",
    "in Atalanta ", "goals scored 4 ", "scored goals. ",
]  # fmt: skip
# Letters: more than in the texts whose words are remembered, and read in no time once more.
SIZE = 2 * LONGEST_REMEMBERED
MARKED_UP = ["[", "![", "[x]", "`", "**a ", "* a\n", "|", "<", "&", "> "]


def read(text):
    return prose.read(text, KNOWN, written_on=date(2024, 4, 18))


@pytest.mark.parametrize("part", REPEATED, ids=ascii)
def test_rules_of_prose(part):
    assert growth(read, lambda size: part * (size // len(part)), SIZE) <= MOST


@pytest.mark.parametrize("part", [">", ".\n", "Nobody ", "Nobody. ", "de Vries de "], ids=ascii)
def test_rules_of_prose_over_words(part):
    assert growth(read, lambda size: part * (size // len(part)), 2 * SIZE) <= MOST


@pytest.mark.parametrize("part", MARKED_UP, ids=ascii)
def test_markdown(part):
    assert growth(as_html, lambda size: part * (size // len(part)), SIZE) <= MOST


@pytest.mark.parametrize("size", [2_000, 20_000])
@pytest.mark.parametrize(
    "of_size",
    [
        lambda size: f"[x]: http://e/{'a' * size}\n\n{'[x] ' * (size // 4)}",
        lambda size: f'[x]: http://e/ "{"a" * size}"\n\n{"[x] " * (size // 4)}',
        lambda size: f"{'|a' * (size // 6)}|\n{'|-' * (size // 6)}|\n" + "|a|\n" * (size // 6),
        lambda size: ">" * size,
        lambda size: "- " * size,
        lambda size: "&" * size,
    ],
    ids=["address", "title", "table", "quotations", "lists", "escapes"],
)
def test_a_page_is_no_larger_than_its_text_allows(of_size, size):
    text = of_size(size)

    # Short rows of a table are filled up, by 65,536 cells in all.
    assert len(as_html(text)) <= 25 * len(text) + 65_536 * len("<td></td>\n") + 100_000


def test_a_text_of_one_long_number_is_read():
    (sentence,) = sentences("9" * 20_000 + " goals")

    assert len(sentence) == 2
