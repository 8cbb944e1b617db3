"""Fact check: who states what, whether sources agree, whether it is true, and whether it is fresh.

It uses the questions. Pages, the admin and the commands show its verdicts and start its checks.
"""
