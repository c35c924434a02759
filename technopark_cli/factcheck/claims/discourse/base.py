"""What a language says about its figures beside the numbers themselves: since when, of whom, carried over by what."""

from typing import NamedTuple


class Discourse(NamedTuple):
    """The words of one language that decide what a figure is about; ``*`` at the end of a word is any ending.

    ``since``, ``within``, ``after``, ``beyond`` and ``by`` stand before a date or a length of time and open a window;
    ``later`` stands behind a length of time that something happens after; ``per`` maps phrases to periods, ``launch`` are phrases for "since it began". ``founding`` are verbs whose date is not that
    of a figure beside them. ``carried`` are words that go on speaking of the subject before, ``demonstratives``
    make a noun go on with it, ``whole`` are words of all sites together, ``runners`` of who runs them.
    ``bodies`` are nouns of organisations and places that are somebody else once a name follows, ``always`` those that are so
    in any case. ``places`` are names of countries, peoples and cities, ``locative`` stands before a place, ``beside`` before one that something is near to, ``sayers`` by who
    says something. ``respectively`` orders two lists alike. ``plain`` are words that may open a sentence and are no names.
    ``joints`` join clauses, ``bare`` stand behind a number that has no noun of its own.
    """

    since: tuple[str, ...]
    within: tuple[str, ...]
    after: tuple[str, ...]
    beyond: tuple[str, ...]
    by: tuple[str, ...]
    later: tuple[str, ...]
    per: dict[str, str]
    launch: tuple[str, ...]
    founding: tuple[str, ...]
    carried: tuple[str, ...]
    demonstratives: tuple[str, ...]
    whole: tuple[str, ...]
    runners: tuple[str, ...]
    bodies: tuple[str, ...]
    always: tuple[str, ...]
    places: tuple[str, ...]
    locative: tuple[str, ...]
    beside: tuple[str, ...]
    sayers: tuple[str, ...]
    respectively: tuple[str, ...]
    plain: tuple[str, ...]
    joints: tuple[str, ...]
    bare: tuple[str, ...]
