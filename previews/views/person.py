"""A person's page."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from previews.components.breadcrumbs import PEOPLE, of_list
from previews.components.structured import person_thing
from previews.models import Person
from previews.pagecache.fans_page import fans_page
from previews.pages import person as page
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PAGE
from previews.views.moved import moves_from_old_addresses
from previews.views.way import site_of, with_way


@fans_page(PAGE, outlives_database=True)
@require_safe
@moves_from_old_addresses(Person.objects.all)
def person_detail(request: HtmxRequest, slug: str) -> HttpResponse:
    """Only people of whom the archive or a published preview tells something."""
    person = get_object_or_404(Person.objects.with_other_names(), slug=slug)
    content = page.read(person, request.GET, fans_clock.now(request))
    if content is None:
        raise Http404(f"nothing is told of {slug}")
    thing = person_thing(content.name, request.path, site_of(request), content.born)
    context = with_way(request, content, of_list(*PEOPLE), content.name, thing)
    return render(request, "previews/person_detail.html", context)
