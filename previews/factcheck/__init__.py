"""The fact desk: who says what, does it agree, is it true, is it still fresh.

It stands between the questions and everything that shows or writes: it asks the archive what a
claim states and keeps the outcome, so that pages read verdicts and never compute them. Sections
and views show what it found, the admin and the commands tell it to look again.
"""
