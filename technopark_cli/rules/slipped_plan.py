"""A planned date that is put off from report to report, or that the opening itself has missed.

What it finds: planned openings of one subject whose latest possible date moves back, in the order of publication.
An earlier report that names no date belongs to the story and is shown; a source without a date of publication cannot
be put in order and is left out. Where the sources say that the subject opened, on a day that is certainly later than a
plan, and by a month or more, the finding tells how much later.

Why: each announcement alone is unremarkable; only the row of them shows that a plan slips, and by how much.

Example: Fès, Oujda and Tiznit: under way without a date (December 2021), 2024 (July 2023), 2024 to 2025 (November
2023): the latest possible date slips by up to a year.

When it is wrong: where a later report is merely vaguer than the first.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, published_key, say, speakers, weakly_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Event
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "late": "{subject}, planned opening: {steps}; {opened}: later than first planned by up to {length}",
        "opened": "{event} {date} ({speakers})",
        "message": "{subject}, planned opening: {steps}: the latest possible date slips by up to {length}",
        "step": "{date} ({speakers})",
        "no date": "no date",
        "then": ", then ",
        "precision": "the later report may only be less exact: it still holds {date}",
    },
    "fr": {
        "late": "{subject}, ouverture prévue : {steps} ; {opened} : {length} de retard au plus sur la première annonce",
        "opened": "{event} {date} ({speakers})",
        "message": "{subject}, ouverture prévue : {steps} : l'échéance la plus lointaine recule de {length} au plus",
        "step": "{date} ({speakers})",
        "no date": "sans date",
        "then": ", puis ",
        "precision": "la publication postérieure est peut-être seulement moins précise : {date} reste possible",
    },
}

_STATED = ("printed", "inferred")
#: A plan that is missed by less is not worth telling.
_MONTH = 31


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each subject whose plan slips."""
    if not focus.whole:
        return
    plans: dict[tuple[str, str | None], list[Event]] = {}
    openings: dict[str, list[Event]] = {}
    for event in focus.base.events:
        if event.kind == "planned_opening":
            plans.setdefault((event.subject, event.detail), []).append(event)
        elif event.kind in ("opened", "inaugurated") and event.date and event.date_basis in _STATED:
            openings.setdefault(event.subject, []).append(event)
    for (subject, _), told in plans.items():
        late = _late(focus, told, openings.get(subject, ()))
        if late:
            yield _late_finding(focus, subject, *late)
            continue
        events = [event for event in told if focus.base.sources[event.source].published]
        events.sort(key=lambda event: (published_key(event.source, focus.base), event.place))
        dated = [event for event in events if event.date]
        pairs = [
            (_slip(first, last), first)
            for first, last in combinations(dated, 2)
            if published_key(last.source, focus.base) > published_key(first.source, focus.base)
        ]
        slip, first = max(pairs, key=lambda pair: pair[0], default=(0, None))
        if slip > 0 and first:
            yield _finding(focus, subject, events, first, slip)


def _late(focus: Focus, plans: Sequence[Event], openings: Sequence[Event]) -> tuple[list[Event], list[Event]] | None:
    """Return the dated plans, earliest first, and the openings, where the first plan was certainly missed by a month.

    Of several openings the one told most exactly counts, with those that it fits; weak sources do not count.
    """
    firm = [event for event in openings if not weakly_told([event], focus.base)]
    dated = [event for event in plans if event.date and not weakly_told([event], focus.base)]
    if not firm or not dated:
        return None
    exact = min(firm, key=lambda event: (_span(event).latest - _span(event).earliest, _span(event).earliest))
    dated.sort(key=lambda event: (_span(event).latest, published_key(event.source, focus.base), event.place))
    missed = (_span(exact).latest - _span(dated[0]).latest).days
    if _span(dated[0]).latest >= min(_span(event).latest for event in firm) or missed < _MONTH:
        return None
    if _span(dated[0]).latest >= _span(exact).earliest:
        return None
    return dated, [event for event in firm if _span(event).overlaps(_span(exact))]


def _span(event: Event) -> dates.Span:
    return dates.span(event.date or "")


def _slip(first: Event, last: Event) -> int:
    """Return by how many days the latest possible date moves back."""
    return (dates.span(last.date or "").latest - dates.span(first.date or "").latest).days


def _vaguer(first: Event, last: Event) -> bool:
    """Tell whether a date is another one told less exactly."""
    fine, rough = (dates.span(event.date or "") for event in (first, last))
    return rough.earliest <= fine.earliest and fine.latest < rough.latest


def _finding(focus: Focus, subject: str, events: list[Event], first: Event, slip: int) -> Finding:
    base, words = focus.base, focus.words
    none = say(focus, TEXTS, "no date")
    dated = [(words.date(event.date) if event.date else none, speakers([event], focus)) for event in events]
    steps = say(focus, TEXTS, "then").join(say(focus, TEXTS, "step", date=date, speakers=told) for date, told in dated)
    late = [event for event in events if event.date and _slip(first, event) == slip]
    vaguer = tuple(event.id for event in late) if all(_vaguer(first, event) for event in late) else ()
    text = say(focus, TEXTS, "precision", date=words.the(first.date))
    draft = Draft(
        say(focus, TEXTS, "message", subject=base.scope_name(subject), steps=steps, length=words.years(slip)),
        scope=subject,
        events=tuple(events),
        differs=("time",),
        reconciles=(Reconciliation("precision", vaguer, text),) if vaguer else (),
    )
    return finding(RULE, draft, base)


def _late_finding(focus: Focus, subject: str, plans: list[Event], openings: list[Event]) -> Finding:
    words = focus.words
    announced: dict[str, list[Event]] = {}
    for event in plans:
        announced.setdefault(event.date or "", []).append(event)
    steps = [
        say(focus, TEXTS, "step", date=words.date(day), speakers=speakers(told, focus))
        for day, told in announced.items()
    ]
    exact = min(openings, key=lambda event: _span(event).latest - _span(event).earliest)
    opened = say(
        focus,
        TEXTS,
        "opened",
        event=words.event(exact.kind),
        date=words.on(exact.date),
        speakers=speakers([exact, *openings], focus),
    )
    slip = (_span(exact).latest - _span(plans[0]).latest).days
    message = say(
        focus,
        TEXTS,
        "late",
        subject=focus.base.scope_name(subject),
        steps=say(focus, TEXTS, "then").join(steps),
        opened=opened,
        length=words.years(slip),
    )
    draft = Draft(message, scope=subject, events=(*plans, *openings), differs=("time", "kind"))
    return finding(RULE, draft, focus.base)


RULE = Rule("TP205", "slipped-plan", "note", __doc__, find)
