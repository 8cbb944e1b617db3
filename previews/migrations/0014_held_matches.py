"""Held rows get the season, the clubs and the day of their matches."""

from datetime import date
from itertools import batched

import django.db.models.deletion
from django.db import migrations, models

from previews.text.spelling import name_key


ROWS_AT_ONCE = 500


def fill(apps, schema_editor):
    """Finds what the archive has under the names of the rows, where a name means one."""
    clubs = _clubs(apps)
    seasons = _seasons(apps)
    held = apps.get_model("previews", "HeldRow").objects
    for chunk in batched(held.order_by("pk").iterator(ROWS_AT_ONCE), ROWS_AT_ONCE):
        for row in chunk:
            parsed = row.record.get("record", {})
            country = parsed.get("country", "")
            competition = name_key(parsed.get("competition", ""))
            row.season_id = seasons.get((competition, parsed.get("season", "")))
            for side in ("home", "away"):
                name = name_key(parsed.get(side, ""))
                found = clubs.get((name, parsed.get(f"{side}_country") or country), set())
                setattr(row, f"{side}_id", next(iter(found)) if len(found) == 1 else None)
            row.day = date.fromisoformat(parsed["day"]) if parsed.get("day") else None
            details = bool(row.doubts) and all(doubt.get("of_detail") for doubt in row.doubts)
            kinds = set(row.names.values_list("kind", flat=True))
            row.has_match = details or (not row.doubts and kinds == {"official"})
        columns = ["season", "home", "away", "day", "has_match"]
        held.bulk_update(chunk, columns, batch_size=ROWS_AT_ONCE)


def _clubs(apps):
    """The clubs by the key of each name with its country, and without."""
    clubs = {}
    own = apps.get_model("previews", "Club").objects.values_list("name_key", "country", "pk")
    others = apps.get_model("previews", "ClubName").objects.values_list(
        "name_key", "country", "club_id"
    )
    for key, country, club in (*own, *others):
        clubs.setdefault((key, country), set()).add(club)
        clubs.setdefault((key, ""), set()).add(club)
    return clubs


def _seasons(apps):
    names = {}
    competitions = apps.get_model("previews", "Competition").objects
    others = apps.get_model("previews", "CompetitionName").objects
    for number, key in (
        *competitions.values_list("pk", "name_key"),
        *others.values_list("competition_id", "name_key"),
    ):
        names.setdefault(number, set()).add(key)
    rows = apps.get_model("previews", "Season").objects.values_list("pk", "competition_id", "name")
    return {(key, name): pk for pk, number, name in rows for key in names[number]}


class Migration(migrations.Migration):

    dependencies = [
        ('previews', '0013_duties'),
    ]

    operations = [
        migrations.AddField(
            model_name='heldrow',
            name='away',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='previews.club'),
        ),
        migrations.AddField(
            model_name='heldrow',
            name='day',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='heldrow',
            name='has_match',
            field=models.BooleanField(default=False, help_text='Its match is stored: the row is held for something else.'),
        ),
        migrations.AddField(
            model_name='heldrow',
            name='home',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='previews.club'),
        ),
        migrations.AddField(
            model_name='heldrow',
            name='season',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='previews.season'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
