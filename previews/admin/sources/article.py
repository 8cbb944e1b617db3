"""Outlets and their articles; what they say differently, and how an editor settled it."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.filters import RowsInUse
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.models import Article, Outlet, Settlement, Statement


@admin.register(Outlet)
class OutletAdmin(BaseAdmin[Outlet]):
    list_display = ("name", "kind", "website")
    list_filter = ("kind",)
    search_fields = ("name",)
    ordering = ("name",)
    fieldsets = (("Who publishes?", {"fields": (("name", "kind"), "website")}),)


@admin.register(Article)
class ArticleAdmin(BaseAdmin[Article]):
    form = SluggedForm
    list_display = ("outlet", "headline", "about", "published_on", "byline")
    list_display_links = ("outlet", "headline", "about")
    list_filter = (("outlet", RowsInUse), "language")
    list_select_related = ("outlet",)
    search_fields = ("outlet__name", "headline", "about", "byline", "slug")
    ordering = ("-published_on", "slug")
    date_hierarchy = "published_on"
    autocomplete_fields = ("outlet",)
    fieldsets = (
        ("Article", {"fields": ("outlet", "headline", "about", "published_on")}),
        ("Authors", {"fields": ("byline", "credits")}),
        ("Address and language", {"fields": ("url", "language")}),
        ("Name in the admin", {"fields": ("slug",)}),
    )


@admin.register(Statement)
class StatementAdmin(SourcedAdmin[Statement]):
    list_display = ("fixture", "slot", "subject", "value", "article")
    list_filter = ("slot", ("article__outlet", RowsInUse))
    list_select_related = (*OF_FIXTURE, "article__outlet")
    search_fields = ("subject", "value", "wording", *FIXTURE_NAMES)
    ordering = ("-fixture", "slot", "subject", "pk")
    autocomplete_fields = ("fixture", "article")
    fieldsets = (
        ("Topic", {"fields": ("fixture", ("slot", "subject"))}),
        ("Statement", {"fields": ("value", "wording")}),
        SOURCE,
    )


@admin.register(Settlement)
class SettlementAdmin(BaseAdmin[Settlement]):
    list_display = ("fixture", "slot", "subject", "value", "preferred", "settled_on")
    list_select_related = (*OF_FIXTURE, "preferred__outlet")
    search_fields = ("slot", "subject", "reason", *FIXTURE_NAMES)
    ordering = ("-settled_on", "pk")
    autocomplete_fields = ("fixture", "preferred")
    fieldsets = (
        ("Contradiction", {"fields": ("fixture", ("slot", "subject"))}),
        ("Decision", {"fields": ("value", "preferred", "reason", "settled_on")}),
    )
