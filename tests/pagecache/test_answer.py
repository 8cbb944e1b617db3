"""Answers and their addresses, without a database."""

import pytest

from previews.pagecache.answer import Answer, is_named
from previews.pagecache.encodings import encoding_for
from previews.urls import urlpatterns


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"xyz", "abc"', True),
        ("*", True),
        ('"abc-br"', False),
        ("abc", False),
        ("", False),
        ('"' * 5000, False),
    ],
)
def test_if_none_match(asked, answer):
    assert is_named('"abc"', asked) is answer


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", ""),
        ("gzip", "gzip"),
        ("br;q=1.0, gzip;q=0.8", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.0,gzip;q=0", ""),
        ("identity", ""),
        ("GZIP", "gzip"),
        ("gzip," * 1000, ""),
        ("zstd", ""),
    ],
)
def test_the_encoding_that_a_browser_takes(accepted, encoding):
    assert encoding_for(accepted) == encoding


@pytest.mark.parametrize(
    ("status", "header", "is_kept"),
    [
        ("200 OK", ("X", "y"), True),
        ("200 OK", ("Set-Cookie", "a=b"), False),
        ("200 OK", ("Cache-Control", "private"), False),
        ("200 OK", ("Cache-Control", "no-store"), False),
        ("404 Not Found", ("X", "y"), False),
        ("500 Internal Server Error", ("X", "y"), False),
        ("302 Found", ("Location", "/"), False),
    ],
)
def test_only_good_answers_for_everybody_are_kept(status, header, is_kept):
    assert Answer(status, [header], b"").may_be_kept is is_kept


# The last only leads on.
NOT_OF_FANS = {
    "draft_detail", "draft_section", "draft_difference", "draft_link", "draft_link_section",
    "draft_link_picture", "picture_file", "day_in_full",
}  # fmt: skip


def test_every_address_of_the_site_is_a_fans_page_or_named_here():
    """A new page needs `@fans_page`, or a reason why it is not the same for everybody."""
    of_fans = {pattern.name for pattern in urlpatterns if hasattr(pattern.callback, "fans_page")}

    assert {pattern.name for pattern in urlpatterns} - of_fans == NOT_OF_FANS
