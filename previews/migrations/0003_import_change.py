import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("previews", "0002_folded_spellings_and_loaded_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        help_text="The model: fixture, side_stats, ...", max_length=40
                    ),
                ),
                ("row", models.BigIntegerField()),
                ("before", models.JSONField()),
                ("after", models.JSONField()),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="previews.importbatch",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "row"], name="import_change_row")],
            },
        ),
    ]
