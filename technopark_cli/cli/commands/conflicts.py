"""``technopark conflicts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from technopark_cli.cli.found import found
from technopark_cli.cli.language import spoken
from technopark_cli.cli.levels import FailOn, MinLevel, checked, judged
from technopark_cli.cli.options import Lang
from technopark_cli.cli.reading import Answer, reading, spare
from technopark_cli.cli.selection import Baseline, IgnoreRules, Known, SelectRules, WriteBaseline, codes
from technopark_cli.model.base import Base
from technopark_cli.model.errors import UsageProblem
from technopark_cli.model.findings import Standing, at_least
from technopark_cli.model.grouping import grouped
from technopark_cli.model.known import fingerprint, settle
from technopark_cli.model.wording import ENGLISH
from technopark_cli.reports.conflicts import conflicts, left_out
from technopark_cli.reports.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from technopark_cli.model.findings import Finding
    from technopark_cli.model.known import Fingerprint, Settled
    from technopark_cli.reports.manual import Documented

    class Coded(Protocol):
        """Anything with a code."""

        @property
        def code(self) -> str:
            """Return it."""


#: So many names of what matches nothing are told.
_NAMED = 10


@reading("scopes", "indicators", "sources", "since", "until", "as_of", findings=True)
def command(
    base: Base,
    filters: Filters,
    select: SelectRules = None,
    ignore: IgnoreRules = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    known: Known = False,
    min_level: MinLevel = "note",
    fail_on: FailOn = "error",
    lang: Lang = None,
) -> Answer:
    """List the inconsistencies among the sources: both sides, what differs, what would reconcile them.

    The filters keep the findings in which something that passes takes part; --as-of looks only at what was published
    by then. What the base acknowledges, or a baseline holds, is neither shown nor fails.

    \b
    Examples:
      technopark conflicts
      technopark conflicts --min-level warning
      technopark conflicts --site essaouira -f json
      technopark conflicts --select TP1,TP4 --ignore sum-of-parts
      technopark conflicts --lang fr
      technopark conflicts --fail-on warning -q -o findings.csv
      technopark conflicts --write-baseline known.json
      technopark conflicts --baseline known.json -f sarif -o conflicts.sarif
    """  # noqa: D301
    checked(min_level, fail_on)
    if baseline is not None and write_baseline is not None:
        msg = "--baseline reads a baseline and --write-baseline writes one: give one of them"
        raise UsageProblem(msg)
    spare(write_baseline, "--write-baseline", base.files)
    words = spoken(lang)
    asked = _asked(select, ignore)
    entries = None if baseline is None else [each for each in _entries(baseline) if asked(each)]
    told = filter(asked, found(filters.limited(base), words=words))
    settled = settle(list(told), list(filter(asked, base.acknowledged)), entries)
    passing = [each for each in settled.findings if filters.touches(each, base)]
    remarks = [] if filters.as_of else _unmatched(settled, baseline)
    if write_baseline is not None:
        passing, written = _written(passing, write_baseline)
        remarks.append(f"wrote {ENGLISH.counted(written, 'finding')} to {write_baseline}")
    shown, status = judged([each for each in passing if each.open], min_level, fail_on)
    aside = [each for each in passing if not each.open and at_least(each.level, min_level)]
    listed = [*grouped(shown), *(grouped(aside) if known else ())]
    if not known:
        remarks = [*left_out(aside, words), *remarks]
    return Answer(
        conflicts(base, listed, lambda: _rules(select, ignore), single=[*shown, *aside], remarks=remarks, words=words),
        status,
    )


def _rules(select: list[str] | None, ignore: list[str] | None) -> Sequence[Documented]:
    """Return the rules that two options choose."""
    from technopark_cli.rules import chosen  # noqa: PLC0415 - thirty modules

    return chosen(codes(select), codes(ignore))


def _asked(select: list[str] | None, ignore: list[str] | None) -> Callable[[Coded], bool]:
    """Return what tells whether a finding, or what is known of one, belongs to the rules chosen.

    Where none are chosen everything does, a code that no rule has too, so that it can be reported.
    """
    if not (select or ignore):
        return lambda _: True
    names = {rule.code for rule in _rules(select, ignore)}
    return lambda each: each.code in names


def _entries(baseline: str) -> Sequence[Fingerprint]:
    """Return what a baseline holds."""
    from technopark_cli.store.baseline import read_baseline  # noqa: PLC0415 - rare

    return read_baseline(baseline)


def _written(found: Sequence[Finding], path: str) -> tuple[list[Finding], int]:
    """Write what is open as a baseline; return the findings as they stand against it, and how many were written."""
    from technopark_cli.store.baseline import write_baseline  # noqa: PLC0415 - rare

    written = write_baseline(path, [fingerprint(each) for each in found if each.open])
    known = Standing("baselined", state="unchanged")
    return [each._replace(standing=known) if each.open else each for each in found], written


def _unmatched(settled: Settled, baseline: str | None) -> list[str]:
    """Say which acknowledgements, and which entries of the baseline, match no finding."""
    lines = [
        f"{each.place}: the acknowledgement of {each.id} matches no finding — remove it, or name a record for each of "
        "the finding's numbers"
        for each in settled.unused[:_NAMED]
    ]
    more = len(settled.unused) - _NAMED
    if more > 0:
        lines.append(f"and {more} more acknowledgements that match no finding")
    if settled.stale:
        names = "; ".join(map(str, settled.stale[:_NAMED]))
        more = len(settled.stale) - _NAMED
        tail = f"; and {more} more" if more > 0 else ""
        lines.append(
            f"{baseline}: {ENGLISH.counted(len(settled.stale), 'finding')} of the baseline not found again: {names}{tail}"
        )
    return lines
