"""What the shell may complete: names of the base, formats, levels. Nothing here raises or prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from technopark_cli.model.base import Base

#: A completion, or one with a description.
Item = str | tuple[str, str]


def _base(ctx: Any) -> Base:  # noqa: ANN401 - Typer's context
    from technopark_cli.store.load import load  # noqa: PLC0415 - only when a name is completed

    return load(tuple(ctx.params.get("facts") or ()))


def _names(find: Callable[[Base], Iterable[Item]]) -> Callable[..., list[Item]]:
    def complete(ctx: Any, incomplete: str) -> list[Item]:  # noqa: ANN401
        try:
            found = list(find(_base(ctx)))
        except Exception:  # noqa: BLE001 - a shell must never see an error while it completes
            return []
        return [item for item in found if (item if isinstance(item, str) else item[0]).startswith(incomplete)]

    complete.__annotations__ = {}  # Typer matches the parameters by name
    return complete


def _with_labels(base: Base) -> Iterable[Item]:
    return ((key, indicator.label["en"]) for key, indicator in base.indicators.items())


def _scopes(base: Base) -> Iterable[Item]:
    return ((key, base.scope_name(key)) for key in (*base.sites, *base.entities))


def _sources(base: Base) -> Iterable[Item]:
    return ((key, source.publisher) for key, source in base.sources.items())


def _years(base: Base) -> Iterable[Item]:
    dates = (source.published for source in base.sources.values())
    return sorted({published[:4] for published in dates if published})


def _anything(base: Base) -> Iterable[Item]:
    return (*_scopes(base), *_with_labels(base), *_sources(base))


indicators = _names(_with_labels)
scopes = _names(_scopes)
sources = _names(_sources)
years = _names(_years)
things = _names(_anything)


def formats(incomplete: str) -> list[str]:
    """Complete the name of a format."""
    from technopark_cli.output import FORMATS  # noqa: PLC0415

    return [name for name in FORMATS if name.startswith(incomplete)]


def languages(incomplete: str) -> list[str]:
    """Complete the code of a language."""
    from technopark_cli.model.languages import WORDS  # noqa: PLC0415

    return [code for code in WORDS if code.startswith(incomplete)]


def rules(incomplete: str) -> list[Item]:
    """Complete the code of a rule."""
    from technopark_cli.cli.rulebook import rulebook  # noqa: PLC0415

    return [(rule.code, rule.name) for rule in rulebook() if rule.code.startswith(incomplete)]


def checks(incomplete: str) -> list[Item]:
    """Complete the code of a check of the base."""
    from technopark_cli.lint import CHECKS  # noqa: PLC0415

    return [(check.code, check.name) for check in CHECKS if check.code.startswith(incomplete)]
