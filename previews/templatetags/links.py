"""Addresses in templates: those that come from data, and those of matches."""

from datetime import date

from django import template
from django.urls import reverse

from previews.text.web_address import web_address as checked

register = template.Library()


@register.filter
def web_address(address: str) -> str:
    """The address if it leads to the web, else nothing."""
    return checked(address)


@register.simple_tag
def match_page(day: date, home: str, away: str) -> str:
    """The page of a match by its day and the slugs of its clubs; empty where one is not known."""
    if not (home and away):
        return ""
    return reverse("previews:fixture_detail", args=[day, f"{home}-v-{away}"])
