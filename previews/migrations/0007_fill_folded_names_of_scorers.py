from django.db import migrations

from previews.text.spelling import fold


def fill(apps, schema_editor):
    events = apps.get_model('previews', 'MatchEvent').objects.exclude(player_name='')
    names = events.order_by().values_list('player_name', flat=True).distinct()
    for name in list(names):
        events.filter(player_name=name).update(player_folded=fold(name))


class Migration(migrations.Migration):

    dependencies = [
        ('previews', '0006_fold_names_of_scorers'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
