"""Blank space: a tenth of a long page is the indentation of its templates, and no fan reads it."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.http import HttpResponse

from previews.views.htmx_request import HtmxRequest

INDENTATION = re.compile(rb"\n\s+")


def without_indentation[**P](
    view: Callable[Concatenate[HtmxRequest, P], HttpResponse],
) -> Callable[Concatenate[HtmxRequest, P], HttpResponse]:
    """Line ends stay, so words stay apart. Not for pages with a <pre> or a <textarea>."""

    @wraps(view)
    def squeezed(request: HtmxRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.content = INDENTATION.sub(b"\n", response.content)
        return response

    return squeezed
