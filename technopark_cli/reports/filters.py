"""The filters that mean the same in every command."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.base import Base
from technopark_cli.model.dates import Span
from technopark_cli.model.errors import UnknownName, UsageProblem
from technopark_cli.model.evidence import known_by
from technopark_cli.model.facts import Event, Fact, Source

if TYPE_CHECKING:
    from technopark_cli.model.findings import Finding


class Filters(NamedTuple):
    """What to look at; empty means everything.

    ``since`` and ``until`` bound the date that a figure is true of, or else its publication; ``as_of`` is what was
    published by then.
    """

    scopes: Sequence[str] = ()
    indicators: Sequence[str] = ()
    sources: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    as_of: str | None = None

    def checked(self, base: Base) -> "Filters":
        """Return the filters themselves.

        Raises:
            TechnoparkError: a name is unknown, or a date is none.
        """
        known_scopes = (*base.sites, *base.entities)
        for kind, names, known, listing in (
            ("scope", self.scopes, known_scopes, "'technopark sites' and 'technopark facts --fields scope'"),
            ("indicator", self.indicators, base.indicators, "'technopark indicators'"),
            ("source", self.sources, base.sources, "'technopark sources'"),
        ):
            for name in names:
                if name not in known:
                    raise UnknownName(kind, name, known, listing=listing)
        for option, text in (("--since", self.since), ("--until", self.until), ("--as-of", self.as_of)):
            if text is not None:
                day(option, text)
        if self.since and self.until and dates.span(self.since).earliest > dates.span(self.until).latest:
            msg = f"--since {self.since} is later than --until {self.until}"
            raise UsageProblem(msg)
        return self

    def facts(self, facts: Iterable[Fact], base: Base) -> Iterator[Fact]:
        """Yield the facts that pass, in their order."""
        if not any(self):
            yield from facts
            return
        limit = dates.span(self.as_of) if self.as_of else None
        for fact in facts:
            if (
                (not self.scopes or fact.scope in self.scopes)
                and (not self.indicators or fact.indicator in self.indicators)
                and (not self.sources or fact.source in self.sources)
                and self._in_time(fact.as_of or base.sources[fact.source].published)
                and (limit is None or known_by(fact, base, limit))
            ):
                yield fact

    def chosen(self, base: Base) -> Iterator[Fact]:
        """Yield the facts of the base that pass, by indicator in the order of the base; others are not read."""
        return self._replace(indicators=()).facts(base.facts_of(self.indicators or base.indicators), base)

    def events(self, events: Iterable[Event], base: Base) -> Iterator[Event]:
        """Yield the events that pass; a scope means their subject."""
        if not any(self):
            yield from events
            return
        for event in events:
            source = base.sources[event.source]
            if (
                (not self.scopes or event.subject in self.scopes)
                and (not self.sources or event.source in self.sources)
                and self._in_time(event.date or source.published)
                and self.published(source)
            ):
                yield event

    def published(self, source: Source) -> bool:
        """Tell whether a source may have been published by ``as_of``."""
        if self.as_of is None:
            return True
        limit = dates.span(self.as_of)
        return source.published is not None and dates.span(source.published).earliest <= limit.latest

    def limited(self, base: Base) -> Base:
        """Return the base as it was published by ``as_of``."""
        if self.as_of is None:
            return base
        return base.only(self.published)

    def touches(self, finding: "Finding", base: Base) -> bool:
        """Tell whether something in a finding passes the filters, ``as_of`` aside."""
        if self.indicators and not {finding.indicator, *(fact.indicator for fact in finding.facts)} & {
            *self.indicators
        }:
            return False
        rest = self._replace(indicators=(), as_of=None)
        if not any(rest):
            return True
        members = {site for fact in finding.facts for site in (*fact.members, *fact.alongside)}
        if self.scopes and not {finding.scope, *(fact.scope for fact in finding.facts), *members} & {*self.scopes}:
            return False
        timed = rest._replace(scopes=())
        if any(timed.facts(finding.facts, base)) or any(timed.events(finding.events, base)):
            return True
        return any(
            (not self.sources or record.source in self.sources) and self._in_time(base.sources[record.source].published)
            for record in finding.records
            if record in finding.names or record in finding.statements
        )

    def _in_time(self, text: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if text is None:
            return False
        span = dates.span(text)
        after = self.since is None or span.latest >= dates.span(self.since).earliest
        return after and (self.until is None or span.earliest <= dates.span(self.until).latest)


#: No filter at all.
EVERYTHING = Filters()


def day(option: str, text: str) -> Span:
    """Return the span of a date given as an option.

    Raises:
        UsageProblem: it is not a date.
    """
    found = dates.parse(text)
    if found is None:
        msg = f"{option}: '{text}' is not a date — write {dates.DATE_FORMS}"
        raise UsageProblem(msg)
    return found
