"""Checked documents to records: defaults filled in, ids derived, intervals computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model.acknowledged import Acknowledgement
from technopark_cli.model.base import Base
from technopark_cli.model.facts import Entity, Event, Fact, Indicator, Site, Source
from technopark_cli.model.quantity import BARE, Quantity, hard, likely, printed_digit
from technopark_cli.model.relations import Relation, Term
from technopark_cli.model.statements import Name, Statement, Topic
from technopark_cli.store.ids import event_id, fact_id, name_id, statement_id
from technopark_cli.store.validate import Document, Row, children, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from technopark_cli.model.quantity import Number


def build(documents: list[Document]) -> Base:
    """Return the base that valid ``documents`` make together."""
    top: dict[str, Any] = {}
    for document in documents:
        top = {**document.data, **top}
    default_scope = top.get("default_scope")
    indicators = {row.data["id"]: _indicator(row) for row in rows(documents, "indicators")}
    sources = {row.data["id"]: _source(row) for row in rows(documents, "sources") if "id" in row.data}
    blocks = [(sources[row.data.get("extends") or row.data["id"]], row) for row in rows(documents, "sources")]

    def each(table: str) -> Iterator[tuple[Source, Row]]:
        return ((source, child) for source, row in blocks for child in children(row, table))

    facts: dict[str, list[Fact]] = {name: [] for name in indicators}
    for source, row in each("facts"):
        facts[row.data["indicator"]].append(_fact(row, source, indicators, default_scope))
    return Base(
        files=tuple(document.file for document in documents),
        title=top.get("title", ""),
        default_scope=default_scope,
        home=tuple(top.get("home", ())),
        entities={row.data["id"]: _entity(row) for row in rows(documents, "entities")},
        sites={row.data["id"]: _site(row) for row in rows(documents, "sites")},
        topics={row.data["id"]: _topic(row) for row in rows(documents, "topics")},
        indicators=indicators,
        relations={row.data["id"]: _relation(row) for row in rows(documents, "relations")},
        sources=sources,
        facts={name: tuple(listed) for name, listed in facts.items() if listed},
        events=tuple(_event(row, source) for source, row in each("events")),
        names=tuple(_name(row, source) for source, row in each("names")),
        statements=tuple(_statement(row, source, default_scope) for source, row in each("statements")),
        acknowledged=tuple(map(_acknowledgement, rows(documents, "acknowledged"))),
    )


def _entity(row: Row) -> Entity:
    get = row.data.get
    acronyms, aliases = tuple(get("acronyms", ())), tuple(get("aliases", ()))
    return Entity(row.data["id"], row.data["name"], row.data["kind"], acronyms, aliases, get("note"), row.place())


def _site(row: Row) -> Site:
    get = row.data.get
    return Site(
        id=row.data["id"],
        name=row.data["name"],
        city=get("city"),
        city_names=tuple(get("city_names", ())),
        region=get("region"),
        network=get("network", True),
        operator=get("operator"),
        aliases=tuple(get("aliases", ())),
        note=get("note"),
        place=row.place(),
    )


def _topic(row: Row) -> Topic:
    data = row.data
    return Topic(data["id"], data["label"], tuple(data["values"]), data.get("within", {}), row.place())


def _indicator(row: Row) -> Indicator:
    get = row.data.get
    phrases = {
        language: {key: tuple(listed) for key, listed in groups.items()}
        for language, groups in get("phrases", {}).items()
    }
    return Indicator(
        id=row.data["id"],
        kind=row.data["kind"],
        unit=row.data["unit"],
        label=row.data["label"],
        definition=row.data["definition"],
        launch=tuple(get("launch", ())),
        distinct_from=tuple(get("distinct_from", ())),
        member_status=get("member_status"),
        site_column=get("site_column"),
        plausible=tuple(get("plausible", ())),
        phrases=phrases,
        note=get("note"),
        place=row.place(),
    )


def _term(data: dict[str, Any]) -> Term:
    return Term(*(data.get(field) for field in Term._fields))


def _relation(row: Row) -> Relation:
    get = row.data.get
    return Relation(
        id=row.data["id"],
        kind=row.data["kind"],
        total=_term(row.data["total"]) if "total" in row.data else None,
        terms=tuple(_term(term) for term in row.data["terms"]),
        within=get("within", "source"),
        max_gap=get("max_gap"),
        level=get("level"),
        low=get("low"),
        high=get("high"),
        why=get("why", {}),
        place=row.place(),
    )


def _acknowledgement(row: Row) -> Acknowledgement:
    data = row.data
    return Acknowledgement(data["code"], tuple(data["facts"]), data["reason"], data["date"], row.place())


def _source(row: Row) -> Source:
    return Source._make((*map(row.data.get, Source._fields[:-1]), row.place()))


def _fact(row: Row, source: Source, indicators: dict[str, Indicator], default_scope: str | None) -> Fact:
    get: Callable[..., Any] = row.data.get
    value, high = row.data["value"], get("value_high")
    quantity = Quantity(
        value=_whole(value),
        value_high=None if high is None else _whole(high),
        unit=get("unit") or indicators[row.data["indicator"]].unit,
        qualifier=get("qualifier", BARE),
        digit=printed_digit(row.data["wording"], value),
    )
    as_of = get("as_of")
    basis = get("as_of_basis") or ("printed" if as_of else "publication" if source.published else "none")
    return Fact(
        id=fact_id(source.id, row.data, default_scope),
        source=source.id,
        indicator=row.data["indicator"],
        scope=get("scope", default_scope),
        quantity=quantity,
        as_of=source.published if basis == "publication" else as_of,
        as_of_basis=basis,
        window=get("window"),
        detail=get("detail"),
        phase=get("phase"),
        wording=row.data["wording"],
        paragraph=get("paragraph"),
        speaker=get("speaker") or source.speaker,
        origin=get("origin") or source.origin,
        suspect=get("suspect"),
        note=get("note"),
        members=tuple(get("members", ())),
        alongside=tuple(get("alongside", ())),
        hard=hard(quantity),
        likely=likely(quantity),
        place=row.place(),
    )


def _whole(value: Number) -> Number:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _event(row: Row, source: Source) -> Event:
    get = row.data.get
    return Event(
        id=event_id(source.id, row.data),
        source=source.id,
        kind=row.data["kind"],
        subject=row.data["subject"],
        date=get("date"),
        date_basis=get("date_basis") or ("printed" if "date" in row.data else "none"),
        detail=get("detail"),
        wording=row.data["wording"],
        paragraph=get("paragraph"),
        speaker=get("speaker") or source.speaker,
        origin=get("origin") or source.origin,
        note=get("note"),
        place=row.place(),
    )


def _name(row: Row, source: Source) -> Name:
    data = row.data
    return Name(
        id=name_id(source.id, data),
        source=source.id,
        entity=data["entity"],
        as_printed=data["as_printed"],
        paragraph=data.get("paragraph"),
        note=data.get("note"),
        place=row.place(),
    )


def _statement(row: Row, source: Source, default_scope: str | None) -> Statement:
    get: Callable[..., Any] = row.data.get
    return Statement(
        id=statement_id(source.id, row.data, default_scope),
        source=source.id,
        topic=row.data["topic"],
        scope=get("scope", default_scope),
        values=tuple(row.data["values"]),
        hedge=get("hedge"),
        wording=row.data["wording"],
        paragraph=get("paragraph"),
        speaker=get("speaker") or source.speaker,
        note=get("note"),
        place=row.place(),
    )
