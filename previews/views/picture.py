"""Pictures that editors uploaded. Each request asks who may see them.

Names that cannot be guessed would not be enough: an editor can pass one on before a preview is
published, and it would stay public after the preview is withdrawn.
"""

from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import (
    add_never_cache_headers,
    get_conditional_response,
    patch_cache_control,
)
from django.views.decorators.http import require_safe

from previews.editions.shown import document_to_show
from previews.models import Picture, Preview
from previews.models.picture import address_of
from previews.models.picture_file import FOLDER
from previews.views.draft import may_see_drafts

# What is served; anything else that an older version accepted is not.
TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
}
# Browsers of those who have seen a picture may keep it; a shared cache asks again each minute, so
# that a withdrawn picture is soon gone from it.
BROWSERS, SHARED_CACHES = 86_400, 60


@require_safe
def picture_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file that fans' pages show now, or any picture for who may see drafts; else a 404."""
    name = f"{FOLDER}/{path}"
    if _type_of(name) is None or ".." in path.split("/"):
        return no_picture()
    if _is_shown_to_fans(name):
        etag = f'"{sha256(name.encode()).hexdigest()[:20]}"'
        response = get_conditional_response(request, etag) or file_of(name)
        if response.status_code in (200, 304):
            response["ETag"] = etag
            patch_cache_control(response, public=True, max_age=BROWSERS, s_maxage=SHARED_CACHES)
        return response
    if not may_see_drafts(request):
        return no_picture()
    response = file_of(name)
    add_never_cache_headers(response)  # private, no-store
    return response


def _is_shown_to_fans(name: str) -> bool:
    now, address = timezone.now(), address_of(name)
    numbers = Picture.objects.previews_of(name)
    for slug in Preview.objects.published(now).slugs_of(numbers):
        shown = document_to_show(slug, now)
        sections: Any = shown.document.sections if shown else None
        pictures = sections and sections.pictures
        if pictures and any(address in card.addresses for card in pictures.photographs):
            return True
    return False


def _type_of(name: str) -> str | None:
    return TYPES.get(PurePosixPath(name).suffix.lower())


def file_of(name: str) -> HttpResponseBase:
    """The file, or where nginx finds it: see docs/nginx.conf. The caller asks who may see it."""
    response: HttpResponseBase
    if (type_ := _type_of(name)) is None:
        return no_picture()
    try:
        if not default_storage.exists(name):
            return no_picture()
        if settings.PICTURES_BY_NGINX:
            response = HttpResponse(content_type=type_)
            inside = quote(name.removeprefix(f"{FOLDER}/"))
            response["X-Accel-Redirect"] = f"{settings.PICTURES_BY_NGINX}{inside}"
            return response
        response = FileResponse(default_storage.open(name), content_type=type_)
        response["Content-Encoding"] = "identity"  # GZipMiddleware would compress it once more
        return response
    except (OSError, ValueError):  # a folder, or a name that no file can have
        return no_picture()


def no_picture() -> HttpResponseBase:
    """Not kept by anyone: the picture may be published a moment later."""
    response = HttpResponse("There is no such picture.", status=404, content_type="text/plain")
    add_never_cache_headers(response)
    return response
