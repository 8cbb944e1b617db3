"""What no form of an editor's page sends: refused or saved, never a fault of ours."""

from faults.desk import READ, Desk
from faults.outcome import Outcome
from faults.visitor import form_values

VALUES = (
    "9223372036854775808",
    "-99999999999999999999",
    "\0",
    "a\0b",
    "\ud800",
    "a" * 70_000,
    "1e999",
    "NaN",
    "٣",
    "0001-01-01",
    "9999-12-31 23:59:59",
    "[]",
    '{"a":',
    "\x1b[31m\u202e\ufeff",
)
# Addresses of the admin with each value in the place of {}.
LISTS = (
    "/admin/previews/club/?q={}",
    "/admin/previews/club/?o={}",
    "/admin/previews/club/?p={}",
    "/admin/previews/club/?country={}",
    "/admin/previews/club/?country__exact={}&all={}",
    "/admin/previews/club/?{}={}",
    "/admin/previews/fixture/?q={}",
    "/admin/previews/fixture/?season__id__exact={}",
    "/admin/previews/fixture/?e={}",
    "/admin/previews/injury/add/?person={}&preview={}",
    "/admin/previews/importbatch/?p={}",
    "/admin/accounts/auditentry/?made_at__gte={}&action__exact={}",
    "/admin/accounts/auditentry/?q={}",
    "/admin/auth/user/?q={}&groups__id__exact={}",
    "/admin/autocomplete/?term={}&app_label=previews&model_name=fixture&field_name=home",
    "/admin/autocomplete/?app_label={}&model_name={}&field_name={}",
    "/admin/previews/club/{}/history/",
    "/admin/previews/club/{}/change/",
    "/admin/jsi18n/?{}",
)
FINE = (200, 301, 302, 400, 403, 404, 405, 413, 414, 431)


def hostile_values(desk: Desk) -> Outcome:
    """Each value in each field of a form, and in each address of the admin."""
    outcome = Outcome("hostile values in forms and lists of the admin")
    editor = desk.editor(0)
    fields = form_values(editor.get(desk.address).text)
    for number, name in enumerate(fields):
        # Two values for each field: all of them come about, and the run stays short.
        for value in (VALUES[number % len(VALUES)], VALUES[(number + 5) % len(VALUES)]):
            if name == "csrfmiddlewaretoken":
                continue
            sent = form_values(editor.get(desk.address).text) | {name: value}
            status = editor.post(desk.address, sent).status
            is_fault = status not in FINE
            outcome.note(f"{status} for {value[:40]!r} as {name}" if is_fault else None)
    for address in LISTS:
        for value in VALUES:
            status = editor.get(address.replace("{}", quoted(value))).status
            is_fault = status not in FINE
            outcome.note(f"{status} for {value[:40]!r} in {address}" if is_fault else None)
    status = editor.get(desk.address).status
    outcome.note(None if status == READ else f"afterwards its page is answered with {status}")
    return outcome


def quoted(value: str) -> str:
    """As a browser would quote it; half a surrogate pair as bytes that are no UTF-8."""
    return "".join(f"%{byte:02X}" for byte in value[:5_000].encode("utf-8", "surrogatepass"))
