"""Open and save match sheets in tests as a browser does."""

import html
import re

from django.urls import reverse

FIELD = re.compile(r"<(input|textarea|select)\b([^>]*)>(?:([^<]*)</textarea>)?")
OPTION = re.compile(r'<option value="([^"]*)"\s*selected')


def sheet(fixture):
    return reverse("admin:previews_fixture_sheet", args=[fixture.pk])


def told(response):
    return [str(message) for message in response.context["messages"]]


def fields(page):
    """What a browser would send if nothing were typed, by name."""
    form = page[page.index('<form class="desk sheet"') :]
    form = re.sub(r"<fieldset[^>]*\bdisabled\b.*?</fieldset>", "", form, flags=re.DOTALL)
    sent = {}
    for found in FIELD.finditer(form):
        kind, attributes, text = found.groups()
        name = re.search(r'\bname="([^"]+)"', attributes)
        if name is None or name[1] == "csrfmiddlewaretoken":
            continue
        value = re.search(r'\bvalue="([^"]*)"', attributes)
        is_box = re.search(r'type="(checkbox|radio)"', attributes)
        if is_box and not re.search(r"\bchecked\b", attributes):
            continue
        if kind == "select":
            options = form[found.end() : form.index("</select>", found.end())]
            chosen = OPTION.search(options) or re.search(r'<option value="([^"]*)"', options)
            sent[name[1]] = html.unescape(chosen[1]) if chosen else ""
        else:
            shown = text if kind == "textarea" else value[1] if value else "on" if is_box else ""
            sent[name[1]] = html.unescape(shown or "").replace("\n", "\r\n")
    return sent


def save(client, fixture, page=None, **typed):
    """Save the sheet as it was opened; `page` is the answer that was open."""
    opened = page or client.get(sheet(fixture))
    sent = fields(opened.content.decode()) | {"reported_on": "2024-04-17"}
    typed = {name.replace("__", "-"): value for name, value in typed.items()}
    return client.post(sheet(fixture), sent | typed, follow=True)
