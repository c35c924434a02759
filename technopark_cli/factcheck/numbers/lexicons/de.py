"""German: what newspapers print; long compounds are read up to a hundred and by the hundred."""

from technopark_cli.factcheck.numbers.lexicons.base import Lexicon

_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_SMALL = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"

_NUMBERS = {
    0: "null",
    **{value: word for value, word in enumerate(_UNITS, 1) if value > 1},
    **dict(enumerate(_SMALL.split(), 10)),
    **{10 * ten: word for ten, word in enumerate(_TENS, 2)},
    **{
        10 * ten + unit: f"{left}und{right}"
        for ten, right in enumerate(_TENS, 2)
        for unit, left in enumerate(_UNITS, 1)
    },
    **{100 * unit: f"{word}hundert" for unit, word in enumerate(_UNITS, 1)},
}

LEXICON = Lexicon(
    code="de",
    decimal=",",
    common="""ab aber alle als am an auch auf aus bei beim bereits bis da damit das dass dem den der des die dies diese dieser durch
        ein eine einem einen einer eines er es für gegen hat haben hier ich ihr ihre ihrem im in ins ist je kein konnte mit nach
        nicht noch nur ob oder ohne schon sein seit seine sich sie sind so sowie über um und unter vom von vor war waren was
        wenn werden wie wir wird wurde wurden zu zum zur zwischen derzeit insgesamt""",
    links="von der des",
    leads="die den dieser ihrer aller",
    many="Dutzende Hunderte Tausende",
    numbers=_NUMBERS,
    ones="ein eine einem einen einer eins",
    hundreds="hundert",
    scales={3: "tausend", 6: "million millionen", 9: "milliarde milliarden", 12: "billion billionen"},
    lone="tausend hundert",
    articles="ein eine einem einen einer der",
    suffixes={6: "Mio", 9: "Mrd"},
    half_before="halbe|eine halbe|einer halben",
    collectives={12: "dutzend"},
    ordinals={
        1: "erste ersten erster erstes",
        2: "zweite zweiten zweiter",
        3: "dritte dritten dritter",
        4: "vierte vierten vierter",
        5: "fünfte fünften fünfter",
        6: "sechste sechsten",
        7: "siebte siebten",
        8: "achte achten",
        9: "neunte neunten",
        10: "zehnte zehnten",
    },
    before={
        "more_than": "mehr als|über|übersteigt|übertrifft",
        "at_least": "mindestens|wenigstens|nicht weniger als|zumindest",
        "less_than": "weniger als|unter",
        "at_most": "höchstens|maximal|nicht mehr als",
        "up_to": "bis zu|bis",
        "nearly": "fast|beinahe|nahezu|knapp",
        "about": "etwa|rund|ungefähr|circa|ca|zirka|gegen",
        "exactly": "genau|exakt",
        "bare": "nur",
    },
    after={"at_least": "oder mehr|mindestens", "at_most": "höchstens|oder weniger", "about": "etwa"},
    fillers="die|den|der",
    between=("zwischen", "und"),
    ranges="bis",
    either="oder",
    moves="stieg steigen gestiegen wuchs wachsen sank gesunken",
    units={
        "percent": "prozent",
        "m2": "quadratmeter|quadratmetern",
        "ha": "hektar",
        "km2": "quadratkilometer",
        "km": "kilometer",
        "m": "meter",
        "points": "prozentpunkte",
    },
    currencies={"MAD": "dirham|dirhams", "USD": "us dollar|dollar"},
    rates={
        "m2": "pro quadratmeter|je quadratmeter",
        "month": "im monat|pro monat|monatlich",
        "m2/month": "pro quadratmeter im monat|pro quadratmeter und monat",
    },
    times={
        "years": "jahr jahre jahren",
        "months": "monat monate monaten",
        "weeks": "woche wochen",
        "days": "tag tage tagen",
        "hours": "stunde stunden",
        "minutes": "minute minuten",
    },
    months={
        1: "januar",
        2: "februar",
        3: "märz",
        4: "april",
        5: "mai",
        6: "juni",
        7: "juli",
        8: "august",
        9: "september",
        10: "oktober",
        11: "november",
        12: "dezember",
    },
    quarters=("quartal", "halbjahr"),
    years="jahr seit im anfang ende mitte bis in jahre sommer herbst winter frühjahr",
    ages="alter durchschnittsalter",
    ages_after="jahre alt",
    clock_before="um",
    clock_after="uhr",
    identifiers="gesetz artikel nummer paragraph verordnung",
    notes="seite s abbildung tabelle",
    phones="telefon tel fax",
    fractions="drittel viertel fünftel",
    time_adjectives="letzten nächsten vergangenen ersten",
    plural=r".*(?:en|er|s|e)",
)
