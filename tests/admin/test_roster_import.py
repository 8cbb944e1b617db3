"""Clubs and squads from a table: looked at, asked about, stored whole or not at all, undone."""

from datetime import date
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from previews.models import Club, ClubName, ImportBatch, Person, Spell
from tests.factories import ClubFactory, PersonFactory, SpellFactory

pytestmark = pytest.mark.django_db
UPLOAD = reverse("admin:previews_importbatch_roster")
CHECK = reverse("admin:previews_importbatch_roster_check")
SQUAD = """Player,No,Pos,Nationality,Born,Joined
Bukayo Saka,7,FW,England,2001-09-05,2018-11-29
David Raya,22,GK,ESP,1995-09-15,2023-08-15
"""


@pytest.fixture(autouse=True)
def arsenal(db):
    cache.clear()
    return ClubFactory(name="Arsenal", country="ENG")


def upload(client, text, name="squad.csv", **options):
    content = text if isinstance(text, bytes) else text.encode()
    form = {"kind": "squads", "club": "Arsenal", "file": SimpleUploadedFile(name, content)}
    response = client.post(UPLOAD, form | options)
    assert response.status_code == 302, response.context["form"].errors
    return client.get(CHECK)


def imported(client, page):
    sent = {"token": page.context["kept"].token, "shown": page.context["roster"].digest}
    return client.post(CHECK, sent | {"_import": "Import"}, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def test_a_squad_is_shown_and_nothing_is_stored(editor):
    page = upload(editor, SQUAD)

    assert page.context["counts"]["added"] == 2
    assert "Bukayo Saka, Arsenal" in page.content.decode()
    assert not Person.objects.exists()
    assert not ImportBatch.objects.exists()


def test_a_squad_is_stored_and_undone(editor):
    answer = imported(editor, upload(editor, SQUAD))

    assert said(answer) == ["Imported: 2 added."]
    saka = Spell.objects.get(person__name="Bukayo Saka")
    assert (saka.number, saka.position, saka.since) == (7, "forward", date(2018, 11, 29))
    assert (saka.person.nationality, saka.person.born_on) == ("ENG", date(2001, 9, 5))
    batch = ImportBatch.objects.get()
    answer = editor.post(reverse("admin:previews_importbatch_undo", args=[batch.pk]), follow=True)
    assert said(answer)[0].startswith("Undone: ")
    assert not Person.objects.exists()


def test_the_same_squad_again_changes_nothing(editor):
    imported(editor, upload(editor, SQUAD))

    page = upload(editor, SQUAD)

    assert page.context["counts"]["unchanged"] == 2
    assert "An import would change nothing" in page.content.decode()


def test_a_changed_number_is_shown_from_and_to_and_set_back_by_undo(editor):
    imported(editor, upload(editor, SQUAD))
    page = upload(editor, SQUAD.replace(",22,", ",1,"))
    [row] = page.context["rows"]
    assert [(each.what, each.before, each.after) for each in row.changes] == [
        ("shirt number", "22", "1")
    ]
    imported(editor, page)
    assert Spell.objects.get(person__name="David Raya").number == 1

    batch = ImportBatch.objects.order_by("pk").last()
    editor.post(reverse("admin:previews_importbatch_undo", args=[batch.pk]))

    assert Spell.objects.get(person__name="David Raya").number == 22


def test_a_near_name_is_asked_about_and_not_made(editor, arsenal):
    white = SpellFactory(person=PersonFactory(name="Benjamin White"), club=arsenal).person
    page = upload(editor, "Player\nBen White\n")
    [question] = page.context["questions"]
    assert page.context["roster"].stops
    assert [words for _, words in question.candidates] == ["Benjamin White"]
    refused = imported(editor, page)
    assert refused.request["PATH_INFO"] == CHECK
    assert not ImportBatch.objects.exists()

    page = editor.post(CHECK, {question.field: str(white.pk), "club": "Arsenal"}, follow=True)

    assert page.context["counts"]["unchanged"] == 1
    page = editor.post(CHECK, {question.field: "new", "club": "Arsenal"}, follow=True)
    imported(editor, page)
    assert Person.objects.filter(name="Ben White").exists()


def test_a_wrong_row_stops_all_of_it(editor):
    page = upload(editor, SQUAD + "Declan Rice,many,MF,ENG,1999-01-14,\n")

    [row] = page.context["errors"]
    assert (row.line, row.error) == (4, "many is no shirt number")
    assert "Choose the file again" not in said(page)
    imported(editor, page)
    assert not Person.objects.exists()
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("cells", "error"),
    [
        ("X Y,Sweeper,,", "Sweeper is no position"),
        ("X Y,,Atlantis,", "no country is called Atlantis"),
        ("X Y,,,5/6/1999", "born on: write 5/6/1999 like 2023-08-12"),
        (",GK,,", "it names nobody"),
    ],
)
def test_a_cell_that_is_not_understood_is_named(editor, cells, error):
    page = upload(editor, f"Player,Position,Nationality,Born\n{cells}\n")

    assert page.context["errors"][0].error.startswith(error)


def test_an_unknown_club_is_not_made(editor):
    page = upload(editor, "Player,Club\nA B,Arsenall\n", club="")

    assert page.context["errors"][0].error.startswith("no club is called Arsenall (near: Arsenal)")


def test_a_spell_that_overlaps_another_is_refused_with_the_rule_of_its_form(editor):
    player = PersonFactory(name="Bukayo Saka", born_on=date(2001, 9, 5))
    SpellFactory(person=player, club=ClubFactory(name="Chelsea"), since=date(2017, 1, 1))

    page = upload(editor, SQUAD)

    assert "This overlaps the spell at Chelsea" in page.context["errors"][0].error


def test_a_row_that_was_edited_by_hand_is_skipped(editor, arsenal):
    player = PersonFactory(name="Bukayo Saka")
    SpellFactory(person=player, club=arsenal, number=77, edited_by_hand=True)

    page = upload(editor, "Player,No\nBukayo Saka,7\n")

    assert page.context["counts"]["skipped"] == 1
    assert "edited by hand" in page.content.decode()


def test_clubs_are_stored_with_their_other_names(editor):
    text = "Team;Land;Stadt;Kurzel;Aliases\nBarnsley;England;Barnsley;BAR;Barnsley FC|The Tykes\n"

    imported(editor, upload(editor, text, kind="clubs"))

    club = Club.objects.get(name="Barnsley")
    assert (club.country, club.city, club.code) == ("ENG", "Barnsley", "BAR")
    assert set(ClubName.objects.values_list("name", flat=True)) == {"Barnsley FC", "The Tykes"}


def test_a_club_near_to_a_known_one_is_asked_about(editor, arsenal):
    page = upload(editor, "Name,Country\nArsenall,ENG\n", kind="clubs")
    [question] = page.context["questions"]

    page = editor.post(CHECK, {question.field: str(arsenal.pk)}, follow=True)
    imported(editor, page)

    assert Club.objects.count() == 1
    assert ClubName.objects.get().name == "Arsenall"


def test_headers_are_given_columns_and_a_workbook_is_read(editor):
    book, content = Workbook(), BytesIO()
    book.active.append(["Fußballer", "Nr"])
    book.active.append(["Bukayo Saka", 7])
    book.save(content)
    page = upload(editor, content.getvalue(), name="squad.xlsx")
    assert page.context["error"].startswith("no column for name")
    field = page.context["choices"][0].field

    page = editor.post(CHECK, {field: "name", "club": "Arsenal"}, follow=True)

    assert page.context["counts"]["added"] == 1


def test_what_has_changed_since_is_shown_again(editor):
    page = upload(editor, SQUAD)
    PersonFactory(name="Bukayo Saka", born_on=date(2001, 9, 5))

    answer = imported(editor, page)

    assert "the archive has changed since you looked" in said(answer)[0]
    assert not Spell.objects.exists()


def test_a_writer_may_not(writer):
    assert writer.get(UPLOAD).status_code == 403
    assert writer.get(CHECK).status_code == 403
