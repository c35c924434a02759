"""Events in an order that cannot be.

What it finds: events of one subject of which one cannot come before the other, but does, whatever days their dates may
mean: closed before it was opened, opened before it was agreed or founded, a director appointed before there was
anything to direct. Only dates that are stated count; an agreement counts where no `detail` says that it is about
something else.

Why: one of the two dates must be wrong, or the two speak of different things; no other source is needed to see it.

Example: a building inaugurated in October 2000 for a technopark founded in 2001: a note, as the building and the
institution may differ.

When it is wrong: where the two events are of different things: a building and what moved into it, a first agreement
and a second one. Founded, opened and inaugurated are told apart by few, and against a mirror or a machine translation
nothing is certain: both are only a note.

Literature: Allen 1983 on intervals of time and what can be said of their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.facts import BEGINNINGS
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.rules.base import Draft, Rule, finding, say, speakers, weakly_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Event
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

#: What must come first, and what after it.
ORDERS = (
    ("opened", "closed"),
    ("inaugurated", "closed"),
    ("founded", "closed"),
    ("founded", "opened"),
    ("founded", "inaugurated"),
    ("founded", "appointment"),
    ("agreement", "opened"),
    ("agreement", "inaugurated"),
)
_STATED = ("printed", "inferred")

TEXTS: Templates = {
    "en": {
        "message": "{subject}: {later}, yet {earlier}: that order cannot be",
        "loose": "{subject}: {later}, yet {earlier}: an odd order",
        "event": "{kind} {date} ({speakers})",
        "way": "the two may be about different things: {wordings}",
    },
    "fr": {
        "message": "{subject} : {later}, et pourtant {earlier} : cet ordre est impossible",
        "loose": "{subject} : {later}, et pourtant {earlier} : cet ordre surprend",
        "event": "{kind} {date} ({speakers})",
        "way": "les deux peuvent concerner des choses différentes : {wordings}",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each subject and each order that its events turn round."""
    if not focus.whole:
        return
    subjects: dict[str, dict[str, list[Event]]] = {}
    for event in focus.base.events:
        if event.date and not (event.kind == "agreement" and event.detail):
            subjects.setdefault(event.subject, {}).setdefault(event.kind, []).append(event)
    for subject, kinds in subjects.items():
        for earlier, later in ORDERS:
            turned = _turned(kinds.get(earlier, ()), kinds.get(later, ()))
            if turned:
                yield _finding(focus, subject, *turned)


def _turned(first: Sequence[Event], then: Sequence[Event]) -> tuple[list[Event], list[Event]] | None:
    """Return the events of two kinds that stand in the wrong order: what should be first and is last, and the other.

    An event that is only known to have happened by the day of publication may have happened long before it.
    """
    stated = [event for event in first if event.date_basis in _STATED]
    sure = [event for event in then if event.date_basis != "derived"]
    if not stated or not sure:
        return None
    begins = max(dates.span(event.date or "").earliest for event in stated)
    ends = min(dates.span(event.date or "").latest for event in sure)
    late = [event for event in stated if dates.span(event.date or "").earliest > ends]
    early = [event for event in sure if dates.span(event.date or "").latest < begins]
    return (late, early) if late and early else None


def _finding(focus: Focus, subject: str, late: list[Event], early: list[Event]) -> Finding:
    words = focus.words
    loose = late[0].kind in BEGINNINGS and early[0].kind in BEGINNINGS
    message = say(
        focus,
        TEXTS,
        "loose" if loose else "message",
        subject=focus.base.scope_name(subject),
        later=_told(focus, early),
        earlier=_told(focus, late),
    )
    wordings = words.listing([words.quoted(events[0].wording) for events in (early, late)])
    poor = weakly_told(late, focus.base) or weakly_told(early, focus.base)
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if poor or loose else None),
        scope=subject,
        events=(*early, *late),
        differs=("time", "kind"),
        reconciles=(Reconciliation("subject", (early[0].id, late[0].id), say(focus, TEXTS, "way", wordings=wordings)),),
    )
    return finding(RULE, draft, focus.base)


def _told(focus: Focus, events: Sequence[Event]) -> str:
    by_date: dict[str, list[Event]] = {}
    for event in sorted(events, key=lambda event: dates.span(event.date or "").earliest):
        by_date.setdefault(event.date or "", []).append(event)
    return focus.words.listing(
        [
            say(
                focus,
                TEXTS,
                "event",
                kind=focus.words.event(told[0].kind),
                date=focus.words.on(day),
                speakers=speakers(told, focus),
            )
            for day, told in by_date.items()
        ]
    )


RULE = Rule("TP209", "impossible-order", "warning", __doc__, find)
