"""Which blocks of a page are its article: trafilatura judges, and what it returns is found again in the blocks.

It is given the page anew, made of tokens: without scripts, with the few attributes that it looks at, nested no deeper
than any page is. That keeps hostile pages from it, and it makes no difference to others.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from technopark_cli.factcheck.documents.webpage.blocks import DEEPEST
from technopark_cli.model.errors import TechnoparkError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from technopark_cli.factcheck.documents.webpage.blocks import Block, Page

    #: Where lines stand, and in the end where the next one is looked for.
    Found = Generator[tuple[int, int], None, int]

#: The attributes by which pages tell what a part of them is.
_ATTRIBUTES = frozenset("class id role itemprop itemtype datetime href lang data-testid style".split())  # noqa: SIM905 - names read better in a line
_DROPPED = frozenset("script style noscript template svg math object iframe canvas audio video base meta link".split())  # noqa: SIM905 - names read better in a line
_VOID = frozenset("area br col embed hr img input param source track wbr".split())  # noqa: SIM905 - names read better in a line
_SAFE_NAME = re.compile(r"[a-z][a-z0-9]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_WORDS = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"(?<=[.!?؟]) |\|")
#: Where the more precise way finds less than this, and the usual one so many times more, it was too precise.
SHORT, TIMES = 500, 3
#: A line this long is hardly ever printed twice on a page.
LONG = 40
#: How far behind the last line found the next one is looked for, at least.
NEAR = 20_000
#: How many lines may be looked for on the whole page.
FAR_SEARCHES = 200
#: How many words of a line are looked for where the line as a whole is not found.
WORDS = 4
#: How much of a block must be among what was found.
SHARE = 0.5


def chosen(page: Page, source: str) -> list[Block] | None:
    """Return the blocks of the article, in their order; None where it cannot be told from the rest.

    Raises:
        TechnoparkError: trafilatura is not installed.
    """
    text = _extracted("".join(_clean(page, source)))
    keys = [_key(block.text) for block in page.blocks]
    covered = _covered(keys, text.split("\n"))
    found = [
        block for block, key, count in zip(page.blocks, keys, covered, strict=True) if key and count >= SHARE * len(key)
    ]
    return found or None


def _extracted(markup: str) -> str:
    """Return the lines that trafilatura takes for the article; nothing where it finds none."""
    try:
        import logging  # noqa: PLC0415 - only for HTML

        from trafilatura import extract  # noqa: PLC0415 - only for HTML
    except ImportError as error:
        msg = "reading HTML needs the extra 'html' — pip install 'technopark-cli[html]'"
        raise TechnoparkError(msg) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it tells stderr about every page without text
    precise = str(extract(markup, include_comments=False, favor_precision=True) or "")
    if len(precise) >= SHORT:
        return precise
    usual = str(extract(markup, include_comments=False) or "")
    return usual if len(usual) > TIMES * len(precise) else precise


def _clean(page: Page, source: str) -> Iterator[str]:
    """Yield the page again, as a browser would take it, from its tokens."""
    open_: list[str] = []
    dropped = ""  # the element whose content is being left out
    for token in page.tokens:
        name = token.name
        if dropped:
            dropped = "" if token.kind == "end" and name == dropped else dropped
        elif token.kind in ("text", "raw"):
            if token.kind == "text" or name == "title":
                yield _CONTROL.sub(" ", source[token.start : token.end].replace("<", "&lt;"))
        elif token.kind == "comment" or not _SAFE_NAME.fullmatch(name):
            continue
        elif token.kind == "start" and name in _DROPPED:
            dropped = name if name not in ("base", "meta", "link") and not source.endswith("/>", 0, token.end) else ""
        elif token.kind == "start":
            if name not in _VOID:
                if len(open_) >= DEEPEST:
                    continue
                open_.append(name)
            told = {key: _CONTROL.sub(" ", value) for key, value in token.attributes.items() if key in _ATTRIBUTES}
            marks = "".join(f' {key}="{html.escape(html.unescape(value))}"' for key, value in told.items())
            yield f"<{name}{marks}>"
        elif name in open_:
            while open_.pop() != name:
                pass
            yield f"</{name}>"


def _key(text: str) -> str:
    """Return the letters and digits of ``text``, in which the two readings of a page agree."""
    return _WORDS.sub("", text if text.isascii() else unicodedata.normalize("NFKD", text))


def _covered(keys: Sequence[str], lines: Sequence[str]) -> list[int]:
    """Return how much of each block the lines of the article cover."""
    starts = [0, *accumulate(map(len, keys))]
    covered = [0] * len(keys)
    for start, end in _Search("".join(keys)).found(lines):
        block = bisect_right(starts, start) - 1
        while block < len(keys) and starts[block] < end:
            covered[block] += max(0, min(end, starts[block + 1]) - max(start, starts[block]))
            block += 1
    return covered


class _Search:
    """Lines looked for in a page.

    They stand in the same order. The longest line that the page has once is the anchor; from there the lines behind and
    before are looked for nearby, so that a headline in a menu is not taken for the one above the article.
    """

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._far = FAR_SEARCHES

    def found(self, lines: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where lines stand."""
        keys = [_key(line) for line in lines]
        longest = sorted(range(len(keys)), key=lambda index: -len(keys[index]))[:20]
        anchor = next((index for index in longest if self._whole.count(keys[index]) == 1), 0)
        first = max(0, self._whole.find(keys[anchor])) if keys else 0
        yield from self._behind(lines[anchor:], first)
        yield from self._before(lines[:anchor], first)

    def _behind(self, lines: Sequence[str], cursor: int, near: int = NEAR) -> Found:
        for line, key in self._keyed(lines):
            at = self._whole.find(key, cursor, cursor + len(key) + near)
            if at < 0 and (at := self._anywhere(key)) < 0:
                cursor = yield from self._behind(_parts(line), cursor, min(near, len(key)))
                continue
            yield at, at + len(key)
            cursor = max(cursor, at + len(key))
        return cursor

    def _before(self, lines: Sequence[str], cursor: int, near: int = NEAR) -> Found:
        for line, key in self._keyed(reversed(lines)):
            at = self._whole.rfind(key, max(0, cursor - len(key) - near), cursor)
            if at < 0 and (at := self._anywhere(key)) < 0:
                cursor = yield from self._before(_parts(line), cursor, min(near, len(key)))
                continue
            yield at, at + len(key)
            cursor = min(cursor, at)
        return cursor

    def _anywhere(self, key: str) -> int:
        if len(key) < LONG or not self._far:
            return -1
        self._far -= 1
        return self._whole.find(key)

    @staticmethod
    def _keyed(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
        return ((line, key) for line in lines if (key := _key(line)))


def _parts(line: str) -> Sequence[str]:
    """Return the sentences of a line, or the words of a sentence by fours: what is left out of it breaks few of them."""
    if _SENTENCE.search(line):
        return _SENTENCE.split(line)
    words = line.split()
    return (
        [" ".join(words[index : index + WORDS]) for index in range(0, len(words), WORDS)] if len(words) > WORDS else ()
    )
