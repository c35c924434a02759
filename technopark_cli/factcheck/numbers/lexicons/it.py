"""Italian: what newspapers print; long compounds are read up to a hundred and by the hundred and thousand."""

from technopark_cli.factcheck.numbers.lexicons.base import Lexicon

_UNITS = ("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
_TENS = ("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta")
_SMALL = "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"

_NUMBERS = {
    0: "zero",
    **{value: word for value, word in enumerate(_UNITS, 1) if value > 1},
    **dict(enumerate(_SMALL.split(), 10)),
    **{10 * ten: word for ten, word in enumerate(_TENS, 2)},
    **{
        10 * ten + unit: (left[:-1] if unit in (1, 8) else left) + ("tré" if unit == 3 else right)  # noqa: PLR2004
        for ten, left in enumerate(_TENS, 2)
        for unit, right in enumerate(_UNITS, 1)
    },
    100: "cento",
    **{100 * unit: f"{word}cento" for unit, word in enumerate(_UNITS, 1) if unit > 1},
}

LEXICON = Lexicon(
    code="it",
    decimal=",",
    common="""a ad ai al alla alle agli anche che chi ci come con cui da dai dal dalla dalle degli dei del della delle di dove e ed era
        erano essere fino gli ha hanno i il in la le lo loro ma nei nel nella nelle negli non o ogni oltre per perché più poi
        presso quando quanto questa queste questi questo se si sia sono stata stati stato su sua sue sui sul sulla sulle suo
        suoi tra fra un una uno verso entro""",
    links="di d del dei delle degli della",
    leads="queste questi le i gli",
    many="decine dozzine centinaia migliaia",
    numbers=_NUMBERS,
    ones="un uno una",
    scales={3: "mille mila", 6: "milione milioni", 9: "miliardo miliardi", 12: "bilione bilioni"},
    lone="mille",
    articles="un una il",
    joiners="e",
    joined="tens",
    half_after="e mezzo|e mezza",
    half_before="mezzo",
    collectives={
        10: "decina decine",
        12: "dozzina dozzine",
        15: "quindicina",
        20: "ventina",
        30: "trentina",
        40: "quarantina",
        50: "cinquantina",
        60: "sessantina",
        100: "centinaio",
        1000: "migliaio",
    },
    ordinals={
        1: "primo prima primi prime",
        2: "secondo seconda",
        3: "terzo terza",
        4: "quarto quarta",
        5: "quinto quinta",
        6: "sesto sesta",
        7: "settimo settima",
        8: "ottavo ottava",
        9: "nono nona",
        10: "decimo decima",
    },
    before={
        "more_than": "più di|oltre|supera|superano|al di sopra di|superiore a|superiori a|superato|più che",
        "at_least": "almeno|non meno di|un minimo di|come minimo",
        "less_than": "meno di|al di sotto di|inferiore a|inferiori a|sotto",
        "at_most": "al massimo|non più di|un massimo di",
        "up_to": "fino a|fino",
        "nearly": "quasi|vicino a|sfiora|sfiorano",
        "about": "circa|intorno a|attorno a|all incirca|approssimativamente",
        "exactly": "esattamente",
        "bare": "solo|soltanto",
    },
    after={"at_least": "o più|almeno", "at_most": "al massimo|o meno", "about": "circa"},
    fillers="i|le|gli|la soglia dei|la soglia di|di",
    between=("tra fra", "e"),
    ranges="a",
    either="o",
    moves="passare passato passa passano aumentato aumentare salito sceso cresciuto",
    units={
        "percent": "per cento",
        "m2": "metri quadrati|metro quadrato|metri quadri",
        "ha": "ettaro|ettari",
        "km2": "chilometri quadrati",
        "km": "chilometri|chilometro",
        "m": "metri|metro",
        "points": "punti",
    },
    currencies={"MAD": "dirham|dirhams", "USD": "dollaro|dollari"},
    rates={"m2": "al metro quadrato|al m²", "month": "al mese|mensili", "m2/month": "al metro quadrato al mese"},
    times={
        "years": "anno anni",
        "months": "mese mesi",
        "weeks": "settimana settimane",
        "days": "giorno giorni",
        "hours": "ora ore",
        "minutes": "minuto minuti",
    },
    months={
        1: "gennaio",
        2: "febbraio",
        3: "marzo",
        4: "aprile",
        5: "maggio",
        6: "giugno",
        7: "luglio",
        8: "agosto",
        9: "settembre",
        10: "ottobre",
        11: "novembre",
        12: "dicembre",
    },
    quarters=("trimestre", "semestre"),
    years="nel dal anno entro fine inizio dopo prima del al il",
    ages="età",
    ages_after="di età",
    clock_before="alle",
    identifiers="legge articolo numero decreto",
    notes="pagina p figura tabella",
    phones="telefono tel fax",
    addresses="via viale piazza corso",
    fractions="terzi quarti quinti",
    time_adjectives="prossimi ultimi primi",
    plural=r".*[ieà]",
)
