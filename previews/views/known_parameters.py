"""The parameters of each page's address. All others are left out of its links and its key."""

from collections.abc import Iterator

from previews.components.filter_links import ClubFilter
from previews.football.result import Where
from previews.pagecache.parameters import DAY, NUMBER, SLUG, Parameter, Typed
from previews.pages.claim_list import CHOICES
from previews.questions import QUESTIONS
from previews.questions.parameter import BEFORE
from previews.sections.form_guide import LABELS
from previews.sections.quotes import OPEN_AT_MOST
from previews.sections.tie import PICKED_AT_MOST


def of_clubs(name: str) -> Parameter:
    return Parameter(name, values="|".join(ClubFilter), default=ClubFilter.BOTH)


# Of a preview and its sections: a section with controls owns one, named as its module.
PREVIEW = (
    Parameter("tie", values=f"[0-{PICKED_AT_MOST}]", times=2),
    of_clubs("team_news"),
    Parameter("form_guide", values="|".join(LABELS), default=Where.ANYWHERE),
    of_clubs("league"),
    Parameter("quotes", values=SLUG, up_to=OPEN_AT_MOST),
    # What is printed beside the one sheet: the whole page, or with every receipt open.
    Parameter("print", values="page|full"),
)
PAGE = Parameter("page", values=NUMBER, default="1")
PREVIEW_LIST = (Parameter("club", values=SLUG), Parameter("competition", values=SLUG), PAGE)
SEASON = (Parameter("as_of", values=DAY), Parameter("round", values=SLUG))
OFFICIAL = (Parameter("club", values=SLUG), PAGE)
AFTER = Parameter("after", values=SLUG)
# Where a list in alphabetical order begins: its pages have the same rows from elsewhere on.
LETTER = Parameter("letter", values="[a-z]")
CLAIM_LIST = (Parameter("verdict", values="|".join(CHOICES)), PAGE)
# Of these a page without a query has all that a search engine needs. The others have rows of
# their own: further pages, the claims with one verdict.
STATES = (*PREVIEW, *SEASON, LETTER)
# Longer than any name, and than most sentences that are looked for.
SEARCH = Typed("q", values=".*", longest=100)


def _of_questions() -> Iterator[Parameter]:
    """Every parameter of every question once. Each answer has those of its own question."""
    names = {each.name for question in QUESTIONS for each in question.parameters}
    for name in (*sorted(names), BEFORE.name):
        yield Typed(name, values=".*", longest=120)


# `typed`: the names are those that a person has typed, and no slugs.
QUESTION = (
    *_of_questions(),
    Parameter("typed", values="1"),
    Parameter("tie", values=r"[1-9]\d{0,17}"),
    PAGE,
)
