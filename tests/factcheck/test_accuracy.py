"""What the program gets right on labelled articles does not fall below what it has reached."""

from __future__ import annotations

from collections import Counter
from functools import cache
from textwrap import dedent
from typing import TYPE_CHECKING

import accuracy
import peers
import pytest
from labelled import TUNING, UNSEEN, Label, articles, pairs

from technopark_cli.factcheck.numbers.mentions import Mention

if TYPE_CHECKING:
    from pathlib import Path

    from labelled import Article

    from technopark_cli.factcheck.claims.linking import Unlinked
    from technopark_cli.factcheck.deciding import Found

#: By set and language: values of figures read right (precision, recall), claims linked right (precision, recall), verdicts
#: right of those; just below what is reached. They only ever rise.
MINIMA = {
    (TUNING, "fr"): (0.95, 0.98, 0.95, 0.91, 0.96),
    (TUNING, "en"): (0.94, 0.98, 0.94, 0.91, 0.97),
    (TUNING, "es"): (0.92, 0.99, 0.95, 0.91, 0.96),
    (TUNING, "ar"): (0.93, 0.98, 0.94, 0.92, 0.96),
    (UNSEEN, "fr"): (0.95, 0.98, 0.94, 0.90, 0.97),
    (UNSEEN, "en"): (0.96, 0.99, 0.94, 0.90, 0.98),
    (UNSEEN, "es"): (0.93, 0.99, 0.94, 0.90, 0.96),
    (UNSEEN, "ar"): (0.92, 0.98, 0.90, 0.90, 0.95),
}
#: False "contradicted" in 200 figures, at most: the worst failure.
FALSE = {TUNING: 1.0, UNSEEN: 1.0}


@cache
def scores(folder: Path) -> dict[str, accuracy.Score]:
    """Return the scores of a set; only sums, never a text."""
    return accuracy.score(accuracy.Program(), folder)[0]


@pytest.mark.parametrize(("folder", "language"), MINIMA, ids=lambda part: getattr(part, "name", part))
def test_no_language_falls_below_what_was_reached(folder: Path, language: str) -> None:
    score = scores(folder)[language]
    names = ("value precision", "value recall", "link precision", "link recall", "verdict")
    ratios = (("value", "read"), ("value", "figures"), ("linked", "found"), ("linked", "claims"), ("verdict", "linked"))
    got = [score.share(*ratio) or 0.0 for ratio in ratios]
    least = MINIMA[folder, language]
    assert {name: (ratio, low) for name, ratio, low in zip(names, got, least, strict=True) if ratio < low} == {}


@pytest.mark.parametrize("folder", FALSE, ids=lambda folder: folder.name)
def test_hardly_anything_is_contradicted_falsely(folder: Path) -> None:
    assert accuracy.per_figures(scores(folder)[accuracy.ALL]) <= FALSE[folder]


def test_what_is_unseen_is_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    accuracy.main([str(UNSEEN)])
    sums = capsys.readouterr().out
    accuracy.main([str(UNSEEN), "--verbose"])
    assert capsys.readouterr().out == sums


def mention(start: int, end: int, value: float, role: str = "quantity", **more: object) -> Mention:
    """Return what a reader says of a number."""
    whole = Mention(start, end, value, None, None, "bare", role, "en", 1, None, start, end, end, end)
    return whole._replace(**more)


class Fixed(accuracy.Program):
    """A program that read these numbers, and made out no claim."""

    def __init__(self, *mentions: Mention) -> None:
        """Remember what was read; the base prints nothing but a 3."""
        self.mentions = list(mentions)
        self.printed = frozenset({3})

    def read(self, article: Article) -> list[Mention]:
        """Return the same numbers for every article."""
        assert article.text
        return self.mentions

    def check(self, article: Article, mentions: object) -> list[Found | Unlinked]:
        """Return no claim."""
        assert article.labels
        assert mentions
        return []


ARTICLE = """
language = "en"
date = "2023-12-05"
text = '''
About 3 parks, 2 ha, 70 jobs in 2021
'''
[[numbers]]
text = "3"
role = "quantity"
value = 3
qualifier = "about"
indicator = "sites"
scope = "network"
verdict = "supported"
[[numbers]]
text = "2"
role = "quantity"
value = 2
unit = "ha"
[[numbers]]
text = "70"
role = "quantity"
value = 70
indicator = "jobs"
scope = "network"
verdict = "outdated"
[[numbers]]
text = "2021"
role = "year"
"""


def test_a_figure_is_right_by_value_then_unit_then_qualifier_and_other_numbers_are_none(tmp_path: Path) -> None:
    (tmp_path / "en-01.toml").write_text(dedent(ARTICLE), encoding="utf-8")
    read = (mention(6, 7, 3), mention(15, 19, 2, unit="ha"), mention(32, 36, 2021))
    found, missed = accuracy.score(Fixed(*read), tmp_path)
    assert found["en"].counts == found[accuracy.ALL].counts
    assert found["en"].counts == Counter(
        articles=1,
        numbers=4,
        figures=3,
        read=3,
        value=2,  # 3 and 2
        unit=2,
        qualifier=1,  # "about" was not seen
        span=1,  # of 2 the unit was taken too
        figures_missed=1,  # 70
        others=1,
        others_taken=1,  # the year
        claims=2,
        all_supported=1,
        all_supported_cause=1,
        presence=1,  # 3 is printed
        presence_false=2,  # 2 and 70 are not
    )
    assert {name: [(miss.what, miss.text) for miss in misses] for name, misses in missed.items()} == {
        "en-01": [
            ("qualifier wrong", "3"),
            ("figure missed", "70"),
            ("taken for a figure", "2021"),
            ("claim missed", "3"),
            ("claim missed", "70"),
        ]
    }


def test_a_peer_that_is_not_installed_is_skipped_and_named_with_how_to_install_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en-01.toml").write_text(dedent(ARTICLE), encoding="utf-8")
    nobody = tmp_path / "python"
    nobody.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    nobody.chmod(0o755)
    assert peers.main([str(tmp_path), "--python", str(nobody), "--rounds", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:6] == [
        *(
            f"{name} skipped, not installed: python benchmarks/peers.py --install, or pip install {name}"
            for name in ("text2num", "quantulum3", "onus", "numaudit")
        ),
        "1 labelled articles, 4 numbers",
    ]
    assert [line.split()[:3] for line in lines if line.startswith("en")] == [["en", "ours", "3"], ["en", "ours", "0"]]


def test_a_reader_is_right_where_one_of_the_numbers_that_it_finds_has_the_value(tmp_path: Path) -> None:
    (tmp_path / "en-01.toml").write_text(dedent(ARTICLE), encoding="utf-8")
    texts = list(articles(tmp_path))
    year = peers.Reading(32, 36, (2021,), temporal=False)
    read = [peers.Reading(6, 7, (3.0,), temporal=False), peers.Reading(21, 22, (7,), temporal=False), year]
    assert peers.reading_counts(texts, [read]) == Counter(figures=3, right=1, wrong=1, no_figure=1)
    known = year._replace(temporal=True)
    assert peers.reading_counts(texts, [[known]]) == Counter(figures=3)


def test_flags_are_counted_by_what_the_labels_say_of_the_number(tmp_path: Path) -> None:
    (tmp_path / "en-01.toml").write_text(dedent(ARTICLE), encoding="utf-8")
    flags = [peers.Flag(6, 7, flagged=False), peers.Flag(21, 23, flagged=True), peers.Flag(32, 36, flagged=True)]
    assert peers.checking_counts(list(articles(tmp_path)), [flags]) == Counter(
        {"supported": 1, "outdated": 1, "outdated flagged": 1, "figure": 1, "other": 1, "other flagged": 1}
    )


def test_a_label_that_is_not_in_its_text_is_named_by_file_and_place(tmp_path: Path) -> None:
    (tmp_path / "en-02.toml").write_text(dedent(ARTICLE).replace('text = "70"', 'text = "71"'), encoding="utf-8")
    with pytest.raises(ValueError, match=r"^en-02\.toml: number 3 is not in the text$"):
        list(articles(tmp_path))


def label(start: int, end: int) -> Label:
    """Return where a number stands."""
    return Label(start, end, "quantity", 1, None, None, "bare", None, None, None, None)


def test_spans_are_matched_one_to_one_those_that_share_most_first() -> None:
    labels = [label(0, 1), label(2, 5), label(9, 11)]
    assert pairs(labels, [mention(0, 5, 1), mention(4, 5, 1), mention(11, 12, 1)]) == {1: 0}
    assert pairs(labels, [mention(0, 1, 1), mention(10, 30, 1)]) == {0: 0, 2: 1}
