"""Imports whole folders of real files, twice and in two orders, and checks what comes of it."""
