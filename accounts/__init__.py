"""Signing in: limits, sessions, second factors, users and groups, and the audit log.

It knows nothing of football. The pages and the rules of signing in are django-allauth's.
"""
