"""One event with several dates.

What it finds: events of one subject that the sources date differently, so that no day fits all: of one kind
("opened in 2001", "opened in 2003"), one agreement or the appointment of one person, or of the kinds that mark a beginning (founded, opened, inaugurated).

Why: a wrong year of birth is copied for decades, and every "twentieth anniversary" depends on it.

Example: the first Technopark was inaugurated in 2000 (July 2023); "since 2001", the twentieth anniversary in December
2021 and ten years in January 2012 put its start in 2001.

When it is wrong: founded, opened and inaugurated are different kinds, and may all be right. Where all of them are
stated dates the finding is only a note; where one is derived (from an anniversary, from the start of a window) nobody
knows which kind it means, and it is a warning. Agreements that no `detail` tells apart may be several: a note. What is
only known to have happened by the day of publication may have happened long before it.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.facts import BEGINNINGS
from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, published_key, say, speakers, weakly_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.model.facts import Event
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{subject}: {dates}: the dates do not agree",
        "dated": "{event} {date} ({speakers})",
        "derived": "{event} {date} (derived, {speakers})",
        "kinds": "{kinds} are different kinds of event, and may both be right",
    },
    "fr": {
        "message": "{subject} : {dates} : les dates ne concordent pas",
        "dated": "{event} {date} ({speakers})",
        "derived": "{event} {date} (date déduite, {speakers})",
        "kinds": "{kinds} sont des événements différents ; leurs dates peuvent être toutes exactes",
    },
}

_COMPARED = (*BEGINNINGS, "closed", "agreement", "appointment")
#: Kinds of which one subject may have several, unless a detail says which one is meant.
_SEVERAL = ("agreement", "appointment")


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each subject and kind, and one for each subject whose beginnings differ in kind."""
    if not focus.whole:
        return
    subjects: dict[str, dict[tuple[str, str | None], list[Event]]] = {}
    for event in focus.base.events:
        if event.date and event.kind in _COMPARED:
            subjects.setdefault(event.subject, {}).setdefault((event.kind, event.detail), []).append(event)
    for subject, groups in subjects.items():
        for (kind, detail), same in groups.items():
            involved = _involved(combinations(same, 2))
            firm = _involved(combinations([event for event in same if not weakly_told([event], focus.base)], 2))
            if involved:
                several = kind in _SEVERAL and detail is None
                yield _finding(focus, subject, involved, "warning" if firm and not several else "note")
        yield from _across(focus, subject, [event for kind in BEGINNINGS for event in _of(groups, kind)])


def _of(groups: dict[tuple[str, str | None], list[Event]], kind: str) -> list[Event]:
    return [event for (each, _), events in groups.items() if each == kind for event in events]


def _across(focus: Focus, subject: str, beginnings: list[Event]) -> Iterator[Finding]:
    """Compare beginnings of different kinds.

    A derived date is held against every other beginning, since it does not say which kind it means; stated dates are
    told only where no day fits two kinds.
    """
    pairs = [pair for pair in combinations(beginnings, 2) if pair[0].kind != pair[1].kind]
    derived = _involved(pair for pair in pairs if any(event.date_basis == "derived" for event in pair))
    if derived:
        yield _finding(focus, subject, derived, "warning")
    elif not any(_overlap(*pair) for pair in pairs) and (involved := _involved(pairs)):
        yield _finding(focus, subject, involved, "note")


def _overlap(one: Event, other: Event) -> bool:
    return _days(one).overlaps(_days(other))


def _days(event: Event) -> dates.Span:
    """Return the days on which an event may have been: any day up to its publication, where that is all one knows."""
    span = dates.span(event.date or "")
    return span._replace(earliest=date.min) if event.date_basis == "publication" else span


def _involved(pairs: Iterable[tuple[Event, Event]]) -> list[Event]:
    """Return the events of all pairs that no day fits, each once."""
    return list(dict.fromkeys(event for pair in pairs if not _overlap(*pair) for event in pair))


def _finding(focus: Focus, subject: str, events: list[Event], level: str) -> Finding:
    base, words = focus.base, focus.words
    events = sorted(
        events, key=lambda event: (dates.span(event.date or "").earliest, published_key(event.source, base))
    )
    readings: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        readings.setdefault((event.kind, event.date or ""), []).append(event)
    parts = []
    for (kind, day), told in readings.items():
        key = "derived" if all(event.date_basis == "derived" for event in told) else "dated"
        shown = {"event": words.event(kind), "date": words.on(day), "speakers": speakers(told, focus)}
        parts.append(say(focus, TEXTS, key, **shown))
    kinds = list(dict.fromkeys(event.kind for event in events))
    ways: tuple[Reconciliation, ...] = ()
    if len(kinds) > 1:
        text = say(focus, TEXTS, "kinds", kinds=words.listing([words.event(kind) for kind in kinds]))
        ways = (Reconciliation("kind", tuple(event.id for event in events), text),)
    draft = Draft(
        say(focus, TEXTS, "message", subject=base.scope_name(subject), dates=words.sequence(parts)),
        level=level,
        scope=subject,
        events=tuple(events),
        differs=("time", *(("kind",) if len(kinds) > 1 else ())),
        reconciles=ways,
    )
    return finding(RULE, draft, base)


RULE = Rule("TP204", "event-dates", "warning", __doc__, find)
