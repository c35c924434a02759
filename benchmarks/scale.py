"""How the program grows with the base: invented bases of 1,000, 10,000 and 100,000 facts.

Run ``python benchmarks/scale.py [FACTS…]``. Times are of whole processes; cold parses the TOML and fills the cache,
warm reads the compiled base. The bar: ``compare`` within 0.5 s warm at 100,000 facts; ``conflicts`` near-linear.

Two kinds of base: in a *quarrel* every series disagrees with itself, so that there are more findings than facts at last,
and what they cost is told for each fact and finding; in a *calm* one figures agree, and none should cost more for being
among many. ``again`` reads the findings that were kept.
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


def base(size: int, *, calm: bool) -> str:
    """Return a base of ``size`` facts, the same for the same size: growing figures that disagree, or one for each year."""
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
            if calm:
                kind = kinds[indicator % 5]
                value = 50 if kind in ("ratio", "capacity", "amount") else (year - 1995) * 100
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


def found(folder: str, env: dict[str, str]) -> int:
    """Return how many findings there are, one by one."""
    path = f"{folder}/found.json"
    subprocess.run(
        [*PROGRAM, "conflicts", "-q", "--write-baseline", path], env=env, stdout=subprocess.DEVNULL, check=True
    )
    with open(path, encoding="utf-8") as stream:
        return sum('"code"' in line for line in stream)


def main() -> None:
    """Measure every size, and print a line for each."""
    heads = (
        "base",
        "facts",
        "cold s",
        "compare s",
        "conflicts s",
        "again s",
        "findings",
        "us a fact",
        "us a fact or finding",
    )
    print("  ".join(f"{head:>9}" for head in heads))
    for size in SIZES:
        for calm in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "facts.toml"
                path.write_text(base(size, calm=calm), encoding="utf-8")
                env = {**os.environ, "TECHNOPARK_CACHE": f"{folder}/cache", "TECHNOPARK_FACTS": str(path)}
                cold = timed("sites", "-q", env=env)
                compare = min(timed("compare", "indicator-0", "-q", "-f", "jsonl", env=env) for _ in range(3))
                conflicts, again = (
                    timed("conflicts", "-q", "-f", "jsonl", "--fail-on", "never", env=env) for _ in "12"
                )
                count = found(folder, env)
            kind = "calm" if calm else "quarrel"
            print(
                f"{kind:>9}  {size:9}  {cold:9.2f}  {compare:9.2f}  {conflicts:11.2f}  {again:9.2f}  {count:9}  "
                f"{conflicts / size * 1e6:9.0f}  {conflicts / (size + count) * 1e6:9.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
