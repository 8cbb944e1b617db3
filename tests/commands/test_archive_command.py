"""Commands that cannot use the database say so, with exit status 2."""

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from previews.management import archive_command
from previews.management.commands import load_fixtures
from previews.models.staging.swap import ArchiveChanged


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OperationalError("database is locked"), "the database cannot be used: database is locked"),
        (ArchiveChanged("others changed the same rows"), "others changed the same rows"),
    ],
)
def test_a_database_that_cannot_be_used_is_no_crash(monkeypatch, error, words):
    def fail(*args, **options):
        raise error

    monkeypatch.setattr(load_fixtures, "load", fail)
    monkeypatch.setattr(archive_command, "_migrations_are_missing", lambda: False)

    with pytest.raises(CommandError, match=words) as caught:
        call_command("load_fixtures")

    assert caught.value.returncode == 2
