"""Publications are copied to editions. The generation gets its one row."""

from collections import Counter

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def copy_publications(apps, schema_editor):
    """Counts the editions of each preview, from 1, in the order in which they were released."""
    publications = apps.get_model("previews", "Publication").objects.order_by("published_at", "pk")
    edition = apps.get_model("previews", "Edition")
    numbers = Counter()
    rows = []
    for publication in publications.iterator():
        numbers[publication.preview_id] += 1
        rows.append(
            edition(
                preview_id=publication.preview_id,
                number=numbers[publication.preview_id],
                released_at=publication.published_at,
                released_by_id=publication.published_by_id,
                findings=publication.findings,
                verdicts=publication.verdicts,
            )
        )
    edition.objects.bulk_create(rows, batch_size=500)


def copy_editions_back(apps, schema_editor):
    publication = apps.get_model("previews", "Publication")
    publication.objects.bulk_create(
        publication(
            preview_id=edition.preview_id,
            published_at=edition.released_at,
            published_by_id=edition.released_by_id,
            findings=edition.findings,
            verdicts=edition.verdicts,
        )
        for edition in apps.get_model("previews", "Edition").objects.order_by("pk")
    )


def first_generation(apps, schema_editor):
    apps.get_model("previews", "Generation").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("previews", "0009_impossible_facts"),
    ]

    operations = [
        migrations.CreateModel(
            "Edition",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(
                        help_text="Counts the editions of a preview, from 1."
                    ),
                ),
                ("document", models.TextField(blank=True)),
                ("shape", models.CharField(blank=True, max_length=64)),
                ("released_at", models.DateTimeField()),
                (
                    "automatic",
                    models.BooleanField(
                        default=False, help_text="Released by a saved fact, and not by a person."
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=250)),
                ("findings", models.JSONField(blank=True, default=list)),
                ("verdicts", models.JSONField(blank=True, default=dict)),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editions",
                        to="previews.preview",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("preview", "number"), name="edition_number_once_a_preview"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            "Generation",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("facts", models.BigIntegerField(default=0)),
                ("editions", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.RunPython(copy_publications, copy_editions_back),
        migrations.RunPython(first_generation, migrations.RunPython.noop),
        migrations.DeleteModel("Publication"),
    ]
