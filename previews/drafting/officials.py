"""Who is the referee, who else is appointed, and the referee's past with each club."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from previews.data.countries import country_name
from previews.drafting.sentence import Sentence, listed, on_matches, on_rows, sentence
from previews.models import Appointment, Preview
from previews.sections import officials
from previews.sections.officials import RefereePast

ABOUT = "Officials"


def sentences(preview: Preview) -> Iterator[Sentence]:
    value = officials.read(preview)
    if value is None:
        return
    appointed = Appointment.objects.on_page(preview).in_order()
    rows = list(appointed.select_related("official", "article__outlet"))
    for referee in (row for row in rows if row.duty == Appointment.Duty.REFEREE):
        yield Sentence(
            "referee", ABOUT, _of_referee(referee), on_rows([referee]),
            referee.article, referee.reported_on,
        )  # fmt: skip
    yield from _others([row for row in rows if row.duty != Appointment.Duty.REFEREE])
    for past in value.past:
        if past.receipts is not None:
            text = _of_past(value.referee, past)
            rests_on = on_matches(past.receipts)
            yield Sentence(f"referee-and-{past.club.side}", ABOUT, text, rests_on)


def _of_referee(row: Appointment) -> str:
    country = country_name(row.official.country)
    name = f"{row.official.name} of {country}" if country else row.official.name
    return f"{name} {'is' if row.confirmed else 'is expected to be'} the referee."


def _others(rows: Sequence[Appointment]) -> Iterator[Sentence]:
    """Those of one source in one sentence."""
    by_source = sorted(rows, key=lambda row: (row.article_id or 0, not row.confirmed))
    for (article, confirmed), same in groupby(
        by_source, key=lambda row: (row.article_id or 0, row.confirmed)
    ):
        together = list(same)
        names = [f"{row.official.name} ({_duty(row)})" for row in together]
        many = len(names) > 1
        subject = "the other officials" if many else "another official"
        verb = ("are" if many else "is") if confirmed else "are expected to be"
        verb = "is expected to be" if not confirmed and not many else verb
        days = [row.reported_on for row in together if row.reported_on]
        yield Sentence(
            f"officials-{article or 'no-source'}{'' if confirmed else '-expected'}",
            ABOUT,
            sentence(f"{subject} {verb} {listed(names)}"),
            on_rows(together),
            together[0].article,
            max(days, default=None),
        )


def _duty(row: Appointment) -> str:
    """ "video assistant referee" of "Video assistant referee (VAR)"."""
    words, _, _short = str(row.get_duty_display()).partition(" (")
    return f"{words[:1].lower()}{words[1:]}"


def _of_past(referee: str, past: RefereePast) -> str:
    """ "... before: three matches held, one win, ..."."""
    many, _, outcomes = past.sentence.partition(": ")
    matches = f"{many[:1].lower()}{many[1:]}"
    return sentence(f"{referee} has refereed {past.club.short_name} in {matches}: {outcomes}")
