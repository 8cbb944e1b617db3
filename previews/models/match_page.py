"""The address of the page of a match: the day and the slugs of both clubs."""

from datetime import date

from django.urls import reverse

BETWEEN = "-v-"


def pair_of(home: str, away: str) -> str:
    """The part of the address that names the clubs: atalanta-v-liverpool."""
    return f"{home}{BETWEEN}{away}"


def match_page(day: date, home: str, away: str) -> str:
    """`home` and `away` are the slugs of the clubs."""
    return reverse("previews:fixture_detail", args=[day, pair_of(home, away)])
