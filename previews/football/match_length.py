"""How long a match takes from the kick-off to the final whistle, the breaks included."""

from datetime import timedelta

# Before that no one can know the score of a match that was over after 90 minutes.
NINETY_MINUTES = timedelta(hours=2)

# Extra time, a shoot-out and the breaks before them are over by then.
WITH_EXTRA_TIME = timedelta(hours=3)
