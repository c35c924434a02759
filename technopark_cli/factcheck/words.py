"""What is said around verdicts: in English and French for who runs the check, verdicts in the languages of articles too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.languages import WORDS
from technopark_cli.model.verdicts import VERDICTS
from technopark_cli.model.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from technopark_cli.model.inspection import Coverage

TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "article": "article",
        "as_of": "facts known by {date}, {basis}",
        "assumed": "assumed",
        "assumed_many": "{count} articles have no date: facts known by {date} are used — --date DATE says when they appeared",
        "assumed_one": "{file}: no date found: facts known by {date} are used — --date DATE says when it appeared",
        "coverage": "{numbers}: {claims}{verdicts}, {dates}, {others}",
        "coverage_of": "{articles}, {coverage}",
        "dateline": "from the dateline",
        "file name": "from the file's name",
        "front matter": "from the front matter",
        "given": "as given",
        "hide": "Hide evidence",
        "ignore_unused": "ignore[{codes}] silences nothing — take the comment out, or mend its codes",
        "ignore_without_reason": "ignore[{codes}] does not say why — put the reason behind the bracket",
        "ignored": "ignored: {reason}",
        "ignored_count": "; {ignored}",
        "label": "{text}: ",
        "legend": "Legend",
        "metadata": "from the metadata",
        "no_claim": "No figure of this article is about something that the base measures.",
        "no_claims": "no claim found",
        "no_reason": "no reason given",
        "notice": (
            "A draft made by a program from published figures, for a human reviewer. An inconsistency is not an error: "
            "which side is wrong is not known when it is found."
        ),
        "shown_all": "Show all evidence",
        "suggestion": "may be printed",
        "title": "Fact-check",
        "why": "why",
        "supports": "supports it",
        "tension": "in tension",
        "excludes": "excludes it",
        "slip": "slip of",
        "elsewhere": "of another subject",
        "older": "older",
        "nearest": "nearest",
    },
    "fr": {
        "article": "article",
        "as_of": "faits connus à cette date : {date}, {basis}",
        "assumed": "date supposée",
        "assumed_many": "{count} articles sans date : faits connus à cette date : {date} — --date DATE dit quand ils ont paru",
        "assumed_one": "{file} : aucune date trouvée, faits connus à cette date : {date} — --date DATE dit quand il a paru",
        "coverage": "{numbers} : {claims}{verdicts}, {dates}, {others}",
        "coverage_of": "{articles}, {coverage}",
        "dateline": "d’après la ligne de date",
        "file name": "d’après le nom du fichier",
        "front matter": "d’après l’en-tête",
        "given": "date donnée",
        "hide": "Masquer les pièces",
        "ignore_unused": "ignore[{codes}] ne fait taire aucun verdict — retirez le commentaire ou corrigez ses codes",
        "ignore_without_reason": "ignore[{codes}] ne dit pas pourquoi — écrivez le motif derrière le crochet",
        "ignored": "ignoré : {reason}",
        "ignored_count": " ; {ignored}",
        "label": "{text} : ",
        "legend": "Légende",
        "metadata": "d’après les métadonnées",
        "no_claim": "Aucun chiffre de cet article ne porte sur ce que mesure la base.",
        "no_claims": "aucune affirmation trouvée",
        "no_reason": "sans motif",
        "notice": (
            "Brouillon établi par un programme à partir de chiffres publiés, à relire par une personne. Une incohérence "
            "n’est pas une erreur : on ignore, quand on la trouve, quel côté se trompe."
        ),
        "shown_all": "Afficher toutes les pièces",
        "suggestion": "formulation possible",
        "title": "Vérification des faits",
        "why": "pourquoi",
        "supports": "l’appuie",
        "tension": "en tension",
        "excludes": "l’exclut",
        "slip": "méprise sur",
        "elsewhere": "d’un autre sujet",
        "older": "plus ancien",
        "nearest": "le plus proche",
    },
}

#: Nouns that are counted: one and many.
COUNTED: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": {
        "numbers": ("number", "numbers"),
        "claims": ("claim", "claims"),
        "dates": ("date", "dates"),
        "others": ("other", "others"),
        "articles": ("article", "articles"),
        "ignored": ("of them ignored", "of them ignored"),
        **{verdict: (verdict, verdict) for verdict in VERDICTS},
    },
    "fr": {
        "numbers": ("nombre", "nombres"),
        "claims": ("affirmation", "affirmations"),
        "dates": ("date", "dates"),
        "others": ("autre", "autres"),
        "articles": ("article", "articles"),
        "ignored": ("d’entre elles ignorée", "d’entre elles ignorées"),
        "supported": ("confirmée", "confirmées"),
        "outdated": ("dépassée", "dépassées"),
        "disputed": ("disputée", "disputées"),
        "contradicted": ("contredite", "contredites"),
        "unverified": ("non vérifiée", "non vérifiées"),
    },
}

#: What a verdict is called beside a claim.
VERDICT_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {verdict: verdict for verdict in VERDICTS},
    "fr": {
        "supported": "confirmé",
        "outdated": "dépassé",
        "disputed": "disputé",
        "contradicted": "contredit",
        "unverified": "non vérifié",
    },
    "es": {
        "supported": "confirmado",
        "outdated": "desactualizado",
        "disputed": "discutido",
        "contradicted": "contradicho",
        "unverified": "no verificado",
    },
    "ar": {
        "supported": "مؤكَّد",
        "outdated": "متجاوَز",
        "disputed": "محل خلاف",
        "contradicted": "تناقضه المصادر",
        "unverified": "غير متحقَّق منه",
    },
}


def say(language: str, key: str, **values: object) -> str:
    """Return a text in the language of messages, English where it has none, with its values filled in."""
    template = TEXTS.get(language, TEXTS["en"])[key]
    return WORDS.get(language, ENGLISH).fill(template, {name: str(value) for name, value in values.items()})


def label(language: str, key: str) -> str:
    """Return a text as it stands before what it names: ``source: ``."""
    return say(language, "label", text=say(language, key))


def verdict_word(language: str, verdict: str) -> str:
    """Return what a verdict is called, in English where the language is unknown."""
    return VERDICT_WORDS.get(language, VERDICT_WORDS["en"])[verdict]


def counted(language: str, number: int, noun: str) -> str:
    """Return a count with its noun; in French nothing and one are singular."""
    one, many = COUNTED.get(language, COUNTED["en"])[noun]
    singular = number == 1 or (language == "fr" and number == 0)
    return f"{WORDS.get(language, ENGLISH).amount(number)} {one if singular else many}"


def coverage_line(language: str, found: Coverage, articles: int = 1) -> str:
    """Return what the numbers of a text are: ``14 numbers: 6 claims (4 supported, 2 outdated), 5 dates, 3 others``."""
    verdicts = ", ".join(counted(language, found.verdicts[each], each) for each in VERDICTS if found.verdicts[each])
    if found.ignored:
        verdicts += say(language, "ignored_count", ignored=counted(language, found.ignored, "ignored"))
    line = say(
        language,
        "coverage",
        numbers=counted(language, found.numbers, "numbers"),
        claims=counted(language, found.claims, "claims"),
        verdicts=f" ({verdicts})" if verdicts else "",
        dates=counted(language, found.dates, "dates"),
        others=counted(language, found.others, "others"),
    )
    if articles == 1:
        return line
    return say(language, "coverage_of", articles=counted(language, articles, "articles"), coverage=line)
