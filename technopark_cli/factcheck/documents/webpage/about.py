"""What a page says of its article: title, date of publication, language."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from technopark_cli.factcheck.documents.assembly import About
from technopark_cli.factcheck.documents.dating import date_of
from technopark_cli.factcheck.documents.decoding import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.factcheck.documents.webpage.blocks import Page

#: The names under which pages print the date in their head, best first.
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publish_date",
    "publication_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dc.title")
_LANGUAGES = ("og:locale", "content-language", "dc.language")
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_CHARSET = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})")
#: What browsers read under these names is more than they say.
_ALIASES = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "us-ascii": "windows-1252",
}
#: A page tells its encoding at its beginning.
HEAD = 4096


def encoding(content: bytes) -> str | None:
    """Return the encoding that a page tells of itself, as Python calls it; None if it tells none that is known."""
    match = _XML.match(content[:HEAD]) or _CHARSET.search(content[:HEAD])
    if not match:
        return None
    told = match[1].decode("ascii").lower()
    told = _ALIASES.get(told, told)
    # a page whose markup can be read as bytes is in no encoding of two-byte units
    return told if readable(told) and not told.startswith(("utf-16", "utf16", "utf-32", "utf32")) else None


def about(page: Page, source: str) -> About:
    """Return what a page says of its article."""
    named = _named(page)
    title = next((named[name] for name in _TITLES if named.get(name)), None) or _title(page, source)
    published = next((date for date in _dates(page, source, named) if date_of(date)), None)
    tag = next((token for token in page.tokens if token.kind == "start" and token.name == "html"), None)
    spoken = (tag.attributes.get("lang") or tag.attributes.get("xml:lang")) if tag else None
    spoken = spoken or next((named[name] for name in _LANGUAGES if named.get(name)), None)
    return About(" ".join(title.split()) if title else None, published, "metadata", spoken)


def _named(page: Page) -> dict[str, str]:
    """Return what the head says, by name in lower case, the first of each."""
    found: dict[str, str] = {}
    for token in page.tokens:
        if token.kind == "start" and token.name == "meta":
            name = next(
                (
                    token.attributes[key]
                    for key in ("property", "name", "itemprop", "http-equiv")
                    if key in token.attributes
                ),
                "",
            )
            found.setdefault(name.lower(), html.unescape(token.attributes.get("content", "")).strip())
    return found


def _title(page: Page, source: str) -> str | None:
    heading = next((block.text for block in page.blocks if block.name == "h1"), None)
    titles = (token for token in page.tokens if token.kind == "raw" and token.name == "title")
    return next((html.unescape(source[token.start : token.end]) for token in titles), None) or heading


def _dates(page: Page, source: str, named: dict[str, str]) -> Iterator[str]:
    """Yield what may be the date of publication, best first."""
    yield from _linked(page, source)
    yield from (named[name] for name in _DATES if named.get(name))
    times = [token.attributes for token in page.tokens if token.kind == "start" and "datetime" in token.attributes]
    yield from (
        each["datetime"] for each in times if "pubdate" in each or each.get("itemprop", "").lower() == "datepublished"
    )
    yield from (each["datetime"] for each in times)


def _linked(page: Page, source: str) -> Iterator[str]:
    """Yield the dates of publication in JSON-LD, those of articles first."""
    others: list[str] = []
    inside = False
    for token in page.tokens:
        if token.kind == "start" and token.name == "script":
            inside = token.attributes.get("type", "").strip().lower() == "application/ld+json"
        elif token.kind == "raw" and inside:
            text = source[token.start : token.end]
            try:
                found = list(_published(json.loads(text)))
            except (ValueError, RecursionError):  # pages write it by hand
                found = [(False, date) for date in _LINKED.findall(text)]
            yield from (date for of_article, date in found if of_article)
            others += [date for of_article, date in found if not of_article]
    yield from others


def _published(data: object) -> Iterator[tuple[bool, str]]:
    """Yield the dates of publication in a JSON document, and whether each is an article's."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            date = item.get("datePublished")
            if isinstance(date, str):
                yield "Article" in str(item.get("@type")), date
            waiting += reversed(item.values())
        elif isinstance(item, list):
            waiting += reversed(item)
