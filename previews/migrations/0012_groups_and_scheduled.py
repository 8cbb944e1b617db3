"""The groups Writer, Editor and Chief editor; previews of a time to come are scheduled.

Publishers become chief editors. Editors keep their rights to facts, and no longer dismiss warnings:
that can let a change out to fans. The rights themselves are given after every run of `migrate`.
"""

from django.db import migrations
from django.db.models import Exists, OuterRef
from django.utils import timezone

CHIEFS_ONLY = (
    "publish_preview",
    "add_acceptedwarning",
    "change_acceptedwarning",
    "delete_acceptedwarning",
)


def carry_groups_over(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    publishers = Group.objects.filter(name="Publisher").first()
    if publishers is not None:
        chiefs, _ = Group.objects.get_or_create(name="Chief editor")
        chiefs.user_set.add(*publishers.user_set.all())
        chiefs.permissions.add(*publishers.permissions.all())
        publishers.delete()
    chiefs_only = Permission.objects.filter(
        content_type__app_label="previews", codename__in=CHIEFS_ONLY
    )
    for editors in Group.objects.filter(name="Editor"):
        editors.permissions.remove(*chiefs_only)


def schedule_what_is_to_come(apps, schema_editor):
    previews = apps.get_model("previews", "Preview").objects
    previews.filter(status="published", publish_at__gt=timezone.now()).update(status="scheduled")


def record_what_fans_have_read(apps, schema_editor):
    """An edition without a document for each preview that was published without the gate.

    It says that fans have read the preview: its first document is made whatever is found.
    """
    Edition = apps.get_model("previews", "Edition")
    editions = Edition.objects.filter(preview=OuterRef("pk"))
    previews = apps.get_model("previews", "Preview").objects.filter(status="published")
    now = timezone.now()
    Edition.objects.bulk_create(
        Edition(preview=preview, number=1, released_at=preview.publish_at or now)
        for preview in previews.filter(~Exists(editions))
    )


def publish_again(apps, schema_editor):
    """Before this migration a preview was a draft or published."""
    previews = apps.get_model("previews", "Preview").objects
    previews.filter(status="scheduled").update(status="published")
    previews.filter(status__in=("in_review", "withdrawn")).update(status="draft")


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("previews", "0011_preview_states"),
    ]

    operations = [
        migrations.RunPython(carry_groups_over, migrations.RunPython.noop),
        migrations.RunPython(schedule_what_is_to_come, publish_again),
        migrations.RunPython(record_what_fans_have_read, migrations.RunPython.noop),
    ]
