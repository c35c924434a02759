"""The compiled form of a base: plain rows that ``marshal`` reads fast, made into records only when asked for.

The facts of each indicator are one blob of their own, so that a command that asks for one indicator reads no other.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload

from technopark_cli.model.facts import (
    Base,
    Entity,
    Event,
    Fact,
    Indicator,
    Name,
    Relation,
    Site,
    Source,
    Statement,
    Term,
    Topic,
)
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Interval, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_KEYED = {
    "entities": Entity,
    "sites": Site,
    "topics": Topic,
    "indicators": Indicator,
    "relations": Relation,
    "sources": Source,
}
_LISTED = {"events": Event, "names": Name, "statements": Statement}


class Image(NamedTuple):
    """A base as bytes: a head with everything but the facts, and a blob of facts for each indicator."""

    head: bytes
    facts: dict[str, bytes]


def encode(base: Base) -> Image:
    """Return the compiled form of ``base``, in which places name files by number."""
    numbers = {file: number for number, file in enumerate(base.files)}

    def row(value: Any) -> Any:  # noqa: ANN401 - any plain value
        if isinstance(value, Place):
            return (numbers[value.file], value.line, value.column)
        if isinstance(value, tuple):
            return tuple(map(row, value))
        if isinstance(value, Mapping):
            return {key: row(item) for key, item in value.items()}
        return value

    head: dict[str, Any] = {"title": base.title, "default_scope": base.default_scope}
    for name in _KEYED:
        head[name] = {key: row(record) for key, record in getattr(base, name).items()}
    for name in _LISTED:
        head[name] = [row(record) for record in getattr(base, name)]
    facts = {name: marshal.dumps([row(fact) for fact in listed]) for name, listed in base.facts.items()}
    return Image(marshal.dumps(head), facts)


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
    make = _makers(files)
    fields: dict[str, Any] = {name: _Records(data[name], make[kind]) for name, kind in _KEYED.items()}
    fields |= {name: _Rows(data[name], make[kind]) for name, kind in _LISTED.items()}

    def shard(name: str) -> tuple[Fact, ...]:
        found = blob(name)
        if found is None:
            return compile_again().facts.get(name, ())
        return tuple(map(make[Fact], marshal.loads(found)))  # noqa: S302

    facts = _Shards(names, shard)
    return Base(files=files, title=data["title"], default_scope=data["default_scope"], facts=facts, **fields)


def _makers(files: tuple[str, ...]) -> dict[type, Callable[[Any], Any]]:
    """Return, for each record type, the function that makes a record of a row."""

    def place(row: tuple[int, int, int]) -> Place:
        return Place(files[row[0]], row[1], row[2])

    def simple(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a named tuple class
        return lambda row: kind(*row[:-1], place(row[-1]))

    def term(row: Any) -> Term | None:  # noqa: ANN401 - a plain row
        return None if row is None else Term(*row)

    def relation(row: Any) -> Relation:  # noqa: ANN401
        made: Relation = simple(Relation)(row)
        return made._replace(total=term(made.total), terms=tuple(Term(*each) for each in made.terms))

    quantity_at = Fact._fields.index("quantity")

    def fact(row: Any) -> Fact:  # noqa: ANN401
        before, after = row[:quantity_at], row[quantity_at + 1 : -3]
        ends = (Interval(*row[-3]), Interval(*row[-2]), place(row[-1]))
        return Fact._make((*before, Quantity(*row[quantity_at]), *after, *ends))

    makers = {kind: simple(kind) for kind in (*_KEYED.values(), *_LISTED.values())}
    return {**makers, Relation: relation, Fact: fact}


class _Records(Mapping[str, T]):
    """Records by id, each made of its row when it is first asked for."""

    def __init__(self, rows: dict[str, Any], make: Callable[[Any], T]) -> None:
        self._rows, self._make = rows, make
        self._made: dict[str, T] = {}

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

    def __init__(self, rows: list[Any], make: Callable[[Any], T]) -> None:
        self._rows, self._make = rows, make

    @cached_property
    def _made(self) -> tuple[T, ...]:
        return tuple(map(self._make, self._rows))

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._made[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._rows)


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
