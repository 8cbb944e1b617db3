"""Whole addresses: of things in the API, and of their pages on the site."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from previews.views.way import site_of


@dataclass(frozen=True, slots=True)
class Addresses:
    """`site` is the beginning of each: https://matchhub.example."""

    site: str

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        return cls(site_of(request))

    def whole(self, path: str) -> str:
        return f"{self.site}{path}"

    def page(self, view: str, *parts: object) -> str:
        """Of a page that people read."""
        return self.whole(reverse(f"previews:{view}", args=parts))

    def api(self, operation: str, *parts: object, **query: object) -> str:
        path = reverse(f"api:{operation}", args=parts)
        return self.whole(f"{path}?{urlencode(query)}" if query else path)
