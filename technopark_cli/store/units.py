"""Units: which ones exist, and which may stand in for each other in one indicator."""

from __future__ import annotations

import re

#: Active ISO 4217 codes (amendment 176), without funds, metals and test codes.
CURRENCIES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split()
)
AREAS = frozenset({"m2", "ha", "km2"})

_COUNT = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def well_formed(unit: str) -> bool:
    """Tell whether ``unit`` is a currency, an area, a plural noun in lower case, or a quotient of those."""
    parts = unit.split("/")
    return all(part in CURRENCIES or part in AREAS or _COUNT.fullmatch(part) for part in parts)


def _dimension(unit: str) -> tuple[str, ...]:
    return tuple(
        "currency" if part in CURRENCIES else "area" if part in AREAS else part for part in unit.split("/")
    )


def compatible(unit: str, other: str) -> bool:
    """Tell whether two units measure the same dimension: two currencies, two areas, or the same noun."""
    return _dimension(unit) == _dimension(other)
