"""Show that writers lose nothing: in parallel, killed at random moments, on a full disk, in a read-only folder.

Run it with the program importable: ``python benchmarks/writers.py``. Results go to stdout, times to stderr; the exit
status is 1 if anything was lost. The test suite runs it with small numbers.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from technopark_cli.store.append import add
from technopark_cli.store.incoming import Incoming, from_options
from technopark_cli.store.load import load

HEAD = """\
# A base that writers fight over.
format = 1
default_scope = "network"

[[entities]]
id = "network"
name = "Parks"
kind = "network"

[[indicators]]
id = "firms"
kind = "stock"
unit = "firms"
label = { en = "Firms" }
definition = { en = "Firms on the day." }

[[sources]]
id = "one"
publisher = "One"
published = "2023-01-05"
language = "en"
kind = "press"
"""


def command(base: Path, detail: str) -> list[str]:
    """Return the command line that adds one fact."""
    record = ["--source", "one", "--indicator", "firms", "--value", "3", "--wording", "three firms", "--detail", detail]
    return [sys.executable, "-m", "technopark_cli", "add", "fact", *record, "--facts", str(base), "-q"]


def one(detail: str) -> Incoming:
    """Return the same fact for the function below the command."""
    fact = {"indicator": "firms", "value": 3, "wording": "three firms", "detail": detail}
    return from_options("fact", {"id": "one", "facts": [fact]})


def parallel(folder: Path, processes: int, adds: int) -> bool:
    """Let ``processes`` writers add ``adds`` facts each, every one by a process of its own."""
    base = folder / "parallel.toml"
    base.write_text(HEAD, encoding="utf-8")

    def writer(number: int) -> int:
        return sum(
            subprocess.run(command(base, f"w{number}-{turn}"), check=False).returncode == 0 for turn in range(adds)
        )

    started = time.perf_counter()
    with ThreadPoolExecutor(processes) as pool:
        done = sum(pool.map(writer, range(processes)))
    details = [fact.detail for fact in load([str(base)]).facts["firms"]]
    wanted = {f"w{number}-{turn}" for number in range(processes) for turn in range(adds)}
    lost = len(wanted - set(details))
    left = sorted(entry.name for entry in folder.iterdir() if entry.name != base.name)
    print(
        f"parallel: {processes} processes x {adds} adds: {done} succeeded, {lost} lost, left behind: {left or 'nothing'}"
    )
    print(f"parallel: {time.perf_counter() - started:.1f} s", file=sys.stderr)
    return done == len(details) == len(wanted) and not lost and not left


def killed(folder: Path, kills: int, seed: int) -> bool:
    """Kill a writer that adds one fact after another at ``kills`` random moments; compare the file byte by byte."""
    base, chance = folder / "killed.toml", random.Random(seed)  # noqa: S311 - moments, not secrets
    base.write_text(HEAD, encoding="utf-8")
    versions = [base.read_bytes()]
    while len(versions) < 60:  # noqa: PLR2004 - more adds than fit into the longest life of a writer
        add([str(base)], one(f"d{len(versions)}"), write=True)
        versions.append(base.read_bytes())
    broken = within = left = 0
    started = time.perf_counter()
    for _ in range(kills):
        for entry in folder.iterdir():
            entry.unlink()
        base.write_bytes(versions[0])
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            _keep_adding(base, writer)
        os.close(writer)
        os.read(reader, 1)
        time.sleep(chance.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told = 1
        while more := os.read(reader, 4096):
            told += len(more)
        os.close(reader)
        # what was reported is there, and at most the one in hand besides
        broken += base.read_bytes() not in versions[told : told + 2]
        within += any(".part-" in entry.name for entry in folder.iterdir())
        add([str(base)], one("next"), write=True)
        left += sum(entry.name != base.name for entry in folder.iterdir())
    print(f"killed: {kills} times, file broken or facts lost: {broken}, files left behind by the next writer: {left}")
    print(f"killed: {within} with a temporary file open, {time.perf_counter() - started:.1f} s", file=sys.stderr)
    return not broken and not left


def _keep_adding(base: Path, done: int) -> None:
    """Add until killed, and tell after each that it is done."""
    try:
        for number in range(1, 60):
            add([str(base)], one(f"d{number}"), write=True)
            os.write(done, b".")
        time.sleep(60)
    finally:
        os._exit(1)


def refused(name: str, folder: Path, base: Path, **how: Any) -> bool:  # noqa: ANN401 - passed on to subprocess
    """Add where it cannot work: one line, exit 2, and the folder as it was."""
    before = {entry.name: _content(entry) for entry in folder.iterdir()}
    ran = subprocess.run(command(base, "x"), check=False, capture_output=True, text=True, **how)
    same = {entry.name: _content(entry) for entry in folder.iterdir()} == before
    line = ran.stderr.replace(str(folder) + os.sep, "").rstrip("\n")
    print(f"{name}: exit {ran.returncode}, folder {'as it was' if same else 'CHANGED'}: {line}")
    return ran.returncode == 2 and same and "\n" not in line and not ran.stdout  # noqa: PLR2004


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def full_disk(folder: Path) -> bool:
    """Refuse on a limit for the size of files, and on a small file system that is full, where one can be mounted."""
    base = folder / "facts.toml"
    base.write_text(HEAD, encoding="utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    right = refused("file size limit", folder, base, preexec_fn=limit)
    small = folder / "small"
    small.mkdir()
    mounted = (
        shutil.which("mount")
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(small)], check=False, capture_output=True
        ).returncode
    )
    if not mounted:
        print("full file system: not tried, no right to mount one")
        return right
    try:
        base = small / "facts.toml"
        base.write_text(HEAD, encoding="utf-8")
        with suppress(OSError):
            (small / "filler").write_bytes(b"x" * 2**20)
        return refused("full file system", small, base) and right
    finally:
        subprocess.run(["umount", str(small)], check=False)


def _as_anyone() -> None:
    """Give up root's right to pass over permissions: it is gone with the next program that is started."""
    import ctypes  # noqa: PLC0415 - as root only

    drop = 24  # PR_CAPBSET_DROP
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        if ctypes.CDLL(None, use_errno=True).prctl(drop, capability, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "cannot give up a right of root's")


def no_right(folder: Path) -> bool:
    """Refuse in a folder, and for a file, to which the user has no right; as root, without root's rights."""
    how: dict[str, Any] = {"preexec_fn": _as_anyone} if os.geteuid() == 0 else {}
    base = folder / "facts.toml"
    base.write_text(HEAD, encoding="utf-8")
    base.chmod(0o666)
    folder.chmod(0o555)
    try:
        read_only = refused("read-only folder", folder, base, **how)
        folder.chmod(0o777)
        base.chmod(0o444)
        protected = refused("read-only file", folder, base, **how)
        base.chmod(0)
        return refused("unreadable file", folder, base, **how) and read_only and protected
    finally:
        folder.chmod(0o755)
        base.chmod(0o644)


def main() -> int:
    """Run everything; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--adds", type=int, default=50)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20231124)
    given = parser.parse_args()
    right = True
    for run in (
        lambda folder: parallel(folder, given.processes, given.adds),
        lambda folder: killed(folder, given.kills, given.seed),
        full_disk,
        no_right,
    ):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            right = run(folder) and right
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
