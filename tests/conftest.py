"""Set-up that every test may ask for."""
