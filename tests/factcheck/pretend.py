"""A checker whose verdicts a test can read off the text, in the place of the real one.

"3,500 firms" is supported, "350 firms" a slip of a digit, "900 firms" outdated, any other number of firms unverified;
2023 is a year. The word CRASH kills the process, BUG raises, SLOW waits.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from typing import TYPE_CHECKING, Any

from technopark_cli.factcheck.codes import code_of
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Checked, Evidence, Other, Passage, Step, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.factcheck.options import Options
    from technopark_cli.model.base import Base

VERDICTS: dict[int, tuple[str, str | None]] = {
    3500: ("supported", None),
    350: ("contradicted", "digit"),
    900: ("outdated", None),
}


def check(document: Any, base: Base, options: Options) -> Checked:
    """Judge an article by the table above."""
    text = document.text
    if "CRASH" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "BUG" in text:
        msg = "a fault of the checker"
        raise RuntimeError(msg)
    if "SLOW" in text:
        time.sleep(60)
    facts = [Evidence(fact, "supports") for fact in base.facts.get("firms", ())]
    verdicts = [_verdict(document, match, tuple(facts)) for match in re.finditer(r"([\d,]+) firms", text)]
    years = [
        Other(_passage(document, match), "year", Quantity(2023, None, "", "bare"), "en")
        for match in re.finditer("2023", text)
    ]
    return Checked(
        name=document.name,
        text=text,
        title=document.title,
        date=document.published or options.today,
        date_basis=document.published_basis or "assumed",
        language=document.language or "en",
        verdicts=tuple(verdicts),
        others=tuple(years),
    )


def _passage(document: Any, match: re.Match[str]) -> Passage:
    start, end = document.positions.start(match.start()), document.positions.end(match.end())
    return Passage(
        document.name,
        *(start.line, start.column, end.line, end.column, start.offset, end.offset),
        match.group(),
        match.start(),
        match.end(),
    )


def _verdict(document: Any, match: re.Match[str], facts: tuple[Evidence, ...]) -> Verdict:
    value = int(match[1].replace(",", ""))
    verdict, cause = VERDICTS.get(value, ("unverified", None))
    code = code_of(verdict, cause)
    return Verdict(
        code=code.code,
        rule=code.name,
        passage=_passage(document, match),
        quantity=Quantity(value, None, "firms", "bare"),
        indicator="firms",
        scope="network",
        as_of=None,
        window=None,
        verdict=verdict,
        cause=cause,
        level=code.level,
        message=f"{value:,} against the base",
        evidence=facts,
        suggestion=None,
        language="en",
        steps=(Step("indicator", "firms", "the noun"),),
    )


def install(put: Callable[[Any, str, Any], None] = dict.__setitem__) -> None:
    """Take the place of the real checker."""
    put(sys.modules, "technopark_cli.factcheck.checking", sys.modules[__name__])
