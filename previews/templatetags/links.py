"""Addresses in templates that come from data."""

from django import template

from previews.text.web_address import web_address as checked

register = template.Library()


@register.filter
def web_address(address: str) -> str:
    """The address if it leads to the web, else nothing."""
    return checked(address)
