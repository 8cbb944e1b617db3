"""Faults that are made on purpose: `make faults` tries them and prints what was lost."""
