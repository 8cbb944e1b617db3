"""Other names: of clubs, people, officials and competitions."""

from previews.admin.base.base_inline import RecordTable
from previews.models import ClubName, CompetitionName, OfficialName, PersonName


class ClubNameRows(RecordTable):
    model = ClubName
    extra = 1
    fields = ("name", "country")
    ordering = ("name",)


class PersonNameRows(RecordTable):
    model = PersonName
    extra = 1
    fields = ("name",)
    ordering = ("name",)


class OfficialNameRows(RecordTable):
    model = OfficialName
    extra = 1
    fields = ("name",)
    ordering = ("name",)


class CompetitionNameRows(RecordTable):
    model = CompetitionName
    extra = 1
    fields = ("name",)
    ordering = ("name",)
