"""A browser without a window: requests of its own cookies, and forms as a page has them."""

import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

FIELD = re.compile(r'<(input|select|textarea)[^>]* name="([^"]+)"[^>]*>')
TIMEOUT = 60
# What an answer is when the connection ends without one.
CUT_OFF = 0


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str = ""
    location: str = ""


@dataclass(slots=True)
class Visitor:
    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, values: Mapping[str, str]) -> Answer:
        return self.ask("POST", path, urlencode(values, errors="surrogatepass"))

    def ask(self, method: str, path: str, body: str | None = None) -> Answer:
        """The answer; status 0 where the connection was refused or cut off."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            with closing(HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)) as connection:
                connection.request(method, path, body, headers)
                with connection.getresponse() as answer:
                    for cookie in answer.headers.get_all("Set-Cookie", []):
                        name, _, rest = cookie.partition("=")
                        self.cookies[name] = rest.partition(";")[0]
                    text = answer.read().decode(errors="replace")
                    return Answer(answer.status, text, answer.headers.get("Location", ""))
        except (OSError, HTTPException):
            return Answer(CUT_OFF)


def form_values(page: str) -> dict[str, str]:
    """The fields of the forms of a page, as a browser would send them again."""
    sent = {}
    for match in FIELD.finditer(page):
        tag, kind, name = match[0], match[1], match[2]
        if kind == "select":
            options = page[match.end() : page.index("</select>", match.end())]
            chosen = re.search(r'<option value="([^"]*)" selected', options)
            if chosen:
                sent[name] = unescape(chosen[1])
        elif kind == "textarea":
            text = page[match.end() : page.index("</textarea>", match.end())]
            sent[name] = unescape(text).replace("\r\n", "\n").removeprefix("\n")
        elif 'type="submit"' not in tag and 'type="file"' not in tag:
            if 'type="checkbox"' in tag and " checked" not in tag:
                continue
            value = re.search(r' value="([^"]*)"', tag)
            sent[name] = unescape(value[1]) if value else ""
    return sent
