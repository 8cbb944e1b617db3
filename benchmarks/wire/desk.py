"""An editor in another process than the server: at each line read, a talking point is saved and
released as a new edition.

When it is stored, it prints the milliseconds of CPU that the release took. Run by
benchmarks.wire.pages.
"""

import sys
from itertools import count
from time import process_time

import django
from django.utils import timezone


def main() -> None:
    django.setup()
    # Imported after setup: models need the settings.
    from previews.editions.release import release
    from previews.factcheck.publishing import accept, gate
    from previews.models import Preview, TalkingPoint

    point = TalkingPoint.objects.all().in_order().first()
    assert point is not None
    preview = Preview.objects.for_fact_check().get(pk=point.preview_id)
    for warning in gate(preview, timezone.now()).blocking:
        accept(preview, warning, "For the benchmark", by=None, now=timezone.now())
    text = point.text
    for number, _line in zip(count(1), sys.stdin, strict=False):
        point.text = f"{text}\n\nChange {number}."
        point.save()
        started = process_time()
        # Fans read a saved change after the kick-off only when it is released by hand.
        release(preview, by=None, now=timezone.now(), reason=f"Change {number}")
        print((process_time() - started) * 1000, flush=True)


if __name__ == "__main__":
    main()
