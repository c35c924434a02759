"""A value that its wording, found in the copy, does not print.

What it finds: figures whose words stand in the local copy of their source and print a number, but not the figure's own;
it says whether the paragraph prints it elsewhere.

Why: the words prove nothing about a number that they do not hold.

Example: `value = 3500` with words that say 3,000, in a paragraph that says 3,500 further down.

When it is wrong: where the number stands in words beside another one in digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.facts import Fact
from technopark_cli.model.numerals import missing, values
from technopark_cli.model.wording import amount, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.verification.sightings import Search
    from technopark_cli.model.flaws import Flaw


def find(search: Search) -> Iterator[Flaw]:
    """Yield one flaw for each figure whose number its words lack."""
    for fact, article, indexes, whole in search.sightings:
        if not isinstance(fact, Fact) or not whole:
            continue
        lacking = missing(fact.quantity, fact.wording)
        if lacking:
            around = {value for index in indexes for value in values(article.paragraphs[index].text)}
            where = "its paragraph does" if around.issuperset(lacking) else "nor does its paragraph"
            message = f'"{fact.wording}" does not print {listing([amount(value) for value in lacking])}; {where}'
            yield CHECK.flaw(message, fact.id, fact.place)


CHECK = Check("TP953", "value-missing", "note", __doc__, find)
