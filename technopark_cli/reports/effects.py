"""What a change to the base does to its inconsistencies: which it creates, settles or changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.findings import Finding


class Effect(NamedTuple):
    """One effect on one finding: ``create``, ``settle`` or ``change``."""

    verb: str
    finding: Finding


def effects(before: Sequence[Finding], after: Sequence[Finding]) -> list[Effect]:
    """Return what differs between two runs of the rules, in the order of the findings, what is settled last.

    A finding is changed, not new, if it only says more than before: the same rule about the same records and others.
    """
    # where a record stands is no part of what is said about it: an addition moves what comes after it
    said = {_said(finding) for finding in before}
    gone = {_said(finding): finding for finding in before}
    found: list[Effect] = []
    for finding in after:
        if gone.pop(_said(finding), None) or _said(finding) in said:
            continue
        code, _, _, records = _said(finding)
        earlier = next((key for key in gone if key[0] == code and (key[3] <= records or records <= key[3])), None)
        if earlier:
            del gone[earlier]
        found.append(Effect("change" if earlier else "create", finding))
    return found + [Effect("settle", finding) for finding in gone.values()]


def _said(finding: Finding) -> tuple[str, str, str, frozenset[str]]:
    return finding.code, finding.level, finding.message, frozenset(record.id for record in finding.records)
