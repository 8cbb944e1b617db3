"""The end of a session: some time after its last request, and at the latest after some hours."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

STARTED = "started_at"
EXPIRY = "_session_expiry"
# A session is written no more often than this for the sake of its end.
BETWEEN_WRITES = timedelta(minutes=1)
ASKED_BY_SCRIPT = "asked_by_script"


class SessionAgeMiddleware:
    """Moves the end of a session on when a request has used it.

    Pages for fans do not use it: looking into it here would give them `Vary: Cookie`.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_used = request.session.accessed and not hasattr(request, ASKED_BY_SCRIPT)
        if is_used and SESSION_KEY in request.session:
            move_end(request, timezone.now())
        return response


def asked_by_script(request: HttpRequest) -> None:
    """The page asks by itself: nobody need be there, so the end of the session stays."""
    setattr(request, ASKED_BY_SCRIPT, True)


def move_end(request: HttpRequest, now: datetime) -> None:
    session = request.session
    if STARTED not in session:
        session[STARTED] = now.timestamp()
    started = datetime.fromtimestamp(session[STARTED], UTC)
    end = min(
        now + timedelta(minutes=settings.SESSION_IDLE_MINUTES),
        started + timedelta(hours=settings.SESSION_HOURS),
    )
    # An expiry in seconds, as allauth sets at login, counts anew with each write of the session.
    is_moment = isinstance(session.get(EXPIRY), str)
    if not is_moment or abs(end - session.get_expiry_date()) >= BETWEEN_WRITES:
        session.set_expiry(end)
        if request.user.is_authenticated:
            UserSession.objects.create_from_request(request)
