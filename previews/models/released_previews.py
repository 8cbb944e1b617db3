"""Which previews fans can read, and which of them are kept up to date."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self, TypeVar

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet

from previews.models.club import Club
from previews.models.fixture import Fixture
from previews.models.fixture_status import OVER, PUT_OFF
from previews.models.natural_key import KeyedQuerySet
from previews.models.preview_status import RELEASED, PreviewStatus
from previews.text.spelling import name_key

# A row that was deleted has no number any more, and is no row's club or fixture.
DELETED = 0
Row = TypeVar("Row", bound=Model, covariant=True)


class ReleasedQuerySet(KeyedQuerySet[Row]):
    """The questions about previews that their states answer."""

    def published(self, now: datetime) -> Self:
        """Previews that fans can see at `now`. No job has to publish them on time."""
        return self._due(now).exclude(self._is_stopped())

    def stopped(self, now: datetime) -> Self:
        """Previews whose first edition the gate has stopped: nobody has read them yet."""
        return self._due(now).filter(self._is_stopped())

    def _due(self, now: datetime) -> Self:
        due = Q(publish_at__isnull=True) | Q(publish_at__lte=now)
        return self.filter(due, status__in=RELEASED)

    def _is_stopped(self) -> Q:
        return Q(~Exists(self._editions()), release_state__waiting_since__isnull=False)

    def slugs_of(self, numbers: Iterable[int]) -> list[str]:
        return list(self.filter(pk__in=numbers).values_list("slug", flat=True))

    def released(self) -> Self:
        """Previews that fans can read, now or from the time for which they are scheduled."""
        return self.filter(status__in=RELEASED)

    def note_headline(self, preview: Any, headline: str) -> None:
        """Store the headline of the newest edition. A write only if it is another."""
        rows = self.filter(pk=preview.pk).exclude(released_headline=headline)
        # No editor writes this column: nobody is refused because of it.
        column: Any = self.model._meta.get_field("released_headline_key")
        rows.update(
            released_headline=headline,
            released_headline_key=name_key(headline)[: column.max_length],
            row_version=F("row_version"),
        )

    def scheduled(self, now: datetime) -> Self:
        return self.filter(status__in=RELEASED, publish_at__gt=now)

    def in_state(self, status: str) -> Self:
        """Previews with a status that no time changes. See `published` and `scheduled`."""
        return self.filter(status=status)

    def sent_back(self) -> Self:
        """Drafts with the remark of a review: a step to any other state takes it away."""
        return self.filter(status=PreviewStatus.DRAFT).exclude(review_remark="")

    def to_bring_up_to_date(self, now: datetime) -> Self:
        """Released previews before their kick-off, and those that have no document yet."""
        to_come = self.not_kicked_off(now) | self.filter(fixture__status__in=PUT_OFF)
        without = ~Exists(self._editions().exclude(document=""))
        coming = Q(pk__in=to_come.order_by().values("pk")) & ~Q(fixture__status__in=OVER)
        return self.filter(coming | without, status__in=RELEASED).order_by("fixture__day", "pk")

    def frozen(self, now: datetime) -> Self:
        """Released previews whose match has begun: their newest edition stands."""
        begun = ~Q(pk__in=self.not_kicked_off(now).order_by().values("pk"))
        is_on = ~Q(fixture__status__in=PUT_OFF) & begun
        kept = Exists(self._editions().exclude(document=""))
        frozen = self.filter(is_on | Q(fixture__status__in=OVER), kept, status__in=RELEASED)
        return frozen.select_related("fixture").order_by("-fixture__day", "pk")

    def that_name(self, rows: Iterable[Any]) -> Self:
        """Previews of one of the rows, or of its preview, fixture or club.

        Not those of the clubs of a fixture, as an old preview has nothing of a later match.
        """
        concerned = Q(pk__in=[])
        for row in rows:
            if isinstance(row, Fixture):
                concerned |= Q(fixture=row.pk or DELETED)
            else:
                concerned |= self._condition_for(row)
        return self.filter(concerned)

    def _editions(self) -> QuerySet[Any]:
        editions: Any = self.model._meta.get_field("editions").related_model
        of_preview: QuerySet[Any] = editions.objects.filter(preview=OuterRef("pk"))
        return of_preview

    def with_marks_to_resolve(self) -> Self:
        """Previews of which it is not known whether an unreviewed save has changed them."""
        marked = self.filter(unreviewed_saves__isnull=False)
        return marked.exclude(release_state__waiting_since__isnull=False).distinct()

    def that_show(self, rows: Iterable[Any]) -> Self:
        """Previews that name one of the rows' preview, fixture or clubs as theirs."""
        concerned = Q(pk__in=[])
        for row in rows:
            if isinstance(row, Fixture):
                clubs = (row.home_id, row.away_id)
                concerned |= Q(fixture__home__in=clubs) | Q(fixture__away__in=clubs)
            else:
                concerned |= self._condition_for(row)
        return self.filter(concerned)

    def _condition_for(self, row: Any) -> Q:
        if isinstance(row, self.model):
            return Q(pk=row.pk or DELETED)
        if isinstance(row, Club):
            number = row.pk or DELETED
            return Q(fixture__home=number) | Q(fixture__away=number)
        preview, fixture, club = (
            getattr(row, name, None) for name in ("preview_id", "fixture_id", "club_id")
        )
        by_club = Q(fixture__home=club) | Q(fixture__away=club) if club else Q(pk__in=[])
        return Q(pk__in=[preview or 0]) | Q(fixture__in=[fixture or 0]) | by_club

    def not_kicked_off(self, now: datetime) -> Self:
        """Previews of fixtures that have not begun. One without a kick-off begins after its day."""
        later = Q(fixture__kick_off__gt=now) | Q(
            fixture__kick_off__isnull=True, fixture__day__gte=now.date()
        )
        return self.filter(later)
