"""The command load_fixtures: what it prints, and how it ends."""

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.serializers import serialize

from previews.models import Club, Preview
from previews.models.natural_key import Keyed
from previews.seed_files.load import load
from previews.seed_files.report import Action
from tests.by_loaddata import loaddata

pytestmark = pytest.mark.django_db
FIXTURES = settings.PROJECT / "fixtures"
LIVERPOOL = "- model: previews.club\n  fields: {name: Liverpool, country: ENG, slug: liverpool}\n"
LONG_NAME = (
    "- model: previews.personname\n  fields: {person: [Jürgen Klopp], name: Juergen Klopp}\n"
    "- model: previews.person\n  fields: {name: Jürgen Klopp}\n"
)


@pytest.fixture
def clubs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "clubs.yaml"
    path.write_text(LIVERPOOL + LONG_NAME)
    return path


def test_report_counts_by_kind_and_in_total(clubs, capsys):
    call_command("load_fixtures", "clubs.yaml")

    assert capsys.readouterr().out == (
        "club                  1 new\n"
        "person                1 new\n"
        "spelling of a person  1 new\n"
        "total                 3 new\n"
    )


def test_report_names_rows_that_changed_or_were_kept(clubs, capsys):
    call_command("load_fixtures", "clubs.yaml")
    Club.objects.update(nickname="The Reds", edited_by_hand=True)
    clubs.write_text(
        clubs.read_text()
        .replace("liverpool}", "liverpool, nickname: Reds}")
        .replace("name: Jürgen Klopp}", "name: Jürgen Klopp, nationality: GER}")
    )
    capsys.readouterr()

    call_command("load_fixtures", "clubs.yaml")

    assert capsys.readouterr().out == (
        "club                  1 kept\n"
        "person                1 changed\n"
        "spelling of a person  1 unchanged\n"
        "  kept club Liverpool, ENG: an editor changed nickname\n"
        "  changed person Jürgen Klopp: nationality\n"
        "total                 1 changed, 1 unchanged, 1 kept\n"
    )


def test_dry_run_says_so_and_writes_nothing(clubs, capsys):
    call_command("load_fixtures", "clubs.yaml", dry_run=True)

    assert capsys.readouterr().out.endswith(
        "total                 3 new\nA dry run: nothing was written.\n"
    )
    assert Club.objects.count() == 0


def test_overwrite_takes_the_files_word(clubs):
    call_command("load_fixtures", "clubs.yaml", verbosity=0)
    Club.objects.update(slug="reds", edited_by_hand=True)

    call_command("load_fixtures", "clubs.yaml", overwrite=True)

    assert list(Club.objects.values_list("slug", "edited_by_hand")) == [("liverpool", False)]


def test_problems_end_the_command_with_all_of_them(clubs, tmp_path):
    clubs.write_text(LIVERPOOL.replace("liverpool", "the reds, kind: 7") + LONG_NAME)
    (tmp_path / "more.yaml").write_text(
        "- model: previews.clubname\n  fields: {club: [Liverpool, ENG], name: LFC, country: ENG}\n"
    )

    with pytest.raises(CommandError) as caught:
        call_command("load_fixtures", "clubs.yaml", "more.yaml")

    assert caught.value.returncode == 1
    assert str(caught.value) == (
        "2 problems; nothing was written.\n"
        "clubs.yaml, line 2, column 49 (row 1), slug: Enter a valid “slug” consisting of letters, "
        "numbers, underscores or hyphens.\n"
        "clubs.yaml, line 2, column 65 (row 1), kind: expected one of club, national_team, "
        "reserves; found “7”\n"
        "Rows not checked, because they refer to rows with problems: 1."
    )
    assert Club.objects.count() == 0


def facts_of_every_model():
    """All rows as plain values without numbers, by their keys: the same however they came."""
    keyed = [
        model for model in apps.get_app_config("previews").get_models() if issubclass(model, Keyed)
    ]
    rows = [row for model in keyed for row in model.objects.all()]
    keys = {"use_natural_foreign_keys": True, "use_natural_primary_keys": True}
    return sorted(serialize("jsonl", rows, **keys).splitlines())


def test_without_a_path_the_projects_own_files_are_loaded_from_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    call_command("load_fixtures")

    assert Preview.objects.find_by_natural_key("atalanta-v-liverpool-2024-04-18").exists()


def test_projects_own_files_are_all_new_once_and_all_unchanged_twice():
    once = load([FIXTURES])
    twice = load([FIXTURES])

    assert once.total == {Action.NEW: sum(once.total.values())}
    assert (twice.total, twice.lines) == ({Action.UNCHANGED: once.total[Action.NEW]}, [])


def test_loaddata_brings_the_same_rows_of_the_projects_own_files():
    loaddata(sorted(FIXTURES.glob("*.yaml")))
    by_loaddata = facts_of_every_model()
    assert load([FIXTURES]).total == {Action.UNCHANGED: len(by_loaddata)}

    assert facts_of_every_model() == by_loaddata
