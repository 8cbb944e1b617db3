"""PICTURES_URL: a bucket in place of the folder of pictures."""

from importlib.util import find_spec

import pytest
from django.core.exceptions import ImproperlyConfigured

from matchhub import picture_storage as module
from matchhub.picture_storage import picture_storage


@pytest.fixture
def installed(monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda name: object())


def test_without_an_address_pictures_are_in_a_folder():
    assert picture_storage("") == {"BACKEND": "django.core.files.storage.FileSystemStorage"}


def test_an_address_names_bucket_folder_and_server(installed):
    found = picture_storage("s3://desk/pictures/?endpoint=https://s3.example.org&region=eu-1")

    assert found == {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": "desk", "location": "pictures", "default_acl": None,
            "endpoint_url": "https://s3.example.org", "region_name": "eu-1",
            "file_overwrite": False,
        },
    }  # fmt: skip


@pytest.mark.parametrize(
    "url", ["desk", "https://desk.example", "s3://", "s3:///a", "s3://desk?acl=public-read"]
)
def test_what_names_no_bucket_is_refused(url, installed):
    with pytest.raises(ImproperlyConfigured, match="write it as s3://bucket/folder"):
        picture_storage(url)


@pytest.mark.skipif(find_spec("storages") is not None, reason="django-storages is installed")
def test_a_missing_package_is_named_with_its_remedy():
    with pytest.raises(ImproperlyConfigured, match=r"install requirements-server\.txt"):
        picture_storage("s3://desk")


@pytest.mark.skipif(find_spec("storages") is None, reason="django-storages is not installed")
def test_the_storage_takes_these_options():
    from django.core.files.storage import InvalidStorageError, storages

    entry = picture_storage("s3://desk/pictures?endpoint=https://s3.example.org&region=eu-1")
    try:
        storage = storages.create_storage(entry)
    except InvalidStorageError as error:  # pragma: no cover
        pytest.fail(str(error))
    assert storage.bucket_name == "desk"
    assert storage.endpoint_url == "https://s3.example.org"
