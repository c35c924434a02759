"""Strict checks of parsed documents: every problem of every file in one run, each with its place."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from technopark_cli.model import dates
from technopark_cli.model.errors import nearest
from technopark_cli.model.places import Place, Problem
from technopark_cli.store import schema, units
from technopark_cli.store.ids import event_id, fact_id, name_id, statement_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from technopark_cli.store.positions import Path, Positions
    from technopark_cli.store.schema import Field

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2}")
_URL = re.compile(r"https?://[^\s/]+(?:/\S*)?")
#: Beyond this, numbers are not exact in every program that reads JSON.
MAX_NUMBER = 10**15
MAX_COUNT = 10**6
_TOTALLED = frozenset({"sum", "product", "at_most", "part_of", "grows_with", "may_include"})


class Document(NamedTuple):
    """One parsed file: its shown name, its data and where everything in it stands."""

    file: str
    data: dict[str, Any]
    positions: Positions


class Row(NamedTuple):
    """One table of a document, with its path."""

    document: Document
    path: Path
    data: dict[str, Any]

    def place(self, key: str | None = None) -> Place:
        """Return where the value of ``key`` stands, or where the table begins."""
        spots = self.document.positions
        spot = spots.value((*self.path, key)) if key in self.data and key else spots.key(self.path)
        return Place(self.document.file, spot.line, spot.column)


def rows(documents: Iterable[Document], table: str) -> Iterator[Row]:
    """Yield the tables under ``table`` of every document, skipping what is not a table."""
    for document in documents:
        listed = document.data.get(table)
        for index, data in enumerate(listed if isinstance(listed, list) else []):
            if isinstance(data, dict):
                yield Row(document, (table, index), data)


def children(source: Row, table: str) -> Iterator[Row]:
    """Yield the sub-tables of one source, skipping what is not a table."""
    listed = source.data.get(table)
    for index, data in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(data, dict):
            yield Row(source.document, (*source.path, table, index), data)


def validate(documents: list[Document]) -> list[Problem]:
    """Return everything wrong with ``documents``, which layer over each other in this order."""
    return _Checker(documents).run()


class _Checker:
    """One run over all documents; problems collect in ``problems``."""

    def __init__(self, documents: list[Document]) -> None:
        self.documents = documents
        self.problems: list[Problem] = []
        self.ids: dict[str, dict[str, Row]] = {}
        self.default_scope = next(
            (scope for doc in documents if isinstance(scope := doc.data.get("default_scope"), str)), None
        )

    def run(self) -> list[Problem]:
        for table in ("entities", "sites", "topics", "indicators", "relations", "sources"):
            self._collect(table)
        self._scopes_are_unique()
        for document in self.documents:
            self._table(Row(document, (), document.data), schema.TOP)
        for table, fields in schema.TABLES.items():
            if table in ("facts", "events", "names", "statements"):
                continue
            for row in rows(self.documents, table):
                self._table(row, fields)
                check: Callable[[Row], None] | None = getattr(self, f"_check_{table}", None)
                if check:
                    check(row)
        order = {document.file: index for index, document in enumerate(self.documents)}
        return sorted(set(self.problems), key=lambda p: (order[p.place.file], p.place.line, p.place.column))

    # -- ids ---------------------------------------------------------------------------------------------------

    def _collect(self, table: str) -> None:
        known = self.ids.setdefault(table, {})
        for row in rows(self.documents, table):
            name = row.data.get("id")
            if not isinstance(name, str):
                continue
            if name in known:
                hint = "; to add to a source of an earlier base, write `extends` instead of `id`"
                self._problem(
                    row,
                    "id",
                    f"{table} id '{name}' is taken at {known[name].place('id')}" + (hint if table == "sources" else ""),
                )
            else:
                known[name] = row

    def _scopes_are_unique(self) -> None:
        for name, row in self.ids["sites"].items():
            if name in self.ids["entities"]:
                self._problem(row, "id", f"'{name}' is also an entity, at {self.ids['entities'][name].place('id')}")

    def _unique(self, row: Row, key: str, derived: str, taken: dict[str, Row], remedy: str) -> None:
        if derived in taken:
            self._problem(row, key, f"'{derived}' stands already at {taken[derived].place()} — {remedy}")
        else:
            taken[derived] = row

    # -- tables ------------------------------------------------------------------------------------------------

    def _problem(self, row: Row, key: str | None, message: str) -> None:
        self.problems.append(Problem(row.place(key), message))

    def _table(self, row: Row, fields: tuple[Field, ...]) -> bool:
        """Check the keys and values of one table; return whether all were right."""
        before = len(self.problems)
        known = {field.name: field for field in fields}
        for key, value in row.data.items():
            field = known.get(key)
            if field is None:
                spot = row.document.positions.key((*row.path, key))
                near = nearest(key, known)
                remedy = f"did you mean {near}?" if near else f"keys here: {', '.join(known)}"
                place = Place(row.document.file, spot.line, spot.column)
                self.problems.append(Problem(place, f"unknown key '{key}' — {remedy}"))
                continue
            complaint = getattr(self, f"_is_{field.kind}")(row, field, value)
            if complaint:
                self._problem(row, key, f"{field.name}: {complaint}")
        for field in fields:
            if field.required and field.name not in row.data:
                self._problem(row, None, f"'{field.name}' is missing: {field.doc}")
        return len(self.problems) == before

    def _check_topics(self, row: Row) -> None:
        values = _strings(row.data.get("values"))
        declared = row.data.get("within")
        within = declared if isinstance(declared, dict) else {}
        for value, wider in within.items():
            for name in (value, wider):
                if isinstance(name, str) and name not in values:
                    self._problem(row, "within", self._unknown("value", name, values))
            seen, at = {value}, wider
            while isinstance(at, str) and at in within:
                if at in seen:
                    self._problem(row, "within", f"'{value}' lies within itself")
                    break
                seen.add(at)
                at = within[at]

    def _check_relations(self, row: Row) -> None:
        kind, terms = row.data.get("kind"), row.data.get("terms")
        if kind in _TOTALLED and "total" not in row.data:
            self._problem(row, "kind", f"a relation of kind '{kind}' needs a `total`")
        if kind == "ratio" and not ("low" in row.data and "high" in row.data and _length(terms) == 2):  # noqa: PLR2004
            self._problem(row, "kind", "a relation of kind 'ratio' needs two terms, `low` and `high`")
        if kind in ("falls_with_window", "shares") and _length(terms) < 2:  # noqa: PLR2004
            self._problem(row, "kind", f"a relation of kind '{kind}' needs two terms or more")
        if kind == "shares":
            self._check_shares(row, terms)

    def _check_shares(self, row: Row, terms: object) -> None:
        """The whole of shares is 100, so that each term must be of an indicator in percent."""
        for term in terms if isinstance(terms, list) else []:
            name = term.get("indicator") if isinstance(term, dict) else None
            indicator = self.ids["indicators"].get(name) if isinstance(name, str) else None
            unit = indicator.data.get("unit") if indicator else "percent"
            if unit != "percent":
                self._problem(row, "terms", f"shares are in percent, and indicator '{name}' is in '{unit}'")
        if "total" in row.data:
            self._problem(row, "total", "a relation of kind 'shares' has no `total`: it is 100 %")

    def _check_sources(self, row: Row) -> None:
        extends = row.data.get("extends")
        if extends is None:
            for key in schema.SOURCE_REQUIRED:
                if key not in row.data:
                    doc = next(field.doc for field in schema.SOURCE if field.name == key)
                    self._problem(row, None, f"'{key}' is missing: {doc}")
        elif len(set(row.data) - {"extends", "facts", "events", "names", "statements"}):
            self._problem(row, "extends", "a block that extends a source holds facts, events, names, statements only")
        else:
            target = self.ids["sources"].get(extends) if isinstance(extends, str) else None
            if target and not self._earlier(target.document, row.document):
                self._problem(row, "extends", f"source '{extends}' does not stand in an earlier base")
        source = extends if isinstance(extends, str) else row.data.get("id")
        home = self.ids["sources"].get(source, row) if isinstance(source, str) else row
        self._children(row, str(source), home.data)

    def _earlier(self, one: Document, other: Document) -> bool:
        return self.documents.index(one) < self.documents.index(other)

    def _children(self, source: Row, source_id: str, home: dict[str, Any]) -> None:
        for row in children(source, "facts"):
            self._table(row, schema.FACT)
            self._fact(row, home)
            if isinstance(row.data.get("indicator"), str):
                derived = fact_id(source_id, row.data, self.default_scope)
                self._unique(row, "indicator", derived, self._taken, "tell the two apart with a `detail`")
        for row in children(source, "events"):
            self._table(row, schema.EVENT)
            self._event(row)
            if isinstance(row.data.get("kind"), str) and isinstance(row.data.get("subject"), str):
                derived = event_id(source_id, row.data)
                self._unique(row, "kind", derived, self._taken, "tell the two apart with a `detail`")
        for row in children(source, "names"):
            self._table(row, schema.NAME)
            if isinstance(row.data.get("as_printed"), str):
                self._unique(row, "as_printed", name_id(source_id, row.data), self._taken, "leave one of them out")
        for row in children(source, "statements"):
            self._table(row, schema.STATEMENT)
            self._statement(row)
            if isinstance(row.data.get("topic"), str):
                derived = statement_id(source_id, row.data, self.default_scope)
                self._unique(row, "topic", derived, self._taken, "join the two")

    @property
    def _taken(self) -> dict[str, Row]:
        return self.ids.setdefault("derived", {})

    def _fact(self, row: Row, home: dict[str, Any]) -> None:
        data = row.data
        self._scoped(row)
        value, high, between = data.get("value"), data.get("value_high"), data.get("qualifier") == "between"
        if between and high is None:
            self._problem(row, "qualifier", "qualifier 'between' needs `value_high`, the upper number")
        elif high is not None and not between:
            self._problem(row, "value_high", 'value_high needs `qualifier = "between"`')
        elif _is_number(value) and _is_number(high) and high <= value:
            self._problem(row, "value_high", "value_high must be greater than value")
        basis, as_of = data.get("as_of_basis"), data.get("as_of")
        if as_of is None and basis in ("printed", "inferred"):
            self._problem(row, "as_of_basis", f"as_of_basis '{basis}' needs `as_of`")
        elif as_of is not None and basis == "none":
            self._problem(row, "as_of_basis", "as_of_basis 'none' means that there is no `as_of`: leave one out")
        elif as_of is not None and basis == "publication" and as_of != home.get("published"):
            self._problem(row, "as_of", "with as_of_basis 'publication' leave `as_of` out: it is the source's date")
        elif basis == "publication" and "published" not in home:
            self._problem(row, "as_of_basis", 'the source has no `published` date: write "none"')
        indicator = self.ids["indicators"].get(data["indicator"]) if _is_text(data.get("indicator")) else None
        unit = data.get("unit")
        wanted = indicator.data.get("unit") if indicator else None
        if _is_text(unit) and _is_text(wanted) and units.well_formed(unit) and not units.compatible(unit, wanted):
            self._problem(row, "unit", f"unit '{unit}' does not fit indicator '{data['indicator']}', in '{wanted}'")

    def _event(self, row: Row) -> None:
        basis, date = row.data.get("date_basis"), row.data.get("date")
        if date is None and basis not in (None, "none"):
            self._problem(row, "date_basis", f"date_basis '{basis}' needs `date`")
        elif date is not None and basis == "none":
            self._problem(row, "date_basis", "date_basis 'none' means that there is no `date`: leave one out")

    def _statement(self, row: Row) -> None:
        self._scoped(row)
        topic = self.ids["topics"].get(row.data["topic"]) if _is_text(row.data.get("topic")) else None
        known = _strings(topic.data.get("values")) if topic else []
        for value in _strings(row.data.get("values")) if topic else []:
            if value not in known:
                self._problem(row, "values", self._unknown("value", value, known))

    def _scoped(self, row: Row) -> None:
        if "scope" not in row.data and self.default_scope is None:
            self._problem(row, None, "'scope' is missing, and the base has no `default_scope`")

    def _unknown(self, what: str, name: str, known: Iterable[str]) -> str:
        known = list(known)
        near = nearest(name, known)
        if near:
            return f"unknown {what} '{name}' — did you mean {near}?"
        shown = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")  # noqa: PLR2004
        return f"unknown {what} '{name}' — known: {shown or 'none yet'}"

    # -- values: each returns a complaint, or "" ------------------------------------------------------------------

    def _is_format(self, _row: Row, _field: Field, value: object) -> str:
        return "" if value == schema.FORMAT else f"this program reads format {schema.FORMAT}, not {value!r}"

    def _is_text(self, _row: Row, _field: Field, value: object) -> str:
        if not _is_text(value):
            return f"expected text in quotes, found {_shown(value)}"
        return "" if value.strip() else "must not be empty"

    def _is_slug(self, _row: Row, _field: Field, value: object) -> str:
        if _is_text(value) and _SLUG.fullmatch(value):
            return ""
        return f"expected a lower-case slug (a-z, 0-9, - and _ between them), found {_shown(value)}"

    def _is_flag(self, _row: Row, _field: Field, value: object) -> str:
        return "" if isinstance(value, bool) else f"expected true or false, found {_shown(value)}"

    def _is_number(self, _row: Row, _field: Field, value: object) -> str:
        if not _is_number(value):
            return f"expected a number, found {_shown(value)}"
        if not value >= 0 or value == math.inf:  # not a number is not >= 0 either
            return f"expected a finite number from 0 up, found {_shown(value)}"
        return "" if value < MAX_NUMBER else "expected a number below 10^15: larger ones are not exact everywhere"

    def _is_count(self, _row: Row, _field: Field, value: object) -> str:
        right = isinstance(value, int) and not isinstance(value, bool) and 0 < value < MAX_COUNT
        return "" if right else f"expected a whole number from 1 up, found {_shown(value)}"

    def _is_choice(self, _row: Row, field: Field, value: object) -> str:
        if value in field.choices:
            return ""
        near = nearest(str(value), field.choices)
        return f"{_shown(value)} is not one of {', '.join(field.choices)}" + (
            f" — did you mean {near}?" if near else ""
        )

    def _is_date(self, _row: Row, _field: Field, value: object) -> str:
        if _is_text(value) and dates.parse(value):
            return ""
        quoted = hasattr(value, "isoformat")
        remedy = f'in quotes: "{value}"' if quoted else dates.DATE_FORMS
        return f"{_shown(value)} is not a date — write {remedy}"

    def _is_duration(self, _row: Row, _field: Field, value: object) -> str:
        right = _is_text(value) and dates.duration_days(value) is not None
        return "" if right else f"{_shown(value)} is not a duration — write P1Y, P18M or P30D"

    def _is_window(self, _row: Row, _field: Field, value: object) -> str:
        right = _is_text(value) and dates.window(value)
        return "" if right else f"{_shown(value)} is not a window — write {dates.WINDOW_FORMS}"

    def _is_language(self, _row: Row, _field: Field, value: object) -> str:
        right = _is_text(value) and _LANGUAGE.fullmatch(value)
        return "" if right else f"expected a two-letter language code (fr, en, ar, es), found {_shown(value)}"

    def _is_url(self, _row: Row, _field: Field, value: object) -> str:
        right = _is_text(value) and _URL.fullmatch(value)
        return "" if right else f"expected an address that begins with https://, found {_shown(value)}"

    def _is_unit(self, _row: Row, _field: Field, value: object) -> str:
        if _is_text(value) and units.well_formed(value):
            return ""
        return f"{_shown(value)} is not a unit — write a plural noun (jobs), percent, m2 or a currency code (MAD, EUR)"

    def _is_wording(self, row: Row, field: Field, value: object) -> str:
        complaint = self._is_text(row, field, value)
        if complaint or not isinstance(value, str):
            return complaint
        words = len(value.split())
        most = schema.MAX_WORDING_WORDS
        return f"{words} words; keep the figure phrase only, {most} words at the most" if words > most else ""

    def _is_ref(self, _row: Row, field: Field, value: object) -> str:
        known = [name for table in field.refers for name in self.ids[table]]
        if not _is_text(value):
            return f"expected an id in quotes, found {_shown(value)}"
        what = {"indicators": "indicator", "sources": "source", "topics": "topic", "entities": "entity"}
        return (
            ""
            if value in known
            else self._unknown(
                what.get(field.refers[-1], "site") if field.refers != schema.SCOPES else "scope", value, known
            )
        )

    def _each(self, row: Row, field: Field, value: object, check: Callable[[Row, Field, object], str]) -> str:
        if not isinstance(value, list):
            return f"expected a list, found {_shown(value)}"
        complaints = [complaint for item in value if (complaint := check(row, field, item))]
        if not complaints and len({repr(item) for item in value}) < len(value):
            return "the list names something twice"
        return "; ".join(complaints)

    def _is_texts(self, row: Row, field: Field, value: object) -> str:
        return self._each(row, field, value, self._is_text)

    def _is_slugs(self, row: Row, field: Field, value: object) -> str:
        return self._each(row, field, value, self._is_slug) or ("" if value else "must not be empty")

    def _is_dates(self, row: Row, field: Field, value: object) -> str:
        return self._each(row, field, value, self._is_date)

    def _is_refs(self, row: Row, field: Field, value: object) -> str:
        return self._each(row, field, value, self._is_ref)

    def _is_range(self, _row: Row, _field: Field, value: object) -> str:
        right = isinstance(value, list) and len(value) == 2 and all(map(_is_number, value)) and value[0] < value[1]  # noqa: PLR2004
        return "" if right else f"expected [lowest, highest], found {_shown(value)}"

    def _is_languages(self, row: Row, field: Field, value: object) -> str:
        if not isinstance(value, dict) or not value:
            return 'expected texts by language: { en = "…", fr = "…" }'
        for language, text in value.items():
            if complaint := self._is_language(row, field, language) or self._is_text(row, field, text):
                return complaint
        return "" if "en" in value else "the English text (en) is missing"

    def _is_mapping(self, row: Row, field: Field, value: object) -> str:
        if not isinstance(value, dict):
            return f"expected a table, found {_shown(value)}"
        return next((c for item in (*value, *value.values()) if (c := self._is_slug(row, field, item))), "")

    def _is_phrases(self, row: Row, field: Field, value: object) -> str:
        if not isinstance(value, dict):
            return f"expected phrases by language, found {_shown(value)}"
        for language, groups in value.items():
            if complaint := self._is_language(row, field, language):
                return complaint
            if not isinstance(groups, dict):
                return f"expected {{ counts = […], cues = […], against = […] }}, found {_shown(groups)}"
            for key, phrases in groups.items():
                if key not in schema.PHRASE_KEYS:
                    return self._unknown("key", key, schema.PHRASE_KEYS)
                if complaint := self._is_texts(row, field, phrases):
                    return complaint
        return ""

    def _is_term(self, row: Row, _field: Field, value: object) -> str:
        if not isinstance(value, dict):
            return f"expected {{ indicator = … }} or {{ site = … }}, found {_shown(value)}"
        if ("indicator" in value) == ("site" in value) or ("site" in value and len(value) > 1):
            return "a term has either an indicator (with scope, window, detail) or a site"
        for key, item in value.items():
            part = next((each for each in schema.TERM if each.name == key), None)
            if part is None:
                return self._unknown("key", key, [each.name for each in schema.TERM])
            if complaint := getattr(self, f"_is_{part.kind}")(row, part, item):
                return f"{key}: {complaint}"
        return ""

    def _is_terms(self, row: Row, field: Field, value: object) -> str:
        return self._each(row, field, value, self._is_term) or ("" if value else "must not be empty")

    def _is_tables(self, row: Row, field: Field, value: object) -> str:
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return ""
        prefix = "sources." if row.path else ""
        return f"expected tables, each under [[{prefix}{field.name}]]"


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _strings(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


def _shown(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= MAX_NUMBER:
        return "a number too large"
    text = f"'{value}'" if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004
