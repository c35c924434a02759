"""One page that needs nothing else: each article with its claims marked, and the evidence where a mark is followed.

It works without scripts: a mark is a link to its evidence, which shows as the target of that link, and is printed
always. Everything that an article or a base holds is escaped, and a policy forbids the page to load or run anything.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.codes import NONE
from technopark_cli.factcheck.words import coverage_line, label, say, verdict_word
from technopark_cli.model.languages import WORDS
from technopark_cli.model.verdicts import VERDICTS, Other
from technopark_cli.output.claims import said, subject
from technopark_cli.output.passages import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.inspection import Article, Inspection
    from technopark_cli.model.tables import Table
    from technopark_cli.model.verdicts import Checked, Evidence, Passage, Remark, Verdict
    from technopark_cli.output import Options

#: A sign for each verdict, so that colour alone tells nothing.
SIGNS = {"supported": "✓", "outdated": "↺", "disputed": "±", "contradicted": "✗", "unverified": "?"}
#: Characters that steer a terminal or turn text round unseen are written out; a browser would drop NUL.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_SAFE_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

STYLE = """
:root { color-scheme: light dark; --page: #fcfcfa; --ink: #1c1c1a; --soft: #595955; --line: #d2d2cc; --card: #f2f2ec;
  --supported: #14663a; --outdated: #7a4b00; --disputed: #6b3fa0; --contradicted: #a8071a; --unverified: #4a5568;
  --supported-bg: #e2f3e8; --outdated-bg: #fdf0d5; --disputed-bg: #efe6fa; --contradicted-bg: #fde4e4;
  --unverified-bg: #e9ecf0; --link: #0b4f9e; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #161615; --ink: #e9e9e4; --soft: #b0b0a8; --line: #45453f;
  --card: #22221f; --supported: #7fd6a0; --outdated: #f0c069; --disputed: #cfb0f5; --contradicted: #ff9d9d;
  --unverified: #b8c2d0; --supported-bg: #16301f; --outdated-bg: #362a10; --disputed-bg: #2b2140;
  --contradicted-bg: #421a1c; --unverified-bg: #2a2f37; --link: #8ebcf5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem; max-width: 46rem; background: var(--page); color: var(--ink);
  font: 1.0625rem/1.65 Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Sans Arabic", serif; overflow-wrap: anywhere; }
h1, h2, header, .card, nav, footer { font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 2rem 0 0; }
header p, article header p, footer p, .meta { color: var(--soft); font-size: .875rem; margin: .25rem 0; }
nav { font-size: .875rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: .75rem 0; }
article { border-top: 1px solid var(--line); margin-top: 1rem; }
article > p { margin: .9rem 0; white-space: pre-wrap; }
a { color: var(--link); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .6rem; padding: 0; margin: .5rem 0;
  font-size: .875rem; }
.legend li, .mark { border-radius: .2rem; padding: .05em .25em; }
.mark { color: inherit; text-decoration: underline; text-decoration-thickness: .14em; text-underline-offset: .2em; }
.mark:focus-visible, .card a:focus-visible, nav a:focus-visible { outline: .18rem solid var(--link);
  outline-offset: .1rem; }
.mark sup { font: 700 .68em/1 system-ui, sans-serif; margin-inline-start: .2em; unicode-bidi: isolate; }
.number { border-bottom: 1px dotted var(--soft); }
.supported { background: var(--supported-bg); text-decoration-color: var(--supported); }
.outdated { background: var(--outdated-bg); text-decoration-color: var(--outdated); }
.disputed { background: var(--disputed-bg); text-decoration-color: var(--disputed); }
.contradicted { background: var(--contradicted-bg); text-decoration-color: var(--contradicted); }
.unverified { background: var(--unverified-bg); text-decoration-color: var(--unverified); }
.mark.silenced { background: none; text-decoration-style: dashed; }
.word.supported { color: var(--supported); } .word.outdated { color: var(--outdated); }
.word.disputed { color: var(--disputed); } .word.contradicted { color: var(--contradicted); }
.word.unverified { color: var(--unverified); }
.word { font-weight: 700; border-radius: .2rem; padding: .1em .4em; }
.card { display: none; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0;
  padding: .75rem 1rem; font-size: .9375rem; line-height: 1.5; }
.card:target, .all:target .card { display: block; }
.all:target .card { scroll-margin-top: 1rem; }
.hide, .all:target .show { display: none; }
.all:target .hide { display: inline; }
.card h3 { font-size: 1rem; margin: 0; } .card p { margin: .4rem 0; white-space: normal; }
.card ul { margin: .4rem 0; padding-inline-start: 1.2rem; }
.card .meta { display: inline; font-size: inherit; }
@media print { body { max-width: none; padding: 0; background: #fff; color: #000; font-size: 10.5pt; }
  nav, .card .back { display: none; } .card { display: block; font-size: 9pt; } .card li, .card p { break-inside: avoid; }
  h1, h2, .card h3 { break-after: avoid; }
  .mark, .legend li, .word { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - a page has no header to leave out
    """Yield the page, article by article."""
    if not table.inspection:
        return
    shown = table.inspection()
    yield _start(shown)
    for number, article in enumerate(shown.articles, 1):
        yield from _article(article, number, shown)
    yield _finish(shown)


def text(raw: str) -> str:
    """Return a text for a page: nothing in it is markup, and nothing in it is unseen."""
    return escape(_UNSEEN.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", raw.replace("\r\n", "\n")))


def _start(shown: Inspection) -> str:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    language = shown.language
    title = text(say(language, "title"))
    legend = "".join(
        f'<li class="{verdict}">{SIGNS[verdict]} {text(verdict_word(language, verdict))}</li>' for verdict in VERDICTS
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{text(language)}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n"
        f'<body>\n<div class="all" id="all">\n<header>\n<h1>{title}</h1>\n<p>{text(say(language, "notice"))}</p>\n'
        f'<ul class="legend" aria-label="{text(say(language, "legend"))}">{legend}</ul>\n'
        f'<nav><a class="show" href="#all">{text(say(language, "shown_all"))}</a>'
        f'<a class="hide" href="#top">{text(say(language, "hide"))}</a></nav>\n</header>\n<main>\n'
    )


def _finish(shown: Inspection) -> str:
    # a page is shown to others, whom the folders of this machine do not concern
    files = ", ".join(map(os.path.basename, shown.base.files))
    return f"</main>\n<footer><p>{text(shown.base.title)} · {text(files)}</p></footer>\n</div>\n</body>\n</html>\n"


def direction(language: str) -> str:
    """Return which way a language is written."""
    return "rtl" if language in ("ar", "arc", "dv", "fa", "he", "ku", "ps", "ur", "yi") else "ltr"


def _paragraph_direction(paragraph: str) -> str:
    """Return which way most letters of a paragraph run: its first word may be a name in the other script."""
    from_right = len(RIGHT_TO_LEFT.findall(paragraph))
    return "rtl" if from_right * 2 > sum(map(str.isalpha, paragraph)) else "ltr"


class _Mark(NamedTuple):
    """Something said of an article: where in its text, its number on the page, what."""

    at: int
    until: int
    number: str
    of: Verdict | Other


def _article(article: Article, number: int, shown: Inspection) -> Iterator[str]:
    checked, language = article.checked, shown.language
    date = WORDS[language].date(checked.date)
    known = say(language, "as_of", date=date, basis=say(language, checked.date_basis))
    title = checked.title if checked.title and not checked.text.lstrip().startswith(checked.title) else None
    counts = text(coverage_line(language, article.coverage))
    yield (
        f'<article lang="{text(checked.language)}" dir="{direction(checked.language)}">\n'
        f'<header lang="{text(language)}" dir="ltr"><h2>{text(checked.name)}</h2>\n{_title(title, checked)}'
        f"<p>{text(known)}</p><p>{counts}</p></header>\n"
    )
    marks = _marks(article, number)
    if not article.coverage.claims:
        yield f'<p class="meta" lang="{text(language)}" dir="ltr">{text(say(language, "no_claim"))}</p>\n'
    yield from _body(checked.text, marks, shown)
    yield from (_remark(each, shown.language) for each in checked.remarks)
    yield "</article>\n"


def _title(title: str | None, checked: Checked) -> str:
    """Return the title as a line of its own, where the text does not begin with it."""
    if not title:
        return ""
    return f'<h2 lang="{text(checked.language)}" dir="{_paragraph_direction(title)}">{text(title)}</h2>\n'


def _marks(article: Article, number: int) -> list[_Mark]:
    """Return what is marked, in the order of the text; of two that overlap, the first."""
    marks: list[_Mark] = []
    reached = 0
    said_of: list[Verdict | Other] = [*article.checked.verdicts, *article.checked.others]
    for each in sorted(said_of, key=lambda each: (each.passage.at, each.passage.until)):
        passage = each.passage
        if reached <= passage.at < passage.until <= len(article.checked.text):
            marks.append(_Mark(passage.at, passage.until, f"{number}-{len(marks) + 1}", each))
            reached = passage.until
    return marks


def _body(whole: str, marks: list[_Mark], shown: Inspection) -> Iterator[str]:
    """Yield the text, paragraph by paragraph, each followed by the evidence on the claims that end in it."""
    waiting = 0
    for paragraph in _PARAGRAPH.finditer(whole):
        start, end = paragraph.span()
        inside = []
        while waiting < len(marks) and marks[waiting].at < end:
            inside.append(marks[waiting])
            waiting += 1
        yield f'<p dir="{_paragraph_direction(paragraph.group())}">'
        at = start
        for mark in inside:
            until = min(mark.until, end)
            yield text(whole[at : mark.at]) + _marked(mark, whole[mark.at : until], shown)
            at = until
        yield text(whole[at:end]) + "</p>\n"
        yield from (_card(mark, mark.of, shown) for mark in inside if not isinstance(mark.of, Other))


def _marked(mark: _Mark, words: str, shown: Inspection) -> str:
    if isinstance(mark.of, Other):
        return f'<span class="number" title="{text(mark.of.role)}">{text(words)}</span>'
    word = text(verdict_word(shown.language, mark.of.verdict))
    kind = f"{mark.of.verdict}{' silenced' if mark.of.ignored is not None else ''}"
    return (
        f'<a class="mark {kind}" id="m{mark.number}" href="#c{mark.number}" title="{word}">{text(words)}'
        f'<sup aria-label="{word}">{SIGNS[mark.of.verdict]}</sup></a>'
    )


def _remark(each: Remark, language: str) -> str:
    place = f"{each.passage.line}:{each.passage.column}"
    return f'<p class="meta" lang="{text(language)}" dir="ltr">{place}: {text(f"{each.code} {each.message}")}</p>\n'


def _card(mark: _Mark, each: Verdict, shown: Inspection) -> str:
    language = shown.language
    head = _word(verdict_word(language, each.verdict), each.verdict, each.passage, language)
    code = f'<span class="meta">{text(each.code)} {text(each.rule)} · {each.passage.line}:{each.passage.column}</span>'
    back = f'<a class="back" href="#m{mark.number}" aria-label="↩">↩</a>'
    return (
        f'<section class="card" id="c{mark.number}" lang="{text(language)}" dir="ltr">\n<h3>{head}</h3>\n'
        f"<p>{code} {back}</p>\n<p><strong>{text(subject(each, shown))}</strong><br>{text(each.message)}</p>\n{_evidence(each, shown)}</section>\n"
    )


def _word(word: str, kind: str, passage: Passage, language: str) -> str:
    quoted = WORDS[language].quoted("\x00")
    before, _, after = text(quoted).partition(text("\x00"))
    return f'<span class="word {kind}">{text(word)}</span> {before}<bdi>{text(passage.text)}</bdi>{after}'


def _evidence(each: Verdict, shown: Inspection) -> str:
    language = shown.language
    parts = []
    if each.evidence:
        items = "".join(f"<li>{_fact(evidence, each, shown)}</li>\n" for evidence in each.evidence)
        parts.append(f"<ul>\n{items}</ul>\n")
    if each.suggestion and each.level != NONE:
        wording = text(each.suggestion)
        parts.append(f'<p>{text(label(language, "suggestion"))}<bdi lang="{text(each.language)}">{wording}</bdi></p>\n')
    if each.ignored is not None:
        reason = say(language, "ignored", reason=each.ignored or say(language, "no_reason"))
        parts.append(f"<p>{text(reason)}</p>\n")
    if shown.explain:
        steps = "".join(f"<li>{text(f'{step.what} = {step.chosen} — {step.why}')}</li>\n" for step in each.steps)
        parts.append(f"<p>{text(say(language, 'why'))}</p><ul>\n{steps}</ul>\n" if steps else "")
    return "".join(parts)


def _fact(evidence: Evidence, claim: Verdict, shown: Inspection) -> str:
    fact, relation = evidence
    source = shown.base.sources[fact.source]
    told = f"{source.publisher}, {WORDS[shown.language].date(source.published)}"
    if source.url and _SAFE_ADDRESS.match(source.url):
        teller = f'<a href="{text(source.url)}" rel="noopener noreferrer external">{text(told)}</a>'
    else:
        teller = text(told)
    figure = f"<bdi>{text(said(fact, claim, shown))}</bdi>"
    return f'<span class="meta">{text(label(shown.language, relation))}</span>{figure} — {teller}'
