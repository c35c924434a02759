"""Which files make the base: ``--facts``, else ``TECHNOPARK_FACTS``, else the base that ships with the program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from technopark_cli.model.errors import TechnoparkError

if TYPE_CHECKING:
    from collections.abc import Sequence

ENVIRONMENT = "TECHNOPARK_FACTS"

#: A name for the base that ships with the program, to layer another one over it.
SHIPPED = "@shipped"


def locate(chosen: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the paths of the base, in the order in which they layer.

    Raises:
        TechnoparkError: the program was installed without its base.
    """
    named = list(chosen) or [part for part in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if part]
    return tuple(shipped() if path == SHIPPED else path for path in named or [SHIPPED])


def shipped() -> str:
    """Return the path of the base that ships with the program: in the wheel, or at the root of a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for place in (package, os.path.dirname(package)):
        path = os.path.join(place, "facts.toml")
        if os.path.isfile(path):
            return path
    msg = "the program's own facts.toml is missing — name one with --facts, or install the program again"
    raise TechnoparkError(msg)


def packaged(path: str) -> bool:
    """Tell whether ``path`` is the base inside an installed package, which belongs to whoever installed it."""
    folder = os.path.dirname(os.path.realpath(path))
    return os.path.basename(folder) == "technopark_cli" and os.path.isfile(os.path.join(folder, "__init__.py"))


def shown(path: str) -> str:
    """Return the name to show for ``path``: relative if it lies below the current folder, else as it is."""
    printable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    if printable != path:  # a name that is not UTF-8
        return printable
    try:
        below = os.path.relpath(path)
    except (OSError, ValueError):
        return path
    return path if below.startswith(os.pardir) or not os.path.isabs(path) else below
