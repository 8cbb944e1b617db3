"""What identifies a doubtful row, so that a decision about it holds at the next import."""

import hashlib
import json

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.formats.parsed_fixture_json import to_json

# Where the row is in its file: lines above it may come and go.
PLACE = ("line", "place", "lines")


def fingerprint(parsed: ParsedFixture, doubt: Doubt) -> str:
    """The same for the same content and the same reason, in whatever line of whatever file."""
    content = {name: value for name, value in to_json(parsed).items() if name not in PLACE}
    text = json.dumps([content, doubt.rule, doubt.reason], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
