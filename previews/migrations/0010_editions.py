"""Publications become editions, and keep their rows. The generation gets its one row."""

from collections import Counter

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import previews.models.dates


def number_editions(apps, schema_editor):
    """Counts the editions of each preview, from 1, in the order in which they were released."""
    editions = apps.get_model("previews", "Edition").objects.order_by("released_at", "pk")
    numbers = Counter()
    rows = []
    for edition in editions.only("preview_id").iterator():
        numbers[edition.preview_id] += 1
        edition.number = numbers[edition.preview_id]
        rows.append(edition)
    editions.model.objects.bulk_update(rows, ["number"], batch_size=500)


def first_generation(apps, schema_editor):
    apps.get_model("previews", "Generation").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("previews", "0009_impossible_facts"),
    ]

    operations = [
        migrations.RenameModel("Publication", "Edition"),
        migrations.RenameField("Edition", "published_at", "released_at"),
        migrations.RenameField("Edition", "published_by", "released_by"),
        migrations.AlterField(
            "Edition",
            "preview",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="editions",
                to="previews.preview",
            ),
        ),
        migrations.AddField("Edition", "document", models.TextField(blank=True)),
        migrations.AddField("Edition", "shape", models.CharField(blank=True, max_length=64)),
        migrations.AddField(
            "Edition",
            "automatic",
            models.BooleanField(
                default=False, help_text="Released by a saved fact, and not by a person."
            ),
        ),
        migrations.AddField("Edition", "reason", models.CharField(blank=True, max_length=250)),
        migrations.AddField(
            "Edition",
            "number",
            models.PositiveIntegerField(
                default=1, help_text="Counts the editions of a preview, from 1."
            ),
            preserve_default=False,
        ),
        migrations.RunPython(number_editions, migrations.RunPython.noop),
        migrations.AddConstraint(
            "Edition",
            models.UniqueConstraint(
                fields=("preview", "number"), name="edition_number_once_a_preview"
            ),
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
        migrations.RunPython(first_generation, migrations.RunPython.noop),
    ]
