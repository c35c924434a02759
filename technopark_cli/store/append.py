"""New records into the text of a fact base: everything that stood there stays, byte for byte.

The text of each record is made by ``tomli_w`` and laid out as ``technopark fmt`` would. It goes in behind the records
of its kind in its source; a new source goes in at its place by date, if the sources stand in order of date, else
behind the last one. Then the whole is parsed again and must prove to be the old data plus exactly the new records.
"""

from __future__ import annotations

import os
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.errors import InvalidBase, TechnoparkError, UnknownName
from technopark_cli.model.places import Place, Problem
from technopark_cli.store.ids import event_id, fact_id, name_id, statement_id
from technopark_cli.store.layout import layout, ordered, same
from technopark_cli.store.load import parse, read
from technopark_cli.store.locate import packaged, shown
from technopark_cli.store.validate import Document, validate
from technopark_cli.store.writing import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from technopark_cli.store.incoming import Incoming
    from technopark_cli.store.positions import Path

#: What a source holds, in the order in which it stands in its block.
CHILDREN = ("facts", "events", "names", "statements")
_KINDS = {"facts": "fact", "events": "event", "names": "name", "statements": "statement"}


class Added(NamedTuple):
    """One new record: what it is, its id, and where it stands now."""

    kind: str
    id: str
    place: Place


class Addition(NamedTuple):
    """A fact base before and after: the text of the file written to, the new records, all its documents."""

    file: str
    old: str
    new: str
    added: tuple[Added, ...]
    before: list[Document]
    after: list[Document]


def add(paths: Sequence[str], incoming: Incoming, *, write: bool) -> Addition:
    """Add records to the last of the files ``paths``, which layer over each other; only plan it without ``write``.

    Raises:
        InvalidBase: the base is not valid as it is.
        TechnoparkError: the records do not fit into it, or the file cannot be written. Nothing was changed.
    """
    target = paths[-1]
    if packaged(target):
        msg = f"{shown(target)}: the base of the installed program is not written to — name your own with --facts"
        raise TechnoparkError(msg)
    if not write:
        return _planned(paths, incoming)
    read(target)  # a file that is not there is no matter of locks
    with locked(target) as save:
        addition = _planned(paths, incoming)
        save(addition.new)
    return addition


def _planned(paths: Sequence[str], incoming: Incoming) -> Addition:
    files = tuple(map(shown, paths))
    if len({os.path.realpath(path) for path in paths}) < len(paths):
        msg = f"a fact base is named twice: {', '.join(files)}"
        raise TechnoparkError(msg)
    before = []
    for path, file in zip(paths, files, strict=True):
        document = parse(read(path), file)
        if isinstance(document, Problem):
            raise InvalidBase([document])
        before.append(document)
    return _Plan(before, incoming).addition()


class _New(NamedTuple):
    """One record to add: its table, its data, and its path in what came in."""

    table: str
    data: dict[str, Any]
    origin: Path


class _Block(NamedTuple):
    """A source that came in: its own keys, its number in the target if that has it, and its new records."""

    id: str
    head: _New
    number: int | None
    children: list[_New]


class _Placed(NamedTuple):
    """One new record, with its path in the new document and the id of its source."""

    path: Path
    record: _New
    source: str


class _Plan:
    """One addition on its way; complaints collect in ``complaints``."""

    def __init__(self, documents: list[Document], incoming: Incoming) -> None:
        self.before = documents
        self.target = documents[-1]
        self.text = self.target.positions.text
        self.incoming = incoming
        self.complaints: list[str] = []
        self.headers = {
            statement.path: index
            for index, statement in enumerate(self.target.positions.statements)
            if statement.value is None
        }

    def addition(self) -> Addition:
        blocks = self._blocks()
        self._duplicates(blocks)
        self._refuse()
        pieces, data, placed = self._pieces(blocks)
        self._refuse()
        new = _inserted(self.text, pieces)
        document = self._proven(new, data)
        after = [*self.before[:-1], document]
        self._validated(after, placed)
        return Addition(
            self.target.file, self.text, new, tuple(self._added(document, placed)), list(self.before), after
        )

    # -- what came in --------------------------------------------------------------------------------------------

    def _complain(self, origin: Path, message: str) -> None:
        where = self.incoming.where(origin)
        key = origin[-1] if origin else None
        if isinstance(key, str) and where.replace("-", "_").endswith(key):  # the place names the key already
            message = message.removeprefix(f"{key}: ")
        self.complaints.append(f"{where}: {message}")

    def _refuse(self) -> None:
        if self.complaints:
            raise TechnoparkError(*self.complaints)

    def _blocks(self) -> list[_Block]:
        """Return what came in by source, blocks of one source joined, each record judged by itself."""
        blocks: dict[str, _Block] = {}
        heads: dict[str, dict[str, Any]] = {}
        for number, data in enumerate(self.incoming.sources):
            origin: Path = ("sources", number)
            name = data.get("id", data.get("extends"))
            if not isinstance(name, str):
                self._complain(origin, "'id' is missing: the source that is added, or added to")
                continue
            head = _New("sources", {key: item for key, item in data.items() if key not in CHILDREN}, origin)
            children = list(self._children(data, origin))
            if name in blocks:
                self._agrees(head, heads[name], "in this input")
                blocks[name].children.extend(children)
            else:
                heads[name] = head.data
                blocks[name] = self._block(name, head, children)
            for record in (head, *children):
                self._plain(record)
        if not blocks and not self.complaints:
            self._complain((), "there is nothing to add: no source")
        return list(blocks.values())

    def _children(self, data: dict[str, Any], origin: Path) -> Iterator[_New]:
        for table in CHILDREN:
            listed = data.get(table, [])
            if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
                self._complain((*origin, table), f"expected tables, each under [[sources.{table}]]")
                continue
            for number, item in enumerate(listed):
                yield _New(table, item, (*origin, table, number))

    def _plain(self, record: _New) -> None:
        """Complain of what cannot stand in a record: tables, nothing (null), text that is no text."""
        for key, value in record.data.items():
            for item in value if isinstance(value, list) else [value]:
                if item is None or isinstance(item, dict | list):
                    self._complain((*record.origin, key), f"{key}: expected a plain value or a list of them")
                    break
                try:
                    f"{key}{item}".encode()
                except UnicodeEncodeError:
                    self._complain((*record.origin, key), f"{key}: not valid Unicode text")

    def _block(self, name: str, head: _New, children: list[_New]) -> _Block:
        """Find the source ``name`` in the base: in the target, in an earlier base, or nowhere yet."""
        index = next((i for i, source in self._sources(self.target) if name in _ids(source)), None)
        home = next(
            ((document, i, source) for document in self.before for i, source in self._sources(document)
             if source.get("id") == name),
            None,
        )  # fmt: skip
        if home:
            document, number, data = home
            spot = document.positions.key(("sources", number))
            where = f"{document.file}:{spot.line}"
            self._agrees(head, data, f"at {where}")
            if not children:
                self._complain(head.origin, f"the source '{name}' stands already at {where}, and nothing is new")
            if index is None:
                head = head._replace(data={"extends": name})
        elif index is None and not head.data.keys() - {"id", "extends"}:
            known = [
                str(source["id"]) for document in self.before for _, source in self._sources(document) if "id" in source
            ]
            unknown = UnknownName("source", name, known, listing="'technopark sources'")
            self._complain((*head.origin, "id"), str(unknown))
        return _Block(name, head, index, children)

    def _duplicates(self, blocks: list[_Block]) -> None:
        """Complain of records whose id is taken, in the base or among what came in."""
        default = self._default_scope()
        wanted = {block.id for block in blocks}
        taken: dict[str, str] = {}
        for document in self.before:
            for index, source in self._sources(document):
                name = source.get("id", source.get("extends"))
                for table in CHILDREN if name in wanted else ():
                    for number, data in enumerate(source.get(table, [])):
                        spot = document.positions.key(("sources", index, table, number))
                        taken.setdefault(_derived(table, str(name), data, default), f"at {document.file}:{spot.line}")
        for block in blocks:
            for record in block.children:
                derived = _derived(record.table, block.id, record.data, default)
                where = taken.setdefault(derived, f"in what is to be added: {self.incoming.where(record.origin)}")
                if derived and where != f"in what is to be added: {self.incoming.where(record.origin)}":
                    remedy = _REMEDIES[record.table]
                    self._complain(record.origin, f"'{derived}' stands already {where} — {remedy}")

    def _default_scope(self) -> str | None:
        return next((scope for each in self.before if isinstance(scope := each.data.get("default_scope"), str)), None)

    def _agrees(self, head: _New, known: dict[str, Any], where: str) -> None:
        """Complain of keys of a source that are not what the base says: an addition changes nothing."""
        for key, value in head.data.items():
            if key not in ("id", "extends") and not (key in known and same(known[key], value)):
                says = f"says {known[key]!r}" if key in known else f"has no `{key}`"
                self._complain((*head.origin, key), f"the source stands already {where}, which {says}")

    @staticmethod
    def _sources(document: Document) -> Iterator[tuple[int, dict[str, Any]]]:
        listed = document.data.get("sources")
        for index, source in enumerate(listed if isinstance(listed, list) else []):
            if isinstance(source, dict):
                yield index, source

    # -- where it goes -------------------------------------------------------------------------------------------

    def _pieces(self, blocks: list[_Block]) -> tuple[list[tuple[int, str]], dict[str, Any], list[_Placed]]:
        """Return the new pieces of text with their offsets, the data to expect, and the path of each new record."""
        old = [dict(source) for _, source in self._sources(self.target)]
        if "sources" in self.target.data and (
            not old or any(("sources", i) not in self.headers for i in range(len(old)))
        ):
            self.complaints.append(
                f"{self._at(('sources',))}: the sources stand as a list in brackets; write each under [[sources]] first"
            )
            return [], {}, []
        pieces: list[tuple[int, str]] = []
        order: list[tuple[int | None, _Block | None]] = [
            (index, next((block for block in blocks if block.number == index), None)) for index in range(len(old))
        ]
        for index, block in list(order):
            for table in CHILDREN if block and index is not None else ():
                records = [record for record in block.children if record.table == table] if block else []
                if records and index is not None:
                    offset = self._behind(index, table)
                    pieces += [(offset, self._rendered(record)) for record in records]
        fresh = [(self._rank(block.head.data), block) for block in blocks if block.number is None]
        fresh.sort(key=lambda each: (each[0], _earliest(each[1].head.data) or 0))
        for shift, (rank, block) in enumerate(fresh):
            order.insert(rank + shift, (None, block))
            offset = self._between_sources(rank)
            pieces += [(offset, self._rendered(record)) for record in (block.head, *_sorted(block.children))]
        sources, placed = [], []
        for number, (index, home) in enumerate(order):
            data = dict(old[index]) if index is not None else {}
            if home and index is None:
                data = dict(home.head.data)
                placed.append(_Placed(("sources", number), home.head, home.id))
            for record in _sorted(home.children) if home else ():
                data[record.table] = [*data.get(record.table, []), record.data]
                path = ("sources", number, record.table, len(data[record.table]) - 1)
                placed.append(_Placed(path, record, home.id if home else ""))
            sources.append(data)
        return pieces, {**self.target.data, "sources": sources}, placed

    def _at(self, path: Path) -> str:
        spot = self.target.positions.value(path)
        return f"{self.target.file}:{spot.line}:{spot.column}"

    def _rank(self, data: dict[str, Any]) -> int:
        """Return the number of the source that a new one goes in front of."""
        sources = [source for _, source in self._sources(self.target)]
        known = [(index, date) for index, source in enumerate(sources) if (date := _earliest(source)) is not None]
        mine = _earliest(data)
        if mine is None or any(later[1] < earlier[1] for earlier, later in pairwise(known)):
            return len(sources)
        return next((index for index, date in known if date > mine), len(sources))

    def _between_sources(self, rank: int) -> int:
        """Return the offset behind the source in front of ``rank``; in front of the first source if there is none."""
        if rank:
            return self._end_of(("sources", rank - 1))
        if ("sources", 0) in self.headers:
            return self._above(("sources", 0))
        return len(self.text)

    def _behind(self, index: int, table: str) -> int:
        """Return the offset behind the records of ``table`` in a source, or where the first of them goes."""
        source: Path = ("sources", index)
        for name in reversed(CHILDREN[: CHILDREN.index(table) + 1]):
            listed = self.target.data["sources"][index].get(name)
            if isinstance(listed, list) and listed:
                last: Path = (*source, name, len(listed) - 1)
                if last in self.headers:
                    return self._end_of(last)
            if listed is not None:
                self.complaints.append(
                    f"{self._at((*source, name))}: the {name} stand as a list in brackets; "
                    f"write each under [[sources.{name}]] first"
                )
                return 0
        return self._end_of(source, whole=False)

    def _end_of(self, path: Path, *, whole: bool = True) -> int:
        """Return the offset behind the last line of a table, with its sub-tables if ``whole``.

        A comment right under it belongs to it if a blank line or nothing follows.
        """
        statements = self.target.positions.statements
        last = self.headers[path]
        inside = False
        for number, statement in enumerate(statements):
            if statement.value is None:
                inside = statement.path == path or (whole and statement.path[: len(path)] == path)
            if inside:
                last = max(last, number)
        position = self.target.positions.line_end(statements[last].end)
        probe = position
        while self.text[probe : self.target.positions.line_end(probe)].lstrip(" \t").startswith("#"):
            probe = self.target.positions.line_end(probe)
        return position if self.text[probe : self.target.positions.line_end(probe)].strip() else probe

    def _above(self, path: Path) -> int:
        """Return the offset of a header, or of the comments right above it."""
        statements = self.target.positions.statements
        number = self.headers[path]
        floor = self.target.positions.line_end(statements[number - 1].end) if number else 0
        position = self.text.rfind("\n", 0, statements[number].start) + 1
        while position > floor:
            above = self.text.rfind("\n", 0, position - 1) + 1
            if not self.text[above:position].lstrip(" \t").startswith("#"):
                break
            position = above
        return max(position, floor)

    def _rendered(self, record: _New) -> str:
        import tomli_w  # noqa: PLC0415 - only for who writes

        header = "[[sources]]" if record.table == "sources" else f"[[sources.{record.table}]]"
        try:
            return layout(f"{header}\n{tomli_w.dumps(ordered(record.table, record.data))}")
        except (TypeError, ValueError) as error:
            self._complain(record.origin, f"cannot be written as TOML: {error}")
            return ""

    # -- proof ---------------------------------------------------------------------------------------------------

    def _proven(self, new: str, data: dict[str, Any]) -> Document:
        document = parse(new.encode(), self.target.file)
        if isinstance(document, Problem) or not same(document.data, data):
            msg = f"{self.target.file}: left as it is: the new text would not have been the old base plus the addition"
            raise TechnoparkError(msg)
        return document

    def _validated(self, after: list[Document], placed: list[_Placed]) -> None:
        """Refuse what does not validate, told by where it came from; a base that is wrong itself comes first."""
        problems = validate(after)
        if not problems:
            return
        old = validate(self.before)
        if old:
            raise InvalidBase(old)
        spots, file = after[-1].positions, after[-1].file
        came: dict[Place, Path] = {}
        for path, record, _ in placed:
            for key in record.data:
                came[Place(file, *spots.key((*path, key)))] = (*record.origin, key)
                came[Place(file, *spots.value((*path, key)))] = (*record.origin, key)
            came[Place(file, *spots.key(path))] = record.origin
        for problem in problems:
            origin = came.get(problem.place)
            if origin is None:
                self.complaints.append(str(problem))
            else:
                self._complain(origin, problem.message)
        self._refuse()

    def _added(self, document: Document, placed: list[_Placed]) -> Iterator[Added]:
        default = self._default_scope()
        for path, record, source in placed:
            spot = document.positions.key(path)
            place = Place(document.file, spot.line, spot.column)
            if record.table != "sources":
                yield Added(_KINDS[record.table], _derived(record.table, source, record.data, default), place)
            elif "extends" not in record.data:
                yield Added("source", source, place)


def _derived(table: str, source: str, data: dict[str, Any], default_scope: str | None) -> str:
    """Return the id of a record, or "" where it lacks what the id is made of; validation says what."""
    try:
        return _IDS[table](source, data, default_scope)
    except (KeyError, TypeError, AttributeError):
        return ""


_IDS: dict[str, Callable[[str, dict[str, Any], str | None], str]] = {
    "facts": fact_id,
    "events": lambda source, data, _: event_id(source, data),
    "names": lambda source, data, _: name_id(source, data),
    "statements": statement_id,
}
_REMEDIES = {
    "facts": "tell the two apart with a `detail`",
    "events": "tell the two apart with a `detail`",
    "names": "it is enough once",
    "statements": "join the two by hand",
}


def _ids(source: dict[str, Any]) -> tuple[Any, Any]:
    return source.get("id"), source.get("extends")


def _sorted(records: list[_New]) -> list[_New]:
    """Return records by table, in the order in which a source holds them; otherwise as they came."""
    return sorted(records, key=lambda record: CHILDREN.index(record.table))


def _earliest(source: dict[str, Any]) -> int | None:
    published = source.get("published")
    parsed = dates.parse(published) if isinstance(published, str) else None
    return parsed.earliest.toordinal() if parsed else None


def _inserted(text: str, pieces: list[tuple[int, str]]) -> str:
    """Return ``text`` with each piece at its offset, a blank line above and below it, in the text's own newlines."""
    windows = 2 * text.count("\r\n") > text.count("\n")
    out: list[str] = []
    at, last = 0, ""
    for offset, piece in sorted(pieces, key=lambda each: each[0]):
        if offset > at:
            out.append(text[at:offset])
            last = text[max(0, text.rfind("\n", 0, max(0, offset - 1))) : offset]
        at = offset
        above = (
            ""
            if not last or last.strip(" \t\r") in ("\n", "\n\n", "\n\r\n")
            else "\n"
            if last.endswith("\n")
            else "\n\n"
        )
        below = "" if offset == len(text) or re.match(r"[ \t]*\r?\n", text[offset:]) else "\n"
        added = f"{above}{piece}{below}"
        last = below * 2 or piece
        out.append(added.replace("\n", "\r\n") if windows else added)
    return "".join(out) + text[at:]
