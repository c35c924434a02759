"""The rules' texts: the same in every language but for the words, and all of them used."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import ROOT, fact, source

from technopark_cli.model.languages import WORDS
from technopark_cli.reports import conflicts
from technopark_cli.rules import findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILES = sorted((ROOT / "technopark_cli" / "rules").glob("*.py"))


def assigned(path: Path) -> ast.expr | None:
    """Return what a module assigns to TEXTS."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "TEXTS":
            return node.value
    return None


#: The texts of every file of the rules that has any, by language, then by key.
TEXTS: dict[Path, dict[str, dict[str, str]]] = {
    path: ast.literal_eval(value) for path in FILES if (value := assigned(path)) is not None
}
every_file = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)


class Call(NamedTuple):
    """One call of ``say``: the keys that it may choose from, its fields, and whether it has others in a mapping."""

    keys: frozenset[str]
    fields: frozenset[str]
    open: bool


def strings(tree: ast.AST) -> Iterator[str]:
    """Yield the string constants in a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def calls(path: Path) -> Iterator[Call]:
    """Yield the calls of ``say`` in a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
            named = frozenset(word.arg for word in node.keywords if word.arg)
            yield Call(frozenset(strings(node.args[2])), named, len(named) < len(node.keywords))


def fields(template: str) -> set[str]:
    """Return the names of a template's fields; a field is a bare name."""
    found = [(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(template) if name is not None]
    assert all(name.isidentifier() and not spec and not conversion for name, spec, conversion in found)
    return {name for name, _, _ in found}


@every_file
def test_every_language_has_the_same_texts(path: Path) -> None:
    """The keys are the same in all languages, and so are the fields of each text."""
    english = {key: fields(text) for key, text in TEXTS[path]["en"].items()}
    assert list(TEXTS[path]) == list(WORDS)
    for texts in TEXTS[path].values():
        assert {key: fields(text) for key, text in texts.items()} == english


@every_file
def test_a_call_fills_the_fields_of_its_text(path: Path) -> None:
    """What is said is given every field, and none that the text has not."""
    for call in calls(path):
        for key in call.keys & set(TEXTS[path]["en"]):
            wanted = fields(TEXTS[path]["en"][key])
            assert call.fields <= wanted if call.open else call.fields == wanted, key


def importers(path: Path) -> list[Path]:
    """Return the files that take something from a rule's file."""
    return [other for other in FILES if f"rules.{path.stem} import" in other.read_text("utf-8")]


@every_file
def test_every_text_is_used(path: Path) -> None:
    """No text is left behind: its key stands in the code of its file, or of one that is built on it."""
    named: set[str] = set()
    for file in (path, *importers(path)):
        tree = ast.parse(file.read_text("utf-8"))
        tree.body = [node for node in tree.body if not (isinstance(node, ast.AnnAssign) and node.value)]
        named |= set(strings(tree))
    # the two kinds of relation that product-bound is about name its texts themselves
    assert set(TEXTS[path]["en"]) <= named


@every_file
def test_french_is_written_with_plain_blanks(path: Path) -> None:
    """The spaces of French typography are set when a text is said, so that the source shows none that cannot be seen."""
    for text in TEXTS[path]["fr"].values():
        assert "\u00a0" not in text
        assert "\u202f" not in text
        assert not re.search(r"\S[:;?!»]|«\S", text), text


@every_file
def test_nothing_is_called_an_error(path: Path) -> None:
    """Which side is wrong is not known when two do not agree."""
    for texts in TEXTS[path].values():
        for text in texts.values():
            assert not re.search(r"\berr(?:or|eur)s?\b", text, flags=re.IGNORECASE), text


def test_every_way_to_reconcile_has_a_french_name() -> None:
    """The keys under which the rules file their explanations can be read in French."""
    keys = {
        node.args[0].value
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reconciliation"
        if isinstance(node.args[0], ast.Constant)
    }
    assert keys - set(conflicts.NAMES["fr"]) == set()


def test_the_report_has_the_same_texts_in_every_language() -> None:
    """What stands around the findings has the same keys and fields."""
    english = {key: fields(text) for key, text in conflicts.TEXTS["en"].items()}
    assert list(conflicts.TEXTS) == list(WORDS)
    for texts in conflicts.TEXTS.values():
        assert {key: fields(text) for key, text in texts.items()} == english


def test_the_language_changes_the_texts_and_nothing_else() -> None:
    """On a base that raises every rule the findings are the same ones, in the same order."""
    base = load([str(ROOT / "tests" / "cases" / "other-base.toml")])
    english, french = (findings(base, words=words) for words in WORDS.values())

    assert [each._replace(message="", reconciles=()) for each in english] == [
        each._replace(message="", reconciles=()) for each in french
    ]
    assert [[way[:2] for way in each.reconciles] for each in english] == [
        [way[:2] for way in each.reconciles] for each in french
    ]
    assert all(one.message != other.message for one, other in zip(english, french, strict=True))


def test_explanations_in_french(write: Callable[..., str]) -> None:
    """A tension in a running total, with its two explanations, as a French reader sees it."""
    head = """
    format = 1
    default_scope = "network"
    [[entities]]
    id = "network"
    name = "Parcs"
    kind = "network"
    [[indicators]]
    id = "firms"
    kind = "cumulative"
    unit = "firms"
    label = { en = "Firms supported", fr = "Entreprises accompagnées" }
    definition = { en = "Firms supported since launch." }
    """
    base = load(
        [
            write(
                head,
                source("gazette", "2023-11-24", fact("firms", 5000, "5 000 entreprises", as_of="2023")),
                source("matin", "2024", fact("firms", 3000, "3 000", as_of="2023-11-24", detail="aided")),
            )
        ]
    )

    (found,) = findings(base, words=WORDS["fr"])

    assert found.message == (
        "Entreprises accompagnées, Parcs\u00a0: d'un côté 5\u202f000 (Gazette, 24 novembre 2023), de l'autre 3\u202f000 "
        "(Matin, 2024)\u00a0: aucun nombre ne convient aux deux"
    )
    assert [way.text for way in found.reconciles] == [
        "le total a pu augmenter entre-temps\u00a0: le 24 novembre 2023 et 2023 ne désignent pas forcément un même jour",
        "les deux ne comptent peut-être pas la même chose\u00a0: «\u00a05 000 entreprises\u00a0» et «\u00a03 000\u00a0»",
    ]
