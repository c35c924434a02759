"""ClaimReview of schema.org as JSON-LD: a draft for a human reviewer, one review for each claim that was judged.

A program must not publish a rating: every review says that it is a draft, and a claim that the base cannot judge gets
none. The scale runs from 1 (contradicted) to 5 (supported).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from technopark_cli.factcheck.words import verdict_word
from technopark_cli.model.errors import UsageProblem
from technopark_cli.model.verdicts import Verdict
from technopark_cli.output.clean import json_safe
from technopark_cli.output.passages import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.inspection import Article, Inspection, Reviewer
    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options

#: What each verdict is worth between WORST and BEST; unverified is never rated.
RATINGS = {"contradicted": 1, "outdated": 2, "disputed": 3, "supported": 5}
WORST, BEST = 1, 5
#: A claim that is supported, but not as it is worded, is not quite the best.
WITH_CAUSE = 4
#: More characters of a claim are not shown.
LONGEST = 75


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - JSON has no header to leave out
    """Yield the document, review by review.

    Raises:
        UsageProblem: nobody answers for the reviews.
    """
    if not table.inspection:
        return
    shown = table.inspection()
    if shown.reviewer is None:
        msg = "format 'claimreview' needs who reviews: add --review-author NAME and --review-url URL"
        raise UsageProblem(msg)
    yield '{"@context": "https://schema.org", "@graph": ['
    separator = "\n"
    for review in _reviews(shown, shown.reviewer):
        yield separator + json_safe(json.dumps(review, ensure_ascii=False, allow_nan=False))
        separator = ",\n"
    yield ("\n" if separator != "\n" else "") + "]}\n"


def _reviews(shown: Inspection, reviewer: Reviewer) -> Iterator[dict[str, Any]]:
    for article in shown.articles:
        for each in article.checked.verdicts:
            if each.verdict in RATINGS and each.ignored is None:
                yield review(each, article, reviewer)


def review(each: Verdict, article: Article, reviewer: Reviewer) -> dict[str, Any]:
    """Return the review of one claim."""
    checked = article.checked
    appearance = {"@type": "CreativeWork", "name": checked.title or checked.name, "inLanguage": checked.language}
    claim: dict[str, Any] = {"@type": "Claim", "appearance": appearance}
    if checked.date_basis != "assumed":
        appearance["datePublished"] = checked.date
        claim["datePublished"] = checked.date
    rating = WITH_CAUSE if each.verdict == "supported" and each.cause else RATINGS[each.verdict]
    return {
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "url": reviewer.url,
        "author": {"@type": "Organization", "name": reviewer.name},
        "datePublished": reviewer.published,
        "claimReviewed": reviewed(each, checked.text),
        "inLanguage": each.language,
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": verdict_word(each.language, each.verdict),
            "ratingValue": rating,
            "bestRating": BEST,
            "worstRating": WORST,
            "ratingExplanation": each.message,
        },
    }


def reviewed(each: Verdict, text: str) -> str:
    """Return the claim within its sentence, in whole words, in at most :data:`LONGEST` characters."""
    before, claim, after = sentence(text, each.passage.at, each.passage.until)
    whole = f"{before}{claim}{after}".strip()
    if len(whole) <= LONGEST:
        return whole
    if len(claim) >= LONGEST:
        return claim[: LONGEST - 1] + "…"
    # as many whole words as fit, first those behind the claim, which say what is counted
    room = LONGEST - len(claim) - 2
    tail = _words(after, room * 2 // 3, last=False)
    head = _words(before, room - len(tail), last=True)
    return f"{'…' if head != before else ''}{head.lstrip()}{claim}{tail.rstrip()}{'…' if tail != after else ''}"


def _words(text: str, room: int, *, last: bool) -> str:
    """Return the first, or the last, whole words of a text that fit."""
    if len(text) <= room:
        return text
    if last:
        kept = text[len(text) - max(room, 0) :]
        return kept[kept.find(" ") + 1 :] if " " in kept else ""
    kept = text[: max(room, 0)]
    return kept[: kept.rfind(" ")] if " " in kept else ""
