"""Pages of rows that matchhub writes itself: editors can look them up and cannot change them."""

from matchhub.read_only_admin import ReadOnlyRows
from previews.admin.base.bounded_list import BoundedList
from previews.admin.base.name_search import NameSearch
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import AnyModelAdmin


class ReadonlyAdmin(ReadOnlyRows, NameSearch, BoundedList, SelectRelatedNames, AnyModelAdmin):
    view_on_site = False
