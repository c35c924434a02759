"""What the signals of a link are worth: fitted to labelled articles, and written to ``claims/weights.py``.

Run ``python benchmarks/fit.py [FOLDER…]`` with numpy and scipy at hand; without folders, ``tests/labelled/tuning``. It never
reads ``unseen``. Each number of an article chooses between its candidates and being no claim; the weights make the labelled
choices as likely as they can (a conditional logit model: McFadden 1974, "Conditional logit analysis of qualitative
choice behavior"), held near zero by a penalty on their squares. A right candidate that was not thought of counts as no claim.

The five founding articles are taken in where they are at hand, each with a base without it and its origin: they are long pages
full of numbers that are nobody's claims. So are the sentences that the tests hold to be no claims.

Five times, a fifth of the articles is left out and linked by the weights of the others. From how the best candidates of those
fared is then fitted how sure one is (``deciding.standing``; logistic regression with a penalty), again a fifth left out at a
time, and what that scores is printed for several thresholds. ``--write`` renews the weights from all articles.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from labelled import FIGURES, LANGUAGES, ROOT, TUNING, UNSEEN, Article, Label, articles, in_square_metres, pairs, same
from scipy.optimize import minimize

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import linker
from technopark_cli.factcheck.claims import linking
from technopark_cli.factcheck.claims.linking import Unlinked
from technopark_cli.factcheck.claims.weights import WEIGHTS
from technopark_cli.factcheck.deciding import TELLS_SURENESS, candidates, contexts, standing
from technopark_cli.model import dates
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from technopark_cli.factcheck.claims.linking import Link
    from technopark_cli.model.base import Base

NAMES = tuple(WEIGHTS)
PLACE = {name: place for place, name in enumerate(NAMES)}
FOLDS = 5
FOUNDING, NOTHING = Path("founding articles"), Path("sentences without a claim")
#: The variance that weights are expected to have: the larger, the freer they are.
SPREAD = 0.4
#: The same of what tells how sure a candidate is.
SURE_SPREAD = 2.0
#: How likely a link must be to stand, and how likely where the number would be contradicted.
THRESHOLDS = ((0.25, 0.5), (0.25, 0.6), (0.3, 0.65), (0.4, 0.6), (0.4, 0.7), (0.5, 0.7))
#: While fitting, this many candidates are kept, however little they weigh.
MANY, ANY = 12, -1e9


class Choice(NamedTuple):
    """A number: its candidates as rows of amounts, which one is right (-1: none), and the verdict of each."""

    amounts: NDArray[np.float64]
    right: int
    verdicts: tuple[str, ...]


def choices(base: Base, article: Article) -> list[Choice]:
    """Return the numbers of an article that have candidates."""
    day = dates.span(article.date)
    mentions = quantities(article.text, article.language)
    links = list(linker(base).links(article.text, mentions, article.language, day))
    weighed = [link if isinstance(link, Unlinked) else candidates(base, link, day) for link in links]
    matched = pairs([link.mention for link in links], article.labels)
    found = []
    for place, (listed, more) in enumerate(zip(weighed, contexts(weighed), strict=True)):
        if isinstance(listed, Unlinked):
            continue
        label = article.labels[matched[place]] if place in matched else None
        rows, right = np.zeros((len(listed), len(NAMES))), -1
        for number, (each, context) in enumerate(zip(listed, more, strict=True)):
            for name, amount in (*each.signals, *context):
                rows[number, PLACE[name]] += amount
            if label and _right(each.found.link, label):
                right = number
        verdicts = tuple(each.found.judgement.verdict for each in listed)
        found.append(Choice(rows, right, verdicts))
    return found


def _right(link: Link, label: Label) -> bool:
    value, high = in_square_metres(label)
    if label.unit is None and link.unit == "m2" and label.value == link.value:
        high = link.value_high
    meant = (label.indicator, label.scope) == (link.indicator, link.scope)
    return meant and same(value, link.value) and same(high, link.value_high)


def founding() -> Iterator[tuple[Article, list[Choice]]]:
    """Yield the founding articles, if they are here, with the claims that their test expects."""
    sys.path.insert(0, str(ROOT / "tests" / "factcheck"))
    import test_founding_articles as expected  # noqa: PLC0415 - it is no part of a package

    for source, number in expected.FILES.items():
        for path in expected.ARTICLES.glob(f"{number}_*.txt"):
            text, without = path.read_text(encoding="utf-8"), expected._without(source)  # noqa: SLF001
            rows = sorted([*expected.CLAIMS.get(source, []), *expected.MISSED.get(source, [])])
            labels = tuple(
                Label(start, end, "quantity", value, None, None, qualifier, indicator, scope, verdict, cause)
                for start, end, _, value, qualifier, indicator, scope, _, verdict, cause in rows
            )
            published = load([str(ROOT / "facts.toml")]).sources[source].published
            article = Article(source, "fr", published, text, labels)
            yield article, choices(without, article)


def nothing(base: Base) -> Iterator[tuple[Article, list[Choice]]]:
    """Yield the sentences that a test holds to be no claims, each an article without labels."""
    sys.path.insert(0, str(ROOT / "tests" / "factcheck"))
    import test_phrases  # noqa: PLC0415 - it is no part of a package

    listed = [(language, sentence) for language, each in test_phrases.NOTHING.items() for sentence in each]
    for language in LANGUAGES:
        module = importlib.import_module(f"test_phrases_{language}")
        listed += [(language, sentence.replace("[", "").replace("]", "")) for sentence in module.NOTHING]
    for language, sentence in listed:
        article = Article(language, language, test_phrases.TODAY, sentence, ())
        yield article, choices(base, article)


def fit(known: Sequence[Choice], start: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights that make the labelled choices likeliest."""
    amounts = np.concatenate([each.amounts for each in known])
    sizes = np.array([len(each.amounts) for each in known])
    begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(known)), sizes)
    wanted = np.array([begin + each.right for begin, each in zip(begins, known, strict=True) if each.right >= 0])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = amounts @ weights
        top = np.maximum(np.maximum.reduceat(scores, begins), 0)
        powers = np.exp(scores - top[owner])
        total = np.exp(-top) + np.add.reduceat(powers, begins)
        likely = powers / total[owner]
        value = float(np.sum(top + np.log(total)) - np.sum(scores[wanted]) + np.sum(weights**2) / (2 * SPREAD))
        slope = amounts.T @ likely - amounts[wanted].sum(axis=0) + weights / SPREAD
        return value, slope

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x)


class Best(NamedTuple):
    """The best candidate of a number: what tells how sure it is, whether it is right, whether it contradicts."""

    told: NDArray[np.float64]
    right: bool
    accusing: bool


def best_of(each: Choice, weights: NDArray[np.float64]) -> Best:
    """Return the best candidate of a number by some weights."""
    scores = each.amounts @ weights
    place = int(np.argmax(scores))
    signals = [(name, float(each.amounts[place, PLACE[name]])) for name in TELLS_SURENESS]
    told = np.array(list(standing(scores.tolist(), place, signals).values()))
    return Best(told, place == each.right, each.verdicts[place] == "contradicted")


def fit_sureness(known: Sequence[Best]) -> NDArray[np.float64]:
    """Return what makes it likeliest which best candidates are right."""
    amounts, right = np.array([each.told for each in known]), np.array([each.right for each in known], dtype=float)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = amounts @ weights
        value = float(np.sum(np.logaddexp(0, scores) - right * scores) + np.sum(weights**2) / (2 * SURE_SPREAD))
        return value, amounts.T @ (1 / (1 + np.exp(-scores)) - right) + weights / SURE_SPREAD

    start = np.zeros(amounts.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x)


def outcome(known: Sequence[Best], weights: NDArray[np.float64], least: tuple[float, float]) -> tuple[int, int, int]:
    """Return how many numbers are linked, how many of them right, and how many accusations are false."""
    linked = [each for each in known if 1 / (1 + np.exp(-each.told @ weights)) >= least[each.accusing]]
    right = sum(each.right for each in linked)
    return len(linked), right, sum(each.accusing and not each.right for each in linked)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print what the weights score on articles left out, and write them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="default: tuning")
    parser.add_argument("--write", action="store_true", help="renew claims/weights.py")
    given = parser.parse_args(arguments)
    folders = given.folders or [TUNING]
    if any(folder.resolve() == UNSEEN for folder in folders):
        print("unseen articles are not fitted to", file=sys.stderr)
        return 2
    linking.MOST_RIVALS, linking.BEHIND, linking.HOPELESS = MANY, -ANY, ANY
    base = load([str(ROOT / "facts.toml")])
    start = np.array([WEIGHTS[name] for name in NAMES])
    everything = {folder: [(article, choices(base, article)) for article in articles(folder)] for folder in folders}
    everything[FOUNDING] = list(founding())
    everything[NOTHING] = list(nothing(base))
    folders = [folder for folder in everything if everything[folder]]
    sets = {(folder, place % FOLDS): [] for folder in folders for place in range(FOLDS)}
    claims = dict.fromkeys(folders, 0)
    for folder, listed in everything.items():
        for place, (article, made) in enumerate(listed):
            sets[folder, place % FOLDS] += made
            claims[folder] += sum(label.indicator is not None for label in article.labels if label.role in FIGURES)
    trained = [
        fit([one for (_, other), made in sets.items() if other != fold for one in made], start) for fold in range(FOLDS)
    ]
    bests = {(folder, fold): [best_of(each, trained[fold]) for each in made] for (folder, fold), made in sets.items()}
    sure = [
        fit_sureness([one for (_, other), made in bests.items() if other != fold for one in made])
        for fold in range(FOLDS)
    ]
    for folder in folders:
        if not claims[folder]:
            continue
        reach = sum(each.right >= 0 for fold in range(FOLDS) for each in sets[folder, fold])
        print(f"{folder}: {claims[folder]} claims, {reach / claims[folder]:.3f} among the candidates")
        for least in THRESHOLDS:
            sums = np.sum([outcome(bests[folder, fold], sure[fold], least) for fold in range(FOLDS)], axis=0)
            linked, right, accused = (int(each) for each in sums)
            print(
                f"  from {least[0]} and {least[1]}: precision {right / max(1, linked):.3f}  recall {right / claims[folder]:.3f}"
                f"  accused wrongly {accused}"
            )
    weights = fit([one for made in sets.values() for one in made], start)
    if given.write:
        sureness = fit_sureness([one for made in bests.values() for one in made])
        names = standing([0.0], 0, ())
        _write({"WEIGHTS": dict(zip(NAMES, weights, strict=True)), "SURENESS": dict(zip(names, sureness, strict=True))})
    return 0


def _write(tables: Mapping[str, Mapping[str, float]]) -> None:
    import technopark_cli.factcheck.claims.weights as module  # noqa: PLC0415 - its file is what is written

    path = Path(module.__file__)
    text = path.read_text(encoding="utf-8")
    for table, worth in tables.items():
        begin = text.index(f"{table} = {{")
        end = text.index("}", begin) + 1
        lines = "".join(f'    "{name}": {each:.2f},\n' for name, each in worth.items())
        text = f"{text[:begin]}{table} = {{\n{lines}}}{text[end:]}"
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
