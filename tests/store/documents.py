"""Generated TOML documents as careless people write them: any order, any blanks, comments everywhere."""

from __future__ import annotations

from hypothesis import strategies as st

from technopark_cli.store import schema

_LINE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)
_WORD = st.text("abcdé ع'", max_size=8)
_GAP = st.sampled_from(["", " ", "  ", "\t"])

comments = _LINE.map(lambda text: f"#{text}")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


_strings = st.one_of(
    _LINE.map(lambda text: f'"{_escaped(text)}"'),
    _WORD.map(lambda text: "'" + text.replace("'", '"') + "'"),
    st.sampled_from(["'plain'", r"'C:\path'", r'"caf\u00e9"', "''", '""']),
)
_long_strings = st.sampled_from(
    ['"""one\n # two\n\n  three"""', "'''\nliteral # no comment\n[x]\n'''", '"""a \\\n   b"""']
)
_scalars = st.one_of(
    _strings,
    st.integers(-9, 10**6).map(str),
    st.sampled_from(
        ["1_000", "0x1F", "2.50", "1e3", "-0.0", "inf", "nan", "true", "2023-07-01", "2023-07-01T10:00:00Z"]
    ),
)


@st.composite
def _lists(draw: st.DrawFn, items: st.SearchStrategy[str]) -> str:
    parts = draw(st.lists(items, max_size=6))
    if draw(st.booleans()):
        return f"[{draw(_GAP)}" + f" {draw(_GAP)},{draw(_GAP)}".join(parts) + "]"
    text = "[" + draw(st.sampled_from(["", " # at the bracket"])) + "\n"
    for index, part in enumerate(parts):
        above = draw(st.sampled_from(["", "\n", "  # above\n", "\n\n# far above\n\n"]))
        comma = "," if index < len(parts) - 1 or draw(st.booleans()) else ""
        beside = draw(st.sampled_from(["", "  # beside", "\n# below", " #a\n #b"]))
        text += (
            f"{above}{draw(_GAP)}{part}{draw(st.sampled_from(['', ' # before the comma' + chr(10)]))}{comma}{beside}\n"
        )
    return text + draw(_GAP) + "]"


def _inline(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    keys = st.lists(st.sampled_from(["window", "indicator", "en", "fr", '"a b"', "cues", "counts"]), unique=True)

    @st.composite
    def build(draw: st.DrawFn) -> str:
        pairs = [f"{key}{draw(_GAP)}={draw(_GAP)}{draw(values)}" for key in draw(keys)]
        return "{" + draw(_GAP) + f"{draw(_GAP)},{draw(_GAP)}".join(pairs) + " }"

    return build()


_values = st.recursive(
    st.one_of(_scalars, _long_strings), lambda inner: st.one_of(_lists(inner), _inline(inner)), max_leaves=8
)


@st.composite
def _trivia(draw: st.DrawFn) -> str:
    return "".join(f"{line}\n" for line in draw(st.lists(st.one_of(st.just(""), comments), max_size=4)))


@st.composite
def _pairs(draw: st.DrawFn, names: tuple[str, ...]) -> str:
    text = ""
    for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=5)):
        key = draw(st.sampled_from([name, f'"{name}"', f"{name}{draw(_GAP)}.{draw(_GAP)}deep"]))
        ending = draw(st.one_of(st.just(""), comments.map(lambda text: f" {text}")))
        text += f"{draw(_trivia())}{draw(_GAP)}{key}{draw(_GAP)}={draw(_GAP)}{draw(_values)}{draw(_GAP)}{ending}\n"
    return text


def _header(name: str, *, double: bool) -> st.SearchStrategy[str]:
    left, right = ("[[", "]]") if double else ("[", "]")
    spaced = ".".join(name.split("."))
    return st.sampled_from([f"{left}{spaced}{right}", f"{left} {' . '.join(name.split('.'))} {right}  # of a header"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a valid TOML document with tables of a fact base, in any order and with any comments."""
    text = draw(_pairs(("format", "title", "default_scope", "unknown", "other")))
    for table in draw(st.lists(st.sampled_from(["sites", "sources", "indicators", "unheard"]), max_size=4)):
        fields = schema.TABLES.get(table, schema.SITE)
        names = tuple(field.name for field in fields if field.kind not in ("tables", "phrases"))
        text += f"{draw(_trivia())}{draw(_header(table, double=True))}\n{draw(_pairs(names))}"
        if table == "indicators" and draw(st.booleans()):
            text += (
                f"{draw(_trivia())}{draw(_header('indicators.phrases', double=False))}\n{draw(_pairs(('en', 'fr')))}"
            )
        for child in draw(st.lists(st.sampled_from(["facts", "events"]), max_size=3)) if table == "sources" else []:
            names = tuple(field.name for field in schema.TABLES[child])
            text += f"{draw(_trivia())}{draw(_header(f'sources.{child}', double=True))}\n{draw(_pairs(names))}"
    text += draw(_trivia()) + draw(st.sampled_from(["", "# the end, without a newline"]))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text
