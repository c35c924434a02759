"""HTML: the article on a page, with every character's place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.factcheck.documents.assembly import assembled
from technopark_cli.factcheck.documents.decoding import decode
from technopark_cli.factcheck.documents.orders import Comment
from technopark_cli.factcheck.documents.positions import FilePositions, Pieces
from technopark_cli.factcheck.documents.webpage.about import about, encoding
from technopark_cli.factcheck.documents.webpage.article import chosen
from technopark_cli.factcheck.documents.webpage.blocks import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.factcheck.documents.base import Document, Input
    from technopark_cli.factcheck.documents.webpage.blocks import Block, Page
    from technopark_cli.model.places import Problem


def read(given: Input) -> Iterator[Document | Problem]:
    """Yield the article of a page."""
    source = decode(given.content, given.name, given.options.encoding or encoding(given.content))
    whole = page(source)
    said = about(whole, source)
    found = chosen(whole, source)
    remarks: tuple[str, ...] = ()
    if found is None:
        found = [block for block in whole.blocks if not block.around]
        remarks = ("the article cannot be told from the rest of the page: all of it is read",)
    elif not any(block.name == "h1" for block in found):
        found = _headed(whole, found, said.title)
    pieces = Pieces(source)
    comments = _written(whole.blocks, {id(block) for block in found}, pieces)
    yield from assembled(
        given.name, pieces.text(), FilePositions(source, pieces), said, given.options, comments, remarks
    )


def _headed(whole: Page, found: list[Block], title: str | None) -> list[Block]:
    """Return the article with its headline: the heading that the page calls its title, else the only one there is."""
    headings = [block for block in whole.blocks if block.name == "h1" and block.pieces]
    titled = [block for block in headings if title and block.text.strip() and " ".join(block.text.split()) in title]
    headline = titled or (headings if len(headings) == 1 else [])
    return [*headline[:1], *found]


def _written(blocks: list[Block], article: set[int], pieces: Pieces) -> list[Comment]:
    """Write the blocks of the article, and return the comments of the page with what each covers.

    A comment inside a block covers it; one between blocks covers the next, whether that is read or not.
    """
    comments: list[Comment] = []
    waiting: list[tuple[str, int]] = []
    for block in blocks:
        waiting += block.comments
        if not block.pieces:
            continue
        if id(block) in article:
            if pieces.length:
                pieces.put("\n\n", block.pieces[0].start, block.pieces[0].start)
            start = pieces.length
            for piece in block.pieces:
                pieces.put(*piece)
        else:
            start = pieces.length
        comments += [Comment(said, source, start, pieces.length) for said, source in waiting]
        waiting = []
    return comments + [Comment(said, source, pieces.length, pieces.length) for said, source in waiting]
