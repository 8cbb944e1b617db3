"""Inlines for other names of clubs, people, officials, competitions and stadiums."""

from previews.admin.base.base_inline import BaseTable
from previews.models import ClubName, CompetitionName, OfficialName, PersonName, StadiumName


class ClubNameRows(BaseTable):
    model = ClubName
    fields = ("name", "country", "used_from", "used_until")
    ordering = ("name",)


class PersonNameRows(BaseTable):
    model = PersonName
    fields = ("name",)
    ordering = ("name",)


class OfficialNameRows(BaseTable):
    model = OfficialName
    fields = ("name",)
    ordering = ("name",)


class CompetitionNameRows(BaseTable):
    model = CompetitionName
    fields = ("name", "used_from", "used_until")
    ordering = ("name",)


class StadiumNameRows(BaseTable):
    model = StadiumName
    fields = ("name", "city")
    ordering = ("name",)
