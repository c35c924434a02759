"""The compiled form of a base: plain rows that ``marshal`` reads fast, made into records only when asked for.

Every part is a blob of its own, the facts of each indicator too, so that a command decodes only what it asks for.
"""

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, overload

from technopark_cli.model.base import Base
from technopark_cli.model.facts import Entity, Event, Fact, Indicator, Site, Source
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Interval, Quantity

T = TypeVar("T")

#: A row: the fields of a record as plain values, its place as file number, line and column.
Row = tuple[Any, ...]

_KEYED = ("entities", "sites", "topics", "indicators", "relations", "sources")
_LISTED = ("events", "names", "statements", "acknowledged")


def encode(base: Base) -> tuple[bytes, dict[str, bytes]]:
    """Return the compiled form of ``base``: a head with everything but the facts, and a blob for each indicator."""
    numbers = {file: number for number, file in enumerate(base.files)}

    def row(value: Any) -> Any:  # noqa: ANN401 - any plain value
        if isinstance(value, Place):
            return (numbers[value.file], value.line, value.column)
        if isinstance(value, tuple):
            return tuple(map(row, value))
        if isinstance(value, Mapping):
            return {key: row(item) for key, item in value.items()}
        return value

    head: dict[str, Any] = {
        "title": base.title,
        "default_scope": base.default_scope,
        "home": base.home,
        "mentions": base.reporting(),
    }
    for name in _KEYED:
        rows = {key: row(record) for key, record in getattr(base, name).items()}
        if name == "indicators":  # their phrases are most of a small base, and only a reader of articles needs them
            at = Indicator._fields.index("phrases")
            rows = {key: (*cells[:at], marshal.dumps(cells[at]), *cells[at + 1 :]) for key, cells in rows.items()}
        if name == "sources":  # a large base has many, and most commands ask for few
            rows = {key: marshal.dumps(cells) for key, cells in rows.items()}
        head[name] = marshal.dumps(rows)
    for name in _LISTED:
        head[name] = marshal.dumps([row(record) for record in getattr(base, name)])
    facts = {name: marshal.dumps([row(fact) for fact in listed]) for name, listed in base.facts.items()}
    return marshal.dumps(head), facts


def decode(
    head: bytes,
    names: Sequence[str],
    blob: Callable[[str], bytes | None],
    files: tuple[str, ...],
    compile_again: Callable[[], Base],
) -> Base:
    """Return the base that was encoded.

    ``blob`` fetches the facts of one of the indicators ``names``; where it finds them damaged it returns None, and
    they are taken from the base that ``compile_again`` makes.
    """
    data = marshal.loads(head)  # noqa: S302 - our own cache, checked by the caller
    make = _Maker(files)
    fields: dict[str, Any] = {name: _Records(data[name], getattr(make, name)) for name in _KEYED}
    fields |= {name: _Rows(data[name], getattr(make, name)) for name in _LISTED}
    fields |= {name: data[name] for name in ("title", "default_scope", "home", "mentions")}

    def shard(name: str) -> tuple[Fact, ...]:
        found = blob(name)
        if found is None:
            return compile_again().facts.get(name, ())
        return tuple(map(make.facts, marshal.loads(found)))  # noqa: S302

    return Base(files=files, facts=_Shards(names, shard), **fields)


def _new(kind: type[T], cells: Iterable[Any]) -> T:
    """Make a named tuple of all its fields, without the detour over its generated constructor."""
    return tuple.__new__(kind, cells)  # type: ignore[type-var]


class _Maker:
    """Makes records of rows; each method is named like the part of the base that it makes.

    Record types that few commands need are imported when their first record is made.
    """

    _QUANTITY = Fact._fields.index("quantity")
    _PHRASES = Indicator._fields.index("phrases")

    def __init__(self, files: tuple[str, ...]) -> None:
        self._files = files

    def _place(self, row: Row) -> Place:
        file, line, column = row[-1]
        return _new(Place, (self._files[file], line, column))

    def entities(self, row: Row) -> Entity:
        return _new(Entity, (*row[:-1], self._place(row)))

    def sites(self, row: Row) -> Site:
        return _new(Site, (*row[:-1], self._place(row)))

    def indicators(self, row: Row) -> Indicator:
        at = self._PHRASES
        phrases: _Records[Any] = _Records(row[at], lambda groups: groups)
        return _new(Indicator, (*row[:at], phrases, *row[at + 1 : -1], self._place(row)))

    def sources(self, row: bytes) -> Source:
        cells = marshal.loads(row)  # noqa: S302 - part of a checked head
        return _new(Source, (*cells[:-1], self._place(cells)))

    def events(self, row: Row) -> Event:
        return _new(Event, (*row[:-1], self._place(row)))

    def topics(self, row: Row) -> Any:  # noqa: ANN401 - a Topic, imported late
        from technopark_cli.model.statements import Topic  # noqa: PLC0415

        return _new(Topic, (*row[:-1], self._place(row)))

    def names(self, row: Row) -> Any:  # noqa: ANN401 - a Name
        from technopark_cli.model.statements import Name  # noqa: PLC0415

        return _new(Name, (*row[:-1], self._place(row)))

    def statements(self, row: Row) -> Any:  # noqa: ANN401 - a Statement
        from technopark_cli.model.statements import Statement  # noqa: PLC0415

        return _new(Statement, (*row[:-1], self._place(row)))

    def acknowledged(self, row: Row) -> Any:  # noqa: ANN401 - an Acknowledgement
        from technopark_cli.model.acknowledged import Acknowledgement  # noqa: PLC0415

        return _new(Acknowledgement, (*row[:-1], self._place(row)))

    def relations(self, row: Row) -> Any:  # noqa: ANN401 - a Relation
        from technopark_cli.model.relations import Relation, Term  # noqa: PLC0415

        made = _new(Relation, (*row[:-1], self._place(row)))
        total = None if made.total is None else Term(*made.total)
        return made._replace(total=total, terms=tuple(Term(*term) for term in made.terms))

    def facts(self, row: Row) -> Fact:
        at = self._QUANTITY
        quantity, hard, likely = _new(Quantity, row[at]), _new(Interval, row[-3]), _new(Interval, row[-2])
        return _new(Fact, (*row[:at], quantity, *row[at + 1 : -3], hard, likely, self._place(row)))


class _Records(Mapping[str, T]):
    """Records by id, each made of its row when it is first asked for."""

    def __init__(self, blob: bytes, make: Callable[[Any], T]) -> None:
        self._blob, self._make = blob, make
        self._made: dict[str, T] = {}

    @cached_property
    def _rows(self) -> dict[str, Any]:
        rows: dict[str, Any] = marshal.loads(self._blob)  # noqa: S302 - part of a checked head
        return rows

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            self._made[key] = self._make(self._rows[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _Rows(Sequence[T]):
    """Records in a row, all made when the first is asked for."""

    def __init__(self, blob: bytes, make: Callable[[Any], T]) -> None:
        self._blob, self._make = blob, make

    @cached_property
    def _made(self) -> tuple[T, ...]:
        return tuple(map(self._make, marshal.loads(self._blob)))  # noqa: S302 - part of a checked head

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._made[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


class _Shards(Mapping[str, tuple[Fact, ...]]):
    """Facts by indicator, each indicator read when it is first asked for."""

    def __init__(self, names: Sequence[str], read: Callable[[str], tuple[Fact, ...]]) -> None:
        self._names, self._read = dict.fromkeys(names), read
        self._made: dict[str, tuple[Fact, ...]] = {}

    def __getitem__(self, key: str) -> tuple[Fact, ...]:
        if key not in self._made:
            if key not in self._names:
                raise KeyError(key)
            self._made[key] = self._read(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
