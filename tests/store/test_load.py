"""Which base is read, how bases layer, and the compiled cache."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, ROOT, fact, source

from technopark_cli.model.errors import InvalidBase
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

    from technopark_cli.model.base import Base


def contents(base: Base) -> dict[str, object]:
    """Return everything that a base holds, as plain comparable values."""
    parts = ("title", "default_scope", "events", "names", "statements")
    tables = ("entities", "sites", "topics", "indicators", "relations", "sources", "facts")
    found: dict[str, object] = {name: _plain(getattr(base, name)) for name in parts}
    return found | {name: {key: _plain(value) for key, value in getattr(base, name).items()} for name in tables}


def _plain(value: object) -> object:
    if hasattr(value, "items"):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, Sequence) and not isinstance(value, str) else value


def test_the_environment_names_a_base_and_the_option_goes_first(
    run: Callable[..., Result], write: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """--facts goes before TECHNOPARK_FACTS, which goes before the base that ships."""
    one = write(HEAD, source("one", "2023", fact("tenants", 1)), name="one.toml")
    two = write(HEAD, source("two", "2023", fact("tenants", 2)), name="two.toml")

    shipped = run("sources -q -f jsonl --fields id")
    monkeypatch.setenv("TECHNOPARK_FACTS", one)
    by_environment = run("sources -q -f jsonl --fields id")
    by_option = run("sources -q -f jsonl --fields id --facts", two)

    assert '{"id": "barlamane-2023-11-24"}' in shipped.out.splitlines()
    assert by_environment.out == '{"id": "one"}\n'
    assert by_option.out == '{"id": "two"}\n'


def test_bases_layer(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """A later base adds sources, and with `extends` adds to a source of an earlier one; facts keep their own file."""
    one = write(HEAD, source("daily", "2023-07", fact("tenants", 1)), name="one.toml")
    two = write(
        "format = 1",
        '[[sources]]\nextends = "daily"\n' + fact("firms", 7),
        source("weekly", "2023-08", fact("tenants", 2)),
        name="two.toml",
    )

    rows = run("facts -f json --facts", one, "--facts", two).rows

    assert [(row["id"], Path(row["file"]).name, row["published"]) for row in rows] == [
        ("daily/firms", "two.toml", "2023-07"),
        ("daily/tenants", "one.toml", "2023-07"),
        ("weekly/tenants", "two.toml", "2023-08"),
    ]


def test_the_same_source_in_two_bases_names_both_places(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """One id for two sources is an error with both places and the remedy."""
    one = write("format = 1\n", source("daily", "2023"), name="one.toml")
    two = write("format = 1\n", source("daily", "2023"), name="two.toml")

    result = run("sources --facts", one, "--facts", two)

    assert result.err == (
        f"technopark: error: {two}:4:6: sources id 'daily' is taken at {one}:4:6; "
        "to add to a source of an earlier base, write `extends` instead of `id`\n"
    )


def test_extending_what_comes_later_is_a_mistake(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """`extends` names a source of an earlier base only."""
    one = write("format = 1\n", '[[sources]]\nextends = "daily"\n', name="one.toml")
    two = write("format = 1\n", source("daily", "2023"), name="two.toml")

    result = run("sources --facts", one, "--facts", two)

    assert result.err == f"technopark: error: {one}:4:11: source 'daily' does not stand in an earlier base\n"


def test_one_file_twice_is_a_mistake(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """Naming one base twice, by whatever path, is said and not silently doubled."""
    path = write("format = 1\n")

    result = run("sources --facts", path, "--facts", f"{Path(path).parent}/./base.toml")

    assert result.status == 2
    assert result.err.startswith("technopark: error: a fact base is named twice: ")


def test_the_shipped_base_may_be_layered_under_another(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """@shipped stands for the base of the program, so that a newsroom may add to it."""
    path = write("format = 1\n", source("daily", "2023-12", fact("startups_supported", 3600)))

    rows = run("facts -f json --source daily --facts @shipped --facts", path).rows

    assert [row["id"] for row in rows] == ["daily/startups_supported"]


class TestCache:
    """The compiled cache: the same answers, and never a reason to fail."""

    def files(self) -> list[Path]:
        """Return the cache files."""
        return sorted(Path(os.environ["TECHNOPARK_CACHE"]).glob("*"))

    def test_warm_is_cold(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What comes out of the cache is what the file says, record by record, on the shipped base."""
        load()
        warm = contents(load())
        monkeypatch.setenv("TECHNOPARK_CACHE", "off")

        assert warm == contents(load())

    def test_an_edit_is_seen(self, write: Callable[..., str]) -> None:
        """A changed file is read again, even if size and time stay as they were."""
        path = write(HEAD, source("daily", "2023", fact("tenants", 1)))
        load([path])
        before = os.stat(path)
        write(HEAD, source("daily", "2023", fact("tenants", 2)))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

        assert load([path]).facts["tenants"][0].quantity.value == 2

    def test_damage_is_a_miss(self, write: Callable[..., str]) -> None:
        """A cache file with any byte changed, or cut short, is not believed."""
        path = write(HEAD, source("daily", "2023", fact("tenants", 1)))
        load([path])
        (cached,) = self.files()
        whole = cached.read_bytes()
        for at in range(0, len(whole), max(1, len(whole) // 60)):
            damaged = bytearray(whole)
            damaged[at] ^= 0xFF
            for content in (bytes(damaged), whole[:at]):
                cached.write_bytes(content)
                assert load([path]).facts["tenants"][0].quantity.value == 1

    def test_a_file_that_others_may_write_is_a_miss(self, write: Callable[..., str]) -> None:
        """A cache file that somebody else could have written is not read: it is written anew, for the user only."""
        path = write(HEAD, source("daily", "2023", fact("tenants", 1)))
        load([path])
        (cached,) = self.files()
        cached.chmod(0o666)
        load([path])

        assert self.files() == [cached]
        assert cached.stat().st_mode & 0o777 == 0o600

    def test_no_place_to_write_is_no_reason_to_fail(
        self, write: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """Without a usable cache folder everything works, only slower."""
        (tmp_path / "file").write_text("in the way")
        monkeypatch.setenv("TECHNOPARK_CACHE", str(tmp_path / "file" / "cache"))
        path = write(HEAD, source("daily", "2023", fact("tenants", 1)))

        assert len(load([path]).sources) == 1

    def test_invalid_bases_are_not_cached(self, write: Callable[..., str]) -> None:
        """A base with problems reports them every time."""
        path = write("format = 2\n")
        for _ in range(2):
            with pytest.raises(InvalidBase):
                load([path])

        assert not Path(os.environ["TECHNOPARK_CACHE"]).exists()


def test_the_shipped_base_is_found_beside_the_package() -> None:
    """In a checkout the base is the file at its root, shown relative to the current folder."""
    base = load()

    assert base.files == ("facts.toml",)
    assert (ROOT / base.files[0]).is_file()
