from django.db import migrations, models

import previews.models.normalized_field


class Migration(migrations.Migration):

    dependencies = [
        ('previews', '0005_count_a_scope_from_its_index'),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalmatchevent',
            name='player_folded',
            field=previews.models.normalized_field.FoldedField(default='', max_length=80, source='player_name'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='matchevent',
            name='player_folded',
            field=previews.models.normalized_field.FoldedField(default='', max_length=80, source='player_name'),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name='matchevent',
            index=models.Index(condition=models.Q(('person__isnull', True)), fields=['player_folded'], name='match_event_player_folded'),
        ),
    ]
