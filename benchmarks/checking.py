"""How fast articles are checked, from their text to verdicts, against a bare loop over digits in the same run.

Run ``python benchmarks/checking.py [MEGABYTES]``. The text is made up as in ``quantities.py``: French words by their usual
frequency, a figure phrase every 44 words, in articles of about 5,000 characters, each of which names the Technopark and makes
two claims; the words are those of such articles, and their order is chance, so nearly every number has something to be weighed against.
The bars: 3 MB a second on a quiet core, which only texts that name nobody of the base reach; a time that grows with the length;
memory that does not grow with the number of articles. Rates on a busy machine are lower; the ratio to the bare loop is what
compares.
"""

from __future__ import annotations

import json
import sys
import time
import tracemalloc
from typing import TYPE_CHECKING

from quantities import COUNTED, WORDS_APART, bare, french

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import check
from technopark_cli.factcheck.documents import Options as Reading
from technopark_cli.factcheck.documents.records import read_lines
from technopark_cli.factcheck.options import Options
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

MEGABYTES = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
ARTICLE = 5000
CLAIMS = (
    "Le Technopark a accompagné plus de 3.500 startups depuis 2001.\n",
    "\nLe réseau a permis de créer 15.000 emplois directs et indirects.\n",
)
OPTIONS = Options("en", today="2024-06-01")


def articles(size: int) -> list[str]:
    """Return articles of ``size`` characters together."""
    text = french(size, WORDS_APART, COUNTED)
    parts = [text[at : at + ARTICLE] for at in range(0, len(text), ARTICLE)]
    return [CLAIMS[0] + part + CLAIMS[1] for part in parts]


def lines(texts: list[str]) -> Iterator[bytes]:
    """Yield articles as lines of JSON."""
    for number, text in enumerate(texts):
        yield json.dumps({"id": str(number), "text": text, "date": "2024-06-01", "language": "fr"}).encode() + b"\n"


BASE = load([])


def checked(texts: list[str]) -> int:
    """Check articles one after the other, and return how many claims they make."""
    return sum(
        len(check(document, BASE, OPTIONS).verdicts) for document in read_lines(lines(texts), "a.jsonl", Reading())
    )  # type: ignore[arg-type]


def rate(function: object, texts: list[str]) -> float:
    """Return megabytes a second of processor time, the best of three runs."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    best = 0.0
    for _ in range(3):
        began = time.process_time()
        function(texts)  # type: ignore[operator]
        best = max(best, size / (time.process_time() - began))
    return best


def main() -> None:
    """Print the rates, the growth and the memory."""
    texts = articles(int(MEGABYTES * 1e6))
    checked(texts[:2])  # compiles what is compiled once
    loop = rate(lambda each: [bare(text) for text in each], texts)
    read = rate(lambda each: [quantities(text, "fr") for text in each], texts)
    whole = rate(checked, texts)
    print(
        f"bare {loop:.1f} MB/s; numbers {read:.1f} MB/s ({read / loop:.2f}); whole check {whole:.2f} MB/s ({whole / loop:.3f})"
    )
    plain = [
        french(int(MEGABYTES * 1e6), WORDS_APART, COUNTED).replace("numérique", "agricole")
    ]  # names no sector either
    alone, nobody = rate(lambda each: [bare(text) for text in each], plain), rate(checked, plain)
    print(f"a text that names nobody of the base: whole check {nobody:.2f} MB/s ({nobody / alone:.2f})")
    print(f"claims found: {checked(texts)} of {2 * len(texts)}")
    for factor in (1, 2, 4):
        one = ["\n\n".join(texts[: max(1, len(texts) * factor // 4)])]
        began = time.process_time()
        checked(one)
        print(f"one article of {len(one[0]) / 1e6:.1f} M characters: {time.process_time() - began:.2f} s")
    for count in (20, 200):
        tracemalloc.start()
        checked((texts * 10)[:count])
        print(f"peak memory for {count} articles: {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")
        tracemalloc.stop()


if __name__ == "__main__":
    main()
