"""The clock of measurements: the processor's where this process does the work of the database."""

from time import perf_counter, process_time

from django.db import connection


def milliseconds() -> float:
    """Of processor time on SQLite, so that other programs cost nothing; of time on PostgreSQL."""
    return (process_time if connection.vendor == "sqlite" else perf_counter)() * 1000
