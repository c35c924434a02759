"""The records of a fact base, as frozen values.

They are named tuples and not dataclasses: a class costs a seventh of the time to create at start-up, and the
compiled cache turns a row into a record in one call.
"""

from collections.abc import Mapping
from typing import NamedTuple

from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Interval, Quantity

#: Texts by language code; English is always there.
Texts = Mapping[str, str]

KINDS = ("cumulative", "stock", "flow", "ratio", "capacity", "amount", "target", "ordinal")
SOURCE_KINDS = ("official", "wire", "press", "mirror", "machine-translation")
WEAK_KINDS = frozenset({"mirror", "machine-translation"})
EVENT_KINDS = (
    "opened",
    "inaugurated",
    "founded",
    "planned_opening",
    "agreement",
    "appointment",
    "milestone",
    "closed",
)
#: Events that say that something now exists, in the order in which they usually come.
BEGINNINGS = ("founded", "opened", "inaugurated")
#: The columns of the list of sites that an indicator may fill with its latest figure.
SITE_COLUMNS = ("capacity", "area", "investment", "coworking_seats")
AS_OF_BASES = ("printed", "inferred", "publication", "none")
EVENT_BASES = ("printed", "publication", "inferred", "derived", "none")
SUSPICIONS = ("digit", "unit", "currency", "scope")
ENTITY_KINDS = ("network", "operator", "sector", "fund", "public-body", "programme", "organisation")


class Entity(NamedTuple):
    """Something that facts are about and that is not a site: the network, the operator, a fund, a sector."""

    id: str
    name: str
    kind: str
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    note: str | None
    place: Place

    @property
    def names(self) -> tuple[str, ...]:
        """Return every legitimate way to write its name."""
        return (self.name, *self.acronyms, *self.aliases)


class Site(NamedTuple):
    """A technology park; ``network`` is False for one that the operator does not run.

    ``city_names`` are other ways to call its city, in any language, adjectives and bynames in lower case among them.
    """

    id: str
    name: str
    city: str | None
    city_names: tuple[str, ...]
    region: str | None
    network: bool
    operator: str | None
    aliases: tuple[str, ...]
    note: str | None
    place: Place

    @property
    def names(self) -> tuple[str, ...]:
        """Return every legitimate way to write its name."""
        return (self.name, *self.aliases)


class Indicator(NamedTuple):
    """What a figure measures; see the facts format for each field."""

    id: str
    kind: str
    unit: str
    label: Texts
    definition: Texts
    launch: tuple[str, ...]
    distinct_from: tuple[str, ...]
    member_status: str | None
    site_column: str | None
    plausible: tuple[float, ...]
    phrases: Mapping[str, Mapping[str, tuple[str, ...]]]
    note: str | None
    place: Place


class Source(NamedTuple):
    """One publication."""

    id: str
    publisher: str
    title: str | None
    published: str | None
    language: str
    url: str | None
    kind: str
    origin: str | None
    speaker: str | None
    accessed: str | None
    archived: str | None
    note: str | None
    place: Place

    @property
    def evidence(self) -> str:
        """Return what makes it one piece of evidence: its origin, else the source itself."""
        return self.origin or self.id


class Fact(NamedTuple):
    """One figure that one source reports; ``speaker`` and ``origin`` are already the source's where it has none."""

    id: str
    source: str
    indicator: str
    scope: str
    quantity: Quantity
    as_of: str | None
    as_of_basis: str
    window: str | None
    detail: str | None
    phase: str | None
    wording: str
    paragraph: int | None
    speaker: str | None
    origin: str | None
    suspect: str | None
    note: str | None
    members: tuple[str, ...]
    alongside: tuple[str, ...]
    hard: Interval
    likely: Interval
    place: Place

    @property
    def evidence(self) -> str:
        """Return what makes it one piece of evidence: its origin, else its source."""
        return self.origin or self.source


class Event(NamedTuple):
    """Something dated that one source reports; ``origin`` is already the source's where it has none."""

    id: str
    source: str
    kind: str
    subject: str
    date: str | None
    date_basis: str
    detail: str | None
    wording: str
    paragraph: int | None
    speaker: str | None
    origin: str | None
    note: str | None
    place: Place

    @property
    def evidence(self) -> str:
        """Return what makes it one piece of evidence: its origin, else its source."""
        return self.origin or self.source
