"""What sources say in words instead of numbers: names, and categories on a topic."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from technopark_cli.model.facts import Event, Fact, Texts
from technopark_cli.model.places import Place


class Topic(NamedTuple):
    """A question that sources answer in categories; ``within`` maps a value to the wider one that holds it."""

    id: str
    label: Texts
    values: tuple[str, ...]
    within: Mapping[str, str]
    place: Place

    def holders(self, value: str) -> Iterator[str]:
        """Yield ``value`` and every wider value that holds it."""
        while value:
            yield value
            value = self.within.get(value, "")


class Name(NamedTuple):
    """How one source writes a name."""

    id: str
    source: str
    entity: str
    as_printed: str
    paragraph: int | None
    note: str | None
    place: Place


class Statement(NamedTuple):
    """What one source says in categories instead of numbers."""

    id: str
    source: str
    topic: str
    scope: str
    values: tuple[str, ...]
    hedge: str | None
    wording: str
    paragraph: int | None
    speaker: str | None
    note: str | None
    place: Place


#: Anything that a source reports.
Record = Fact | Event | Name | Statement
