"""The records of a fact base, as frozen values.

They are named tuples and not dataclasses: a class costs a seventh of the time to create at start-up, and the
compiled cache turns a row into a record in one call.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Interval, Quantity

if TYPE_CHECKING:
    from technopark_cli.model.relations import Relation
    from technopark_cli.model.statements import Name, Statement, Topic

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
    """A technology park; ``network`` is False for one that the operator does not run."""

    id: str
    name: str
    city: str | None
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


class Base:
    """A whole fact base; mappings keep the order of the files.

    ``facts`` maps an indicator's id to its facts: a mapping, so that a store may read an indicator only when it is
    asked for.
    """

    def __init__(
        self,
        *,
        files: tuple[str, ...],
        title: str,
        default_scope: str | None,
        entities: Mapping[str, Entity],
        sites: Mapping[str, Site],
        topics: Mapping[str, "Topic"],
        indicators: Mapping[str, Indicator],
        relations: Mapping[str, "Relation"],
        sources: Mapping[str, Source],
        facts: Mapping[str, tuple[Fact, ...]],
        events: Sequence[Event],
        names: Sequence["Name"],
        statements: Sequence["Statement"],
        mentions: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Keep the records; nothing is checked here. ``mentions`` is what :meth:`reporting` would count."""
        self.files = files
        self.title = title
        self.default_scope = default_scope
        self.entities = entities
        self.sites = sites
        self.topics = topics
        self.indicators = indicators
        self.relations = relations
        self.sources = sources
        self.facts = facts
        self.events = events
        self.names = names
        self.statements = statements
        self._mentions = mentions

    def only(self, keep: Callable[[Source], bool]) -> "Base":
        """Return a base with the sources that ``keep`` accepts, and what they report."""
        sources = {name: source for name, source in self.sources.items() if keep(source)}
        kept = {name: tuple(fact for fact in facts if fact.source in sources) for name, facts in self.facts.items()}
        return Base(
            files=self.files,
            title=self.title,
            default_scope=self.default_scope,
            entities=self.entities,
            sites=self.sites,
            topics=self.topics,
            indicators=self.indicators,
            relations=self.relations,
            sources=sources,
            facts={name: facts for name, facts in kept.items() if facts},
            events=tuple(event for event in self.events if event.source in sources),
            names=tuple(name for name in self.names if name.source in sources),
            statements=tuple(statement for statement in self.statements if statement.source in sources),
        )

    def reporting(self) -> Mapping[str, Sequence[str]]:
        """Return, for each site and entity, the sources whose figures are about it or list it."""
        if self._mentions is None:
            found: dict[str, dict[str, None]] = {}
            for fact in self.all_facts():
                for scope in (fact.scope, *fact.members, *fact.alongside):
                    found.setdefault(scope, {})[fact.source] = None
            self._mentions = {scope: tuple(sources) for scope, sources in found.items()}
        return self._mentions

    def all_facts(self) -> Iterator[Fact]:
        """Yield every fact, by indicator in the order of the base, then in file order."""
        for indicator in self.indicators:
            yield from self.facts.get(indicator, ())

    def facts_of(self, indicators: Iterable[str]) -> Iterator[Fact]:
        """Yield the facts of some indicators."""
        for indicator in indicators:
            yield from self.facts.get(indicator, ())

    def fact(self, fact_id: str) -> Fact | None:
        """Return the fact with this id, or None."""
        indicator = fact_id.partition("/")[2].partition(":")[0].partition("@")[0]
        return next((fact for fact in self.facts.get(indicator, ()) if fact.id == fact_id), None)

    def scope_name(self, scope: str) -> str:
        """Return the name of a site or entity; an unknown id names itself."""
        holder: Site | Entity | None = self.sites.get(scope) or self.entities.get(scope)
        return holder.name if holder else scope
