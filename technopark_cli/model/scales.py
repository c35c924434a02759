"""Figures as they stand beside each other on a number line."""

from typing import NamedTuple

from technopark_cli.model.quantity import Interval, Number
from technopark_cli.model.wording import ENGLISH, Words


class Range(NamedTuple):
    """One figure on a number line: what it is called, what it allows, what it likely means, the number printed.

    Without a ``likely`` interval nothing is more likely than the rest.
    """

    label: str
    hard: Interval
    likely: Interval | None = None
    value: Number | None = None


class Scale(NamedTuple):
    """Figures of one ``unit`` to be drawn below each other on one number line, told in ``words``."""

    ranges: tuple[Range, ...]
    unit: str = ""
    words: Words = ENGLISH
