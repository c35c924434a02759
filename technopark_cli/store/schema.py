"""The field tables of ``facts.toml``: one source for validation, documentation and writing.

Each table of the file has a tuple of :class:`Field`; their order is the canonical order of the keys.
"""

from __future__ import annotations

from typing import NamedTuple

from technopark_cli.model.facts import (
    AS_OF_BASES,
    ENTITY_KINDS,
    EVENT_BASES,
    EVENT_KINDS,
    KINDS,
    SITE_COLUMNS,
    SOURCE_KINDS,
    SUSPICIONS,
)
from technopark_cli.model.quantity import QUALIFIERS
from technopark_cli.model.relations import RELATION_KINDS

FORMAT = 1
MAX_WORDING_WORDS = 8


class Field(NamedTuple):
    """One key of a table.

    ``kind`` names how its value is checked (a method of the checker); ``refers`` names the tables whose ids the
    value must be; ``choices`` lists the only values allowed.
    """

    name: str
    kind: str
    doc: str
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()


SCOPES = ("sites", "entities")

TOP = (
    Field("format", "format", "version of this format: 1", required=True),
    Field("title", "text", "what the base is about"),
    Field("default_scope", "ref", "the scope of facts that name none, and the one left out of ids", refers=SCOPES),
    Field("home", "texts", "names of the country that it is all about and of its people; `*` is any ending"),
    Field("entities", "tables", "what facts are about, other than sites"),
    Field("sites", "tables", "the technology parks"),
    Field("topics", "tables", "questions that sources answer in categories"),
    Field("indicators", "tables", "what is measured"),
    Field("relations", "tables", "identities and bounds between indicators"),
    Field("acknowledged", "tables", "findings that somebody has looked at and leaves as they are"),
    Field("sources", "tables", "the publications, each with what it reports"),
)

ENTITY = (
    Field("id", "slug", "lower-case slug", required=True),
    Field("name", "text", "the name in full", required=True),
    Field("kind", "choice", "what sort of thing it is", required=True, choices=ENTITY_KINDS),
    Field("acronyms", "texts", "legitimate short forms"),
    Field("aliases", "texts", "other legitimate names, in any language"),
    Field("note", "text", "anything a reader should know"),
)

SITE = (
    Field("id", "slug", "lower-case slug", required=True),
    Field("name", "text", "the name in full", required=True),
    Field("city", "text", "city"),
    Field(
        "city_names",
        "texts",
        "other ways to call its city, in any language; in lower case what is said of it (tangérois, ville ocre)",
    ),
    Field("region", "text", "administrative region"),
    Field("network", "flag", "false for a regional project that the operator does not run (default true)"),
    Field("operator", "ref", "the entity that runs it", refers=("entities",)),
    Field("aliases", "texts", "other legitimate names, in any language"),
    Field("note", "text", "anything a reader should know"),
)

TOPIC = (
    Field("id", "slug", "lower-case slug", required=True),
    Field("label", "languages", "the question, by language", required=True),
    Field("values", "slugs", "the categories", required=True),
    Field("within", "mapping", "category = the wider category that holds it"),
)

INDICATOR = (
    Field("id", "slug", "lower-case slug", required=True),
    Field("kind", "choice", "how the figure behaves in time", required=True, choices=KINDS),
    Field("unit", "unit", "plural noun of what is counted, `percent`, `MAD`, `m2`, `MAD/m2/month`", required=True),
    Field("label", "languages", "short name, by language", required=True),
    Field("definition", "languages", "what is counted, and what it must not be confused with", required=True),
    Field("launch", "dates", "dates of the launch: every window that starts then is the same window"),
    Field("distinct_from", "refs", "indicators that are easily confused with it", refers=("indicators",)),
    Field("member_status", "choice", "the status of sites that its facts list", choices=("open", "planned")),
    Field(
        "site_column", "choice", "the column of `technopark sites` that shows its latest figure", choices=SITE_COLUMNS
    ),
    Field("plausible", "range", "[lowest, highest] value that is not surprising"),
    Field("phrases", "phrases", "what in a text says that a number is this indicator, by language"),
    Field("note", "text", "anything a reader should know"),
)

TERM = (
    Field("indicator", "ref", "the indicator whose figures are meant", refers=("indicators",)),
    Field("scope", "ref", "only figures of this scope", refers=SCOPES),
    Field("window", "window", "only figures with this window"),
    Field("detail", "slug", "only figures with this detail"),
    Field("site", "ref", "a site, counted as one, instead of an indicator", refers=("sites",)),
)

RELATION = (
    Field("id", "slug", "lower-case slug", required=True),
    Field("kind", "choice", "what should hold between total and terms", required=True, choices=RELATION_KINDS),
    Field("total", "term", "the figure that the terms add up to, or must stay below"),
    Field("terms", "terms", "the figures on the other side", required=True),
    Field("within", "choice", "which figures are held together (default source)", choices=("source", "date", "any")),
    Field("max_gap", "duration", "the longest time between the figures: `P1Y`"),
    Field("level", "choice", "the highest level of a finding", choices=("error", "warning", "note")),
    Field("low", "number", "lowest plausible ratio"),
    Field("high", "number", "highest plausible ratio"),
    Field("why", "languages", "why it should hold, by language"),
)

ACKNOWLEDGED = (
    Field("code", "code", "the code of the rule: `TP202`", required=True),
    Field("facts", "records", "ids of records of the finding, one at least for each number in it", required=True),
    Field("reason", "text", "why the finding stays as it is", required=True),
    Field("date", "date", "when that was decided", required=True),
)

SOURCE = (
    Field("id", "slug", "lower-case slug; not with `extends`"),
    Field("extends", "ref", "the source of an earlier base that this block adds to", refers=("sources",)),
    Field("publisher", "text", "newspaper, agency or body"),
    Field("title", "text", "title of the publication"),
    Field("published", "date", "date of publication, as precisely as known"),
    Field("language", "language", "two-letter code of the language"),
    Field("url", "url", "address of the page"),
    Field("kind", "choice", "what sort of source it is", choices=SOURCE_KINDS),
    Field("origin", "slug", "the release, wire story or speech that it repeats"),
    Field("speaker", "text", "who says it, where one person says all of it"),
    Field("accessed", "date", "when the page was read"),
    Field("archived", "url", "address of an archived copy"),
    Field("note", "text", "anything a reader should know"),
    Field("facts", "tables", "its figures"),
    Field("events", "tables", "its dated events"),
    Field("names", "tables", "the names as it writes them"),
    Field("statements", "tables", "what it says in categories"),
)

#: Fields that a source must have unless it extends another.
SOURCE_REQUIRED = ("id", "publisher", "language", "kind")

FACT = (
    Field("indicator", "ref", "what is measured", required=True, refers=("indicators",)),
    Field("scope", "ref", "what it is about (default: `default_scope`)", refers=SCOPES),
    Field("value", "number", "the number, as printed but written out: 900 MDH is 900000000", required=True),
    Field("value_high", "number", 'the upper number of a range; with `qualifier = "between"` only'),
    Field("unit", "unit", "only where it is not the indicator's: another currency or measure of area"),
    Field("qualifier", "choice", "the words around the number (default `bare`)", choices=QUALIFIERS),
    Field("as_of", "date", "the date that the figure is true of (default: the day of publication)"),
    Field("as_of_basis", "choice", "where that date comes from (default `printed` with as_of)", choices=AS_OF_BASES),
    Field("window", "window", "the stretch of time or condition that belongs to the definition"),
    Field("detail", "slug", "tells figures of one indicator apart that count different things"),
    Field("phase", "choice", "whether a capacity, area or sum is planned or built", choices=("planned", "built")),
    Field("wording", "wording", "the figure phrase as printed, eight words at the most", required=True),
    Field("paragraph", "count", "1-based paragraph of the source's text"),
    Field("speaker", "text", "who says it (default: the source's)"),
    Field("origin", "slug", "the release or speech behind this one figure (default: the source's)"),
    Field("suspect", "choice", "marks a figure that cannot be meant as printed", choices=SUSPICIONS),
    Field("note", "text", "anything a reader should know"),
    Field("members", "refs", "the sites that the text lists for this figure", refers=("sites",)),
    Field("alongside", "refs", "sites that it names beside the listed ones, outside the count", refers=("sites",)),
)

EVENT = (
    Field("kind", "choice", "what happened, or is planned", required=True, choices=EVENT_KINDS),
    Field("subject", "ref", "the site or entity", required=True, refers=SCOPES),
    Field("date", "date", "when; left out where the text gives no date"),
    Field("date_basis", "choice", "where the date comes from (default `printed`, or `none`)", choices=EVENT_BASES),
    Field("detail", "slug", "tells two events of one kind and subject apart"),
    Field("wording", "wording", "the words as printed, eight at the most", required=True),
    Field("paragraph", "count", "1-based paragraph of the source's text"),
    Field("speaker", "text", "who says it (default: the source's)"),
    Field("origin", "slug", "the release or speech behind it (default: the source's)"),
    Field("note", "text", "anything a reader should know"),
)

NAME = (
    Field("entity", "ref", "the site or entity that is named", required=True, refers=SCOPES),
    Field("as_printed", "text", "the name, letter by letter", required=True),
    Field("paragraph", "count", "1-based paragraph of the source's text"),
    Field("note", "text", "anything a reader should know"),
)

STATEMENT = (
    Field("topic", "ref", "the question answered", required=True, refers=("topics",)),
    Field("scope", "ref", "what it is about (default: `default_scope`)", refers=SCOPES),
    Field("values", "slugs", "the categories named", required=True),
    Field("hedge", "text", "the softening word: mainly, specifically"),
    Field("wording", "wording", "the words as printed, eight at the most", required=True),
    Field("paragraph", "count", "1-based paragraph of the source's text"),
    Field("speaker", "text", "who says it (default: the source's)"),
    Field("note", "text", "anything a reader should know"),
)

#: Every table of the file, by the name it has there.
TABLES = {
    "entities": ENTITY,
    "sites": SITE,
    "topics": TOPIC,
    "indicators": INDICATOR,
    "relations": RELATION,
    "acknowledged": ACKNOWLEDGED,
    "sources": SOURCE,
    "facts": FACT,
    "events": EVENT,
    "names": NAME,
    "statements": STATEMENT,
}

PHRASE_KEYS = ("counts", "cues", "against")
