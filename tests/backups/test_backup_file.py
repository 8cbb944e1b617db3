"""A backup file: what is in it, and what is refused."""

import gzip
import io
import stat
import tarfile
from datetime import UTC, datetime

import msgspec
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db import connection, connections

from previews.backups import backup_file
from previews.backups.backup import (
    DatabaseNotEmpty,
    OtherDatabase,
    Site,
    check_backup,
    make_backup,
    restore_backup,
)
from previews.backups.manifest import BadBackup
from previews.models.generation import current_stamp, start_anew
from tests.factories import ClubFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 4, 1, 12, tzinfo=UTC)


@pytest.fixture
def site(request, tmp_path):
    if connection.vendor == "sqlite":
        # In memory, a copy would wait for the transaction of the test itself.
        request.getfixturevalue("archive_file")
    storage = FileSystemStorage(tmp_path / "media")
    storage.save("pictures/é.jpg", ContentFile(b"picture"))
    storage.save("top.txt", ContentFile(b""))
    return Site(connections["default"], storage)


@pytest.fixture
def backup(site, tmp_path):
    make_backup(tmp_path / "whole.tar.gz", site, NOW)
    return tmp_path / "whole.tar.gz"


def entries(path):
    with tarfile.open(path) as archive:
        return {entry.name: archive.extractfile(entry).read() for entry in archive}


def packed(path, content):
    with tarfile.open(path, "w:gz") as archive:
        for name, text in content.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text))
    return path


def with_manifest(content, **values):
    manifest = msgspec.json.decode(content["manifest.json"]) | values
    return content | {"manifest.json": msgspec.json.encode(manifest)}


def test_the_manifest_comes_first_and_only_the_owner_can_read_the_file(site, tmp_path):
    manifest = make_backup(tmp_path / "new folder" / "a.tar.gz", site, NOW)

    path = tmp_path / "new folder" / "a.tar.gz"
    database = manifest.database
    assert list(entries(path)) == [
        "manifest.json",
        database,
        "media/top.txt",
        "media/pictures/é.jpg",
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["a.tar.gz"]
    assert (manifest.made_at, manifest.vendor) == (NOW, connection.vendor)
    assert set(connection.introspection.table_names()) == set(manifest.rows)


def test_a_whole_backup_can_be_restored(backup, site):
    assert check_backup(backup, site).pictures == ["media/pictures/é.jpg", "media/top.txt"]


def test_nothing_is_left_under_the_name_of_a_backup_that_failed(site, tmp_path, monkeypatch):
    def fail(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tarfile.TarFile, "addfile", fail)
    folder = tmp_path / "backups"

    with pytest.raises(OSError, match="No space left"):
        make_backup(folder / "a.tar.gz", site, NOW)

    assert list(folder.iterdir()) == []


def test_no_backup_is_overwritten(backup, site):
    before = backup.read_bytes()

    with pytest.raises(backup_file.AlreadyThere):
        make_backup(backup, site, NOW)

    assert backup.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda content: content | {"media/top.txt": b"x"}, "media/top.txt is not as it was"),
        (
            lambda content: {name: content[name] for name in content if name != "media/top.txt"},
            "media/top.txt is missing",
        ),
        (lambda content: content | {"media/new.jpg": b""}, "media/new.jpg is not in its manifest"),
        (lambda content: dict(reversed(content.items())), "does not begin with a manifest"),
        (lambda content: {}, "does not begin with a manifest"),
        (lambda content: content | {"manifest.json": b"{"}, "its manifest cannot be read"),
        (lambda content: content | {"manifest.json": b"[]"}, "its manifest cannot be read"),
        (lambda content: with_manifest(content, format=2), "another version of matchhub"),
        (lambda content: with_manifest(content, format="1"), "another version of matchhub"),
        (
            lambda content: with_manifest(content, migrations=["previews.9999_later"]),
            "a newer version, which has the migration previews.9999_later",
        ),
        (lambda content: with_manifest(content, rows={"auth_user": 7}), "rows when restored"),
    ],
    ids=[
        "changed", "missing", "additional", "in another order", "empty", "half a manifest",
        "no manifest", "newer format", "format in words", "newer version", "other rows",
    ],
)  # fmt: skip
def test_what_is_not_as_it_was_made_is_refused(backup, site, change, words):
    changed = packed(backup.with_name("changed.tar.gz"), change(entries(backup)))

    with pytest.raises(BadBackup, match=words):
        check_backup(changed, site)


def test_a_path_out_of_the_folder_is_refused(backup, site, tmp_path):
    content = entries(backup)
    files = msgspec.json.decode(content["manifest.json"])["files"]
    files["../../escaped"] = files["media/top.txt"]
    content = with_manifest(content, files=files) | {"../../escaped": b""}

    with pytest.raises(BadBackup, match="lies outside of the backup"):
        check_backup(packed(tmp_path / "evil.tar.gz", content), site)


def test_a_link_is_refused(backup, site, tmp_path):
    content = entries(backup)
    path = tmp_path / "link.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, text in content.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            if name == "media/top.txt":
                entry.type, entry.linkname, entry.size = tarfile.SYMTYPE, "/etc/passwd", 0
            archive.addfile(entry, io.BytesIO(text))

    with pytest.raises(BadBackup, match=r"media/top\.txt is not in its manifest"):
        check_backup(path, site)


@pytest.mark.parametrize("kept", [0, 10, 200, -1], ids=["nothing", "a few", "some", "all but one"])
def test_a_part_of_the_file_is_refused(backup, site, kept):
    backup.write_bytes(backup.read_bytes()[:kept])

    with pytest.raises(BadBackup):
        check_backup(backup, site)


@pytest.mark.parametrize(
    "text", [b"not a backup", gzip.compress(b"not a tar archive" * 99)], ids=["text", "gzip"]
)
def test_another_file_is_refused(tmp_path, site, text):
    (tmp_path / "other").write_bytes(text)

    with pytest.raises(BadBackup):
        check_backup(tmp_path / "other", site)


def test_every_changed_byte_of_the_content_is_found(backup, site, tmp_path):
    text = gzip.decompress(backup.read_bytes())
    database = text.index(b"SQLite format 3" if connection.vendor == "sqlite" else b"PGDMP")
    for place in range(database, database + 5_000, 499):
        changed = bytearray(text)
        changed[place] ^= 1
        (tmp_path / "changed").write_bytes(gzip.compress(bytes(changed), 1))
        with pytest.raises(BadBackup, match="not as it was"):
            check_backup(tmp_path / "changed", site)


def test_a_backup_of_another_kind_of_database_is_refused(backup, site, tmp_path):
    other = {"sqlite": "postgresql", "postgresql": "sqlite"}[connection.vendor]
    content = with_manifest(entries(backup), vendor=other)

    with pytest.raises(OtherDatabase):
        check_backup(packed(tmp_path / "other.tar.gz", content), site)


def test_rows_that_are_there_are_not_replaced_without_being_asked(backup, site):
    ClubFactory()

    with pytest.raises(DatabaseNotEmpty):
        restore_backup(backup, site, replace=False)

    assert site.storage.exists("top.txt")


def test_after_a_restore_no_kept_page_is_of_this_generation():
    before = current_stamp()

    start_anew(connection)

    assert current_stamp().facts != before.facts
    assert current_stamp().editions != before.editions
