"""Inlines for other names of clubs, people, officials, competitions and stadiums."""

from previews.admin.base.base_inline import BaseTable
from previews.models import ClubName, CompetitionName, OfficialName, PersonName, StadiumName


class ClubNameRows(BaseTable):
    model = ClubName
    extra = 1
    fields = ("name", "country", "used_from", "used_until")
    ordering = ("name",)


class PersonNameRows(BaseTable):
    model = PersonName
    extra = 1
    fields = ("name",)
    ordering = ("name",)


class OfficialNameRows(BaseTable):
    model = OfficialName
    extra = 1
    fields = ("name",)
    ordering = ("name",)


class CompetitionNameRows(BaseTable):
    model = CompetitionName
    extra = 1
    fields = ("name", "used_from", "used_until")
    ordering = ("name",)


class StadiumNameRows(BaseTable):
    model = StadiumName
    extra = 1
    fields = ("name", "city")
    ordering = ("name",)
