"""The OpenAPI document: what it promises is what is answered."""

import json
import re

import msgspec
import pytest
from django.urls import reverse

from previews.api.declared import GIVES
from previews.api.urls import parameters_of_operations, urlpatterns
from previews.models import Person
from previews.questions import QUESTIONS
from previews.sections import SECTIONS
from tests.api.ask import get
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(client):
    return get(client, "openapi.json")


def operations(document):
    return {
        operation["operationId"]: (path, operation)
        for path, methods in document["paths"].items()
        for operation in methods.values()
    }


def references(value):
    if isinstance(value, dict):
        yield from ([value["$ref"]] if "$ref" in value else ())
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def test_it_describes_every_address(document):
    described = operations(document)

    assert document["openapi"].startswith("3.1")
    assert set(described) == {pattern.name for pattern in urlpatterns} - {"start", "openapi"}
    assert set(described) == set(GIVES)
    for path, operation in described.values():
        assert path.startswith("/api/v1/")
        assert set(re.findall(r"{(\w+)}", path)) == {
            each["name"] for each in operation["parameters"] if each["in"] == "path"
        }
    assert all(set(methods) == {"get"} for methods in document["paths"].values())


def test_it_is_written_for_people(document):
    for path, operation in operations(document).values():
        assert operation["summary"], path
        assert operation["description"].endswith("."), path
        for parameter in operation["parameters"]:
            assert parameter["description"].endswith("."), (path, parameter["name"])


def test_every_schema_that_it_names_is_in_it(document):
    schemas = document["components"]["schemas"]
    named = {each.rpartition("/")[2] for each in references(document)}

    assert named <= set(schemas)
    assert {"PreviewDetails", "ClaimRow", "FixtureRow", "Problem"} <= named
    assert {section.parameter for section in SECTIONS} == set(
        schemas["PreviewSections"]["properties"]
    )


def test_every_parameter_of_a_question_is_described(document):
    described = operations(document)
    for question in QUESTIONS:
        _path, operation = described[f"ask_{question.slug.replace('-', '_')}"]
        parameters = {each["name"]: each for each in operation["parameters"]}
        assert set(parameters) == {*(each.name for each in question.parameters), "before"}
        for each in question.parameters:
            schema = parameters[each.name]["schema"]
            assert parameters[each.name]["required"] == (each.required and not each.default)
            assert schema.get("enum", []) == [str(choice) for choice in each.choices]
            assert "anyOf" not in schema


def test_no_parameter_is_known_that_is_not_described(document):
    assert parameters_of_operations() == {
        name: {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        for name, (_path, operation) in operations(document).items()
    }


def test_answers_have_the_types_that_it_names(client):
    """Read back strictly: a member of another type would be refused."""
    preview = preview_with(1)
    claim = preview.fixture.claims.first()
    fixture = preview.fixture
    person = Person.objects.get(spells__in=fixture.home.spells.all()[:1])
    rows = {
        "previews": [], "fixtures": [], "clubs": [], "competitions": [], "people": [],
        "claims": [], "questions": [],
        "preview": [preview.slug], "claim": [claim.pk], "club": [fixture.home.slug],
        "competition": [fixture.season.competition.slug], "person": [person.slug],
        "fixture": [fixture.day, f"{fixture.home.slug}-v-{fixture.away.slug}"],
    }  # fmt: skip
    asked = {name for name in GIVES if name.startswith("ask_")}
    assert set(rows) == set(GIVES) - asked

    for name, parts in rows.items():
        response = client.get(reverse(f"api:{name}", args=parts))
        assert response.status_code == 200, name
        read = msgspec.json.decode(response.content, type=GIVES[name])
        assert msgspec.json.decode(msgspec.json.encode(read)) == json.loads(response.content)


def test_no_page_of_it_loads_anything_from_elsewhere(client):
    assert client.get("/api/v1/docs").status_code == 404
    assert client.get("/api/v1/docs/").status_code == 404
