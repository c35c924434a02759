"""How fast numbers are read: against a bare loop that finds rows of digits and converts them, in the same run.

Run ``python benchmarks/quantities.py [MEGABYTES]``. The text is made up: French words, with a figure phrase every so many
words. Only the ratios mean anything: the loops take turns on the same machine, and the median of the rounds counts. The bar is
half the rate of the bare loop. On texts made to be hard the time must grow with the length and no faster.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING

from technopark_cli.factcheck import quantities

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTES = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
WORDS_APART = 44
ROUNDS = 9
BARE = re.compile(r"\d{1,3}(?:[ .,\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+")
NOT_A_DIGIT = re.compile(r"\D")

COMMON = """de la le et les des en du à un une dans pour que sur au par est plus qui avec ce il ne pas sont son se aux cette
    ses été comme mais ou a leur ces entre nous depuis également où notre sous ainsi après très selon sa leurs avant""".split()  # noqa: SIM905 - a list of words
RARE = """entreprises innovation numérique réseau jeunes startups programme accompagnement région ville projet ministre
    développement création marché technologies président investissement économie emploi formation secteur nationale croissance
    partenaires espaces porteurs incubation écosystème international ouverture production service solutions stratégie conseil
    entrepreneuriat transformation services université centre gestion capital fonds filière équipe clients public privé""".split()  # noqa: SIM905
#: The shapes of figures, and how many of thirty-two are of each: as counted in the French wordings of the shipped base
#: (478 numbers, rounded up to one), and one date, which wordings do not hold.
SHAPES = {
    "{} entreprises": 7,
    "plus de {} startups": 4,
    "près de {} emplois": 1,
    "environ {} personnes": 1,
    "{} % du chiffre d'affaires": 4,
    "{} millions de dirhams": 2,
    "{} MDH": 3,
    "{} m²": 3,
    "en 2023": 1,
    "le 12 mai 2023": 1,
    "une cinquantaine d'entreprises": 1,
    "entre 30 et 40 startups": 1,
    "trois sites": 2,
    "{} ans": 1,
}
COUNTED = [shape for shape, times in SHAPES.items() for _ in range(times)]
#: Every shape as often as any other: more of the slow ones (dates, ranges, collectives) than texts have.
EVEN = list(SHAPES)
MIXES = {"as in the base": COUNTED, "even": EVEN}
NUMBERS = ("3.500", "3 500", "3\u202f000", "15\u00a0000", "1400", "89", "17,5", "550", "2,6", "20")


def french(size: int, apart: int, shapes: list[str]) -> str:
    """Return invented French of about ``size`` characters, the same each time, with a figure every ``apart`` words."""
    chance = random.Random(size)  # noqa: S311 - a text, not a secret
    parts: list[str] = []
    length = words = 0
    while length < size:
        word = chance.choice(COMMON if chance.random() < 0.55 else RARE)  # noqa: PLR2004 - as in newspapers
        words += 1
        if words % apart == 0:
            word = chance.choice(shapes).format(chance.choice(NUMBERS))
        elif words % 19 == 0:
            word += chance.choice((".\n", ".", ","))
        parts.append(word)
        length += len(word) + 1
    return " ".join(parts)


def bare(text: str) -> list[tuple[int, int, int]]:
    """Return where rows of digits stand, and the numbers that they are."""
    return [(match.start(), match.end(), int(NOT_A_DIGIT.sub("", match.group()))) for match in BARE.finditer(text)]


def seconds(function: Callable[[str], object], text: str, repeats: int = 5) -> float:
    """Return the least processor time of several runs."""
    least = float("inf")
    for _ in range(repeats):
        began = time.process_time()
        function(text)
        least = min(least, time.process_time() - began)
    return least


HARD = {
    "digits": lambda size: "7" * size,
    "dotted": lambda size: "1." * (size // 2),
    "grouped": lambda size: "1 000 " * (size // 6),
    "spaced digits": lambda size: "1 " * (size // 2),
    "words": lambda size: "mille " * (size // 6),
    "joiners": lambda size: "et " * (size // 3),
    "ranges": lambda size: "entre 1 et " * (size // 11),
    "blanks": lambda size: " " * size,
    "fillers": lambda size: "de les " * (size // 7) + "5",
    "hyphens": lambda size: "1-" * (size // 2),
    "letters": lambda size: "a" * size + "1",
    "markers": lambda size: "the of " * (size // 7),
    "arabic": lambda size: "ثلاثة و" * (size // 7),
    "mixed": lambda size: "the ثلاثة 3 de " * (size // 15),
    "signs": lambda size: "+" * size + "5",
}


def main() -> None:
    """Print the ratio to the bare loop, the growth on hard texts, and the time to import."""
    for mix, shapes in MIXES.items():
        for apart in (WORDS_APART, 66, 88, 4 * WORDS_APART):
            text = french(int(MEGABYTES * 1e6), apart, shapes)
            megabytes = len(text.encode()) / 1e6
            quantities(text[:1000])
            rounds = [
                [seconds(function, text, 1) for function in (bare, lambda each: quantities(each, "fr"), quantities)]
                for _ in range(ROUNDS)
            ]
            least, ours, _ = (min(column) for column in zip(*rounds, strict=True))
            ratio, told = (median(row[0] / row[place] for row in rounds) for place in (1, 2))
            print(
                f"{mix}, a figure every {apart} words: bare {megabytes / least:.1f} MB/s, read {megabytes / ours:.1f} MB/s, "
                f"ratio {ratio:.2f} (language told by the text: {told:.2f})"
            )
    for name, make in HARD.items():
        times = [seconds(quantities, make(size), 3) for size in (25_000, 50_000, 100_000)]
        print(
            f"{name:14} {times[-1] * 1e3:8.1f} ms at 100,000; doubling: {times[1] / times[0]:.2f}, {times[2] / times[1]:.2f}"
        )
    code = "import time; b = time.perf_counter(); import {}; print(time.perf_counter() - b)"
    for module in ("re", "technopark_cli.factcheck", "technopark_cli.factcheck.numbers.scan"):
        runs = [float(subprocess.check_output([sys.executable, "-c", code.format(module)])) for _ in range(5)]
        print(f"import {module}: {min(runs) * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
