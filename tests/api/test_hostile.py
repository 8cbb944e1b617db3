"""Whatever is asked, the API answers, or says why not: it never fails."""

import json
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from previews.api.urls import parameters_of_operations, urlpatterns
from tests.factories import FixtureFactory

pytestmark = pytest.mark.django_db
OPERATIONS = parameters_of_operations()
LISTS = [pattern for pattern in urlpatterns if not pattern.pattern.converters]
WITH_PARTS = [pattern for pattern in urlpatterns if pattern.pattern.converters]
# What finds a row, what is nearly one, and what is none.
VALUES = st.one_of(
    st.sampled_from([
        "Liverpool", "liverpool", "Atalanta", "2023/24", "2023-24", "2024-04-18", "home", "1", "5",
        "9223372036854775808", "-1", "1e999", "NaN", "0x10", "\0", "a\0b", "%", "_", "'", '"', "",
        "0001-01-01", "9999-12-31", "2024-02-30", "2024-04-18T19:00Z", "٣", "²", "ﬁ", "İ", "ß",
    ]),
    st.integers().map(str),
    st.dates().map(str),
    st.datetimes().map(str),
    st.text(max_size=30),
)  # fmt: skip


@pytest.fixture
def archive():
    return FixtureFactory(home__name="Liverpool", away__name="Atalanta", score="2-1")


def answers(address):
    response = Client(raise_request_exception=False).get(address)
    assert response.status_code < 500, (address, response.content[:500])
    return response


@given(data=st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_values_of_its_parameters(archive, data):
    pattern = data.draw(st.sampled_from(LISTS))
    known = sorted(OPERATIONS.get(pattern.name, ())) or ["limit"]
    query = data.draw(st.dictionaries(st.sampled_from(known), VALUES, max_size=5))
    sent = "&".join(
        f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in query.items()
    )

    response = answers(f"/api/v1/{pattern.pattern}?{sent}")

    if response.status_code != 200:
        problem = json.loads(response.content)
        assert set(problem) == {"status", "error", "parameter"}
        assert problem["status"] == response.status_code == 422
        assert problem["error"]


@given(data=st.data())
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_parts_of_its_addresses(archive, data):
    pattern = data.draw(st.sampled_from(WITH_PARTS))
    route = str(pattern.pattern)
    for name, converter in pattern.pattern.converters.items():
        kind = next(part for part in route.split("<") if part.endswith((f":{name}>/", f":{name}>")))
        part = data.draw(st.one_of(st.from_regex(converter.regex, fullmatch=True), VALUES))
        written = quote(part.encode("utf-8", "surrogatepass"), safe="")
        route = route.replace("<" + kind.rstrip("/"), written)

    assert answers(f"/api/v1/{route}").status_code in (301, 404, 422)
