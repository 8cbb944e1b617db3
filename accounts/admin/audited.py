"""Pages whose saves are written to the audit log."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.admin.options import BaseModelAdmin
from django.http import HttpRequest

from accounts.audit import record

if TYPE_CHECKING:
    AnyAdmin = BaseModelAdmin[Any]
else:
    AnyAdmin = object  # a mixin: its subclasses add the admin class


class Audited(AnyAdmin):
    """`action` is the kind of the entries, `described` what is written of a row."""

    action: ClassVar[str]

    def described(self, row: Any) -> str:
        return str(row)

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        record(request, self.action, f"Added {self.described(obj)}")
        return super().log_addition(request, obj, message)  # type: ignore[misc]

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        entry = super().log_change(request, obj, message)  # type: ignore[misc]
        record(request, self.action, f"{self.described(obj)}. {entry.get_change_message()}")
        return entry

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        for row in queryset:
            record(request, self.action, f"Deleted {self.described(row)}")
        return super().log_deletions(request, queryset)  # type: ignore[misc]
