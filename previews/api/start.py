"""The start of the API: where everything is."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from previews.api.addresses import Addresses
from previews.api.answers import json_answer


@dataclass(frozen=True, slots=True)
class Start:
    previews: str
    fixtures: str
    clubs: str
    competitions: str
    people: str
    claims: str
    questions: str
    openapi: str


def start(request: HttpRequest) -> HttpResponse:
    addresses = Addresses.of(request)
    return json_answer(
        Start(
            previews=addresses.api("previews"),
            fixtures=addresses.api("fixtures"),
            clubs=addresses.api("clubs"),
            competitions=addresses.api("competitions"),
            people=addresses.api("people"),
            claims=addresses.api("claims"),
            questions=addresses.api("questions"),
            openapi=addresses.api("openapi"),
        )
    )
