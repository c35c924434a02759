"""One other program that reads or checks numbers, run in an interpreter that has it: ``python peer.py NAME``.

``peers.py`` starts it, one process for each. It reads one request in JSON a line, and answers each with one line; what the
other program prints itself goes to stderr. It imports nothing of ours. Requests:

- ``{"do": "version"}``: the version;
- ``{"do": "read", "texts": [[language, text], …]}``: for each text ``[start, end, [value, …], temporal]`` of each number;
- ``{"do": "time", "texts": …}``: seconds for reading all texts once, one after another, as fast as it can;
- ``{"do": "check", "texts": [[language, text, facts], …]}``: for each text ``[start, end, flagged]`` of each number.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import os
import re
import sys
import time
import warnings
from typing import Any

#: The unit of work is repeated until it has taken so many seconds.
LEAST = 0.2


class Peer:
    """What every peer can do."""

    def read(self, language: str, text: str) -> list[list[Any]]:
        """Return the numbers of a text, with offsets."""
        raise NotImplementedError

    def work(self, language: str, text: str) -> None:
        """Read a text the fastest way that it offers; this is what is timed."""
        self.read(language, text)

    def check(self, text: str, facts: str) -> list[list[Any]]:
        """Return which numbers of a text it flags."""
        raise NotImplementedError


class Word:
    """A word of a text, and where it stands: what text2num calls a token."""

    def __init__(self, match: re.Match[str]) -> None:
        """Remember the match."""
        self.match = match

    def text(self) -> str:
        """Return the word."""
        return self.match.group()

    def nt_separated(self, previous: Word) -> bool:
        """Say that nothing but words and punctuation separates words."""
        del previous
        return False

    def not_a_number_part(self) -> bool:
        """Know nothing against any word."""
        return False


class Text2num(Peer):
    """Number words to values; digits are not looked at."""

    #: From here on a number that stands alone is one: "one" and "un" are articles.
    ALONE = 2.0

    def __init__(self) -> None:
        """Find the functions."""
        module = importlib.import_module("text_to_num")
        self.find, self.rewrite = module.find_numbers, module.alpha2digit
        self.pattern = re.compile(r"[\w-]+|[^\w\s]")

    def read(self, language: str, text: str) -> list[list[Any]]:
        """Return what ``find_numbers`` finds among words and punctuation."""
        words = list(map(Word, self.pattern.finditer(text)))
        found = self.find(words, language, threshold=self.ALONE)
        return [
            [words[each.start].match.start(), words[each.end - 1].match.end(), [each.value], False] for each in found
        ]

    def work(self, language: str, text: str) -> None:
        """Rewrite: three times as fast as its finding of numbers with their places."""
        self.rewrite(text, language)


class Quantulum(Peer):
    """Values with units, in English."""

    def __init__(self) -> None:
        """Load its units, and say nothing about the classifier that is not there."""
        warnings.simplefilter("ignore")
        self.parse = importlib.import_module("quantulum3.parser").parse
        self.parse("3 km")

    def read(self, language: str, text: str) -> list[list[Any]]:
        """Return what ``parse`` finds; of a range, which it makes a value with an uncertainty, also the lower end."""
        del language
        found = []
        for each in self.parse(text):
            values = [each.value, each.value - each.uncertainty] if each.uncertainty else [each.value]
            found.append([*each.span, values, False])
        return found

    def work(self, language: str, text: str) -> None:
        """Parse."""
        del language
        self.parse(text)


class Onus(Peer):
    """Claims by sentence, in English; its exact tier, which needs no model."""

    def __init__(self) -> None:
        """Find the functions."""
        names = ("claims", "evidence", "numbers", "verify")
        self.claims, self.evidence, self.numbers, self.verify = (
            importlib.import_module(f"onus.{each}") for each in names
        )
        self.facts: tuple[str, Any] = ("", None)

    def read(self, language: str, text: str) -> list[list[Any]]:
        """Return what its scan finds; it knows years, quarters, dates and durations by their form."""
        del language
        dates = ("year", "quarter", "date")
        return [[each.start, each.end, [each.value], each.kind in dates] for each in self.numbers.find(text)]

    def work(self, language: str, text: str) -> None:
        """Scan."""
        del language
        self.numbers.find(text)

    def check(self, text: str, facts: str) -> list[list[Any]]:
        """Check every number as a claim of its own, so that it is known which one was flagged."""
        if self.facts[0] != facts:
            evidence = self.evidence.Evidence()
            evidence.add("facts.txt", facts)
            self.facts = (facts, evidence)
        found = []
        for each in self.numbers.find(text):
            claim = self.claims.Claim(0, None, text, "quantitative", "", "scan", [each])
            found.append([each.start, each.end, bool(self.verify.check_numbers(claim, self.facts[1]))])
        return found


class Numaudit(Peer):
    """Numbers of any text in ASCII digits, with the comma for thousands and the point for decimals."""

    def __init__(self) -> None:
        """Find the functions."""
        self.audit, self.extract = (importlib.import_module(f"numaudit.{each}") for each in ("audit", "extract"))
        self.facts: tuple[str, Any] = ("", None)

    def read(self, language: str, text: str) -> list[list[Any]]:
        """Return the numbers that it would check."""
        del language
        return self._placed(text, [(each, [each.value]) for each in self.extract.scan_document(text).numbers], [False])

    def work(self, language: str, text: str) -> None:
        """Scan."""
        del language
        self.extract.scan_document(text)

    def check(self, text: str, facts: str) -> list[list[Any]]:
        """Audit a text against the numbers of the facts."""
        if self.facts[0] != facts:
            values = [value for value, _ in self.extract._numbers_in_string(facts)]  # noqa: SLF001 - what it does with a .txt
            self.facts = (facts, self.audit.Pool(values))
        findings, _ = self.audit.audit_text(text, self.facts[1])
        return self._placed(text, [(each.number, each.status == "unsourced") for each in findings], [])

    def _placed(self, text: str, found: list[tuple[Any, Any]], more: list[Any]) -> list[list[Any]]:
        """Add offsets, of which it knows the line only: its numbers come in order, so each is sought behind the last."""
        lines = [0]
        for line in text.splitlines(keepends=True):
            lines.append(lines[-1] + len(line))
        placed, at = [], 0
        for number, rest in found:
            at = max(at, lines[number.line - 1])
            match = re.compile(rf"(?<![\w.,]){re.escape(number.text)}(?![0-9_]|[.,]\d)").search(text, at)
            start = match.start() if match else text.find(number.text, at)
            if start >= 0:
                at = start + len(number.text)
                placed.append([start, at, rest, *more])
        return placed


PEERS = {"text2num": Text2num, "quantulum3": Quantulum, "onus": Onus, "numaudit": Numaudit}


def seconds(peer: Peer, texts: list[list[str]]) -> float:
    """Return how long one pass over the texts takes, of as many as fill the least time."""
    passes, began = 0, time.perf_counter()
    while (took := time.perf_counter() - began) < LEAST or not passes:
        for language, text in texts:
            peer.work(language, text)
        passes += 1
    return took / passes


def answer(name: str, peer: Peer, request: dict[str, Any]) -> object:
    """Return the answer to one request."""
    match request["do"]:
        case "version":
            return importlib.metadata.version(name)
        case "read":
            return [peer.read(language, text) for language, text in request["texts"]]
        case "time":
            return seconds(peer, request["texts"])
        case _:
            return [peer.check(text, facts) for _, text, facts in request["texts"]]


def main() -> None:
    """Answer until the input ends."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    name = sys.argv[1]
    peer = PEERS[name]()
    for line in sys.stdin:
        out.write(json.dumps(answer(name, peer, json.loads(line))) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
