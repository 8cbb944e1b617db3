"""Asks the API, and reads what it says."""

import json


def get(client, address, status=200):
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == status, (address, response.content[:500])
    assert response.headers["Content-Type"] == "application/json"
    return json.loads(response.content)


def refused(client, address):
    """The sentence, and the parameter that was wrong."""
    problem = get(client, address, 422)
    return problem["error"], problem["parameter"]
