"""Users, groups and the audit log in the admin."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin

from accounts.admin import audit_entry, group, user

__all__ = ["audit_entry", "group", "user"]

# allauth registers its tables. They hold secrets of second factors, and keys of sessions.
for model in (EmailAddress, Authenticator, UserSession):
    if admin.site.is_registered(model):
        admin.site.unregister(model)
