import pytest
from django.urls import reverse

from tests.factories import ImportBatchFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["anna", "cl.txt", "import_results"])
def test_an_import_is_found_by_who_ran_it_by_file_and_by_command(publisher, words):
    batch = ImportBatchFactory(run_by="anna", files=["england/cl.txt"])
    ImportBatchFactory(run_by="ben", files=["eng.clubs.txt"], command="import_clubs")

    found = publisher.get(reverse("admin:previews_importbatch_changelist"), {"q": words})

    assert [row.pk for row in found.context["cl"].result_list] == [batch.pk]


def test_its_number_is_the_one_that_undo_import_asks_for(publisher):
    batch = ImportBatchFactory(run_by="anna")

    row = publisher.get(reverse("admin:previews_importbatch_changelist"))

    assert row.context["cl"].model_admin.number(batch) == batch.pk
    assert f'<a href="/admin/previews/importbatch/{batch.pk}/change/">{batch.pk}</a>' in (
        row.content.decode()
    )
