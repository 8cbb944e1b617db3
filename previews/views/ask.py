"""The questions of the archive: a list of them, and a page for each, which answers it."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from previews.components.breadcrumbs import QUESTIONS, of_list
from previews.pagecache.fans_page import fans_page
from previews.pages import ask as list_page
from previews.pages import question as page
from previews.pages.question import QuestionPage
from previews.questions import QUESTIONS_BY_SLUG
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import QUESTION
from previews.views.way import with_way


@fans_page(outlives_database=True)
@require_safe
def ask(request: HtmxRequest) -> HttpResponse:
    content = list_page.read(fans_clock.now(request))
    return render(request, "previews/ask.html", {"content": content})


@fans_page(*QUESTION, has_one_address=True)
@require_safe
def question_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """`?club=liverpool&last=10`; every other way to write it leads to this one.

    422 where a parameter has no value that can be asked for: the page says why, at its field.
    """
    content = _content(request, slug)
    if isinstance(content, HttpResponse):
        return content
    context = with_way(request, content, of_list(*QUESTIONS), content.sentence)
    return render(request, "previews/question_detail.html", context, status=_status(content))


@fans_page(*QUESTION, has_one_address=True)
@require_safe
@vary_on_headers("HX-Request")
def question_answer(request: HtmxRequest, slug: str) -> HttpResponse:
    """The question with its answer alone, for htmx; a browser that lands here gets the page."""
    address = reverse("previews:question_detail", args=[slug])
    if request.GET:
        address = f"{address}?{request.GET.urlencode()}"
    if not request.htmx:
        return HttpResponseRedirect(address)
    content = _content(request, slug)
    if isinstance(content, HttpResponse):
        return content
    context = {"content": content}
    template = "previews/components/question_part.html"
    response = render(request, template, context, status=_status(content))
    # The address bar shows the page, where the answer can be found again, never its part.
    response["HX-Push-Url"] = address
    return response


def _content(request: HtmxRequest, slug: str) -> QuestionPage | HttpResponseRedirect:
    """What was asked and its answer, or the way to the one address that asks the same."""
    question = QUESTIONS_BY_SLUG.get(slug)
    if question is None:
        raise Http404(f"no question is called {slug}")
    now = fans_clock.now(request)
    asked = page.asked_in(question, request.GET, now)
    query = page.canonical_query(question, asked, request.GET)
    if not asked.problems and query != request.query_as_sent:
        return HttpResponseRedirect(f"{request.path}?{query}" if query else request.path)
    return page.read(question, asked, request.GET, now)


def _status(content: QuestionPage) -> int:
    return 422 if content.form.problems else 200
