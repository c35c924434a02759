"""What is written alike in every language: signs, codes and names of standards. Every lexicon has it too."""

from __future__ import annotations

UNITS = {
    "percent": "%|٪|﹪|％",
    "permille": "‰",
    "m2": "m²|m2|mq|sqm|sq m",
    "ha": "ha",
    "km2": "km²|km2",
    "km": "km|kms",
    "m": "m",
    "cm": "cm",
    "mm": "mm",
    "kg": "kg|kgs",
    "MW": "mw",
    "GW": "gw",
    "kW": "kw",
    "kWh": "kwh",
    "m3": "m3|m³",
    "GB": "gb",
    "Mbps": "mbps|mbit",
    "°C": "°c|°",
}

#: Currency signs, which stand on either side of the number.
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₺": "TRY"}

CURRENCIES = {
    "MAD": "mad|dh|dhs|dirham|dirhams",
    "EUR": "eur|euro|euros|€",
    "USD": "usd|$|us$|$us",
    "GBP": "gbp|£",
    "JPY": "jpy|¥",
    "CHF": "chf",
    "CAD": "cad",
    "AED": "aed",
    "SAR": "sar",
    "TND": "tnd",
    "DZD": "dzd",
    "EGP": "egp",
    "XOF": "xof|fcfa",
    "QAR": "qar",
    "KWD": "kwd",
    "CNY": "cny",
    "INR": "inr|₹",
    "TRY": "₺",
}

SUFFIXES = {3: "k K", 6: "M m mn", 9: "b B Md Mds Mrd Mrds bn Bn"}

SCALED = {
    "MAD3": "kdh|kdhs|kmad|k dh|k dhs",
    "MAD6": "mdh|mdhs|mmad|mdirhams|m dh|m dhs|m mad|m dirhams",
    "MAD9": "mmdh|mmdhs|mddh|mdsdh|mrddh|md dh|mds dh|mrd dh|mds dhs|md dhs|mds mad|md mad",
    "EUR3": "k€|keur",
    "EUR6": "m€|meur|m euros|m eur",
    "EUR9": "md€|mds€|mrd€|mdeur|bn€|md euros|mds euros",
    "USD3": "k$|kusd",
    "USD6": "m$|musd|m usd|m dollars",
    "USD9": "md$|mds$|bn$",
}

#: What may stand between the number of a house and its street.
HOUSE_PARTS = "bis|ter|quater"
#: What stands behind the point of a rank: "3.º", "1.er".
DOTTED_MARKS = "[ºª]|(?:er|ra|ro)"
#: A country before the sign of its currency.
COUNTRIES = frozenset({"us", "ca", "au", "nz", "hk"})
IDENTIFIERS = "iso iec rfc cop ieee nf din boeing airbus windows iphone covid no nr nº n° № id bp rc ice rib web"
VERSIONS = "version v industry industrie industria web release maroc"
#: Letters before the number of a quarter, and of a half-year.
QUARTER_SIGNS = ("TQ", "SH")
ORDINAL_MARKS = "º ª °"

#: Signs before a number, by the qualifier that they make.
BEFORE = {
    "more_than": ">|+",
    "at_least": "≥",
    "less_than": "<",
    "at_most": "≤",
    "about": "~|≈|≃|±",
}
