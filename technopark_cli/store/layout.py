"""The canonical layout of a fact base, text to text: comments stay, and so does every value.

What is settled here: the order of top-level tables and of the keys in each table (both by the field tables of
:mod:`schema`), one blank line before a table and none after its header, blanks around ``=``, plain strings, lists on
one line where they fit and one item a line where they do not. What is not: the order of records (a curator's order
means something), spellings of numbers and keys, escapes, strings over several lines.

A comment belongs to the header, key or item that follows it, and moves with it; one at the end of a line belongs to
that line. A comment right under the last line of a table, with a blank line after it, belongs to that table.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from typing import Any, NamedTuple

from technopark_cli.model.errors import InvalidBase, TechnoparkError
from technopark_cli.model.places import Place, Problem
from technopark_cli.store import schema
from technopark_cli.store.load import parse, read
from technopark_cli.store.locate import packaged, shown
from technopark_cli.store.positions import Part, Path, Positions
from technopark_cli.store.writing import locked

WIDTH = 100
INDENT = "  "

_KEY_PART = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_PLAIN_LITERAL = re.compile(r"""'[^'"\\\x00-\x08\x0a-\x1f\x7f]*'""")
_TOP = tuple(field.name for field in schema.TOP)
_KEYS: dict[tuple[str, ...], tuple[str, ...]] = {
    (): _TOP,
    **{
        (("sources",) if table not in _TOP else ()) + (table,): tuple(field.name for field in fields)
        for table, fields in schema.TABLES.items()
    },
    ("relations", "total"): tuple(field.name for field in schema.TERM),
    ("relations", "terms"): tuple(field.name for field in schema.TERM),
}


class Tidied(NamedTuple):
    """A document before and after; the two are equal if nothing was to be done."""

    old: str
    new: str


def tidied(content: bytes, file: str) -> Tidied:
    """Return a document, named ``file``, and its canonical layout, proven to hold the same data and comments.

    Raises:
        InvalidBase: the document is not valid TOML.
        TechnoparkError: the proof failed, so the document is better left alone.
    """
    parsed = parse(content, file)
    if isinstance(parsed, Problem):
        raise InvalidBase([parsed])
    old = content.decode()
    try:
        new = layout(old)
        kept = same(tomllib.loads(new), parsed.data) and _comments(Positions(new)) == _comments(parsed.positions)
    except RecursionError as error:
        raise InvalidBase([Problem(Place(file, 1), "tables or lists are nested too deeply to lay out")]) from error
    except tomllib.TOMLDecodeError:
        kept = False
    if not kept:
        msg = f"{file}: left as it is: laying it out would have changed what it says — please report it"
        raise TechnoparkError(msg)
    return Tidied(old, new)


def rewrite(path: str) -> bool:
    """Lay out a file in place, under its lock; return whether there was anything to do.

    Raises:
        InvalidBase: the file is not valid TOML.
        TechnoparkError: the file cannot be read or written, or belongs to the installed program.
    """
    if packaged(path):
        msg = f"{shown(path)}: the base of the installed program is not written to"
        raise TechnoparkError(msg)
    with locked(path) as save:
        found = tidied(read(path), shown(path))
        if found.old != found.new:
            save(found.new)
    return found.old != found.new


def same(one: object, other: object) -> bool:
    """Tell whether two parsed values are the same in value and in type: 1, 1.0 and true are three things."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and (one == other or repr(one) == repr(other))  # nan is no equal of itself


def layout(text: str) -> str:
    """Return the canonical layout of ``text``, a valid TOML document; CRLF stays if most lines end so."""
    windows = 2 * text.count("\r\n") > text.count("\n")
    laid_out = _Layout(text.replace("\r\n", "\n")).text()
    return laid_out.replace("\n", "\r\n") if windows else laid_out


def _comments(positions: Positions) -> list[str]:
    """Return the comments of a document, in an order that does not depend on where they stand."""
    return sorted(positions.text[start : positions.line_end(start)].rstrip(" \t\r\n") for start in positions.comments)


class _Entry:
    """A header or a key with its value, laid out: the lines above it, its own text, the comment at its end."""

    def __init__(self, lead: list[str], text: str, comment: str, rank: int) -> None:
        self.lead = lead
        self.text = f"{text}  {comment}" if comment else text
        self.rank = rank


class _Section:
    """A header (None for the top of the document) with the keys below it, and the lines that end it."""

    def __init__(self, header: _Entry | None, names: tuple[str, ...], *, apart: bool) -> None:
        self.header = header
        self.names = names
        #: Whether a blank line stands before it: not so for ``[indicators.phrases]``, a part of its record.
        self.apart = apart
        self.entries: list[_Entry] = []
        self.tail: list[str] = []


class _Layout:
    """One document on its way from text to text; its lines end in LF by now."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.positions = Positions(text)
        self.head: list[str] = []
        self.end: list[str] = []
        self.sections = [_Section(None, (), apart=False)]
        self._read()

    # -- text to sections ----------------------------------------------------------------------------------------

    def _read(self) -> None:
        text, statements = self.source, self.positions.statements
        starts = [statement.start for statement in statements]
        ends = [0, *(statement.end for statement in statements)]
        gaps = [text[end:start].split("\n") for end, start in zip(ends, [*starts, len(text)], strict=True)]
        leads = [_squeezed(gaps[0][:-1]) if statements else [], *(_squeezed(gap[1:-1]) for gap in gaps[1:-1])]
        for index, statement in enumerate(statements):
            comment = gaps[index + 1][0].strip(" \t")
            lead = self._without_head(leads[0], statement) if index == 0 else leads[index]
            if statement.value is None:
                self._open(statement, lead, comment)
            else:
                section = self.sections[-1]
                entry = _Entry(lead, self._pair(statement, section.names), comment, self._rank(statement, section))
                section.entries.append(entry)
        self._finish(_squeezed(gaps[-1][1:] if statements else gaps[0]))

    def _without_head(self, lead: list[str], first: Part) -> list[str]:
        """Keep the comment at the top of the file there, whatever will come first; return the rest of ``lead``."""
        alone = 0 if first.value is None else len(lead)
        cut = len(lead) - lead[::-1].index("") if "" in lead else alone
        self.head = _stripped_above(lead[:cut])
        return lead[cut:]

    def _open(self, header: Part, lead: list[str], comment: str) -> None:
        double = self.source.startswith("[[", header.start)
        width = 2 if double else 1
        key = _key(self.source[header.start + width : header.end - width])
        names = _names(header.path)
        nested = len(names) > 1 and not double and any(isinstance(step, int) for step in header.path)
        if not nested and lead and lead[0] and "" in lead and (len(self.sections) > 1 or self.sections[0].entries):
            cut = lead.index("")
            self.sections[-1].tail, lead = lead[:cut], lead[cut:]
        if not nested:
            lead = _stripped_above(lead)
        elif not any(lead):
            lead = []
        entry = _Entry(lead, f"[[{key}]]" if double else f"[{key}]", comment, 0)
        self.sections.append(_Section(entry, names, apart=not nested))

    def _finish(self, lines: list[str]) -> None:
        cut = lines.index("") if "" in lines else len(lines)
        if len(self.sections) > 1 or self.sections[0].entries:
            self.sections[-1].tail, lines = lines[:cut], lines[cut:]
        self.end = _stripped_above(lines)
        while self.end and not self.end[-1]:
            self.end.pop()

    def _rank(self, pair: Part, section: _Section) -> int:
        names = _names(pair.path)
        return _place_in(_order(section.names), names[len(section.names)])

    # -- values --------------------------------------------------------------------------------------------------

    def _pair(self, pair: Part, table: tuple[str, ...]) -> str:
        """Return ``key = value``; a list that is too long or holds comments has one item a line."""
        lead = self._lead(pair)
        flat = lead + self._flat(pair, (*table, *_names(pair.path)[len(table) :]))
        is_list = self.source[pair.value or 0] == "["
        if is_list and self.positions.parts(pair.path) and self._commented(pair):
            return lead + self._commented_list(pair)
        if is_list and self.positions.parts(pair.path) and (len(flat) > WIDTH or "\n" in flat):
            items = [self._flat(item, _names(item.path)) for item in self.positions.parts(pair.path)]
            return lead + "[\n" + "".join(f"{INDENT}{item},\n" for item in items) + "]"
        return flat

    def _lead(self, pair: Part) -> str:
        raw = self.source[pair.start : pair.value].rstrip(" \t")
        return f"{_key(raw[:-1])} = "

    def _flat(self, part: Part, names: tuple[str, ...]) -> str:
        """Return a value on one line; what holds comments or a string over several lines keeps its lines."""
        start = part.value or part.start
        raw = self.source[start : part.end]
        if raw.startswith("'"):
            return f'"{raw[1:-1]}"' if _PLAIN_LITERAL.fullmatch(raw) else raw
        if not raw.startswith(("[", "{")) or self._commented(part):
            return raw
        parts = self.positions.parts(part.path)
        if raw.startswith("["):
            return "[" + ", ".join(self._flat(item, names) for item in parts) + "]"
        order = _order(names)
        below = len(_names(part.path))
        parts = sorted(parts, key=lambda pair: _place_in(order, _names(pair.path)[below]))
        pairs = [self._lead(pair) + self._flat(pair, _names(pair.path)) for pair in parts]
        return "{ " + ", ".join(pairs) + " }" if pairs else "{}"

    def _commented(self, part: Part) -> bool:
        comments, start = self.positions.comments, part.value or part.start
        at = bisect_left(comments, start)
        return at < len(comments) and comments[at] < part.end

    def _commented_list(self, pair: Part) -> str:
        items = self.positions.parts(pair.path)
        lines: list[str] = []
        at = (pair.value or 0) + 1
        for item in items:
            self._between(self.source[at : item.start], lines, after_item=item is not items[0])
            lines.append(f"{INDENT}{self._flat(item, _names(item.path))},")
            at = item.end
        self._between(self.source[at : pair.end - 1], lines, after_item=bool(items))
        while lines and not lines[-1]:
            lines.pop()
        return "[\n" + "".join(f"{line}\n" for line in lines) + "]"

    @staticmethod
    def _between(gap: str, lines: list[str], *, after_item: bool) -> None:
        """Add the comments and blank lines of a gap between items; one on an item's line stays on it."""
        first, *rest = [line.strip(" \t").removeprefix(",").strip(" \t") for line in gap.split("\n")]
        if first and after_item:
            lines[-1] += f"  {first}"
        elif first:
            rest.insert(0, first)
        # the last piece of a gap is what stands before the item on its own line: nothing
        for line in _squeezed(rest[:-1] if rest and not rest[-1] else rest):
            if line or lines:
                lines.append(f"{INDENT}{line}" if line else "")

    # -- sections to text ----------------------------------------------------------------------------------------

    def text(self) -> str:
        """Return the canonical text."""
        out = list(self.head)
        first = self.sections[0]
        for section in sorted(self.sections, key=lambda each: _place_in(_TOP, each.names[0]) if each.names else -1):
            if section.header:
                if section.apart and out and out[-1]:
                    out.append("")
                out += [*section.header.lead, section.header.text]
            entries = sorted(section.entries, key=lambda entry: entry.rank)
            for index, entry in enumerate(entries):
                top = index == 0 and (section is not first or not out or not out[-1])
                out += [*(_stripped_above(entry.lead) if top else entry.lead), entry.text]
            out += section.tail
        if self.end:
            out += ["", *self.end] if out and out[-1] else self.end
        while out and not out[-1]:
            out.pop()
        return "".join(f"{line}\n" for line in out)


def _names(path: Path) -> tuple[str, ...]:
    """Return a path without the numbers of list items."""
    return tuple(step for step in path if isinstance(step, str))


def _order(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the canonical order of the keys of the table ``names``; () where the curator's order stays."""
    if names[:2] == ("indicators", "phrases") and len(names) > 2:  # noqa: PLR2004 - phrases of one language
        return schema.PHRASE_KEYS
    return _KEYS.get(names, ())


def _place_in(order: tuple[str, ...], name: str) -> int:
    return order.index(name) if name in order else len(order)


def _key(raw: str) -> str:
    """Return a dotted key without the blanks around its dots."""
    return ".".join(match.group() for match in _KEY_PART.finditer(raw))


def _squeezed(lines: list[str]) -> list[str]:
    """Return lines without blanks around them, and with one blank line where there were several."""
    bare = [line.strip(" \t\r") for line in lines]
    return [line for index, line in enumerate(bare) if line or index == 0 or bare[index - 1]]


def _stripped_above(lines: list[str]) -> list[str]:
    """Return lines without blank ones above."""
    first = next((index for index, line in enumerate(lines) if line), len(lines))
    return lines[first:]


def ordered(table: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return a record of ``table`` with its keys in canonical order, unknown ones last."""
    order = tuple(field.name for field in schema.TABLES[table])
    return dict(sorted(data.items(), key=lambda item: _place_in(order, item[0])))
