"""Time the preview page of the example match."""

from dataclasses import asdict

from django.test import Client

from benchmarks.timing import time_calls
from previews.models import Preview

PREVIEW = "atalanta-v-liverpool-2024-04-18"


def measure() -> dict[str, object]:
    """Return the milliseconds from request to response, and the size of the page in bytes."""
    preview = Preview.objects.get_by_natural_key(PREVIEW)
    url = preview.get_absolute_url()
    client = Client(headers={"host": "127.0.0.1"})
    response = client.get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url} returned {response.status_code}")
    return {**asdict(time_calls(lambda: client.get(url))), "bytes": len(response.content)}
