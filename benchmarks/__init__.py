"""Benchmarks of imports, questions and pages, run by `make bench` and compared with targets."""
