"""One measurement in a process of its own: its memory is its own, and its database one of many.

    python -m benchmarks.child importing '{"path": "results.csv"}'

prints what `measure` of that module gives back, as one line of JSON.
"""

import gc
import json
import sys
from importlib import import_module

import django


def main() -> None:
    module, arguments = sys.argv[1:]
    django.setup()
    # Only now: models cannot be imported before the settings are read.
    part = import_module(f"benchmarks.{module}")
    # As matchhub.wsgi does before it serves.
    gc.collect()
    gc.freeze()
    print(json.dumps(part.measure(**json.loads(arguments))))


if __name__ == "__main__":
    main()
