"""The preview page of the example match, over archives of every size."""

from dataclasses import asdict

from django.test import Client

from benchmarks.timing import times_of
from previews.models import Preview

PREVIEW = "atalanta-v-liverpool-2024-04-18"


def measure() -> dict[str, object]:
    """Milliseconds from the request to the whole page."""
    preview = Preview.objects.get_by_natural_key(PREVIEW)
    address = preview.get_absolute_url()
    client = Client(headers={"host": "127.0.0.1"})
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answers {answer.status_code}")
    return {**asdict(times_of(lambda: client.get(address))), "bytes": len(answer.content)}
