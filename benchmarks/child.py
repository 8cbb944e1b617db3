"""Run one measurement in its own process, to measure its memory and to choose its database.

    python -m benchmarks.child importing '{"path": "results.csv"}'

prints the result of `benchmarks.importing.measure` as one line of JSON.
"""

import gc
import json
import sys
from importlib import import_module

import django


def main() -> None:
    module, arguments = sys.argv[1:]
    django.setup()
    # Imported after setup: models need the settings.
    measurement = import_module(f"benchmarks.{module}")
    # As in matchhub.wsgi.
    gc.collect()
    gc.freeze()
    print(json.dumps(measurement.measure(**json.loads(arguments))))


if __name__ == "__main__":
    main()
