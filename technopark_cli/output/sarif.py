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

    from technopark_cli.model.flaws import Annotation, Page
    from technopark_cli.model.places import Place
    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - nothing to leave out
    """Yield the log as one document."""
    notes = table.annotations() if table.annotations else Annotations((), ())
    yield json_safe(json.dumps(_log(table.command, notes), ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def _log(command: str, notes: Annotations) -> dict[str, Any]:
    pages, found, language = notes
    driver = {"name": "technopark", "version": __version__, "rules": [_rule(page) for page in pages]}
    indexes = {page.code: index for index, page in enumerate(pages)}
    counts: Counter[str] = Counter()
    results = []
    for each in found:
        counts[each.key] += 1
        results.append(_result(each, indexes.get(each.code, -1), counts[each.key]))
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
        "kind": "fail",
        "level": each.level,
        "message": {"text": each.message},
        "locations": [_location(each.place)],
        "partialFingerprints": {"findingKey/v1": _fingerprint(each.key, occurrence)},
    }
    if each.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": other.id}, **_location(other.place)}
            for number, other in enumerate(each.related, 1)
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.file)}, "region": region}}


def _uri(file: str) -> str:
    """Return a file's name as a URI, relative where the name is."""
    path = quote(file.replace(os.sep, "/"))
    return f"file://{'' if path.startswith('/') else '/'}{path}" if os.path.isabs(file) else path


def _fingerprint(key: str, occurrence: int) -> str:
    """Return what tells a finding from all others, however the lines move; two alike are counted."""
    return hashlib.sha256(f"{key}#{occurrence}".encode()).hexdigest()[:32]
