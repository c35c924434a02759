"""Files are replaced whole, and who writes one holds its lock."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from technopark_cli.model.errors import TechnoparkError
from technopark_cli.store.writing import locked, replace


def names(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(entry.name for entry in folder.iterdir())


def test_replace_keeps_permissions_and_follows_links(tmp_path: Path) -> None:
    """A link stays a link; the file behind it gets the text and keeps its mode."""
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    replace(str(link), ["é\n", "two\r\n"])
    assert link.is_symlink()
    assert real.read_bytes() == "é\ntwo\r\n".encode()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert names(tmp_path) == ["link.toml", "real.toml"]


def test_replace_makes_a_new_file_by_the_umask(tmp_path: Path) -> None:
    """A file that was not there gets the permissions of any new file."""
    before = os.umask(0o027)
    try:
        replace(str(tmp_path / "new"), ["x"])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """What fails while the text is made leaves neither a half file nor a temporary one."""
    path = tmp_path / "base.toml"
    path.write_text("old", encoding="utf-8")

    def chunks() -> object:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace(str(path), chunks())  # type: ignore[arg-type]
    assert path.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["base.toml"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/base.toml", "no such file or directory"),
        ("base.toml/x", "not a directory"),
        ("a\0b", "embedded null byte"),
    ],
)
def test_what_cannot_be_written_is_one_line(tmp_path: Path, name: str, reason: str) -> None:
    """The message names the file and says why."""
    (tmp_path / "base.toml").write_text("old", encoding="utf-8")
    with pytest.raises(TechnoparkError) as refused:
        replace(str(tmp_path / name), ["x"])
    assert str(refused.value) == f"{tmp_path / name}: cannot write: {reason}"


def test_the_lock_is_there_only_while_someone_writes(tmp_path: Path) -> None:
    """The lock file is hidden, has the file's permissions, and goes when the work is done; leftovers go too."""
    path = tmp_path / "base.toml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o664)
    (tmp_path / ".base.toml.part-killed.tmp").write_text("half", encoding="utf-8")
    with locked(str(path)) as save:
        lock = tmp_path / ".base.toml.lock"
        assert names(tmp_path) == [lock.name, "base.toml"]
        assert stat.S_IMODE(lock.stat().st_mode) == 0o664
        save("new")
    assert names(tmp_path) == ["base.toml"]
    assert path.read_text(encoding="utf-8") == "new"


def test_a_lock_that_stays_taken_is_one_line(tmp_path: Path) -> None:
    """After a while the second writer gives up, and says what it waited for."""
    path = tmp_path / "base.toml"
    path.write_text("old", encoding="utf-8")
    code = (
        "import sys\nfrom technopark_cli.store.writing import locked\n"
        "with locked(sys.argv[1]):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    with holder:
        assert holder.stdout
        assert holder.stdin
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(TechnoparkError) as refused, locked(str(path), patience=0.1):
            pass
        holder.stdin.close()
    assert str(refused.value) == f"{path}: another program has been writing it for 0 s — try again later"
    assert names(tmp_path) == ["base.toml"]


def test_only_files_are_locked(tmp_path: Path) -> None:
    """A folder or a device is no fact base to write back."""
    with pytest.raises(TechnoparkError) as refused, locked(str(tmp_path)):
        pass
    assert str(refused.value) == f"{tmp_path}: cannot write: not a regular file"


def test_writers_lose_nothing() -> None:
    """In parallel, killed at random moments, on a full disk, without rights: the benchmark in small."""
    line = [sys.executable, "benchmarks/writers.py", "--processes", "8", "--adds", "2", "--kills", "20"]
    ran = subprocess.run(
        line, check=False, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    out = [line for line in ran.stdout.splitlines() if not line.startswith("full file system")]
    assert out == [
        "parallel: 8 processes x 2 adds: 16 succeeded, 0 lost, left behind: nothing",
        "killed: 20 times, file broken or facts lost: 0, files left behind by the next writer: 0",
        "file size limit: exit 2, folder as it was: technopark: error: facts.toml: cannot write: file too large",
        "read-only folder: exit 2, folder as it was: technopark: error: facts.toml: cannot write: permission denied",
        "read-only file: exit 2, folder as it was: technopark: error: facts.toml: cannot write: permission denied",
        "unreadable file: exit 2, folder as it was: technopark: error: facts.toml: cannot read the fact base: permission denied",
    ], ran.stderr
    assert ran.returncode == 0
