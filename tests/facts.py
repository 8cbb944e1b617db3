"""A row of any kind of fact that belongs to a preview, made by the factory of the kind."""

from datetime import timedelta

from previews.models import Fixture
from previews.models.facts import BelongsTo, Part, parent_of
from tests import factories


def factory_of(model):
    return getattr(factories, f"{model.__name__}Factory")


def fact_for(preview, kind, **fields):
    if kind is Fixture:  # the preview has its fixture already
        Fixture.objects.filter(pk=preview.fixture.pk).update(**fields)
        return Fixture.objects.get(pk=preview.fixture.pk)
    if isinstance(kind.declared, Part):
        parent = fact_for(preview, parent_of(kind))
        return factory_of(kind)(**{kind.declared.of: parent}, **fields)
    return factory_of(kind)(**belonging(preview, kind.declared.belongs_to), **fields)


def belonging(preview, belongs_to):
    """The fields by which a row belongs to a preview of the second leg of a tie."""
    fixture = preview.fixture
    match belongs_to:
        case BelongsTo.FIXTURE:
            return {"fixture": fixture}
        case BelongsTo.EARLIER_LEGS:
            return {"fixture": fixture.tie.fixtures.get(leg=1)}
        case BelongsTo.EARLIER_FIXTURES:
            week_before = fixture.day - timedelta(days=7)
            played = factories.FixtureFactory(home=fixture.away, day=week_before, played=True)
            return {"fixture": played}
        case BelongsTo.CLUBS:
            return {"club": fixture.away}
        case BelongsTo.PREVIEW:
            return {"preview": preview}
