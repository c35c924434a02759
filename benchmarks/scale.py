"""How the program grows with the base: invented bases of 1,000, 10,000 and 100,000 facts.

Run ``python benchmarks/scale.py [FACTS…]``. Times are of whole processes; cold parses the TOML and fills the cache,
warm reads the compiled base. The bar: ``compare`` within 0.5 s warm at 100,000 facts; ``conflicts`` near-linear.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = [int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000]
PROGRAM = [sys.executable, "-m", "technopark_cli"]
INDICATORS, SITES, FACTS_PER_SOURCE = 100, 40, 10


def base(size: int) -> str:
    """Return a base of ``size`` facts, the same for the same size: growing figures, some of which disagree."""
    chance = random.Random(size)  # noqa: S311 - not for secrets
    parts = [
        'format = 1\ndefault_scope = "network"\n[[entities]]\nid = "network"\nname = "Network"\nkind = "network"\n'
    ]
    parts += [f'[[sites]]\nid = "site-{number}"\nname = "Site {number}"\n' for number in range(SITES)]
    kinds = ("cumulative", "stock", "ratio", "capacity", "amount")
    for number in range(INDICATORS):
        kind = kinds[number % len(kinds)]
        unit = "percent" if kind == "ratio" else "firms"
        parts.append(
            f'[[indicators]]\nid = "indicator-{number}"\nkind = "{kind}"\nunit = "{unit}"\n'
            f'label = {{ en = "Indicator {number}" }}\ndefinition = {{ en = "Invented." }}\n'
        )
    for source in range(-(-size // FACTS_PER_SOURCE)):
        year, month = 2000 + source * 24 * FACTS_PER_SOURCE // size, 1 + source % 12
        parts.append(
            f'[[sources]]\nid = "source-{source}"\npublisher = "Paper {source % 50}"\npublished = "{year}-{month:02}"\n'
            'language = "en"\nkind = "press"\n'
        )
        for number in range(FACTS_PER_SOURCE):
            indicator = chance.randrange(INDICATORS)
            share = indicator % 5 == 2  # noqa: PLR2004 - the place of "ratio" above
            value = chance.randrange(40, 60) if share else (year - 1995) * 100 + chance.randrange(3) * 10
            parts.append(
                f'[[sources.facts]]\nindicator = "indicator-{indicator}"\nscope = "site-{chance.randrange(SITES)}"\n'
                f'value = {value}\nqualifier = "{chance.choice(("bare", "more_than", "about"))}"\n'
                f'detail = "d{number}"\nwording = "{value} firms"\n'
            )
    return "\n".join(parts)


def timed(*arguments: str, env: dict[str, str]) -> float:
    """Return the wall seconds of one run."""
    began = time.perf_counter()
    subprocess.run([*PROGRAM, *arguments], env=env, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Measure every size, and print a line for each."""
    print(f"{'facts':>8} {'cold s':>8} {'compare s':>10} {'conflicts s':>12} {'us a fact':>10}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "facts.toml"
            path.write_text(base(size), encoding="utf-8")
            env = {**os.environ, "TECHNOPARK_CACHE": f"{folder}/cache", "TECHNOPARK_FACTS": str(path)}
            cold = timed("sites", "-q", env=env)
            compare = min(timed("compare", "indicator-0", "-q", "-f", "jsonl", env=env) for _ in range(3))
            conflicts = timed("conflicts", "-q", "-f", "jsonl", "--fail-on", "never", env=env)
        print(f"{size:8} {cold:8.2f} {compare:10.2f} {conflicts:12.2f} {conflicts / size * 1e6:10.0f}")


if __name__ == "__main__":
    main()
