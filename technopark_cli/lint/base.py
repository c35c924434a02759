"""What a check of the base is, and the groupings that checks share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from technopark_cli.model.findings import LEVELS
from technopark_cli.model.flaws import Flaw, Named

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
    from datetime import date

    from technopark_cli.model.acknowledged import Acknowledgement
    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.places import Place
    from technopark_cli.model.statements import Record

    Key = TypeVar("Key", bound=Hashable)
    Item = TypeVar("Item")

Subject = TypeVar("Subject")

#: Event kinds that speak of what is still to come.
PLANS = frozenset({"planned_opening"})


class Review(NamedTuple):
    """What to look at: a base, the day that counts as today, and how to learn which acknowledgements match nothing."""

    base: Base
    today: date
    unused: Callable[[], Sequence[Acknowledgement]] = tuple


class Check(NamedTuple, Generic[Subject]):
    """One check: its stable code, its name, the level of its flaws where nothing lowers it, and its search.

    ``manual`` is the docstring of its module; ``find`` takes what the checks of its registry look at.
    """

    code: str
    name: str
    level: str
    manual: str
    find: Callable[[Subject], Iterator[Flaw]]

    @property
    def summary(self) -> str:
        """Return the first line of the manual page."""
        return self.manual.partition("\n")[0]

    def flaw(
        self, message: str, what: str, place: Place, *, related: Iterable[Record] = (), level: str | None = None
    ) -> Flaw:
        """Return a flaw of this check in ``what``, the id of a record or table."""
        others = tuple(Named(record.id, record.place) for record in related)
        return Flaw(self.code, self.name, level or self.level, message, what, place, others)


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """Return items by their key, both in the order in which they come."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def ahead(fact: Fact, base: Base) -> bool:
    """Tell whether a figure is about the future by its nature: a target, something planned, something due."""
    return (
        base.indicators[fact.indicator].kind == "target"
        or fact.phase == "planned"
        or (fact.window or "").startswith("by:")
    )


def ordered(flaws: Iterable[Flaw], base: Base) -> list[Flaw]:
    """Return flaws most serious first, then by code and place, files in the order in which they layer."""
    files = {file: index for index, file in enumerate(base.files)}

    def key(flaw: Flaw) -> tuple[int, str, int, int, int]:
        place = flaw.place
        return (LEVELS.index(flaw.level), flaw.code, files.get(place.file, 0), place.line, place.column)

    return sorted(flaws, key=key)
