"""Findings that are known already: acknowledged in the base, or written down in a baseline."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from technopark_cli.model.acknowledged import Acknowledgement
from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.findings import Finding, Standing
from technopark_cli.model.quantity import plain
from technopark_cli.model.statements import Name, Record


class Fingerprint(NamedTuple):
    """What a finding is known by: its code, the ids of its records, and what they print; each sorted.

    Neither lines nor wordings belong to it, nor the message, nor its language.
    """

    code: str
    records: tuple[str, ...]
    values: tuple[str, ...]

    def __str__(self) -> str:
        """Return what names it in a message."""
        return " ".join((self.code, *self.records))

    def grown(self, other: "Fingerprint") -> bool:
        """Tell whether ``other`` is this finding with more records that print what is printed here already."""
        return (
            self.code == other.code
            and self.values == other.values
            and self.records != other.records
            and set(self.records) <= set(other.records)
        )


class Settled(NamedTuple):
    """Findings with their standing, and what was known but was not found again."""

    findings: tuple[Finding, ...]
    unused: tuple[Acknowledgement, ...]
    stale: tuple[Fingerprint, ...]


def fingerprint(finding: Finding) -> Fingerprint:
    """Return what a finding is known by."""
    records = sorted({record.id for record in finding.records})
    return Fingerprint(finding.code, tuple(records), tuple(sorted({printed(each) for each in finding.records})))


def printed(record: Record) -> str:
    """Return what a record says, without the words around it: ``3500 startups``, ``2024/2025``, a name, categories."""
    if isinstance(record, Fact):
        quantity = record.quantity
        high = "" if quantity.value_high is None else f"–{plain(quantity.value_high)}"
        return f"{plain(quantity.value)}{high} {quantity.unit}"
    if isinstance(record, Event):
        return record.date or ""
    return record.as_printed if isinstance(record, Name) else " ".join(record.values)


def settle(
    findings: Sequence[Finding], acknowledged: Sequence[Acknowledgement], baseline: Sequence[Fingerprint] | None = None
) -> Settled:
    """Return findings with their standing.

    A finding is acknowledged where an acknowledgement of its code names records of it that print all its numbers. It is
    in the baseline where an entry has its fingerprint, or would have it but for further records that print the same.
    So one more paper that repeats a figure makes no new finding, and a new or corrected number does. Without a baseline
    (None) nothing is new or old.
    """
    reasons, unused = _acknowledged(findings, acknowledged)
    states, stale = _in_baseline(findings, baseline or ())
    settled = []
    for at, finding in enumerate(findings):
        state = None if baseline is None else states.get(at, "new")
        if at in reasons:
            known = reasons[at]
            standing = Standing("acknowledged", known.reason, known.date, state, known.place)
        else:
            standing = Standing("baselined" if at in states else "open", state=state)
        settled.append(finding._replace(standing=standing))
    return Settled(tuple(settled), unused, stale)


def _acknowledged(
    findings: Sequence[Finding], acknowledged: Sequence[Acknowledgement]
) -> tuple[dict[int, Acknowledgement], tuple[Acknowledgement, ...]]:
    """Return the acknowledgement of each finding that has one, and those of no finding."""
    places = _by_record(findings) if acknowledged else {}
    reasons: dict[int, Acknowledgement] = {}
    unused = []
    for each in acknowledged:
        found = []
        for at in places.get((each.code, each.facts[0]), ()):
            told = {record.id: printed(record) for record in findings[at].records}
            named = {told.get(name) for name in each.facts}
            if None not in named and named == set(told.values()):
                found.append(at)
        for at in found:
            reasons.setdefault(at, each)
        if not found:
            unused.append(each)
    return reasons, tuple(unused)


def _in_baseline(
    findings: Sequence[Finding], baseline: Iterable[Fingerprint]
) -> tuple[dict[int, str], tuple[Fingerprint, ...]]:
    """Return the state of each finding in the baseline, and the entries of no finding.

    An entry stands for one finding: the one that is just like it, else the first that has grown out of it.
    """
    entries = list(dict.fromkeys(baseline))
    prints = [fingerprint(finding) for finding in findings] if entries else []
    alike: dict[Fingerprint, list[int]] = {}
    for at, each in enumerate(prints):
        alike.setdefault(each, []).append(at)
    states = {at: "unchanged" for entry in entries for at in alike.get(entry, ())}
    places = _by_record(findings) if entries else {}
    stale = []
    for entry in entries:
        if entry in alike:
            continue
        candidates = (at for at in places.get((entry.code, entry.records[0]), ()) if at not in states)
        grown = next((at for at in candidates if entry.grown(prints[at])), None)
        if grown is None:
            stale.append(entry)
        else:
            states[grown] = "updated"
    return states, tuple(stale)


def _by_record(findings: Sequence[Finding]) -> dict[tuple[str, str], list[int]]:
    """Return the numbers of the findings of each code in which each record takes part."""
    places: dict[tuple[str, str], list[int]] = {}
    for at, finding in enumerate(findings):
        for name in {record.id for record in finding.records}:
            places.setdefault((finding.code, name), []).append(at)
    return places
