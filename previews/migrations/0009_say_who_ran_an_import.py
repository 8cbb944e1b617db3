from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing is lost: imports are run at a shell, and none has ever been given a user of the site."""

    dependencies = [
        ("previews", "0008_tell_corrections_from_the_history"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="importbatch",
            name="run_by",
        ),
        migrations.AddField(
            model_name="importbatch",
            name="run_by",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Whoever was logged in at the machine it ran on.",
                max_length=150,
            ),
            preserve_default=False,
        ),
    ]
