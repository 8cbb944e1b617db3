"""The site in a process of its own, with the settings of a server and a database to break.

Reads lines of JSON, `{"get": "/", "headers": {}}` or `{"break": true}`, and answers with one each.
"""

import json
import sys

import django
from django.conf import settings

django.setup()

from django.db import connections  # noqa: E402

from matchhub.wsgi import application, page_cache  # noqa: E402
from tests.pagecache.site import ask  # noqa: E402


def point_at_nothing() -> None:
    """Every connection is cut, and each new one finds nobody: a closed port, a missing folder."""
    wrong = {"NAME": "/nowhere/matchhub.sqlite3"}
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        wrong = {"HOST": "127.0.0.1", "PORT": "1"}
    for settings_dict in (connections.settings["default"], connections["default"].settings_dict):
        settings_dict |= wrong
    kept = page_cache.generation.connection
    if kept is not None:
        kept.settings_dict |= wrong
        kept.close()
    connections.close_all()


for line in sys.stdin:
    said = json.loads(line)
    if "break" in said:
        point_at_nothing()
        answer = {}
    else:
        page = ask(application, said["get"], host="localhost", **said.get("headers", {}))
        answer = {"status": page.status, "headers": page.headers, "text": page.text}
    print(json.dumps(answer), flush=True)
