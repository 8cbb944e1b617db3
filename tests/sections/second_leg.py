"""A second leg to preview: three down, away from home, as of the eve."""

from datetime import UTC, datetime

from django.http import QueryDict

from previews.models import Preview
from previews.sections.section import as_read
from tests.factories import ClubFactory, PreviewFactory, StadiumFactory, two_legged_tie

EVENING_BEFORE = datetime(2024, 4, 17, 22, tzinfo=UTC)


def second_leg(first_leg="0-3", **season) -> Preview:
    """Atalanta v Liverpool after Liverpool `first_leg` Atalanta, loaded as the page loads it."""
    legs = two_legged_tie(
        first_leg,
        first_home=ClubFactory(name="Liverpool", code="LIV", first_colour="#c8102e"),
        first_away=ClubFactory(name="Atalanta", country="ITA", code="ATA", first_colour="#1e71b8"),
        **{f"stage__season__{rule}": value for rule, value in season.items()},
    )
    legs.second.stadium = StadiumFactory(name="Gewiss Stadium")
    legs.second.kick_off = datetime(2024, 4, 18, 19, tzinfo=UTC)
    legs.second.save()
    preview = PreviewFactory(
        fixture=legs.second,
        slug="atalanta-v-liverpool",
        published=True,
        as_of=EVENING_BEFORE,
    )
    return Preview.objects.for_page().get(pk=preview.pk)


def seen(section, preview, query="", now=None):
    """What the module of a section shows of a preview, at its moment unless another is given."""
    value = section.read(preview)
    show = getattr(section, "show", as_read)
    return None if value is None else show(value, QueryDict(query), now or preview.moment)
