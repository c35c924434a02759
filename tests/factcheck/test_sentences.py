"""Where sentences end, and what is parted because it is longer than any sentence."""

from __future__ import annotations

import pytest

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.claims.tokens import LONGEST, MOST_NUMBERS, sentences


def parts(text: str) -> list[str]:
    guarded = [(mention.phrase_start, mention.phrase_end) for mention in quantities(text, "en")]
    return [text[each.start : each.end] for each in sentences(text, 0, len(text), 0, guarded)]


def test_sentences_end_where_they_say_so() -> None:
    assert parts("It has 3,500 firms. They employ 1.500 people.") == [
        "It has 3,500 firms.",
        " They employ 1.500 people.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "120 startups in Casablanca, 80 in Rabat, " * 200,
        "123 " * 2000,
        "firms " * 2000,
        "x" * 3 * LONGEST,
        f"{'x' * (LONGEST - 5)} more than 3,500 firms " * 3,
        "one hundred and " * 500,
    ],
)
def test_what_goes_on_without_end_is_parted(text: str) -> None:
    """Nothing is lost, no number is cut, and no part is long enough to make the work grow faster than the text."""
    numbers = quantities(text, "en")
    found = parts(text)
    assert "".join(found) == text
    ends, at = set(), 0
    for part in found:
        inside = [each for each in numbers if at <= each.start < at + len(part)]
        assert len(inside) <= MOST_NUMBERS
        at += len(part)
        ends.add(at)
    assert max(map(len, found)) <= LONGEST + 40  # a number at the end stays whole
    assert not any(each.phrase_start < end < each.phrase_end for each in numbers for end in ends)
