"""Addresses in templates that come from data."""

from django import template
from django.urls import reverse
from django.utils.html import format_html

from previews.text.web_address import web_address as checked

register = template.Library()


@register.filter
def web_address(address: str) -> str:
    """The address if it leads to the web, else nothing."""
    return checked(address)


@register.simple_tag
def person_link(name: str, slug: str) -> str:
    """The name, as a link to the page of the person if the slug is not empty."""
    if not slug:
        return name
    page = reverse("previews:person_detail", args=[slug])
    return format_html('<a href="{}">{}</a>', page, name)
