"""What django-allauth has no page for."""

from typing import Any

from allauth.account import app_settings
from allauth.core.internal.ratelimit import parse_rates
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from accounts.audit import Action, record


def too_many_attempts(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """429, with the time after which every limit on logging in has run out."""
    rates = parse_rates(app_settings.RATE_LIMITS["login_failed"])
    seconds = int(max((rate.duration for rate in rates), default=60))
    context = {"minutes": -(-seconds // 60)}
    answer = render(request, "429.html", context, status=429)
    answer["Retry-After"] = str(seconds)
    answer["Cache-Control"] = "no-store"
    return answer


@login_required
@require_POST
def end_session(request: HttpRequest, number: int) -> HttpResponse:
    """End one other session of the user's own."""
    session = get_object_or_404(UserSession, pk=number, user=request.user)
    if not session.is_current():
        session.end()
        record(request, Action.SESSION_ENDED, f"of {session.ip}")
        messages.success(request, "The session is ended.")
    return redirect("usersessions_list")
