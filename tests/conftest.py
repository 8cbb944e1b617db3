"""Set-up for every test."""

import os

from hypothesis import settings

# No seconds: a busy machine is not a fault. In CI the same examples at each run, so that a red run
# comes from the change it tests; elsewhere new ones every time, which is how faults are found.
settings.register_profile(
    "matchhub", deadline=None, derandomize=os.environ.get("CI") == "true", print_blob=True
)
settings.load_profile("matchhub")
