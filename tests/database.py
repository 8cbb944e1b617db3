"""Which database the suite runs on: --database=sqlite (in memory) or --database=postgresql.

A plugin and not a conftest, because Django reads DATABASE_URL before any conftest is loaded.
"""

import os
import sys
from collections.abc import Generator

import pytest

from tests.postgresql import throwaway_cluster


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=["sqlite", "postgresql"],
        default="sqlite",
        help="what the tests run on; postgresql starts a cluster of its own and throws it away",
    )


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, None, None]:
    keep_bytecode()
    # A wrapper, since pytest-django asks to be first among the others. A worker of xdist is a
    # child of the process that did this, and finds the address in its environment.
    if "PYTEST_XDIST_WORKER" not in os.environ:
        if early_config.known_args_namespace.database == "postgresql":
            cluster = throwaway_cluster()
            os.environ["DATABASE_URL"] = cluster.__enter__()
            early_config.add_cleanup(lambda: cluster.__exit__(None, None, None))
        else:
            os.environ["DATABASE_URL"] = "sqlite:///"
    return (yield)


def keep_bytecode() -> None:
    """Tests start commands by the dozen: none of them compiles the project anew."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {config.getoption('database')}"
