"""Things of the archive as others name them: with their addresses."""

from dataclasses import dataclass

from previews.api.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Link:
    """`url` is the address in this API, `page` that of the page on the site."""

    name: str
    slug: str
    url: str
    page: str


def club_link(name: str, slug: str, addresses: Addresses) -> Link:
    page = addresses.page("club_detail", slug)
    return Link(name, slug, addresses.api("club", slug), page)


def competition_link(name: str, slug: str, addresses: Addresses) -> Link:
    page = addresses.page("competition_detail", slug)
    return Link(name, slug, addresses.api("competition", slug), page)


def person_link(name: str, slug: str, addresses: Addresses) -> Link:
    page = addresses.page("person_detail", slug)
    return Link(name, slug, addresses.api("person", slug), page)


def preview_link(headline: str, slug: str, addresses: Addresses) -> Link:
    page = addresses.page("preview_detail", slug)
    return Link(headline, slug, addresses.api("preview", slug), page)
