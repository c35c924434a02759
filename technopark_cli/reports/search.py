"""Full text search over everything that the base holds, in any of its languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.model.folding import fold
from technopark_cli.model.quantity import plain
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import counted, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.reports.filters import Filters

FIELDS = (
    Field("kind", "text", "fact, event, name, statement, site, entity, indicator or source"),
    Field("id", "id", "its id, for `technopark show`"),
    Field("score", "number", "how well it matches; the best first"),
    Field("text", "text", "the text found"),
    Field("source", "id", "the source, where there is one", optional=True),
    Field("date", "text", "its date, or the source's", optional=True),
)

#: A separator between groups of three digits, which a search should not mind.
_GROUPING = re.compile(r"(?<=\d)[\s.,'\u2019\u066b\u066c](?=\d{3}(?!\d))")
#: Particles that Arabic writes together with the word: and, with, for, the.
_ARABIC_PARTICLES = re.compile(r"^(?:و|ف)?(?:ب|ل|ك)?(?:ال)?")
_MIN_STEM = 3


class Entry(NamedTuple):
    """One thing that may be found: its main text weighs double its further text."""

    kind: str
    id: str
    text: str
    further: str
    source: str | None
    date: str | None


def words(text: str) -> list[str]:
    """Return the folded words of a text; groups of digits are one number: ``3.500`` and ``3 500`` are ``3500``."""
    return fold(_GROUPING.sub("", text)).split()


def search(base: Base, query: str, filters: Filters) -> Table:
    """Return what holds every word of ``query``, or a word that begins with it, best match first."""
    wanted = words(query)
    found = [(score, entry) for entry in _entries(base, filters) if wanted and (score := _score(wanted, entry))]
    order = ("site", "indicator", "entity", "fact", "event", "statement", "name", "source")
    found.sort(key=lambda pair: (-pair[0], order.index(pair[1].kind), pair[1].date or "9999", pair[1].id))
    rows = [
        {"kind": e.kind, "id": e.id, "score": score, "text": e.text, "source": e.source, "date": e.date}
        for score, e in found
    ]
    remark = counted(len(rows), "hit")
    return Table("search", FIELDS, rows, lambda: (_sheet(rows),), about={"query": query}, remarks=(remark,))


def _score(wanted: list[str], entry: Entry) -> float:
    """Return the weight of a match: 0 unless every word is found; whole words of the main text weigh most."""
    main, further = words(entry.text), words(entry.further)
    total = 0.0
    for word in wanted:
        best = max((_match(word, token) for token in main), default=0.0)
        rest = max((_match(word, token) for token in further), default=0.0) / 2
        if not (best or rest):
            return 0
        total += max(best, rest)
    return round(total / len(wanted), 3)


def _match(word: str, token: str) -> float:
    if token == word:
        return 1
    bare, stem = _ARABIC_PARTICLES.sub("", token), _ARABIC_PARTICLES.sub("", word)
    if len(stem) >= _MIN_STEM and bare == stem:
        return 0.9
    if word.isdecimal():
        return 0
    if len(word) >= _MIN_STEM and (token.startswith(word) or (len(stem) >= _MIN_STEM and bare.startswith(stem))):
        return 0.5
    return 0


def _entries(base: Base, filters: Filters) -> Iterator[Entry]:
    for fact in filters.chosen(base):
        indicator, source = base.indicators[fact.indicator], base.sources[fact.source]
        figure = f"{plain(fact.quantity.value)} {short(fact.quantity)}"
        further = [*indicator.label.values(), base.scope_name(fact.scope), figure, source.publisher, fact.note or ""]
        yield Entry("fact", fact.id, fact.wording, " ".join((*further, fact.scope)), fact.source, fact.as_of)
    for event in filters.events(base.events, base) if not filters.indicators else ():
        source = base.sources[event.source]
        further = [event.kind.replace("_", " "), base.scope_name(event.subject), event.subject, source.publisher]
        when = event.date or source.published
        yield Entry("event", event.id, event.wording, " ".join((*further, event.note or "")), event.source, when)
    if any(filters):
        return
    for name in base.names:
        published = base.sources[name.source].published
        yield Entry("name", name.id, name.as_printed, base.scope_name(name.entity), name.source, published)
    for statement in base.statements:
        published = base.sources[statement.source].published
        further = [*base.topics[statement.topic].label.values(), *statement.values]
        yield Entry("statement", statement.id, statement.wording, " ".join(further), statement.source, published)
    for site in base.sites.values():
        yield Entry(
            "site", site.id, site.name, " ".join((*site.aliases, site.city or "", site.region or "")), None, None
        )
    for entity in base.entities.values():
        yield Entry("entity", entity.id, entity.name, " ".join((*entity.acronyms, *entity.aliases)), None, None)
    for indicator in base.indicators.values():
        labels = [text for language, text in indicator.label.items() if language != "en"]
        further = [indicator.id.replace("_", " "), *labels, *indicator.definition.values()]
        yield Entry("indicator", indicator.id, indicator.label["en"], " ".join(further), None, None)
    for source in base.sources.values():
        further = [source.publisher, source.origin or "", source.url or ""]
        yield Entry(
            "source", source.id, source.title or source.publisher, " ".join(further), source.id, source.published
        )


def _sheet(rows: list[dict[str, Any]]) -> Sheet:
    heads = (Head("kind"), Head("id"), Head("text"), Head("date"))
    lines = [[row["kind"], Cell(row["id"], "title"), row["text"], row["date"] or ""] for row in rows]
    return Sheet("", heads, lines)
