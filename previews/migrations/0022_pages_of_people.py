from collections import defaultdict
from itertools import batched, count

from django.db import migrations, models

import previews.migration_operations
from previews.models.slug import slug_of

ROWS_AT_ONCE, LONGEST = 2000, 90
KINDS = {"Person": ("nationality",), "Stadium": ("city",)}


def fill(apps, schema_editor):
    """Gives each person and stadium the slug that a new one of the name would get."""
    for kind, apart in KINDS.items():
        slugs = _fill_rows(apps.get_model("previews", kind), apart)
        _fill_history(apps.get_model("previews", f"Historical{kind}"), slugs)


def _fill_rows(model, apart):
    taken, slugs, numbers = set(), {}, defaultdict(lambda: count(2))
    rows = model._default_manager.order_by("pk").iterator(ROWS_AT_ONCE)
    for chunk in batched(rows, ROWS_AT_ONCE):
        for row in chunk:
            words = [row.name, *(getattr(row, name) for name in apart)]
            row.slug = _free(taken, model, words, numbers)
            taken.add(row.slug)
            slugs[row.pk] = row.slug
        model._default_manager.bulk_update(chunk, ["slug"])
    return slugs


def _free(taken, model, words, numbers):
    candidates = [_short(slug_of(words[0])), _short(slug_of(*words))]
    named = [slug for slug in candidates if slug] or [model._meta.model_name]
    if free := [slug for slug in named if slug not in taken]:
        return free[0]
    stem = named[-1][: LONGEST - 8]
    return next(slug for number in numbers[stem] if (slug := f"{stem}-{number}") not in taken)


def _short(slug):
    return slug[:LONGEST].strip("-")


def _fill_history(history, slugs):
    """An earlier version that is brought back keeps the address of its row."""
    rows = history._default_manager.order_by("pk").iterator(ROWS_AT_ONCE)
    for chunk in batched(rows, ROWS_AT_ONCE):
        for row in chunk:
            row.slug = slugs.get(row.id) or _short(slug_of(row.name)) or f"row-{row.id}"
        history._default_manager.bulk_update(chunk, ["slug"])


WORDS = "Used in the address of the page."
# Without a slug while the rows that are there already are given theirs. Unique from the beginning:
# PostgreSQL names a constraint that is added later otherwise.
NEW_OF_ROW = models.SlugField(help_text=WORDS, max_length=LONGEST, null=True, unique=True)
NEW_OF_VERSION = models.SlugField(help_text=WORDS, max_length=LONGEST, null=True, db_index=False)
OF_ROW = models.SlugField(help_text=WORDS, max_length=LONGEST, unique=True)
OF_VERSION = models.SlugField(help_text=WORDS, max_length=LONGEST)
COLUMNS = {
    "person": (NEW_OF_ROW, OF_ROW),
    "stadium": (NEW_OF_ROW, OF_ROW),
    "historicalperson": (NEW_OF_VERSION, OF_VERSION),
    "historicalstadium": (NEW_OF_VERSION, OF_VERSION),
}


class Migration(migrations.Migration):
    dependencies = [("previews", "0021_search_keys")]

    operations = [
        previews.migration_operations.AddColumns(
            operations=[
                migrations.AddField(model_name=name, name="slug", field=new)
                for name, (new, _filled) in COLUMNS.items()
            ],
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
        *(
            migrations.AlterField(model_name=name, name="slug", field=field)
            for name, (_new, field) in COLUMNS.items()
        ),
    ]
