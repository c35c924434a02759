"""``technopark schema``."""

from __future__ import annotations

import json

from technopark_cli.cli.options import Output
from technopark_cli.output.destination import to_file, to_stdout
from technopark_cli.store.jsonschema import json_schema


def command(output: Output = None) -> int:
    """Print the JSON Schema of fact bases, with which editors complete and check them.

    Name the file in the first line of a base, as #:schema facts.schema.json, for Taplo and Even Better TOML.

    \b
    Examples:
      technopark schema -o facts.schema.json
    """  # noqa: D301
    document = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if output in (None, "-"):
        to_stdout([document], machine=True)
    else:
        to_file(output, [document])
    return 0
