"""Where uploaded pictures are kept: in VAR/media, or in a bucket that PICTURES_URL names."""

from importlib.util import find_spec
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ImproperlyConfigured

EXAMPLE = "s3://bucket/folder?endpoint=https://s3.example.org&region=eu-1"
PARAMETERS = {"endpoint": "endpoint_url", "region": "region_name"}


def picture_storage(url: str) -> dict[str, Any]:
    """The entry of STORAGES. Raises ImproperlyConfigured with the remedy.

    Files have no access list of their own and are never linked to: the site asks at each request
    who may see one. Keys are those of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
    """
    if not url:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    parts = urlsplit(url)
    given = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.scheme != "s3" or not parts.netloc or not given.keys() <= PARAMETERS.keys():
        raise ImproperlyConfigured(f"PICTURES_URL names no bucket: write it as {EXAMPLE}.")
    if find_spec("storages") is None:
        raise ImproperlyConfigured(
            "PICTURES_URL is set, but django-storages is not installed: "
            "install requirements-server.txt."
        )
    options = {PARAMETERS[name]: value for name, value in given.items()}
    own = {"bucket_name": parts.netloc, "location": parts.path.strip("/"), "default_acl": None}
    # A name is made once and never written again by another picture.
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": own | options | {"file_overwrite": False},
    }
