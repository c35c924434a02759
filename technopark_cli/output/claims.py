"""Everything about each claim: its sentence with a caret under it, the verdict, the evidence, what may be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.factcheck.codes import NONE
from technopark_cli.factcheck.report import colour, in_order
from technopark_cli.factcheck.words import coverage_line, label, say, verdict_word
from technopark_cli.model.languages import WORDS
from technopark_cli.model.quantity import hard, likely
from technopark_cli.model.scales import Range, Scale
from technopark_cli.model.tables import Block, Cell
from technopark_cli.model.verdicts import Other, Verdict
from technopark_cli.output.passages import pointed, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.inspection import Article, Inspection
    from technopark_cli.model.quantity import Number, Quantity
    from technopark_cli.model.tables import Table
    from technopark_cli.model.verdicts import Remark
    from technopark_cli.output import Options

Line = tuple[Cell, ...]
#: Further lines of a block are set in by this.
INDENT = 4
#: So many sources of one figure are named; of more, how many they are.
NAMED = 3
#: So many figures are drawn beside the claim.
DRAWN = 4


def parts(table: Table, options: Options) -> Iterator[Block] | None:
    """Return the blocks that show checked articles, made while they are read; None for any other table."""
    if table.inspection is None:
        return None
    shown = table.inspection()
    return (block for article in shown.articles for block in blocks(article, shown, options.screen.width))


def blocks(article: Article, shown: Inspection, width: int | None) -> Iterator[Block]:
    """Yield a head for the article, and a block for everything that is said of it."""
    yield _head(article, shown)
    for each in in_order(article.checked):
        if isinstance(each, Verdict):
            yield _claim(each, article, shown, width)
        elif isinstance(each, Other):
            yield Block((*_place(each), Cell(f"{each.role} ", "dim"), Cell(each.passage.text)), _steps(each, shown))
        else:
            yield Block((*_place(each), Cell(f"{each.code} {each.rule}", each.level)), ((Cell(each.message),),))


def _head(article: Article, shown: Inspection) -> Block:
    checked, language = article.checked, shown.language
    date = WORDS[language].date(checked.date)
    known = say(language, "as_of", date=date, basis=say(language, checked.date_basis))
    title = (Cell(f"  {checked.title}"),) if checked.title else ()
    return Block(
        (Cell(checked.name, "title"), *title),
        ((Cell(known, "dim"),), (Cell(coverage_line(language, article.coverage), "dim"),)),
    )


def _place(each: Verdict | Other | Remark) -> Line:
    passage = each.passage
    return (Cell(f"{passage.file}:{passage.line}:{passage.column} ", "dim"),)


def _claim(each: Verdict, article: Article, shown: Inspection, width: int | None) -> Block:
    language = shown.language
    word = verdict_word(language, each.verdict)
    named = each.code if each.rule == each.verdict else f"{each.code} {each.rule}"
    lead = (*_place(each), Cell(word, colour(each)), Cell(f" {named}  "), Cell(subject(each, shown), "title"))
    found = sentence(article.checked.text, each.passage.at, each.passage.until)
    lines: list[Line] = [
        (Cell(line, colour(each) if set(line) <= set("| ^") else ""),)
        for line in pointed(found, None if width is None else width - INDENT)
    ]
    lines.append((Cell(each.message),))
    lines += evidence(each, shown)
    line = scale(each, shown)
    scaled = (len(lines), line) if line else None
    if each.suggestion and each.level != NONE:
        quoted = WORDS[language].quoted(each.suggestion)
        lines.append((Cell(label(language, "suggestion"), "good"), Cell(quoted)))
    if each.ignored is not None:
        reason = each.ignored or say(language, "no_reason")
        lines.append((Cell(say(language, "ignored", reason=reason), "dim"),))
    return Block(lead, (*lines, *_steps(each, shown)), scale=scaled)


def subject(each: Verdict, shown: Inspection) -> str:
    """Return what a claim was taken for: the label of its indicator, and whom it is about."""
    indicator = shown.base.indicators.get(each.indicator)
    label_ = WORDS[shown.language].label(indicator.label) if indicator else each.indicator
    return f"{label_} · {shown.base.scope_name(each.scope)}"


def evidence(each: Verdict, shown: Inspection) -> list[Line]:
    """Return a line for each figure that bears on a claim: how, what was printed, by whom, where it stands."""
    groups: dict[object, list[Fact]] = {}
    for fact, relation in each.evidence:
        figure = fact.quantity._replace(digit=None)
        groups.setdefault((relation, figure, fact.indicator, fact.scope, fact.window, fact.detail), []).append(fact)
    relations = {fact.id: relation for fact, relation in each.evidence}
    return [
        (
            Cell(label(shown.language, relations[facts[0].id]), "dim"),
            Cell(said(facts[0], each, shown)),
            Cell(f"  {_tellers(facts, shown)}", "dim"),
        )
        for facts in groups.values()
    ]


def scale(each: Verdict, shown: Inspection) -> Scale | None:
    """Return the claim and the figures that bear on it as they stand on a number line; None where nothing is to see."""
    facts = [fact for fact, _ in each.evidence if fact.quantity.unit == each.quantity.unit]
    if not facts or each.level == NONE:
        return None
    words = WORDS[shown.language]
    figures = {words.short(fact.quantity): fact for fact in reversed(facts)}  # of equal ones, the first
    ranges = [Range(label, fact.hard, fact.likely, _printed(fact.quantity)) for label, fact in figures.items()]
    named = f"{say(shown.language, 'article')} {words.short(each.quantity)}"
    claimed = Range(named, hard(each.quantity), likely(each.quantity), _printed(each.quantity))
    return Scale((claimed, *reversed(ranges[-DRAWN:])), each.quantity.unit, words)


def _printed(quantity: Quantity) -> Number | None:
    return quantity.value if quantity.value_high is None else None


def said(fact: Fact, claim: Verdict, shown: Inspection) -> str:
    """Return a figure as it was printed; of another thing than the claim, with its name."""
    words, base = WORDS[shown.language], shown.base
    figure = words.said(fact)
    if fact.scope != claim.scope:
        figure = f"{base.scope_name(fact.scope)}: {figure}"
    if fact.indicator != claim.indicator:
        figure = f"{words.label(base.indicators[fact.indicator].label)}: {figure}"
    return figure


def _tellers(facts: Sequence[Fact], shown: Inspection) -> str:
    """Return who prints a figure: publishers with dates, of many how many more, and where the first stands."""
    words = WORDS[shown.language]
    sources = [shown.base.sources[name] for name in dict.fromkeys(fact.source for fact in facts)]
    named = [f"{each.publisher} ({words.date(each.published)})" for each in sources[:NAMED]]
    more = len(sources) - len(named)
    place = facts[0].place
    return f"{', '.join(named)}{f' +{more}' if more else ''} · {place.file}:{place.line}"


def _steps(each: Verdict | Other, shown: Inspection) -> tuple[Line, ...]:
    if not shown.explain:
        return ()
    why = label(shown.language, "why")
    return tuple((Cell(why, "dim"), Cell(f"{step.what} = {step.chosen} — {step.why}")) for step in each.steps)
