"""The version of the software: a hash of all that makes a page of facts."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import django
from django.conf import settings

FOLDERS = ("matchhub", "previews", "templates")
ENDINGS = {".py", ".html", ".css", ".toml", ".csv", ".js"}


@cache
def software_version() -> str:
    project = Path(settings.PROJECT)
    files = [path for folder in FOLDERS for path in sorted((project / folder).rglob("*.*"))]
    # Pages name static files by the hashes of the manifest.
    files.append(Path(settings.STATIC_ROOT) / "staticfiles.json")
    digest = sha256(django.__version__.encode())
    for path in files:
        if path.suffix in ENDINGS | {".json"} and path.is_file():
            digest.update(str(path).removeprefix(str(project)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
