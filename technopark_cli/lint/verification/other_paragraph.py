"""Words that stand in another paragraph of the copy.

What it finds: records whose words stand in the local copy of their source, but not in the paragraph that they name.
Paragraphs are the lines of the copy that are not blank, counted from its body. The body begins after front matter, after
a line `---`, or on the line that the index of the copies gives; where nothing marks it, it is where most of the source's
records, three at least, agree that it is.

Why: a reader who looks the figure up should find it; and the same words in two paragraphs may be about two things.

Example: `paragraph = 3` for words that stand in the fourth.

When it is wrong: where the copy breaks lines within paragraphs, or leaves some out; mark its body, or mend the copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.lint.verification.sightings import words
from technopark_cli.model.wording import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.verification.sightings import Search
    from technopark_cli.model.flaws import Flaw


def find(search: Search) -> Iterator[Flaw]:
    """Yield one flaw for each record whose words are found elsewhere."""
    for record, article, indexes, _ in search.sightings:
        body = search.bodies[record.source]
        if body is None or not indexes or record.paragraph is None or body + record.paragraph - 1 in indexes:
            continue
        numbers = sorted({max(0, index - body + 1) for index in indexes})
        found = listing([f"paragraph {number}" if number else "what stands before the body" for number in numbers])
        lines = listing([str(article.paragraphs[index].line) for index in indexes])
        message = f'"{words(record)}" stands in {found} (line {lines} of the copy), not in {record.paragraph}'
        yield CHECK.flaw(message, record.id, record.place)


CHECK = Check("TP952", "other-paragraph", "warning", __doc__, find)
