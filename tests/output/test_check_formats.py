"""How checked articles look in every format of their own, in four languages, and whatever an article contains."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from conftest import HEAD, fact, source
from factcheck.written import backed, checked, claim, other
from rich.cells import cell_len

from technopark_cli.factcheck.codes import CODES
from technopark_cli.factcheck.report import Choice, Tally, report
from technopark_cli.model.errors import UsageProblem
from technopark_cli.model.inspection import Reviewer
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Step
from technopark_cli.output import FORMATS, Options
from technopark_cli.output.html import STYLE
from technopark_cli.output.passages import pointed, sentence
from technopark_cli.output.plain import cell_width
from technopark_cli.output.style import Screen
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.model.base import Base
    from technopark_cli.model.verdicts import Checked

FACTS = HEAD + source("post", "2023-07", fact("firms", 3500, "more than 3,500", as_of="2023-07", qualifier="more_than"))
SHOW_ALL = Choice()
PIPE = Screen(terminal=False, color=False, width=None)
FIRMS = Quantity(350, None, "firms", "bare")
DESK = Reviewer("Desk", "https://example.org/check", "2024-01-02")

ENGLISH = "Parks\nThe network, they say, has supported 350 firms. Nobody else has.\n"
ARABIC = "أفادت إدارة Parks بأن الشبكة واكبت 350 شركة منذ 2001. وأضافت أن الأمر يسير.\n"
#: What a careless page, terminal, log or spreadsheet would obey.
HOSTILE = "=1+1 </script><script>alert(1)</script> <img src=x onerror=alert(1)> \x1b[31m [bold]350 firms[/bold] \u202eon\u2066 & ::error::x %0A\x00 \x9b\n"


@pytest.fixture
def base(write: Callable[..., str]) -> Base:
    """Return a base with one fact."""
    return load((write(FACTS),))


def english(base: Base, **more: Any) -> Checked:
    """Return an article with a slip of a digit."""
    return checked(
        ENGLISH,
        claim(
            *(ENGLISH, "350 firms", FIRMS, "contradicted", "digit"),
            evidence=backed(base, "post/firms", relation="slip"),
            message="350 is a tenth of 3,500",
            suggestion="more than 3,500 firms",
            steps=(Step("indicator", "firms", "the noun"),),
            **more,
        ),
    )


def arabic() -> Checked:
    """Return an article that runs from right to left."""
    return checked(
        ARABIC,
        claim(ARABIC, "350 شركة", FIRMS, "disputed", language="ar", file="ar.txt"),
        name="ar.txt",
        language="ar",
        basis="dateline",
    )


def written(base: Base, format_: str, *articles: Checked, screen: Screen = PIPE, choice: Choice = SHOW_ALL) -> str:
    """Return what a format makes of articles."""
    table = report(base, articles, choice, Tally(choice))
    return "".join(FORMATS[format_].writer()(table, Options(header=True, screen=screen)))


class TestConcise:
    """One claim a line."""

    def test_line(self, base: Base) -> None:
        """Place, code, verdict, the words, what the base says."""
        assert written(base, "concise", english(base), arabic()) == (
            'article.txt:2:38: TP702 contradicted "350 firms": 350 is a tenth of 3,500\n'
            'ar.txt:1:36: TP711 disputed "350 شركة": what the base says\n'
        )

    def test_what_is_silenced_says_so(self, base: Base) -> None:
        """With --all a silenced claim is marked with the reason."""
        assert written(base, "concise", english(base, ignored="a quote"), choice=Choice(every=True)) == (
            'article.txt:2:38: TP702 contradicted "350 firms": 350 is a tenth of 3,500 (ignored: a quote)\n'
        )


class TestFull:
    """Everything about each claim."""

    def test_english(self, base: Base) -> None:
        """The sentence with a caret line, the verdict, evidence, suggestion, and what decided."""
        assert written(base, "full", english(base), choice=Choice(explain=True)) == (
            "article.txt\n"
            "    facts known by 5 December 2023, as given\n"
            "    1 number: 1 claim (1 contradicted), 0 dates, 0 others\n"
            "\n"
            "article.txt:2:38 contradicted TP702 slip-of-digit  Firms supported · Parks\n"
            "    | The network, they say, has supported 350 firms.\n"
            "    |                                      ^^^^^^^^^\n"
            "    350 is a tenth of 3,500\n"
            f'    slip of: more than 3,500 ("more than 3,500")  Post (July 2023) · {base.files[0]}:37\n'
            "    article 350    ●\n"
            "    > 3,500                                                   (━━━━━━━─────▶\n"
            "                 ───────────┴────────────┴─────────────┴─────────────┴──────\n"
            "    firms                 1,000        2,000         3,000         4,000\n"
            '    may be printed: "more than 3,500 firms"\n'
            "    why: indicator = firms — the noun\n"
            "\n"
            "━━ likely  ── possible  ● as printed  [ ] included  ( ) left out  ▶ no end\n"
        )

    def test_french_frame(self, base: Base) -> None:
        """What the program says around a claim is in the language of messages."""
        text = written(base, "full", english(base), choice=Choice(language="fr"))
        assert text.splitlines()[1:5] == [
            "    faits connus à cette date\u00a0: 5 décembre 2023, date donnée",
            "    1 nombre\u00a0: 1 affirmation (1 contredite), 0 date, 0 autre",
            "",
            "article.txt:2:38 contredit TP702 slip-of-digit  Entreprises accompagnées · Parks",
        ]

    def test_arabic_gets_a_line_of_its_own(self, base: Base) -> None:
        """A claim that runs from right to left fills its line, so that the caret is right in either order."""
        assert written(base, "full", arabic()).splitlines()[5:9] == [
            "    | أفادت إدارة Parks بأن الشبكة واكبت",
            "    | 350 شركة",
            "    | ^^^^^^^^",
            "    | منذ 2001.",
        ]

    def test_isolated_on_a_terminal_only(self, base: Base) -> None:
        """A terminal gets lines that move nothing around them; a pipe gets no such marks."""
        shown = written(base, "full", arabic(), screen=Screen(terminal=True, color=False, width=80))
        assert "\u2068| 350 شركة\u2069" in shown
        assert "\u2068" not in written(base, "full", arabic())

    @pytest.mark.parametrize("width", [30, 50, 80, 120])
    def test_no_line_is_wider_than_the_screen(self, base: Base, width: int) -> None:
        """Sentences are cut around the claim, everything else is wrapped; the caret stays under the claim."""
        screen = Screen(terminal=True, color=False, width=width)
        lines = written(base, "full", english(base), screen=screen).splitlines()
        shown, carets = next(pair for pair in pairwise(lines) if "^" in pair[1])

        assert max(map(cell_len, lines)) <= width
        assert shown[carets.index("^") : carets.rindex("^") + 1] == "350 firms"

    def test_other_numbers(self, base: Base) -> None:
        """With --all every number has its line."""
        text = "In 2023 nothing was said.\n"
        article = checked(text, other(text, "2023", "year", 2023))
        assert written(base, "full", article, choice=Choice(every=True)).endswith("article.txt:1:4 year 2023\n")


class TestPassages:
    """Sentences, and carets under the words."""

    @pytest.mark.parametrize(
        ("text", "words", "shown"),
        [
            ("One. Two 3 firms here. Four.", "3 firms", ["| Two 3 firms here.", "|     ^^^^^^^"]),
            ("A headline\nIt has 3 firms.", "3 firms", ["| It has 3 firms.", "|        ^^^^^^^"]),
            ("it has\n3 firms and\nmore.", "3 firms", ["| it has 3 firms and more.", "|        ^^^^^^^"]),
            ("\tIt\thas 3 firms.", "3 firms", ["| It has 3 firms.", "|        ^^^^^^^"]),
            ("日本の 3 firms です。", "3 firms", ["| 日本の 3 firms です。", "|        ^^^^^^^"]),
            ("E\u0301te\u0301: 3 firms.", "3 firms", ["| E\u0301te\u0301: 3 firms.", "|      ^^^^^^^"]),
            ("M. Amrani et 3.500 firms.", "3.500 firms", ["| M. Amrani et 3.500 firms.", "|              ^^^^^^^^^^^"]),
            ("A\x1b 3 firms.", "3 firms", ["| A\\x1b 3 firms.", "|       ^^^^^^^"]),
            ("3 firms", "3 firms", ["| 3 firms", "| ^^^^^^^"]),
        ],
    )
    def test_carets(self, text: str, words: str, shown: list[str]) -> None:
        """Headlines, soft breaks, tabs, wide letters, marks, initials and control characters."""
        at = text.index(words)
        assert pointed(sentence(text, at, at + len(words)), None) == shown

    def test_a_line_of_a_megabyte(self) -> None:
        """Only what is near the claim is looked at."""
        text = "word " * 100_000 + "3 firms" + " word" * 100_000
        found = sentence(text, 500_000, 500_007)
        assert (found.before[0], found.claim, found.after[-1]) == ("…", "3 firms", "…")
        assert len("".join(found)) < 1000

    @pytest.mark.parametrize(
        "text",
        ["été", "e\u0301", "日本", "مُحَمَّد", "👨‍👩‍👧", "❤️", "🇲🇦", "\u2066x\u2069", "👍🏽", "\xad", "a\u200bb", "ａ①"],
    )
    def test_widths_are_those_of_the_terminal_library(self, text: str) -> None:
        """What is measured off a terminal is what Rich draws on one."""
        assert cell_width(text) == cell_len(text)


class TestSarif:
    """SARIF for verdicts."""

    def log(self, base: Base, *articles: Checked, **choice: Any) -> dict[str, Any]:
        """Return the run of a log."""
        found: dict[str, Any] = json.loads(written(base, "sarif", *articles, choice=Choice(**choice)))["runs"][0]
        return found

    def test_a_claim(self, base: Base) -> None:
        """The exact region, the facts as related places, kind and level."""
        log = self.log(base, english(base))
        (result,) = log["results"]

        assert log["columnKind"] == "unicodeCodePoints"
        assert (result["ruleId"], result["kind"], result["level"]) == ("TP702", "fail", "error")
        assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "TP702"
        assert result["locations"][0]["physicalLocation"] == {
            "artifactLocation": {"uri": "article.txt"},
            "region": {
                "startLine": 2,
                "startColumn": 38,
                "endLine": 2,
                "endColumn": 47,
                "charOffset": ENGLISH.index("350"),
                "charLength": 9,
                "snippet": {"text": "350 firms"},
            },
        }
        assert [each["message"]["text"] for each in result["relatedLocations"]] == ["post/firms"]
        assert "suppressions" not in result

    @pytest.mark.parametrize(
        ("verdict", "cause", "kind", "level"),
        [
            ("supported", None, "pass", "none"),
            ("supported", "understated", "pass", "none"),
            ("supported", "qualifier", "review", "none"),
            ("unverified", None, "open", "none"),
            ("disputed", None, "fail", "warning"),
            ("outdated", None, "fail", "warning"),
            ("contradicted", None, "fail", "error"),
            ("contradicted", "scope", "fail", "error"),
        ],
    )
    def test_kinds(self, base: Base, verdict: str, cause: str | None, kind: str, level: str) -> None:
        """Only what fails has a level."""
        (result,) = self.log(base, checked(ENGLISH, claim(ENGLISH, "350 firms", FIRMS, verdict, cause)))["results"]
        assert (result["kind"], result["level"]) == (kind, level)

    def test_suppressions_are_on_all_results_or_none(self, base: Base) -> None:
        """A silenced claim carries the reason; the others then say that nothing silences them."""
        found = self.log(base, english(base, ignored="a quote"), arabic(), every=True)["results"]
        assert [each["suppressions"] for each in found] == [
            [{"kind": "inSource", "status": "accepted", "justification": "a quote"}],
            [],
        ]

    def test_fingerprints_outlive_moved_lines_and_other_messages(self, base: Base) -> None:
        """The words, the indicator and the code make the fingerprint; nothing else of a claim does."""

        def of(text: str, **more: Any) -> str:
            article = checked(text, claim(text, "350 firms", FIRMS, "contradicted", **more))
            (result,) = self.log(base, article)["results"]
            found: str = result["partialFingerprints"]["findingKey/v1"]
            return found

        assert of(ENGLISH) == of("\n\nNew. " + ENGLISH, message="other") != of(ENGLISH, indicator="tenants")

    def test_rules_fit_the_standard(self, base: Base) -> None:
        """The pages of all codes are there, supported with the level none."""
        rules = self.log(base, english(base))["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == [code.code for code in CODES]
        assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"none", "note", "warning", "error"}
        assert all(rule[part]["text"] for rule in rules for part in ("shortDescription", "fullDescription", "help"))
        assert (rules[0]["id"], rules[0]["defaultConfiguration"]) == ("TP700", {"level": "none"})


def test_github(base: Base) -> None:
    """A command with the whole region; nothing for what is supported or silenced; nothing can end the command."""
    hostile = checked(
        HOSTILE,
        claim(HOSTILE, "350 firms", FIRMS, "outdated", file="a,b:c\n%.txt", message="x\n::error::y 100%"),
        claim(HOSTILE, "1+1", FIRMS, "supported"),
        claim(HOSTILE, "script", FIRMS, "contradicted", ignored="so"),
    )
    assert written(base, "github", english(base), hostile, choice=Choice(every=True)) == (
        "::error file=article.txt,line=2,endLine=2,endColumn=47,col=38,title=TP702 slip-of-digit"
        '::contradicted "350 firms": 350 is a tenth of 3,500\n'
        f"::warning file=a%2Cb%3Ac %25.txt,line=1,endLine=1,endColumn={HOSTILE.index('350') + 10},"
        f'col={HOSTILE.index("350") + 1},title=TP712 outdated::outdated "350 firms": x ::error::y 100%25\n'
    )


class TestClaimReview:
    """Drafts of reviews."""

    def reviews(self, base: Base, *articles: Checked) -> list[dict[str, Any]]:
        """Return the reviews of a document."""
        document = json.loads(written(base, "claimreview", *articles, choice=Choice(reviewer=DESK)))
        assert document["@context"] == "https://schema.org"
        found: list[dict[str, Any]] = document["@graph"]
        return found

    def test_a_review(self, base: Base) -> None:
        """Everything that a publisher needs, marked as a draft."""
        assert self.reviews(base, english(base)) == [
            {
                "@type": "ClaimReview",
                "creativeWorkStatus": "Draft",
                "url": "https://example.org/check",
                "author": {"@type": "Organization", "name": "Desk"},
                "datePublished": "2024-01-02",
                "claimReviewed": "The network, they say, has supported 350 firms.",
                "inLanguage": "en",
                "itemReviewed": {
                    "@type": "Claim",
                    "appearance": {
                        "@type": "CreativeWork",
                        "name": "article.txt",
                        "inLanguage": "en",
                        "datePublished": "2023-12-05",
                    },
                    "datePublished": "2023-12-05",
                },
                "reviewRating": {
                    "@type": "Rating",
                    "alternateName": "contradicted",
                    "ratingValue": 1,
                    "bestRating": 5,
                    "worstRating": 1,
                    "ratingExplanation": "350 is a tenth of 3,500",
                },
            }
        ]

    @pytest.mark.parametrize(
        ("language", "word"), [("fr", "dépassé"), ("es", "desactualizado"), ("ar", "متجاوَز"), ("de", "outdated")]
    )
    def test_the_rating_is_named_in_the_language_of_the_article(self, base: Base, language: str, word: str) -> None:
        """English where the program does not know it."""
        article = checked(ENGLISH, claim(ENGLISH, "350 firms", FIRMS, "outdated", language=language))
        assert self.reviews(base, article)[0]["reviewRating"]["alternateName"] == word

    def test_what_is_not_judged_is_not_rated(self, base: Base) -> None:
        """Neither an unverified claim nor a silenced one has a review; an assumed date is not a date."""
        unsure = checked(ENGLISH, claim(ENGLISH, "350 firms", FIRMS, "unverified"))
        silenced = english(base, ignored="so")
        undated = english(base)._replace(date_basis="assumed")

        (review,) = self.reviews(base, unsure, silenced, undated)
        assert "datePublished" not in review["itemReviewed"]

    def test_long_claims_are_cut_at_words(self, base: Base) -> None:
        """At most 75 characters, the figure among them."""
        text = "Il est à noter que depuis sa création en 2001 le réseau a permis de soutenir 350 firms dans toutes les régions du royaume et bien au-delà.\n"
        (review,) = self.reviews(base, checked(text, claim(text, "350 firms", FIRMS, "contradicted")))
        assert review["claimReviewed"] == "…a permis de soutenir 350 firms dans toutes les régions du royaume et…"
        assert len(review["claimReviewed"]) <= 75

    def test_somebody_must_answer_for_it(self, base: Base) -> None:
        """Without an author and an address there is one clear error."""
        with pytest.raises(UsageProblem, match="add --review-author NAME and --review-url URL"):
            written(base, "claimreview", english(base))


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and the text of each."""

    def __init__(self, page: str) -> None:
        """Read ``page``."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of all elements of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


class TestHtml:
    """One page that needs nothing else."""

    def test_marks_lead_to_their_evidence_and_back(self, base: Base) -> None:
        """Every mark is a link to a card that exists, and every card leads back; no script, nothing loaded."""
        page = Page(written(base, "html", english(base), arabic()))
        marks = [link for link in page.all("a") if link.get("class", "").startswith("mark")]
        cards = [section["id"] for section in page.all("section")]

        assert [link["href"] for link in marks] == [f"#{card}" for card in cards] == ["#c1-1", "#c2-1"]
        assert [link["href"] for link in page.all("a") if link.get("class") == "back"] == [f"#{m['id']}" for m in marks]
        assert {tag for tag, _ in page.elements} & {"script", "img", "iframe", "object", "link", "form"} == set()

    def test_the_text_is_whole(self, base: Base) -> None:
        """Marks change nothing of the words of an article."""
        page = written(base, "html", english(base))
        paragraphs = re.findall(r'<p dir="ltr">(.*?)</p>', page)
        plain = [re.sub(r"<sup.*?</sup>|<[^>]+>", "", paragraph) for paragraph in paragraphs]
        assert plain == ["Parks", "The network, they say, has supported 350 firms. Nobody else has."]

    def test_directions_and_languages(self, base: Base) -> None:
        """Articles and their paragraphs run as they are written, what is said of them as the reader reads."""
        page = Page(written(base, "html", english(base), arabic(), choice=Choice(language="fr")))
        assert page.all("html") == [{"lang": "fr", "dir": "ltr"}]
        assert page.all("article") == [{"lang": "en", "dir": "ltr"}, {"lang": "ar", "dir": "rtl"}]
        assert [p["dir"] for p in page.all("p") if "dir" in p] == ["ltr", "ltr", "rtl"]
        assert {(s["lang"], s["dir"]) for s in page.all("section")} == {("fr", "ltr")}

    def test_a_policy_forbids_everything_but_the_style(self, base: Base) -> None:
        """The policy names the digest of the one style; there is no other style."""
        page = Page(written(base, "html", english(base)))
        (policy,) = [
            meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        assert re.fullmatch(
            r"default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'", policy
        )
        assert not any("style" in attributes for _, attributes in page.elements)

    def test_nothing_in_an_article_is_markup(self, base: Base) -> None:
        """Markup, controls and names of all kinds are shown, never obeyed."""
        name = 'x"><script>alert(2)</script>\n.txt'
        article = checked(
            HOSTILE,
            claim(
                *(HOSTILE, "350 firms", FIRMS, "contradicted"),
                file=name,
                message=HOSTILE,
                suggestion=HOSTILE,
                steps=(Step(HOSTILE, HOSTILE, HOSTILE),),
                ignored=HOSTILE,
            ),
            name=name,
            title=HOSTILE,
            language='"><b>',
        )
        raw = written(base, "html", article, choice=Choice(every=True, explain=True))
        page = Page(raw)

        assert {"script", "img", "b"} & {tag for tag, _ in page.elements} == set()
        assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", raw)
        assert "⟨U+202E⟩on" in "".join(page.texts)

    def test_only_addresses_of_pages_become_links(self, write: Callable[..., str]) -> None:
        """A source's address is a link only if a browser would load a page from it."""
        for url, links in (("https://example.org/a?b=1&c=2", 1), ("javascript:alert(1)", 0)):
            told = source("post", "2023-07", f'url = "{url}"\n', fact("firms", 3500, "3,500 firms"))
            try:
                other_base = load((write(HEAD + told, name=f"{links}.toml"),))
            except Exception:  # noqa: BLE001, S112 - a base that refuses such an address is as good
                continue
            page = Page(written(other_base, "html", english(other_base)))
            assert len([link for link in page.all("a") if link.get("rel")]) == links

    def test_no_folder_of_this_machine_is_named(self, base: Base) -> None:
        """A page names the base, not where it lies."""
        page = written(base, "html", english(base))
        assert "base.toml" in page
        assert base.files[0] not in page

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_contrast(self, scheme: str) -> None:
        """Text stands out from what is behind it by 4.5 to 1 at least (WCAG AA), in both schemes."""
        blocks = re.findall(r":root \{([^}]*)\}", STYLE)
        colours = dict(re.findall(r"--([\w-]+): (#\w{6})", blocks[0]))
        if scheme == "dark":
            colours |= dict(re.findall(r"--([\w-]+): (#\w{6})", blocks[1]))
        verdicts = [name.removesuffix("-bg") for name in colours if name.endswith("-bg")]
        pairs = [(front, back) for front in ("ink", "soft", "link") for back in ("page", "card")]
        pairs += [("ink", f"{verdict}-bg") for verdict in verdicts] + [
            (verdict, f"{verdict}-bg") for verdict in verdicts
        ]

        assert len(verdicts) == 5
        assert [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5] == []


def contrast(one: str, other_: str) -> float:
    """Return the contrast of two colours, as WCAG 2 has it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other_)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    "format_", ["concise", "full", "table", "plain", "md", "csv", "tsv", "json", "jsonl", "github"]
)
def test_no_format_lets_an_article_steer_a_terminal(base: Base, format_: str) -> None:
    """No escape, control or override of direction passes raw, and no name adds a line to a record."""
    article = checked(
        HOSTILE,
        claim(HOSTILE, "350 firms", FIRMS, "contradicted", file="a\x1b[2J\n.txt", message=HOSTILE, ignored=HOSTILE),
        name="a\x1b[2J\n.txt",
        title=HOSTILE,
    )
    shown = written(base, format_, article, choice=Choice(every=True))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
