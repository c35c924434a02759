"""What each number of a text says: value, unit, qualifier, role, and where it stands."""

from __future__ import annotations

import pytest

from technopark_cli.factcheck import quantities

#: The fields that a row shows, in this order; those that are None, bare or a plain quantity are left out.
FIELDS = ("value", "value_high", "unit", "qualifier", "role", "date")
USUAL = (None, "bare", "quantity")


def said(text: str, language: str | None = "fr") -> list[str]:
    """Return each mention as its words and what is unusual about it: ``3.500 | 3500 more_than``."""
    rows = []
    for mention in quantities(text, language):
        fields = (getattr(mention, name) for name in FIELDS)
        rows.append(
            f"{text[mention.start : mention.end]} | " + " ".join(str(field) for field in fields if field not in USUAL)
        )
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 500, 3\u00a0500, 3\u202f500, 3\u2009500", [f"3{blank}500 | 3500" for blank in " \u00a0\u202f\u2009"]),
        ("3.500 emplois, 46.000.000 dhs", ["3.500 | 3500", "46.000.000 | 46000000 MAD"]),
        ("1.234.567,89 et 12 345,6", ["1.234.567,89 | 1234567.89", "12 345,6 | 12345.6"]),
        ("1,4 milliard, 2,5 ha", ["1,4 milliard | 1400000000", "2,5 | 2.5 ha"]),
        (
            "900 MDH, 42 MMDH, 30 KDH, 5 M DH",
            ["900 | 900000000 MAD", "42 | 42000000000 MAD", "30 | 30000 MAD", "5 | 5000000 MAD"],
        ),
        ("20 M€, 3 Md€, 1,2 Md DH", ["20 | 20000000 EUR", "3 | 3000000000 EUR", "1,2 | 1200000000 MAD"]),
        ("900 millions de dirhams (MDH)", ["900 millions | 900000000 MAD"]),
        ("89%, 89 %, 89 pour cent", ["89 | 89 percent"] * 3),
        ("700 m², 2000m2, 700 mètres carrés", ["700 | 700 m2", "2000 | 2000 m2", "700 | 700 m2"]),
        ("2 millions 300 mille dirhams", ["2 millions 300 mille | 2300000 MAD"]),
        ("5 milliards de centimes", ["5 milliards | 50000000 MAD"]),
        ("plus de 100s entreprises", ["100s | 100 more_than"]),
    ],
)
def test_digits_with_their_grouping_scale_and_unit(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trois mille cinq cents", ["trois mille cinq cents | 3500"]),
        ("quatre-vingt-dix-sept, soixante et onze", ["quatre-vingt-dix-sept | 97", "soixante et onze | 71"]),
        ("une cinquantaine d'entreprises", ["une cinquantaine | 50 about"]),
        ("au plus une vingtaine, plus d'une centaine", ["une vingtaine | 20 at_most", "une centaine | 100 more_than"]),
        ("une vingtaine de millions de dirhams", ["une vingtaine de millions | 20000000 MAD about"]),
        ("plus d’un milliard DH", ["un milliard | 1000000000 MAD more_than"]),
        (
            "deux milliards et demi, un million et demi",
            ["deux milliards et demi | 2500000000", "un million et demi | 1500000"],
        ),
        ("un demi-milliard", ["un demi-milliard | 500000000"]),
        ("plusieurs centaines, des milliers, un site, une entreprise, quelques millions", []),
        ("un bâtiment neuf et neuf sites", ["neuf | 9"]),
        ("deux tiers des startups", ["deux | 2 other"]),
        ("mis en quarantaine", []),
    ],
)
def test_french_number_words(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half a billion, a dozen firms", ["half a billion | 500000000", "a dozen | 12 about"]),
        ("two and a half million", ["two and a half million | 2500000"]),
        ("one and a half million", ["one and a half million | 1500000"]),
        ("one of them, no one, a site", []),
        (
            "more than $1.2bn, Dh36bn, US$5 billion",
            ["1.2bn | 1200000000 USD more_than", "36bn | 36000000000 MAD", "5 billion | 5000000000 USD"],
        ),
        ("4.6 million euros", ["4.6 million | 4600000 EUR"]),
        ("11 billion dirhams ($1.1 billion)", ["11 billion | 11000000000 MAD", "1.1 billion | 1100000000 USD"]),
        ("twenty-five hundred, one hundred and five", ["twenty-five hundred | 2500", "one hundred and five | 105"]),
        ("a 10-year plan by a 30-year-old", ["10 | 10 years duration", "30 | 30 years age"]),
        ("MAD 20 million and €5.2m", ["20 million | 20000000 MAD", "5.2m | 5200000 EUR"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert said(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mil quinientos empleos", ["mil quinientos | 1500"]),
        ("casi 20 mil millones de euros", ["20 mil millones | 20000000000 EUR nearly"]),
        ("dos millones y medio", ["dos millones y medio | 2500000"]),
        ("supera los 3.000 empleos", ["3.000 | 3000 more_than"]),
        ("una treintena de empresas", ["una treintena | 30 about"]),
        ("el 3.º, el 12 de mayo de 2023", ["3.º | 3 ordinal", "12 de mayo de 2023 | 12 date 2023-05-12"]),
        ("de 30 a 40, entre 30 y 40", ["30 a 40 | 30 40 between", "30 y 40 | 30 40 between"]),
        ("20 por ciento", ["20 | 20 percent"]),
    ],
)
def test_spanish(text: str, expected: list[str]) -> None:
    assert said(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ثلاثة آلاف وخمسمائة شركة", ["ثلاثة آلاف وخمسمائة | 3500"]),
        ("15 ألف منصب، ٢٫٥ مليار درهم", ["15 ألف | 15000", "٢٫٥ مليار | 2500000000 MAD"]),
        ("٣٬٥٠٠ مقاولة و۱۲ مدينة", ["٣٬٥٠٠ | 3500", "۱۲ | 12"]),
        ("خمسة عشر ألف، خمسة وعشرون، أحد عشر", ["خمسة عشر ألف | 15000", "خمسة وعشرون | 25", "أحد عشر | 11"]),
        ("ما بين 30 و40 مقاولة", ["30 و40 | 30 40 between"]),
        ("لأكثر من 3000، 30 مقاولة على الأقل", ["3000 | 3000 more_than", "30 | 30 at_least"]),
        ("٪89 و89٪ و89 في المائة", ["89 | 89 percent"] * 3),
        ("على مساحة هكتارين", ["هكتارين | 2 ha"]),
        (
            "24 نونبر 2023، خلال الربع الرابع من 2023",
            ["24 نونبر 2023 | 24 date 2023-11-24", "الربع الرابع من 2023 | 4 period 2023-Q4"],
        ),
        ("الفضاءات الخمسة، الخامس من نوعه", ["الخمسة | 5", "الخامس | 5 ordinal"]),
        ("لا يتجاوز متوسط أعمارهم ثلاثين سنة", ["ثلاثين | 30 years at_most age"]),
        ("عشرات المقاولات ومئات الشركات", []),
        ("5 ملايير سنتيم", ["5 ملايير | 50000000 MAD"]),
    ],
)
def test_arabic(text: str, expected: list[str]) -> None:
    assert said(text, "ar") == expected


def test_marks_of_direction_and_long_letters_stay_inside_the_mention() -> None:
    assert said("بـ\u200f42 مليـون\u200f درهم", "ar") == ["42 مليـون | 42000000 MAD"]
    assert said("plus de 3\u200e500 startups") == ["3\u200e500 | 3500 more_than"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "30 à 40, de 90 à 100 sociétés, entre 30 et 40",
            ["30 à 40 | 30 40 between", "90 à 100 | 90 100 between", "30 et 40 | 30 40 between"],
        ),
        ("30-40 startups, 120 – 150", ["30-40 | 30 40 between", "120 – 150 | 120 150 between"]),
        ("de 14m² à 30m², 10-15%", ["14m² à 30 | 14 30 m2 between", "10-15 | 10 15 percent between"]),
        ("20 à 30 millions de dirhams", ["20 à 30 millions | 20000000 30000000 MAD between"]),
        ("de 3 à 5 ans", ["3 à 5 | 3 5 years between duration"]),
        ("deux ou trois sites", ["deux ou trois | 2 3 between"]),
        ("passer de 4 à 10 villes, de 82% à 86%", ["4 | 4", "10 | 10", "82% à 86 | 82 86 percent between"]),
        ("12 et 15 millions de DH", ["12 | 12000000 MAD", "15 millions | 15000000 MAD"]),
    ],
)
def test_ranges_and_numbers_that_share_a_unit(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("fr", "plus de 3000 startups", "more_than"),
        ("fr", "plus de de 15.000 emplois", "more_than"),
        ("fr", "plus que 3000 startups", "more_than"),
        ("fr", "+ de 3000 startups", "more_than"),
        ("fr", "3000+ startups", "more_than"),
        ("fr", "au-delà de 3000 startups", "more_than"),
        ("fr", "a dépassé la barre des 3000 startups", "more_than"),
        ("fr", "ne dépasse pas 3000 startups", "at_most"),
        ("fr", "pas moins de 3000 startups", "at_least"),
        ("fr", "3000 startups au moins", "at_least"),
        ("fr", "3000 DH au minimum", "at_least"),
        ("fr", "moins de 3000 startups", "less_than"),
        ("fr", "jusqu'à 3000 startups", "up_to"),
        ("fr", "frôle les 3000 startups", "nearly"),
        ("fr", "près de 3000 startups", "nearly"),
        ("fr", "quelques 3000 startups", "about"),
        ("fr", "avoisine les 3000 startups", "about"),
        ("fr", "de l'ordre de 3000 startups", "about"),
        ("fr", "~3000 startups", "about"),
        ("fr", "PLUS DE 3000 STARTUPS", "more_than"),
        ("fr", "exactement 3000 startups", "exactly"),
        ("fr", "dans 3000 startups", "bare"),
        ("en", "exceeding 3000 firms", "more_than"),
        ("en", "some 3000 firms", "about"),
        ("en", "no more than 3000 firms", "at_most"),
        ("en", "3000 firms or more", "at_least"),
        ("es", "supera los 3000", "more_than"),
        ("ar", "يفوق 3000 مقاولة", "more_than"),
        ("ar", "ما لا يقل عن 3000 مقاولة", "at_least"),
        ("ar", "تكاد 3000", "nearly"),
    ],
)
def test_qualifiers_before_and_behind(language: str, text: str, qualifier: str) -> None:
    (mention,) = quantities(text, language)
    assert (mention.value, mention.qualifier) == (3000 if "15" not in text else 15000, qualifier)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en 2023, depuis 2001 (2014)", ["2023 | 2023 year 2023", "2001 | 2001 year 2001", "2014 | 2014 year 2014"]),
        ("2014, 2015 et 2016", ["2014 | 2014 year 2014", "2015 | 2015 year 2015", "2016 | 2016 year 2016"]),
        ("2000 startups, plus de 2000 entreprises", ["2000 | 2000", "2000 | 2000 more_than"]),
        ("en 2000 startups", ["2000 | 2000 year 2000"]),
        (
            "12 mai 2023, mai 2023, 1er janvier 2020",
            [
                "12 mai 2023 | 12 date 2023-05-12",
                "mai 2023 | 2023 date 2023-05",
                "1er janvier 2020 | 1 date 2020-01-01",
            ],
        ),
        (
            "05/07/2023, 2023-07-05, 2023-07",
            ["05/07/2023 | 5 date 2023-07-05", "2023-07-05 | 2023 date 2023-07-05", "2023-07 | 2023 date 2023-07"],
        ),
        (
            "2024-2025, 2012–13, entre 2012 et 2020",
            [
                "2024-2025 | 2024 period 2024/2025",
                "2012–13 | 2012 period 2012/2013",
                "2012 et 2020 | 2012 2020 period 2012/2020",
            ],
        ),
        (
            "4e trimestre de 2023, T4 2023, Q4-2023",
            ["4e trimestre de 2023 | 4 period 2023-Q4", "T4 2023 | 4 period 2023-Q4", "Q4-2023 | 4 period 2023-Q4"],
        ),
        ("premier semestre 2023", ["premier semestre 2023 | 1 period 2023-01/2023-06"]),
        ("du 12 au 15 mai 2023", ["12 | 12 date", "15 mai 2023 | 15 date 2023-05-15"]),
        (
            "5 prochaines années, 18 mois, âgés de plus de 30 ans",
            ["5 | 5 years duration", "18 | 18 months duration", "30 | 30 years more_than age"],
        ),
        (
            "14h30, 10:30, à 10 heures, pendant 10 heures",
            ["14h30 | 14 time", "10:30 | 10 time", "10 | 10 hours time", "10 | 10 hours duration"],
        ),
        (
            "0522 50 30 00, +212 5 22 50 30 00",
            ["0522 50 30 00 | 522503000 phone", "212 5 22 50 30 00 | 212522503000 phone"],
        ),
        (
            "4e, 4ème, troisième, 1er",
            ["4e | 4 ordinal", "4ème | 4 ordinal", "troisième | 3 ordinal", "1er | 1 ordinal"],
        ),
        (
            "loi 43-20, loi n° 88-17, ISO 9001",
            ["43-20 | 43 identifier", "88-17 | 88 identifier", "9001 | 9001 identifier"],
        ),
        ("COP22, Covid-19, 4G", ["22 | 22 identifier", "19 | 19 identifier", "4G | 4 identifier"]),
        ("Industrie 4.0, version 1.2.3", ["4.0 | 4 version", "1.2.3 | 1 version"]),
        ("12, rue Allal, page 12, note [1]", ["12 | 12 address", "12 | 12 note", "1 | 1 note"]),
        ("un score de 3-1", ["3-1 | 3 score"]),
        ("24h/24, 2/3", ["24h/24 | 24 hours other", "2/3 | 2 other"]),
    ],
)
def test_what_is_no_quantity_is_told_by_its_role(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_rates() -> None:
    text = "50 DH le m², 100 Dh/m²/mois, 1000 DH/mois, 1 MDH/an"
    assert said(text) == ["50 | 50 MAD/m2", "100 | 100 MAD/m2/month", "1000 | 1000 MAD/month", "1 | 1000000 MAD"]


@pytest.mark.parametrize(
    ("language", "text", "value", "alternative"),
    [
        ("fr", "1.400 startups", 1400, 1.4),
        ("fr", "1,400 startups", 1400, 1.4),
        ("fr", "1,234 milliard", 1234000000, 1234000000000),
        ("fr", "12,345%", 12.345, 12345),
        ("fr", "0,125", 0.125, None),
        ("fr", "1.234.567", 1234567, None),
        ("en", "1,400 startups", 1400, 1.4),
        ("en", "1.400 startups", 1400, 1.4),
        ("en", "1.234 million", 1234000, 1234000000),
        ("en", "2.718", 2.718, 2718),
        ("ar", "16.160 مليون درهم", 16160000, 16160000000),
        ("ar", "تقدر بـ3.200.000 ملايين درهما", 3200000, 3200000000000),
    ],
)
def test_a_mark_before_three_digits_leaves_two_readings(
    language: str, text: str, value: float, alternative: float | None
) -> None:
    (mention,) = quantities(text, language)
    assert (mention.value, mention.alternative) == (value, alternative)


def test_the_last_digit_printed_has_a_weight() -> None:
    texts = ("3.500", "900 millions", "1,4 milliard", "17,5%", "15 mille", "trois mille", "30 à 40 millions")
    assert [quantities(text, "fr")[0].digit for text in texts] == [1, 10**6, 10**8, 0.1, 1000, None, 10**6]


@pytest.mark.parametrize(
    ("text", "phrase", "noun"),
    [
        ("compte plus de 3500 startups accompagnées depuis 2001", "plus de 3500", "startups accompagnées"),
        ("près de 20 millions de dirhams de budget", "près de 20 millions de dirhams", "budget"),
        ("25% de ces startups exportent", "25%", "startups exportent"),
        ("une cinquantaine d'entreprises, à Rabat", "une cinquantaine", "entreprises"),
        ("2500 porteurs de projets et 12 villes", "2500", "porteurs de projets"),
        ("15.000 emplois directs et indirects", "15.000", "emplois directs et indirects"),
        ("3000 startups au moins", "3000 startups au moins", "startups"),
        ("entre 30 et 40 entreprises.", "entre 30 et 40", "entreprises"),
        ("plus de 3.000, dit-il", "plus de 3.000", ""),
        ("coûte $5 milliards", "$5 milliards", ""),
    ],
)
def test_the_phrase_and_what_is_counted(text: str, phrase: str, noun: str) -> None:
    mention = quantities(text, "fr")[0]
    assert text[mention.phrase_start : mention.phrase_end] == phrase
    assert text[mention.noun_start : mention.noun_end] == noun


def test_passages_are_read_in_their_own_language() -> None:
    text = (
        "Le réseau compte plus de 3.500 startups. The network hosts more than three thousand firms. "
        "أكثر من 3500 شركة. Más de mil quinientos empleos en las empresas."
    )
    assert [(mention.language, mention.value, mention.qualifier) for mention in quantities(text)] == [
        ("fr", 3500, "more_than"),
        ("en", 3000, "more_than"),
        ("ar", 3500, "more_than"),
        ("es", 1500, "more_than"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("les startups du réseau : 12", "fr"),
        ("the firms of the network: 12", "en"),
        ("las empresas del país: 12", "es"),
        ("تضم الشبكة 12 مدينة", "ar"),
        ("die Firmen und das Netz: 12", "de"),
        ("12", "fr"),
    ],
)
def test_the_language_is_told_by_the_words(text: str, language: str) -> None:
    assert [mention.language for mention in quantities(text)] == [language]
