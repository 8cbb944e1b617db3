"""How the admin shows moments: the lists and the pages of rows that nobody edits."""

# Django's own has no zone, and an editor would take it for the clock of the ground.
DATETIME_FORMAT = "j M Y, H:i T"
