"""Documents of older code, brought into today's shape where what they say is only kept elsewhere.

An edition that is not of today's shape is otherwise read again from the facts.
"""

from typing import Any

import msgspec


def in_todays_shape(text: str) -> str:
    """The same text where there is nothing to move."""
    # Looked for in the text first: almost every document is new, and reading it takes a while.
    if '"sort"' not in text:
        return text
    try:
        document = msgspec.json.decode(text)
        sections = document["sections"]
        moved = with_claims_of_their_own(sections)
    except (msgspec.MsgspecError, AttributeError, KeyError, TypeError):
        return text  # which then does not decode as a document either
    return msgspec.json.encode(document, order="deterministic").decode() if moved else text


def with_claims_of_their_own(sections: dict[str, Any]) -> bool:
    """Claims were a part of the records, sorted by kind, before they were a section."""
    records = sections.get("records")
    if "claims" in sections or not records or "claims" not in records:
        return False
    claims = [claim for of_sort in records.pop("claims") for claim in of_sort["claims"]]
    if claims:
        sections["claims"] = {"claims": claims}
    if not records["precedents"] and not records["clubs"]:
        del sections["records"]
    return True
