"""Which rules or checks are asked: by code, family or name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from technopark_cli.model.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Coded(Protocol):
    """Anything with a stable code and a name."""

    @property
    def code(self) -> str:
        """Return its code: TP202."""

    @property
    def name(self) -> str:
        """Return its name: seeming-fall."""


Item = TypeVar("Item", bound=Coded)


def selected(items: Sequence[Item], select: Sequence[str], ignore: Sequence[str], what: str) -> tuple[Item, ...]:
    """Return the items that ``select`` names (none: all) and ``ignore`` does not, in their order.

    A name is a code (TP202), the beginning of codes (TP2) or the name of an item (seeming-fall); ``what`` says in a
    message what the items are.

    Raises:
        UnknownName: something names no item.
    """
    chosen, left_out = (_named(items, names, what) for names in (select, ignore))
    return tuple(item for item in items if (not select or item.code in chosen) and item.code not in left_out)


def _named(items: Sequence[Item], names: Iterable[str], what: str) -> set[str]:
    found: set[str] = set()
    for name in names:
        matching = {
            item.code for item in items if name and (item.code.startswith(name.upper()) or item.name == name.lower())
        }
        if not matching:
            known = [known for item in items for known in (item.code, item.name)]
            raise UnknownName(what, name, known, listing="'technopark rule'")
        found |= matching
    return found
