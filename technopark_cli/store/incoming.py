"""What is to be added to a base: sources with their records, from options, or from a text in TOML or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.model.errors import TechnoparkError
from technopark_cli.model.places import Place, Problem
from technopark_cli.store.load import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.store.positions import Path


class Incoming(NamedTuple):
    """Sources in the form of the fact base; ``where`` says of a path in them where the user wrote it."""

    sources: list[dict[str, Any]]
    where: Callable[[Path], str]


def from_options(kind: str, source: dict[str, Any]) -> Incoming:
    """Return what the options of ``technopark add KIND`` say: one source with one record, or one source alone."""

    def where(path: Path) -> str:
        key = path[-1] if path else 0
        if not isinstance(key, str) or key == "sources":
            return f"the new {kind}"
        return "--source" if key == "id" and kind != "source" else f"--{key.replace('_', '-')}"

    return Incoming([source], where)


def from_text(content: bytes, file: str) -> Incoming:
    """Return the sources in a text: TOML as in a fact base, or JSON of the same form, told apart by the first brace.

    Raises:
        TechnoparkError: the text is neither, or it holds something other than sources.
    """
    start = content.lstrip()
    # a TOML document may begin with a bracket, but never with a brace or with a bracket before a brace
    is_json = start.startswith(b"{") or (start.startswith(b"[") and start[1:].lstrip().startswith((b"{", b"]")))
    return _from_json(content, file) if is_json else _from_toml(content, file)


def _from_toml(content: bytes, file: str) -> Incoming:
    document = parse(content, file)
    if isinstance(document, Problem):
        raise TechnoparkError(str(document))

    def where(path: Path) -> str:
        spot = document.positions.value(path)
        return f"{file}:{spot.line}:{spot.column}"

    return Incoming(_sources(document.data, where), where)


def _from_json(content: bytes, file: str) -> Incoming:
    def where(path: Path) -> str:
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
        return f"{file}: {steps.lstrip('.')}" if steps else file

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            msg = f"{file}: the key '{twice}' stands twice in one object"
            raise TechnoparkError(msg)
        return found

    def no_number(name: str) -> Any:  # noqa: ANN401 - it never returns
        msg = f"{file}: {name} is not a number"
        raise TechnoparkError(msg)

    try:
        data = json.loads(content.decode(), object_pairs_hook=unique, parse_constant=no_number)
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        raise TechnoparkError(f"{Place(file, error.lineno, error.colno)}: not valid JSON: {reason}") from error  # noqa: EM102, TRY003
    except UnicodeDecodeError as error:
        msg = f"{file}: not UTF-8 at byte {error.start + 1}"
        raise TechnoparkError(msg) from error
    except (RecursionError, ValueError) as error:  # ValueError: a number of thousands of digits
        msg = f"{file}: not valid here: nested too deeply, or a number that is too long"
        raise TechnoparkError(msg) from error
    return Incoming(_sources({"sources": data} if isinstance(data, list) else data, where), where)


def _sources(data: dict[str, Any], where: Callable[[Path], str]) -> list[dict[str, Any]]:
    """Return the sources, refusing everything else: what is measured, and where, is defined in the base by hand."""
    others = [key for key in data if key not in ("sources", "format")]
    complaints = [f"{where((key,))}: only sources can be added; '{key}' is edited in the base" for key in others]
    if data.get("format", 1) != 1:
        complaints.append(f"{where(('format',))}: this program reads format 1, not {data['format']!r}")
    sources = data.get("sources", [])
    if not isinstance(sources, list) or not all(isinstance(source, dict) for source in sources):
        complaints.append(f"{where(('sources',))}: expected tables, each under [[sources]]")
    if complaints:
        raise TechnoparkError(*complaints)
    return list(sources)
