"""Where the words of records stand in copies of their sources.

Spaces, quotes, dashes, digit grouping, Arabic digits, and the case of the first letter may differ: they change when a
page is saved. Everything else must be as printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.statements import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from technopark_cli.model.articles import Article
    from technopark_cli.model.base import Base
    from technopark_cli.model.statements import Record

#: So many records must agree on where the body begins before one of the others is called misplaced.
AGREEING = 3

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u0640", ""),
    }
)
_BLANKS = re.compile(r"\s+")
_LOOSE = re.compile(r" ?(\") ?| (?=[%;:!?])")
_GROUPS = re.compile(r"(?<![0-9])[0-9]{1,3}(?:([ .,'\u066c])[0-9]{3}(?:\1[0-9]{3})*)(?![0-9])")
_NO_DIGIT = re.compile(r"[^0-9]")


class Sighting(NamedTuple):
    """One record, and the positions of the paragraphs that hold its words.

    ``whole`` tells whether the words stand in the text at all; they may run over the end of a line.
    """

    record: Record
    article: Article
    indexes: tuple[int, ...]
    whole: bool


class Search(NamedTuple):
    """What was looked for, and what was found.

    ``bodies`` maps a source to the position of its paragraph 1; ``without`` are the sources that have no copy.
    """

    base: Base
    sightings: tuple[Sighting, ...]
    bodies: Mapping[str, int | None]
    without: tuple[str, ...]


def words(record: Record) -> str:
    """Return what a record quotes."""
    return record.as_printed if isinstance(record, Name) else record.wording


def search(base: Base, texts: Mapping[str, Article]) -> Search:
    """Look for the words of every record whose source has a text."""
    records: dict[str, list[Record]] = {}
    everything: tuple[Record, ...] = (*base.all_facts(), *base.events, *base.names, *base.statements)
    for record in everything:
        records.setdefault(record.source, []).append(record)
    sightings: list[Sighting] = []
    bodies: dict[str, int | None] = {}
    for source, listed in records.items():
        if source in texts:
            found = list(_sightings(listed, texts[source]))
            bodies[source] = _body(texts[source], found)
            sightings += found
    return Search(base, tuple(sightings), bodies, tuple(name for name in base.sources if name not in texts))


def _sightings(records: Sequence[Record], article: Article) -> Iterator[Sighting]:
    paragraphs = [_forms(paragraph.text) for paragraph in article.paragraphs]
    whole = _forms(" ".join(paragraph.text for paragraph in article.paragraphs))
    for record in records:
        wanted = _forms(words(record))
        indexes = tuple(index for index, forms in enumerate(paragraphs) if _holds(forms, wanted))
        yield Sighting(record, article, indexes, bool(indexes) or _holds(whole, wanted))


def _forms(text: str) -> tuple[str, str]:
    """Return text as it is compared: with its digits as they are grouped, and without grouping."""
    plain = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    kept = (str(int(char)) if char.isdecimal() else char for char in plain if unicodedata.category(char) != "Cf")
    loose = _LOOSE.sub(r"\1", _BLANKS.sub(" ", "".join(kept)).strip())
    return loose, _GROUPS.sub(lambda match: _NO_DIGIT.sub("", match.group()), loose)


def _holds(text: tuple[str, str], wanted: tuple[str, str]) -> bool:
    return any(_stands(sought, held) for sought, held in zip(wanted, text, strict=True))


def _stands(sought: str, text: str) -> bool:
    """Tell whether whole words stand in a text; their first letter may be of either case."""
    for start in {sought[:1].lower(), sought[:1].upper()}:
        form, position = start + sought[1:], -1
        while form and (position := text.find(form, position + 1)) >= 0:
            end = position + len(form)
            before = position and text[position - 1].isalnum() and form[0].isalnum()
            after = end < len(text) and text[end].isalnum() and form[-1].isalnum()
            if not before and not after:
                return True
    return False


def _body(article: Article, sightings: Sequence[Sighting]) -> int | None:
    """Return the position of paragraph 1: as marked, else as most records agree; None where they are too few."""
    if article.body is not None:
        return article.body
    votes: Counter[int] = Counter()
    voters = 0
    for sighting in sightings:
        paragraph = sighting.record.paragraph
        if paragraph and sighting.indexes:
            voters += 1
            votes.update({index - paragraph + 1 for index in sighting.indexes})
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] >= AGREEING and 2 * best[0][1] > voters else None
