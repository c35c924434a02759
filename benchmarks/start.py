"""How long a start takes, as ratios within one run: this program, what it stands on, and peers that are installed.

Run ``python benchmarks/start.py [ROUNDS]``. Every round starts every command once, in turn, so that a busy machine slows
all of them alike; the figure is the median of the ratios of the rounds. The bar: ``technopark sites -f json`` within 1.3
times ``python -c "import typer"``, with the base that ships.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 20
ROOT = Path(__file__).parents[1]
SCRIPTS = Path(sys.executable).parent
BASE = 'python -c "import typer"'
BAR = 1.3

COMMANDS: dict[str, list[str]] = {
    "python -c pass": [sys.executable, "-c", "pass"],
    BASE: [sys.executable, "-c", "import typer"],
    "technopark sites -f json": ["technopark", "sites", "-q", "-f", "json"],
    "technopark compare startups_supported -f json": [
        "technopark",
        "compare",
        "startups_supported",
        "-q",
        "-f",
        "json",
    ],
    "technopark conflicts -f json": ["technopark", "conflicts", "-q", "-f", "json"],
    "technopark (completing a site)": ["technopark"],
    "technopark --help": ["technopark", "--help"],
    # peers, where they are installed
    "sqlite-utils --version": ["sqlite-utils", "--version"],
    "csvcut --version": ["csvcut", "--version"],
    "bean-check --version": ["bean-check", "--version"],
    "yamllint --version": ["yamllint", "--version"],
    "check-jsonschema --version": ["check-jsonschema", "--version"],
    "http --version": ["http", "--version"],
    "jq --version": ["jq", "--version"],
}
COMPLETING = {"_TECHNOPARK_COMPLETE": "complete_bash", "COMP_WORDS": "technopark sites --site e", "COMP_CWORD": "3"}


def found(command: list[str]) -> list[str] | None:
    """Return a command with its program's path, from beside this interpreter or from PATH; None if it is not there."""
    program = command[0]
    path = program if os.path.isabs(program) else str(SCRIPTS / program)
    if not os.path.exists(path):
        path = shutil.which(program) or ""
    return [path, *command[1:]] if path else None


def once(command: list[str], env: dict[str, str]) -> float:
    """Return the wall seconds of one run."""
    began = time.perf_counter()
    subprocess.run(command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def main() -> None:
    """Measure, and print a line for each command."""
    with tempfile.TemporaryDirectory() as cache:
        env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        env["TECHNOPARK_CACHE"] = cache
        here = {name: path for name, command in COMMANDS.items() if (path := found(command))}
        walls: dict[str, list[float]] = {name: [] for name in here}
        for number in range(ROUNDS + 1):
            for name, command in here.items():
                wall = once(command, env | (COMPLETING if "completing" in name else {}))
                if number:  # the first round warms caches
                    walls[name].append(wall)
    print(f"{'ms':>7} {'ratio':>6}  command ({ROUNDS} rounds, medians; ratio to {BASE})")
    for name, times in walls.items():
        ratios = [wall / base for wall, base in zip(times, walls[BASE], strict=True)]
        bar = f"  (bar {BAR})" if name in ("technopark sites -f json", "technopark (completing a site)") else ""
        print(f"{statistics.median(times) * 1000:7.1f} {statistics.median(ratios):6.2f}  {name}{bar}")


if __name__ == "__main__":
    main()
