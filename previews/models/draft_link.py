"""Links that show a draft to people who cannot sign in, until they expire or are revoked."""

from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Any, Self

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import Q
from django.urls import reverse

from previews.models.dates import MomentField
from previews.models.preview import Preview

# For how many days a link may be made.
DAYS = (1, 3, 7)


def signer() -> Signer:
    """What opens a link is its code, which the row has, and a signature, which only the key of the
    site can make: who reads the table cannot open a link, and who has the key cannot invent one.
    """
    return Signer(sep=".", salt="previews.draft_link")


class DraftLinkQuerySet(models.QuerySet["DraftLink"]):
    def of(self, preview: Preview) -> Self:
        """Those of a preview, the newest first, with who made and revoked them."""
        return self.filter(preview=preview).select_related("created_by", "revoked_by").newest()

    def newest(self) -> Self:
        return self.order_by("-pk")

    def make(self, preview: Preview, days: int, *, by: Any, now: datetime) -> "DraftLink":
        return self.create(
            preview=preview,
            code=token_urlsafe(16),
            created_by=by,
            created_at=now,
            expires_at=now + timedelta(days=days),
        )

    def open_at(self, now: datetime) -> Self:
        return self.filter(revoked_at__isnull=True, expires_at__gt=now)

    def find(self, token: str) -> "DraftLink | None":
        """The link with its preview; None for a token that was not signed here. At most 1 query."""
        try:
            code = signer().unsign(token)
        except BadSignature:
            return None
        return self.filter(code=code).select_related("preview__fixture").first()

    def revoke(self, number: int, *, by: Any, now: datetime) -> bool:
        """Whether the link was open until now. Who revoked it first is kept."""
        still = Q(revoked_at__isnull=True, expires_at__gt=now)
        return self.filter(still, pk=number).update(revoked_at=now, revoked_by=by) == 1


class DraftLink(models.Model):
    """A link to a draft. No page of fans is drawn from this table."""

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="draft_links")
    code = models.CharField(max_length=24, unique=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = MomentField()
    expires_at = MomentField()
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    revoked_at = MomentField(null=True, blank=True)

    objects = DraftLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=models.F("created_at")),
                name="draft_link_expires_later",
                violation_error_message="A link expires after it is made.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.preview}, until {self.expires_at:%Y-%m-%d %H:%M} UTC"

    def get_absolute_url(self) -> str:
        return reverse("previews:draft_link", args=[self.token])

    @property
    def token(self) -> str:
        return signer().sign(self.code)

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and now < self.expires_at
