"""Set-up for every test."""

import os

import pytest
from hypothesis import settings

# No seconds: a busy machine is not a fault. In CI the same examples at each run, so that a red run
# comes from the change it tests; elsewhere new ones every time, which is how faults are found.
settings.register_profile(
    "matchhub", deadline=None, derandomize=os.environ.get("CI") == "true", print_blob=True
)
settings.load_profile("matchhub")


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """The whole PostgreSQL cluster is thrown away: its databases need not be dropped before.

    Dropping one fails while a request of a browser's is still under way.
    """
    return bool(request.config.getoption("database") == "postgresql")
