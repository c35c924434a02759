"""Since when, over how long, by when: the window and the date that the words around a figure give it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.claims.discourse import discourse
from technopark_cli.model import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.factcheck.claims.matcher import Hit
    from technopark_cli.factcheck.claims.scenes import Scene
    from technopark_cli.factcheck.claims.tokens import Token
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.dates import Span

LAUNCH = "launch"
#: Behind a length of time: that it is how long after something.
LATER = "later"
#: So many words may stand between a preposition and the date or length of time that it governs.
_REACH = 3
#: So far behind "since its opening" may the date of it stand: "since the opening of the first site in Casablanca in 2000".
_BEGUN = 60
_LENGTHS = {"years": "Y", "months": "M"}


class Sign(NamedTuple):
    """A sign of time in a sentence: its span, and the window or the date that it means.

    ``window`` may be :data:`LAUNCH` for "since it began"; ``founding`` says that the date is that of a beginning.
    """

    start: int
    end: int
    window: str | None
    date: str | None
    founding: bool = False


def listed(language: str) -> list[tuple[str, tuple[str, str]]]:
    """Return the words of a language that open a window or a date, with what each means."""
    words = discourse(language)
    found: list[tuple[str, tuple[str, str]]] = []
    for kind in ("since", "within", "after", "beyond", "by", LATER):
        found += [(phrase, (kind, "")) for phrase in getattr(words, kind)]
    found += [(phrase, ("per", period)) for phrase, period in words.per.items()]
    found += [(phrase, (LAUNCH, "")) for phrase in words.launch]
    found += [(phrase, ("founding", "")) for phrase in words.founding]
    return found


def signs(
    row: Sequence[Token], mentions: Sequence[Mention], hits: Sequence[Hit[tuple[str, tuple[str, str]]]], day: Span
) -> list[Sign]:
    """Return the windows and dates that a sentence names.

    ``mentions`` are all its numbers, ``hits`` where the words stand that :func:`listed` returns.
    """
    found = [
        Sign(row[hit.first].start, row[hit.after - 1].end, LAUNCH, None) for hit in hits if hit.value[1][0] == LAUNCH
    ]
    found += [
        Sign(row[hit.first].start, row[hit.after - 1].end, f"per:{hit.value[1][1]}", None)
        for hit in hits
        if hit.value[1][0] == "per"
    ]
    governors = sorted(
        ((row[hit.first].start, row[hit.after - 1].end, hit.after, hit.value[1][0]) for hit in hits),
        key=lambda each: -each[1],
    )
    launches = [end for _, end, _, kind in governors if kind == LAUNCH]
    starts = [token.start for token in row]
    for mention in mentions:
        if mention.role != "duration" and not mention.date:
            continue
        place = bisect_left(starts, mention.phrase_start)
        before = [
            kind
            for start, end, after, kind in governors
            if end <= mention.start
            and (0 <= place - after <= _REACH or (kind == "beyond" and mention.phrase_start <= start))
        ]
        if mention.role == "duration" and mention.unit in _LENGTHS and isinstance(mention.value, int):
            length = f"{mention.value}{_LENGTHS[mention.unit]}"
            kind = next((kind for kind in before if kind in ("after", "beyond", "within", "since")), None)
            behind = bisect_left(starts, mention.phrase_end)
            if kind != "beyond" and any(
                kind == LATER and bisect_left(starts, start) == behind for start, _, _, kind in governors
            ):
                kind = "after"
            if kind and mention.value:
                name = {"within": "in", "since": "in"}.get(kind, kind)
                found.append(Sign(mention.start, mention.end, f"{name}:{length}", None))
        elif mention.date:
            known = dates.parse(mention.date)
            if known is None:
                continue
            founding = "founding" in before
            begun = any(0 <= mention.start - end <= _BEGUN for end in launches)
            if begun or ("since" in before and not founding):
                found.append(Sign(mention.start, mention.end, f"since:{mention.date}", None))
            elif "by" in before or known.earliest > day.latest:
                found.append(Sign(mention.start, mention.end, f"by:{mention.date}", mention.date))
            else:
                found.append(Sign(mention.start, mention.end, None, mention.date, founding))
    return sorted(found)


#: The windows that figures of each kind are counted over.
_WINDOWS = {
    "cumulative": ("since", "in", LAUNCH),
    "flow": ("per", "in", "since"),
    "ratio": ("after", "beyond"),
    "target": ("by",),
}


def time_of(scene: Scene, mention: Mention, kind: str) -> tuple[str | None, str | None, str]:
    """Return the window and the date of a number of an indicator of this kind, and the words that say so."""
    region = scene.region(mention)
    window: str | None = None
    as_of: str | None = None
    why = ""
    for sign in sorted(scene.signs, key=lambda sign: _gap(sign, mention)):
        opening = not any(other.role == "quantity" and other.start < sign.start for other in scene.mentions)
        if sign.founding or mention.start <= sign.start < mention.end:
            continue
        if not region.holds(sign.start, sign.end) and not (opening and sign.end <= mention.start):
            continue
        words = scene.text[sign.start : sign.end]
        if sign.window:
            if window is None and sign.window.partition(":")[0] in _WINDOWS.get(kind, ()):
                window, why = sign.window, words
            if not sign.window.startswith("by:") or kind != "target":
                continue
        if sign.date and as_of is None:
            as_of, why = sign.date, words
    return None if window == LAUNCH else window, as_of, why


def _gap(sign: Sign, mention: Mention) -> int:
    return min(abs(sign.start - mention.end), abs(mention.start - sign.end))
