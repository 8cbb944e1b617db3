"""The data that a browser posts from an admin page."""

from datetime import date, datetime, time


def sent_back(response, **typed):
    """Return the data of all forms of the page, with some fields replaced."""
    context = response.context
    forms = [context["adminform"].form]
    data = {}
    for inline in context.get("inline_admin_formsets", []):
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for field in form:
            data |= _values(field)
    return data | {"_continue": "Save"} | _with_added_rows(data, typed) | typed


def _with_added_rows(data, typed):
    """The numbers of rows, raised for typed rows that the page does not have.

    The script of the button "Add another" does the same.
    """
    raised = {}
    for name in typed:
        prefix, number, _field = (*name.rsplit("-", 2), "", "")[:3]
        total = f"{prefix}-TOTAL_FORMS"
        if number.isdigit() and total in data:
            raised[total] = str(max(int(number) + 1, int(raised.get(total, data[total]))))
    return raised


def _values(field):
    value = field.value()
    names = field.field.widget
    if hasattr(names, "widgets"):  # a day and a time
        parts = names.decompress(value) if not isinstance(value, list) else value
        suffixes = names.widgets_names
        return {
            f"{field.html_name}{suffix}": _text(part)
            for suffix, part in zip(suffixes, parts, strict=True)
        }
    if value is None or value is False or value == "":
        return {} if value is False else {field.html_name: ""}
    if value is True:
        return {field.html_name: "on"}
    return {field.html_name: value if isinstance(value, str) else _text(value)}


def _text(value):
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, time):
        return f"{value:%H:%M:%S}"
    return value.isoformat() if isinstance(value, date) else str(value)
