"""Pictures that editors uploaded, from where the site keeps them."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve


@require_safe
@cache_control(public=True, max_age=86_400)
def picture_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """One file below the folder of pictures; a proxy in front may serve the folder itself."""
    return serve(request, path, document_root=str(settings.MEDIA_ROOT / "pictures"))
