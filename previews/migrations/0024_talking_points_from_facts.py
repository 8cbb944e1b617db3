from django.db import migrations, models
from django.db.models import Q

import previews.migration_operations

HEADING = models.CharField(
    blank=True, help_text="Fans see a text without a heading as a paragraph.", max_length=120
)
COLUMNS = {
    "made_from": models.CharField(
        blank=True,
        editable=False,
        help_text="The kind of fact that its sentence was made from, such as “form-home”.",
        max_length=80,
    ),
    "facts_said": models.TextField(
        blank=True,
        editable=False,
        help_text="The sentence as the facts made it, before an editor changed it.",
    ),
}
MODELS = ("talkingpoint", "historicaltalkingpoint")


class Migration(migrations.Migration):
    dependencies = [("previews", "0023_scheduled_run_archive")]

    operations = [
        # One column of each table at a time: SQLite makes a table anew with the columns that it had
        # before the operation.
        *(
            previews.migration_operations.AddColumns(
                operations=[
                    migrations.AddField(model_name=model, name=name, field=field)
                    for model in MODELS
                ],
            )
            for name, field in COLUMNS.items()
        ),
        *(
            migrations.AlterField(model_name=model, name="heading", field=HEADING)
            for model in MODELS
        ),
        migrations.AddConstraint(
            model_name="talkingpoint",
            constraint=models.CheckConstraint(
                condition=~Q(heading="") | ~Q(text=""),
                name="talking_point_says_something",
                violation_error_message="Enter a heading or a text.",
            ),
        ),
    ]
