"""The API, and how one of its operations is declared."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError
from psycopg.errors import QueryCanceled

from previews.api.answers import NotFound, Refused, problem
from previews.api.refusals import refusal_of
from previews.pagecache.stale import RETRY_AFTER
from previews.questions.parameter import InvalidParameter

type View = Callable[..., HttpResponse]

DESCRIPTION = """\
What matchhub knows, to be read by programs: matches, clubs, people, competitions, previews with
every section and its sources, claims with their verdict and receipts, and questions about the
results.

- Everything is read with GET. No key is needed, and pages of any site may ask.
- `url` is the address of a thing in this API, `page` that of its page on the site.
- A preview says what its newest released edition says: never a draft.
- Lists have pages: `limit` is at most 100, `next` is the address of the next page.
- Send the ETag of an answer as `If-None-Match`: 304 says that nothing has changed.
- An answer that is not 200 has a sentence in `error`, and the `parameter` that was wrong.
- Moments are in UTC; `day` is the date at the ground.
"""

api = NinjaAPI(
    title="matchhub",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,  # the pages of documentation that come with it load scripts from elsewhere
)
# What each operation answers with, by its name.
GIVES: dict[str, Any] = {}


def reads(path: str, gives: Any, *, tag: str, summary: str) -> Callable[[View], View]:
    """An operation, named as its function; its docstring is the description."""

    def declare(view: View) -> View:
        name = view.__name__
        GIVES[name] = gives
        declared: View = api.get(
            path, operation_id=name, url_name=name, summary=summary, tags=[tag]
        )(view)
        return declared

    return declare


def _not_found(_request: HttpRequest, error: Any) -> HttpResponse:
    return problem(404, str(error))


def _refused(_request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, str(error), error.parameter)


def _invalid(_request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, error.reason, error.parameter.name)


def _not_valid(_request: HttpRequest, error: Any) -> HttpResponse:
    name, sentence = refusal_of(error.errors[0])
    return problem(422, sentence, name)


def _raised(_request: HttpRequest, error: Any) -> HttpResponse:
    """Any other error is Django's to report, also with DEBUG.

    A query that was stopped for its length is answered here: elsewhere it would stand for a
    database that is away, and one slow question would cost every fan a page.
    """
    if not isinstance(error.__cause__, QueryCanceled):
        raise error
    answer = problem(503, "The answer takes too long. Ask for less of the archive.")
    answer.headers["Retry-After"] = str(RETRY_AFTER)
    return answer


for _kind, _handler in {
    NotFound: _not_found,
    Refused: _refused,
    InvalidParameter: _invalid,
    ValidationError: _not_valid,
    Exception: _raised,
}.items():
    api.add_exception_handler(_kind, _handler)
