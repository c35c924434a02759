"""A draft as a ``[[sources]]`` block, its keys in canonical order, with a comment on everything to review."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from technopark_cli.model.quantity import BARE, plain
from technopark_cli.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from technopark_cli.drafting.figures import Figure, Undecided
    from technopark_cli.model.quantity import Number

#: Keys of a source that a draft always has, with what stands in for an unknown value: nothing that is valid.
TODO = {
    "id": "TODO",
    "publisher": "",
    "title": "",
    "published": "TODO",
    "language": "TODO",
    "url": "TODO",
    "kind": "TODO",
}
#: Controls that TOML forbids or that would steer a terminal; they are written as escapes.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def block(
    about: Mapping[str, str], figures: Sequence[Figure], undecided: Sequence[Undecided], remarks: Sequence[str]
) -> str:
    """Return the block; ``about`` has what is known of the source."""
    lines = [f"# {_comment(remark)}" for remark in remarks]
    lines += ["[[sources]]", *_source(about)]
    taken: dict[tuple[str, str | None], int] = {}
    for figure in figures:
        lines += ["", f"# review: {_comment(figure.review)}", *_fact(figure, taken)]
    if undecided:
        lines.append("")
    lines += [f'# undecided: paragraph {each.paragraph}, "{_comment(each.wording)}": {each.why}' for each in undecided]
    return "\n".join(lines) + "\n"


def _source(about: Mapping[str, str]) -> Iterator[str]:
    for field in schema.SOURCE:
        if about.get(field.name):
            yield f"{field.name} = {_text(about[field.name])}"
        elif field.name in TODO:
            remedy = " (leave the line out where there is none)" if field.name in ("title", "published", "url") else ""
            yield f"{field.name} = {_text(TODO[field.name])}  # TODO: {field.doc}{remedy}"


def _fact(figure: Figure, taken: dict[tuple[str, str | None], int]) -> Iterator[str]:
    count = taken[figure.indicator, figure.scope] = taken.get((figure.indicator, figure.scope), 0) + 1
    values: dict[str, str | Number | None] = {
        "indicator": figure.indicator,
        "scope": figure.scope,
        "value": figure.value,
        "value_high": figure.value_high,
        "unit": figure.unit,
        "qualifier": None if figure.qualifier == BARE else figure.qualifier,
        # two figures of one id need something that tells them apart; what it is, only a reader can say
        "detail": f"figure-{count}" if count > 1 else None,
        "wording": figure.wording,
        "paragraph": figure.paragraph,
    }
    yield "[[sources.facts]]"
    for field in schema.FACT:
        value = values.get(field.name)
        if value is not None:
            written = _text(value) if isinstance(value, str) else plain(value)
            yield f"{field.name} = {written}" + ("  # TODO: what tells it apart" if field.name == "detail" else "")


def _text(text: str) -> str:
    """Return text as a basic string of TOML."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))


def _comment(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())
