"""What the way to a page adds to what it is drawn from."""

from typing import Any

from django.http import HttpRequest

from previews.components.breadcrumbs import Crumb, breadcrumb_list
from previews.components.structured import Thing, in_script


def site_of(request: HttpRequest) -> str:
    """The beginning of every address of the site: https://matchhub.example."""
    return f"{request.scheme}://{request.get_host()}"


def with_way(
    request: HttpRequest, content: Any, crumbs: tuple[Crumb, ...], here: str, *things: Thing
) -> dict[str, Any]:
    """The context of a page: its content, its crumbs, and both for search engines."""
    way = breadcrumb_list(crumbs, here, site_of(request))
    return {"content": content, "crumbs": crumbs, "structured": in_script([*things, way])}
