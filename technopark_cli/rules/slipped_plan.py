"""A planned date that is put off from report to report.

What it finds: planned openings of one subject whose latest possible date moves back, in the order of publication.
An earlier report that names no date belongs to the story and is shown; a source without a date of publication cannot
be put in order and is left out.

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
from technopark_cli.rules.base import Draft, Rule, finding, published_key, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Event
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{subject}, planned opening: {steps}: the latest possible date slips by up to {length}",
        "step": "{date} ({speakers})",
        "no date": "no date",
        "then": ", then ",
        "precision": "the later report may only be less exact: it still holds {date}",
    },
    "fr": {
        "message": "{subject}, ouverture prévue : {steps} : l'échéance la plus lointaine recule de {length} au plus",
        "step": "{date} ({speakers})",
        "no date": "sans date",
        "then": ", puis ",
        "precision": "la publication postérieure est peut-être seulement moins précise : {date} reste possible",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each subject whose plan slips."""
    if not focus.whole:
        return
    plans: dict[tuple[str, str | None], list[Event]] = {}
    for event in focus.base.events:
        if event.kind == "planned_opening" and focus.base.sources[event.source].published:
            plans.setdefault((event.subject, event.detail), []).append(event)
    for (subject, _), events in plans.items():
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
    vaguer = tuple(event.id for event in events if event.date and _vaguer(first, event))
    text = say(focus, TEXTS, "precision", date=words.the(first.date))
    draft = Draft(
        say(focus, TEXTS, "message", subject=base.scope_name(subject), steps=steps, length=words.years(slip)),
        scope=subject,
        events=tuple(events),
        differs=("time",),
        reconciles=(Reconciliation("precision", vaguer, text),) if vaguer else (),
    )
    return finding(RULE, draft, base)


RULE = Rule("TP205", "slipped-plan", "note", __doc__, find)
