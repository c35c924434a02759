"""A plan whose day has passed, and of which nothing more is reported.

What it finds: subjects whose last announced opening lies before the newest source of the base, while no source reports
that they opened or were inaugurated.

Why: announcements are news and their failure is not; a plan that quietly never happened stays in every archive as if
it had.

Example: Fès and Oujda were to open in 2024 to 2025; no source up to February 2026 says that they did.

When it is wrong: where the base has not caught up: the opening may be in the papers and not in the base. It is never
more than a note. Openings announced without a date are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, published_key, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Event
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{subject}: planned opening {dates}; no source until {newest} reports that it opened",
        "date": "{date} ({speakers})",
        "way": "a source that the base lacks may report the opening, or a new date",
    },
    "fr": {
        "message": ("{subject} : ouverture prévue {dates} ; aucune source jusqu'à {newest} ne signale l'ouverture"),
        "date": "{date} ({speakers})",
        "way": "une source absente de la base peut signaler l'ouverture, ou une nouvelle date",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each subject whose last plan has passed in silence."""
    newest = _newest(focus.base)
    if not focus.whole or newest is None:
        return
    plans: dict[str, list[Event]] = {}
    begun = set()
    for event in focus.base.events:
        if event.kind in ("opened", "inaugurated"):
            begun.add(event.subject)
        elif event.kind == "planned_opening" and event.date:
            plans.setdefault(event.subject, []).append(event)
    today = dates.span(newest).earliest
    for subject, events in plans.items():
        last = max(dates.span(event.date or "").latest for event in events)
        if subject not in begun and last < today:
            told = [event for event in events if dates.span(event.date or "").latest == last]
            yield _finding(focus, subject, told, newest)


def _newest(base: Base) -> str | None:
    """Return the date of the newest publication, as printed."""
    dated = [source for source in base.sources.values() if source.published]
    newest = max(dated, key=lambda source: published_key(source.id, base), default=None)
    return newest.published if newest else None


def _finding(focus: Focus, subject: str, told: list[Event], newest: str) -> Finding:
    by_date: dict[str, list[Event]] = {}
    for event in told:
        by_date.setdefault(event.date or "", []).append(event)
    announced = [
        say(focus, TEXTS, "date", date=focus.words.on(day), speakers=speakers(events, focus))
        for day, events in by_date.items()
    ]
    message = say(
        focus,
        TEXTS,
        "message",
        subject=focus.base.scope_name(subject),
        dates=focus.words.listing(announced),
        newest=focus.words.date(newest),
    )
    way = Reconciliation("report", tuple(event.id for event in told), say(focus, TEXTS, "way"))
    draft = Draft(message, scope=subject, events=tuple(told), reconciles=(way,))
    return finding(RULE, draft, focus.base)


RULE = Rule("TP210", "unfulfilled-plan", "note", __doc__, find)
