"""The demo clock: fans' pages as of another moment than now. Only `make run` sets it.

The example's match was played in 2024. Shown as of its eve, it is the preview of a match to come.
The same pages as of today have addresses of their own, below /as-of-today/, so that links from one
lead to others of its kind. The admin, imports and releases have the time of today in either.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured

type Environ = dict[str, Any]
type Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


def moment_of(text: str) -> datetime | None:
    """The moment that DEMO_CLOCK names; None for an empty text."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ImproperlyConfigured(f"DEMO_CLOCK={text} is not a moment: {error}.") from error
    if moment.utcoffset() is None:
        raise ImproperlyConfigured(f"DEMO_CLOCK={text} has no offset: write {text}+00:00.")
    return moment


def demo_clock_is_for_this_machine(**kwargs: Any) -> list[CheckMessage]:
    """A system check. A site that the world reads must not be shown as of another day."""
    if settings.DEMO_CLOCK is None or not settings.HTTPS:
        return []
    sentence = (
        "DEMO_CLOCK is set, and so is HTTPS: fans would read pages of another day. "
        "Only make run sets DEMO_CLOCK."
    )
    return [Error(sentence, hint="Remove DEMO_CLOCK from the environment.", id="matchhub.E001")]


def with_todays_pages(application: Application) -> Application:
    """The pages as of today below /as-of-today/, where there is a demo clock."""
    if settings.DEMO_CLOCK is None:
        return application

    def todays_pages(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].removeprefix(settings.AS_OF_TODAY)
        if path != environ["PATH_INFO"] and path.startswith("/"):
            script = environ.get("SCRIPT_NAME", "") + settings.AS_OF_TODAY
            environ = environ | {"SCRIPT_NAME": script, "PATH_INFO": path}
        return application(environ, start_response)

    return todays_pages
