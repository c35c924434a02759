"""Relations that a base declares between its indicators."""

from typing import NamedTuple

from technopark_cli.model.facts import Texts
from technopark_cli.model.places import Place

RELATION_KINDS = (
    "sum",
    "product",
    "at_most",
    "part_of",
    "ratio",
    "falls_with_window",
    "grows_with",
    "may_include",
    "shares",
)


class Term(NamedTuple):
    """One side of a relation: the figures of an indicator, or a site that counts as one."""

    indicator: str | None
    scope: str | None
    window: str | None
    detail: str | None
    site: str | None


class Relation(NamedTuple):
    """An identity or bound between indicators that should hold; ``kind`` says which."""

    id: str
    kind: str
    total: Term | None
    terms: tuple[Term, ...]
    within: str
    max_gap: str | None
    level: str | None
    low: float | None
    high: float | None
    why: Texts
    place: Place
