"""Others that read numbers, or hold them against facts, beside ours: over the same labelled articles, in one run.

Run ``python benchmarks/peers.py --install`` once: it puts them into ``benchmarks/.peers``, a virtual environment that may be
deleted at any time. Without it ``--python`` may name an interpreter that has some of them (``pip install text2num
quantulum3 onus numaudit``); those that it has not are skipped. Then ``python benchmarks/peers.py [FOLDER…]``.

- *Reading*: a figure is right if one of the numbers that a reader finds there has its value; wrong if it finds numbers there
  and none has. Units and qualifiers are not asked for, and of a range one end does.
- *Speed*: MB of UTF-8 a second, one article after another; the ratio is the median of ratios of rounds in which all take turns.
- *Checking*: each article is held against what was published by its day. The peers get the wordings of those facts and
  their plain values, one a line, and flag a number that does not occur there; ours flags what is contradicted, disputed or
  outdated.

Only sums are printed, never a text.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
import venv
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from accuracy import ALL, Program
from labelled import FIGURES, LANGUAGES, TUNING, UNSEEN, articles, overlap, same, table

from technopark_cli import __version__
from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.deciding import Found
from technopark_cli.model import dates
from technopark_cli.model.evidence import known_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from labelled import Article, Label

HERE = Path(__file__).parent
VENV = HERE / ".peers"
ROUNDS = 5
MB = 1_000_000
OURS = "ours"
#: What each peer says it reads; text2num refuses other languages, the others have no notion of language.
READS = {
    "text2num": ("fr", "en", "es"),
    "quantulum3": ("en",),
    "onus": ("en",),
    "numaudit": LANGUAGES,
}
ABLE = {"text2num": ("fr", "en", "es")}
CHECKERS = ("onus", "numaudit")
#: Verdicts that make a reader look again.
FLAGS = ("contradicted", "disputed", "outdated")
LEAST = 0.2
LEGEND = (
    "in words: recall of figures without a digit; wrong: read, with another value; no figure: years, dates, phones, ages",
    "and the like taken for figures; times ours: how many times as long as ours it takes.",
    "true: labelled supported; slips: contradicted; stale: outdated or disputed; no claim: figures of others, and what the",
    "base does not measure; *: a language that the program does not claim to read.",
)


class Reading(NamedTuple):
    """A number that somebody read: where, what it may be worth, and whether it is known to be a year or a date."""

    start: int
    end: int
    values: tuple[float, ...]
    temporal: bool


class Flag(NamedTuple):
    """A number that somebody checked: where, and whether it was flagged."""

    start: int
    end: int
    flagged: bool


class Child:
    """A peer in a process of its own."""

    def __init__(self, name: str, python: Path) -> None:
        """Start it; it may turn out not to be installed."""
        command = [str(python), "-I", str(HERE / "peer.py"), name]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self.name = name

    def ask(self, **request: object) -> Any:  # noqa: ANN401 - JSON
        """Return the answer to a request.

        Raises:
            BrokenPipeError: the process has ended, or ends over the request.
        """
        assert self.process.stdin  # noqa: S101 - for the type checker
        assert self.process.stdout  # noqa: S101
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise BrokenPipeError(self.name)
        return json.loads(line)

    def close(self) -> None:
        """End it."""
        with suppress(BrokenPipeError):
            self.process.communicate()


def install() -> None:
    """Make the virtual environment of the peers."""
    venv.create(VENV, with_pip=True, clear=True)
    for name in READS:  # one by one: one that does not install leaves the others
        subprocess.run([str(_python()), "-m", "pip", "install", "-q", name], check=False)


def _python() -> Path:
    inside = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    return inside if inside.exists() else Path(sys.executable)


# reading


def our_readings(article: Article) -> list[Reading]:
    """Return the numbers that ours reads."""
    found = []
    for mention in quantities(article.text, article.language):
        values = tuple(value for value in (mention.value, mention.value_high) if value is not None)
        found.append(Reading(mention.start, mention.end, values, mention.role not in FIGURES))
    return found


def read(child: Child, texts: Sequence[Article]) -> list[list[Reading]]:
    """Return what a peer reads in each article."""
    answer = child.ask(do="read", texts=[[article.language, article.text] for article in texts])
    return [[Reading(start, end, tuple(values), late) for start, end, values, late in row] for row in answer]


def reading_counts(texts: Sequence[Article], readings: Sequence[Sequence[Reading]]) -> Counter[str]:
    """Count figures that were read right, wrong and not at all, and numbers read that are no figures."""
    counts: Counter[str] = Counter()
    for article, row in zip(texts, readings, strict=True):
        taken = [each for each in row if not each.temporal]
        for label in article.labels:
            if label.role not in FIGURES:
                continue
            words = not any(sign.isdigit() for sign in article.text[label.start : label.end])
            here = [each for each in taken if overlap(label, each)]
            right = any(_right(label, value) for each in here for value in each.values)
            counts["figures"] += 1
            counts["words"] += words
            counts["right"] += right
            counts["right_words"] += right and words
            counts["wrong"] += bool(here) and not right
        figures = [label for label in article.labels if label.role in FIGURES]
        counts["no_figure"] += sum(not any(overlap(label, each) for label in figures) for each in taken)
    return counts


def _right(label: Label, value: float) -> bool:
    return same(label.value, value) or (label.value_high is not None and same(label.value_high, value))


def our_seconds(texts: Sequence[Article]) -> float:
    """Return how long ours takes to read the texts once."""
    passes, began = 0, time.perf_counter()
    while (took := time.perf_counter() - began) < LEAST or not passes:
        for article in texts:
            quantities(article.text, article.language)
        passes += 1
    return took / passes


def speeds(texts: Sequence[Article], children: Sequence[Child], rounds: int) -> dict[str, tuple[float, float]]:
    """Return MB a second, and the median ratio of ours to each, of rounds in which they take turns."""
    asked = [[article.language, article.text] for article in texts]
    size = sum(len(article.text.encode()) for article in texts)
    times: dict[str, list[float]] = {OURS: [], **{child.name: [] for child in children}}
    for _ in range(rounds):
        times[OURS].append(our_seconds(texts))
        for child in children:
            times[child.name].append(child.ask(do="time", texts=asked))
    return {
        name: (
            size / MB / statistics.median(row),
            statistics.median(each / ours for each, ours in zip(row, times[OURS], strict=True)),
        )
        for name, row in times.items()
    }


def reading_table(texts: Sequence[Article], children: Sequence[Child], rounds: int) -> list[str]:
    """Return the table of readers, by language."""
    rows = []
    for language in LANGUAGES:
        here = [article for article in texts if article.language == language]
        if not here:
            continue
        able = [child for child in children if language in ABLE.get(child.name, LANGUAGES)]
        pace = speeds(here, able, rounds)
        for name, found in (
            (OURS, [our_readings(article) for article in here]),
            *((child.name, read(child, here)) for child in able),
        ):
            counts = reading_counts(here, found)
            star = "" if language in READS.get(name, LANGUAGES) else " *"
            rows.append(
                [
                    f"{language}  {name}{star}",
                    str(counts["figures"]),
                    _share(counts["right"], counts["figures"]),
                    _share(counts["right_words"], counts["words"]),
                    _share(counts["right"], counts["right"] + counts["wrong"]),
                    str(counts["wrong"]),
                    str(counts["no_figure"]),
                    f"{pace[name][0]:.2f}",
                    _ratio(pace[name][1]),
                ]
            )
    head = ["reading", "figures", "recall", "in words", "precision", "wrong", "no figure", "MB/s", "times ours"]
    return table(head, rows)


def _ratio(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2f}"  # noqa: PLR2004 - two digits are what it is good for


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


# checking


def facts_text(program: Program, article: Article) -> str:
    """Return the facts published by an article's day: each wording, and each plain value, on a line of its own."""
    day = dates.span(article.date)
    lines = []
    for rows in program.base.facts.values():
        for fact in rows:
            if known_by(fact, program.base, day):
                lines.append(fact.wording)
                lines += [_plain(value, fact.quantity.unit) for value in fact.quantity[:2] if value is not None]
    return "\n".join(dict.fromkeys(lines))


def _plain(value: float, unit: str) -> str:
    """Return a value as the checkers like it best: grouped by commas, with a percent sign, large sums in millions too."""
    if unit == "percent":
        return f"{value:g}%"
    plain = f"{value:,}"
    return f"{plain}\n{value / MB:g} million" if value >= MB else plain


def our_flags(program: Program, article: Article) -> list[Flag]:
    """Return what ours says of each number."""
    return [
        Flag(each.link.mention.start, each.link.mention.end, each.judgement.verdict in FLAGS)
        for each in program.check(article, program.read(article))
        if isinstance(each, Found)
    ]


def flags(child: Child, program: Program, texts: Sequence[Article]) -> list[list[Flag]]:
    """Return what a peer says of each number."""
    asked = [[article.language, article.text, facts_text(program, article)] for article in texts]
    return [[Flag(*each) for each in row] for row in child.ask(do="check", texts=asked)]


def checking_counts(texts: Sequence[Article], found: Sequence[Sequence[Flag]]) -> Counter[str]:
    """Count labelled numbers, and those of them that were flagged, by what the labels say of them."""
    counts: Counter[str] = Counter()
    for article, row in zip(texts, found, strict=True):
        for label in article.labels:
            kind = label.verdict or ("figure" if label.role in FIGURES else "other")
            counts[kind] += 1
            counts[f"{kind} flagged"] += any(each.flagged and overlap(label, each) for each in row)
    return counts


def checking_table(program: Program, texts: Sequence[Article], children: Sequence[Child]) -> list[str]:
    """Return the table of checkers, by language and over all."""
    checkers = {child.name: flags(child, program, texts) for child in children if child.name in CHECKERS}
    checked = {OURS: [our_flags(program, article) for article in texts], **checkers}
    rows = []
    for language in (*LANGUAGES, ALL):
        places = [place for place, article in enumerate(texts) if language in (article.language, ALL)]
        for name, found in checked.items() if places else ():
            counts = checking_counts([texts[place] for place in places], [found[place] for place in places])
            stale = counts["outdated"] + counts["disputed"]
            passed = stale - counts["outdated flagged"] - counts["disputed flagged"]
            star = "" if language in (*READS.get(name, LANGUAGES), ALL) else " *"
            rows.append(
                [
                    f"{language}  {name}{star}",
                    f"{counts['supported flagged']} of {counts['supported']}",
                    f"{counts['contradicted'] - counts['contradicted flagged']} of {counts['contradicted']}",
                    f"{passed} of {stale}",
                    f"{counts['figure flagged']} of {counts['figure']}",
                    f"{counts['other flagged']} of {counts['other']}",
                ]
            )
    head = [
        "checking",
        "true flagged",
        "slips passed",
        "stale passed",
        "no claim flagged",
        "no figure flagged",
    ]
    return table(head, rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both tables; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="default: tuning and unseen")
    parser.add_argument("--install", action="store_true", help="install the peers into benchmarks/.peers first")
    parser.add_argument(
        "--python", type=Path, help="an interpreter that has the peers; default: that of benchmarks/.peers"
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of the measurement of speed")
    parser.add_argument("--write", action="store_true", help="renew docs/accuracy.md")
    given = parser.parse_args(arguments)
    if given.install:
        install()
    texts = [article for folder in given.folders or (TUNING, UNSEEN) for article in articles(folder)]
    children, versions = [], [f"ours {__version__}"]
    for name in READS:
        child = Child(name, given.python or _python())
        try:
            versions.append(f"{name} {child.ask(do='version')}")
            children.append(child)
        except BrokenPipeError:
            child.close()
            versions.append(
                f"{name} skipped, not installed: python benchmarks/peers.py --install, or pip install {name}"
            )
    program = Program()
    lines = [
        *versions,
        f"{len(texts)} labelled articles, {sum(len(article.labels) for article in texts)} numbers",
        "",
        *reading_table(texts, children, given.rounds),
        "",
        *checking_table(program, texts, children),
        "",
        *LEGEND,
    ]
    for child in children:
        child.close()
    text = "\n".join(lines)
    print(text)
    if given.write:
        from page import renew  # noqa: PLC0415 - on demand only

        renew("peers", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
