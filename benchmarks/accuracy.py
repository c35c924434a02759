"""How well articles are checked: numbers read, claims linked and verdicts given, against labelled articles.

Run ``python benchmarks/accuracy.py [FOLDER…]``; without folders, ``tests/labelled/tuning`` and ``tests/labelled/unseen``.
The shipped base is what the labels were written for. Numbers match labels by overlap, one to one.

- *Numbers*: a figure (quantity, duration, ordinal) is read right if its value is, and its higher value if it is a range;
  then also its unit; then also its qualifier. Precision is of all that was read as a figure.
- *Claims*: right if indicator, scope and value are.
- *Verdicts*: of the claims that were linked right. A "contradicted" is false unless the claim was linked right and
  is labelled so.
- *Base rates*: what it would score to call all labelled claims supported; and to call those supported whose number
  occurs anywhere in the base, and the others contradicted (such a checker cannot tell which figures are claims).

Only misses of the tuning articles can be listed, with ``--verbose``: nobody tunes on what is unseen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from labelled import FIGURES, LANGUAGES, ROOT, TUNING, UNSEEN, articles, in_square_metres, pairs, same, table

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import judged
from technopark_cli.factcheck.deciding import Found
from technopark_cli.model.verdicts import VERDICTS
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from labelled import Article, Label

    from technopark_cli.factcheck.claims.linking import Unlinked
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base

#: So many figures may have one false "contradicted" among them, at most.
PER = 200
ALL = "all"
NO_CLAIM, WRONG_LINK, NOT_LINKED = "no claim", "wrong link", "not linked"
#: Units that labels name; where they name none, only these would be wrong.
_LABELLED_UNITS = frozenset({"percent", "m2", "ha", "km2", "years", "months", "weeks", "days"})


class Program:
    """What is measured: the shipped base, and all that is prepared once for it."""

    def __init__(self) -> None:
        """Load the base that ships, whatever the environment names."""
        self.base: Base = load([str(ROOT / "facts.toml")])
        facts = [fact.quantity for rows in self.base.facts.values() for fact in rows]
        self.printed = frozenset(value for quantity in facts for value in (quantity.value, quantity.value_high))

    def read(self, article: Article) -> list[Mention]:
        """Return the numbers of an article."""
        return quantities(article.text, article.language)

    def check(self, article: Article, mentions: Sequence[Mention]) -> list[Found | Unlinked]:
        """Return what was decided about each number."""
        return list(judged(self.base, article.text, mentions, article.language, article.date))

    def presence(self, label: Label) -> str:
        """Return the verdict of a checker that only looks whether a number occurs anywhere in the base."""
        values = in_square_metres(label)
        return "supported" if any(value in self.printed for value in values if value is not None) else "contradicted"


class Miss(NamedTuple):
    """Something that came out otherwise than labelled, in words."""

    what: str
    text: str
    wanted: str
    got: str


class Score(NamedTuple):
    """The counts of some articles, and of their verdicts by ``(labelled, given)``."""

    counts: Counter[str]
    verdicts: Counter[tuple[str, str]]

    def share(self, part: str, whole: str) -> float | None:
        """Return a ratio of two counts; None where there is nothing to be a share of."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else None


def score(program: Program, folder: Path) -> tuple[dict[str, Score], dict[str, list[Miss]]]:
    """Return the scores of a folder's articles, by language and of all; and the misses, by article."""
    found: dict[str, Score] = {}
    missed: dict[str, list[Miss]] = {}
    for article in articles(folder):
        here = Score(Counter(articles=1), Counter())
        mentions = program.read(article)
        misses = [*_numbers(article, mentions, here.counts), *_claims(program, article, mentions, here)]
        if misses:
            missed[article.name] = misses
        for key in (article.language, ALL):
            total = found.setdefault(key, Score(Counter(), Counter()))
            total.counts.update(here.counts)
            total.verdicts.update(here.verdicts)
    order = {key: place for place, key in enumerate((*LANGUAGES, ALL))}
    return dict(sorted(found.items(), key=lambda item: order.get(item[0], len(LANGUAGES)))), missed


# numbers


def _numbers(article: Article, mentions: Sequence[Mention], counts: Counter[str]) -> Iterator[Miss]:
    """Count how the numbers of an article were read."""
    matched = pairs(article.labels, mentions)
    backwards = {second: first for first, second in matched.items()}
    for first, label in enumerate(article.labels):
        counts["numbers"] += 1
        mention = mentions[matched[first]] if first in matched else None
        text = article.text[label.start : label.end]
        if label.role not in FIGURES:
            counts["others"] += 1
            if mention and mention.role in FIGURES:
                counts["others_taken"] += 1
                yield Miss("taken for a figure", text, label.role, _said(mention))
            continue
        counts["figures"] += 1
        if mention is None or mention.role not in FIGURES:
            counts["figures_missed"] += 1
            yield Miss("figure missed", text, _labelled(label), mention.role if mention else "nothing")
            continue
        wrong = _wrong(label, mention)
        levels = ("value", "unit", "qualifier")
        for level in levels[: levels.index(wrong) if wrong else len(levels)]:
            counts[level] += 1
        counts["span"] += wrong != "value" and (label.start, label.end) == (mention.start, mention.end)
        if wrong:
            yield Miss(f"{wrong} wrong", text, _labelled(label), _said(mention))
    for second, mention in enumerate(mentions):
        if mention.role not in FIGURES:
            continue
        counts["read"] += 1
        if second not in backwards:
            counts["unlabelled_taken"] += 1
            yield Miss("taken for a figure", article.text[mention.start : mention.end], "nothing", _said(mention))


def _wrong(label: Label, mention: Mention) -> str | None:
    """Return the first thing about a figure that was read wrong: value, unit, qualifier."""
    if not (same(label.value, mention.value) and same(label.value_high, mention.value_high)):
        return "value"
    unit = (mention.unit or "").partition("/")[0] or None  # of a rate the labels name the sum
    if label.unit != unit and (label.unit or unit in _LABELLED_UNITS or (unit or "").isupper()):
        return "unit"
    if label.qualifier != mention.qualifier:
        return "qualifier"
    return None


def _labelled(label: Label) -> str:
    high = "" if label.value_high is None else f"–{label.value_high}"
    return f"{label.qualifier} {label.value}{high} {label.unit or ''} ({label.role})".replace("  ", " ")


def _said(mention: Mention) -> str:
    high = "" if mention.value_high is None else f"–{mention.value_high}"
    return f"{mention.qualifier} {mention.value}{high} {mention.unit or ''} ({mention.role})".replace("  ", " ")


# claims and verdicts


def _claims(program: Program, article: Article, mentions: Sequence[Mention], here: Score) -> Iterator[Miss]:
    """Count how the claims of an article were linked and judged."""
    counts = here.counts
    found = [each for each in program.check(article, mentions) if isinstance(each, Found)]
    counts["found"] += len(found)
    spans = [each.link.mention for each in found]
    matched = pairs(spans, article.labels)
    answered = set(matched.values())
    for place, each in enumerate(found):
        label = article.labels[matched[place]] if place in matched else None
        text = article.text[spans[place].start : spans[place].end]
        yield from _judged(each, label, text, program, here)
    for place, label in enumerate(article.labels):
        if label.role in FIGURES:
            counts["presence_false"] += label.verdict != "contradicted" == program.presence(label)
        if label.indicator is None:
            continue
        counts["claims"] += 1
        _base_rates(label, program, counts, "")
        if place not in answered:
            here.verdicts[label.verdict or "", NOT_LINKED] += 1
            text = article.text[label.start : label.end]
            yield Miss("claim missed", text, f"{label.indicator} of {label.scope}", "nothing")


def _judged(each: Found, label: Label | None, text: str, program: Program, here: Score) -> Iterator[Miss]:
    """Count one claim that the program made out."""
    counts, link, judgement = here.counts, each.link, each.judgement
    claim = label is not None and label.indicator is not None
    if label and claim:
        counts["indicator"] += label.indicator == link.indicator
    if label is None or not claim or not _linked(each, label):
        false = judgement.verdict == "contradicted"
        counts["false_contradicted"] += false
        counts["wrongly_contradicted"] += false and label is not None and label.verdict == "contradicted"
        wanted = f"{label.indicator} of {label.scope}" if label and claim else NO_CLAIM
        row = (label.verdict or "", WRONG_LINK) if label and claim else (NO_CLAIM, judgement.verdict)
        here.verdicts[row] += 1
        got = f"{link.indicator} of {link.scope}, {link.value}: {judgement.verdict}"
        yield Miss("wrong link", text, wanted, got)
        return
    counts["linked"] += 1
    _base_rates(label, program, counts, "linked_")
    here.verdicts[label.verdict or "", judgement.verdict] += 1
    right = label.verdict == judgement.verdict
    counts["verdict"] += right
    counts["verdict_cause"] += right and label.cause == judgement.cause
    counts["false_contradicted"] += not right and judgement.verdict == "contradicted"
    if not right or label.cause != judgement.cause:
        facts = ", ".join(f"{fact.relation} {fact.fact.id}" for fact in judgement.evidence[:3])
        got = f"{_verdict(judgement.verdict, judgement.cause)} [{facts}]"
        what = f"{link.indicator} of {link.scope}: {_verdict(label.verdict or '', label.cause)}"
        yield Miss("verdict wrong" if not right else "cause wrong", text, what, got)


def _linked(each: Found, label: Label) -> bool:
    value, high = in_square_metres(label)
    link = each.link
    claims = (label.indicator, label.scope) == (link.indicator, link.scope)
    return claims and same(value, link.value) and same(high, link.value_high)


def _verdict(verdict: str, cause: str | None) -> str:
    return f"{verdict} ({cause})" if cause else verdict


def _base_rates(label: Label, program: Program, counts: Counter[str], prefix: str) -> None:
    """Count what two checkers that know nothing would score on a labelled claim."""
    counts[f"{prefix}all_supported"] += label.verdict == "supported"
    counts[f"{prefix}all_supported_cause"] += label.verdict == "supported" and label.cause is None
    counts[f"{prefix}presence"] += label.verdict == program.presence(label)


# what is printed

#: A line of the report: its name, and the two counts whose ratio it is; a count alone where there is no second.
_LINES: tuple[tuple[str, str, str], ...] = (
    ("articles", "articles", ""),
    ("figures labelled", "figures", ""),
    ("  value: precision", "value", "read"),
    ("  value: recall", "value", "figures"),
    ("  + unit: precision", "unit", "read"),
    ("  + unit: recall", "unit", "figures"),
    ("  + qualifier: precision", "qualifier", "read"),
    ("  + qualifier: recall", "qualifier", "figures"),
    ("  value right and exactly its span", "span", "figures"),
    ("other numbers labelled", "others", ""),
    ("  of them taken for figures", "others_taken", ""),
    ("  taken for figures, and no number at all", "unlabelled_taken", ""),
    ("claims labelled", "claims", ""),
    ("  indicator, scope, value: precision", "linked", "found"),
    ("  indicator, scope, value: recall", "linked", "claims"),
    ("  indicator alone: precision", "indicator", "found"),
    ("  indicator alone: recall", "indicator", "claims"),
    ("verdicts of claims linked right", "linked", ""),
    ("  verdict right", "verdict", "linked"),
    ("  verdict and cause right", "verdict_cause", "linked"),
    ("  base rate: all supported", "linked_all_supported", "linked"),
    ("  base rate: all supported, without cause", "linked_all_supported_cause", "linked"),
    ("  base rate: presence of the number", "linked_presence", "linked"),
    ("verdicts of all claims labelled", "claims", ""),
    ("  linked right and verdict right", "verdict", "claims"),
    ("  base rate: all supported", "all_supported", "claims"),
    ("  base rate: presence of the number", "presence", "claims"),
    ('false "contradicted"', "false_contradicted", ""),
    ("  a slip indeed, but linked wrongly", "wrongly_contradicted", ""),
    ("  base rate: presence of the number", "presence_false", ""),
)


def report(scores: dict[str, Score]) -> list[str]:
    """Return the lines of one set."""
    rows = []
    for name, part, whole in _LINES:
        if whole:
            shares = [each.share(part, whole) for each in scores.values()]
            rows.append([name, *("–" if share is None else f"{share:.3f}" for share in shares)])
        else:
            rows.append([name, *(str(each.counts[part]) for each in scores.values())])
    rates = [per_figures(each) for each in scores.values()]
    rows.insert(-2, [f"  per {PER} figures", *(f"{rate:.2f}" for rate in rates)])
    return [*table(["", *scores], rows), "", *_confusion(scores[ALL])]


def per_figures(score: Score) -> float:
    """Return how many false "contradicted" there are in so many labelled figures."""
    return PER * score.counts["false_contradicted"] / max(1, score.counts["figures"])


def _confusion(score: Score) -> list[str]:
    columns = (*VERDICTS, WRONG_LINK, NOT_LINKED)
    rows = [
        [wanted, *(str(score.verdicts[wanted, given] or ".") for given in columns)] for wanted in (*VERDICTS, NO_CLAIM)
    ]
    return table(["labelled \\ given", *columns], rows)


def record(scores: dict[str, Score]) -> dict[str, Any]:
    """Return the scores of one set for JSON: counts, ratios and the table of verdicts, by language."""
    return {
        language: {
            "counts": dict(sorted(each.counts.items())),
            "figures": {level: _pr(each, level, "read", "figures") for level in ("value", "unit", "qualifier")},
            "claims": {
                "linked": _pr(each, "linked", "found", "claims"),
                "indicator": _pr(each, "indicator", "found", "claims"),
            },
            "verdict": each.share("verdict", "linked"),
            "verdict_cause": each.share("verdict_cause", "linked"),
            "end_to_end": each.share("verdict", "claims"),
            "base_rates": {
                "all_supported": each.share("all_supported", "claims"),
                "presence": each.share("presence", "claims"),
                "linked_all_supported": each.share("linked_all_supported", "linked"),
                "linked_presence": each.share("linked_presence", "linked"),
            },
            f"false_contradicted_per_{PER}": per_figures(each),
            "verdicts": [
                {"labelled": wanted, "given": given, "count": count}
                for (wanted, given), count in sorted(each.verdicts.items())
            ],
        }
        for language, each in scores.items()
    }


def _pr(score: Score, hits: str, found: str, wanted: str) -> dict[str, float | None]:
    return {"precision": score.share(hits, found), "recall": score.share(hits, wanted)}


def _shown(folder: Path) -> str:
    path = folder.resolve()
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else folder.as_posix()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores of every set; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="default: tuning and unseen")
    parser.add_argument("--json", action="store_true", help="print counts and ratios as JSON")
    parser.add_argument("--verbose", action="store_true", help="list the misses of the tuning articles")
    parser.add_argument("--write", action="store_true", help="renew docs/accuracy.md")
    given = parser.parse_args(arguments)
    program = Program()
    records: dict[str, Any] = {}
    parts: list[str] = []
    for folder in given.folders or (TUNING, UNSEEN):
        scores, missed = score(program, folder)
        if not scores:
            print(f"{folder}: no labelled articles", file=sys.stderr)
            return 2
        records[_shown(folder)] = record(scores)
        part = [_shown(folder), "", *report(scores)]
        parts.append("\n".join(part))
        if given.verbose and folder.resolve() == TUNING:
            for article, misses in missed.items():
                print(f"{article}:")
                print("\n".join(f"  {miss.what}: {miss.text!r}: {miss.wanted}; got {miss.got}" for miss in misses))
    text = "\n\n\n".join(parts)
    print(json.dumps(records, indent=2) if given.json else text)
    if given.write:
        from page import renew  # noqa: PLC0415 - on demand only

        renew("accuracy", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
