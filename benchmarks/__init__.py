"""What `make bench` runs: how fast the archive is filled, asked and shown, beside its aims."""
