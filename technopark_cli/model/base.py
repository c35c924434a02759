"""A whole fact base, and the look-ups that everything else is built on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from technopark_cli.model.facts import Entity, Event, Fact, Indicator, Site, Source

if TYPE_CHECKING:
    from technopark_cli.model.acknowledged import Acknowledgement
    from technopark_cli.model.relations import Relation
    from technopark_cli.model.statements import Name, Statement, Topic


class Base:
    """A whole fact base; mappings keep the order of the files.

    ``facts`` maps an indicator's id to its facts: a mapping, so that a store may read an indicator only when it is
    asked for.
    """

    def __init__(  # noqa: PLR0913 - one for each part of a base
        self,
        *,
        files: tuple[str, ...],
        title: str,
        default_scope: str | None,
        home: tuple[str, ...] = (),
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
        acknowledged: Sequence["Acknowledgement"] = (),
        mentions: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Keep the records; nothing is checked here. ``mentions`` is what :meth:`reporting` would count."""
        self.files = files
        self.title = title
        self.default_scope = default_scope
        self.home = home
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
        self.acknowledged = acknowledged
        self._mentions = mentions
        self.stamp: Any = None
        """What the store knows this very base by, None for one that was changed since it was read."""
        self._series: dict[str, Mapping[str, tuple[Fact, ...]]] = {}

    def only(self, keep: Callable[[Source], bool]) -> "Base":
        """Return a base with the sources that ``keep`` accepts, and what they report."""
        sources = {name: source for name, source in self.sources.items() if keep(source)}
        kept = {name: tuple(fact for fact in facts if fact.source in sources) for name, facts in self.facts.items()}
        return Base(
            files=self.files,
            title=self.title,
            default_scope=self.default_scope,
            home=self.home,
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
            acknowledged=self.acknowledged,
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

    def series(self, indicator: str) -> Mapping[str, tuple[Fact, ...]]:
        """Return the facts of an indicator by scope, both in file order, without those that are suspect."""
        if indicator not in self._series:
            by_scope: dict[str, list[Fact]] = {}
            for fact in self.facts.get(indicator, ()):
                if fact.suspect is None:
                    by_scope.setdefault(fact.scope, []).append(fact)
            self._series[indicator] = {scope: tuple(facts) for scope, facts in by_scope.items()}
        return self._series[indicator]

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
        before, _, after = fact_id.partition("@")
        scope, colon, detail = after.partition(":")
        if scope == self.default_scope:  # the scope that ids leave out
            fact_id = before + colon + detail
        indicator = fact_id.partition("/")[2].partition(":")[0].partition("@")[0]
        return next((fact for fact in self.facts.get(indicator, ()) if fact.id == fact_id), None)

    def scope_name(self, scope: str) -> str:
        """Return the name of a site or entity; an unknown id names itself."""
        holder: Site | Entity | None = self.sites.get(scope) or self.entities.get(scope)
        return holder.name if holder else scope
