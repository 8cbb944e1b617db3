"""An editor in another process than the server: at each line read, a talking point is saved.

Prints a line when it is stored. Run by benchmarks.wire.pages.
"""

import sys
from itertools import count

import django


def main() -> None:
    django.setup()
    # Imported after setup: models need the settings.
    from previews.models import TalkingPoint

    point = TalkingPoint.objects.all().in_order().first()
    assert point is not None
    text = point.text
    for number, _line in zip(count(1), sys.stdin, strict=False):
        point.text = f"{text}\n\nChange {number}."
        point.save()
        print(number, flush=True)


if __name__ == "__main__":
    main()
