"""The cache leaves no file open behind it; every warning is an error in these tests."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from conftest import HEAD, fact, source

from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_stale_cache_is_closed(write: Callable[..., str]) -> None:
    """A base that changed since it was compiled is compiled again, and the old file is let go."""
    load([write(HEAD, source("a", "2023-01", fact("firms", 3000)))])
    base = load([write(HEAD, source("a", "2023-01", fact("firms", 3500)))])
    gc.collect()
    assert [each.quantity.value for each in base.all_facts()] == [3500]


def test_a_cache_is_closed_with_the_base_that_reads_it(write: Callable[..., str]) -> None:
    """A base read from the cache holds its file open for the figures to come, and no longer than it lives."""
    path = write(HEAD, source("a", "2023-01", fact("firms", 3000)))
    values = [each.quantity.value for _ in range(2) for each in load([path]).all_facts()]
    gc.collect()
    assert values == [3000, 3000]
