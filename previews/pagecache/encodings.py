"""Compressed forms of an answer, and which of them a browser takes."""

import gzip
from functools import lru_cache

import brotli

IDENTITY, GZIP, BROTLI = "", "gzip", "br"
# The wrapping would be longer than what it saves.
SHORTEST = 200
# Above these, each further byte saved costs more time than its way over the wire.
BROTLI_QUALITY, GZIP_LEVEL = 5, 6
LONGEST_REMEMBERED = 200


def encoding_for(accepted: str) -> str:
    """The best of the encodings that an Accept-Encoding header allows."""
    if len(accepted) > LONGEST_REMEMBERED:
        return IDENTITY
    return _encoding_for(accepted)


@lru_cache(256)
def _encoding_for(accepted: str) -> str:
    allowed = set()
    for part in accepted.lower().split(","):
        coding, _, parameters = part.partition(";")
        if parameters.replace(" ", "").rstrip("0.") != "q=":
            allowed.add(coding.strip())
    return next((each for each in (BROTLI, GZIP) if each in allowed), IDENTITY)


def encode(body: bytes, encoding: str) -> bytes:
    """The same bytes for the same body: no moment is written into them."""
    if encoding == BROTLI:
        compressed: bytes = brotli.compress(body, quality=BROTLI_QUALITY)
        return compressed
    return gzip.compress(body, GZIP_LEVEL, mtime=0) if encoding == GZIP else body
