"""SARIF 2.1.0, which code scanning and editors read: one run, with the manual pages as help of its rules."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from technopark_cli import __version__
from technopark_cli.model.flaws import Annotations
from technopark_cli.output.clean import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.flaws import Annotation, Page, Region, Suppression
    from technopark_cli.model.places import Place
    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - nothing to leave out
    """Yield the log as one document."""
    notes = table.annotations() if table.annotations else Annotations((), ())
    yield json_safe(json.dumps(_log(table.command, notes), ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def _log(command: str, notes: Annotations) -> dict[str, Any]:
    pages, found, language = notes.pages, tuple(notes.found), notes.language
    driver = {"name": "technopark", "version": __version__, "rules": [_rule(page) for page in pages]}
    indexes = {page.code: index for index, page in enumerate(pages)}
    counts: Counter[str] = Counter()
    results = []
    known = any(each.suppression for each in found)
    for each in found:
        counts[each.key] += 1
        result = _result(each, indexes.get(each.code, -1), counts[each.key])
        if known:  # all results of a run have suppressions, or none has
            result["suppressions"] = [_suppression(each.suppression)] if each.suppression else []
        results.append(result)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "automationDetails": {"id": f"technopark/{command}/"},
                "invocations": [{"executionSuccessful": True}],
                # positions count code points, not the UTF-16 units that SARIF assumes
                "columnKind": "unicodeCodePoints",
                **({"language": language} if language != "en" else {}),  # SARIF takes English where nothing is said
                "results": results,
            }
        ],
    }


def _rule(page: Page) -> dict[str, Any]:
    paragraphs = [" ".join(part.split()) for part in page.manual.split("\n\n")]
    text = "\n\n".join(paragraphs)
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": paragraphs[1] if len(paragraphs) > 1 else page.summary},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": page.level},
    }


def _result(each: Annotation, index: int, occurrence: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": index,
        "kind": each.kind,
        # what is no fault has no level
        "level": each.level if each.kind == "fail" else "none",
        "message": {"text": each.message},
        "locations": [_location(each.place, each.region)],
        "partialFingerprints": {"findingKey/v1": _fingerprint(each.key, occurrence)},
    }
    if each.state:
        result["baselineState"] = each.state
    if each.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": other.id}, **_location(other.place)}
            for number, other in enumerate(each.related, 1)
        ]
    if each.properties:
        result["properties"] = dict(each.properties)
    return result


def _suppression(known: Suppression) -> dict[str, Any]:
    """Return why a result is not to be shown: the file that it is about says so, or another one does."""
    found = {"kind": "inSource" if known.base else "external", "status": "accepted", "justification": known.why}
    return {**found, **({"location": _location(known.place)} if known.place else {})}


def _location(place: Place, words: Region | None = None) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if words:
        region |= {"endLine": words.end_line, "endColumn": words.end_column}
        region |= {"charOffset": words.start, "charLength": words.end - words.start, "snippet": {"text": words.text}}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.file)}, "region": region}}


def _uri(file: str) -> str:
    """Return a file's name as a URI, relative where the name is."""
    path = quote(file.replace(os.sep, "/"))
    return f"file://{'' if path.startswith('/') else '/'}{path}" if os.path.isabs(file) else path


def _fingerprint(key: str, occurrence: int) -> str:
    """Return what tells a finding from all others, however the lines move; two alike are counted."""
    return hashlib.sha256(f"{key}#{occurrence}".encode()).hexdigest()[:32]
