"""More ways in which English says the figures of the shipped base, one marked number in each sentence."""

from __future__ import annotations

import pytest
from test_phrases import best, claims

SAID: dict[tuple[str, str], tuple[str, ...]] = {
    ("startups_supported", "network"): (
        "All told, [3,000] start-ups have gone through the Technopark's support programmes.",
    ),
    ("startups_supported_now", "network"): (
        "Some [500] companies are currently benefiting from the Technopark's support.",
    ),
    ("startups_hosted", "casablanca"): ("In Casablanca the Technopark's floors are filled by [230] startups.",),
    ("startups_hosted", "network"): ("The four Technoparks together shelter more than [450] startups.",),
    ("startups_hosted_total", "network"): ("The Technopark has had [1,200] companies as tenants since it opened.",),
    ("startups_created", "casablanca"): ("[600] companies first saw the light of day at the Casablanca Technopark.",),
    ("startups_joining", "network"): ("Each year some [100] newcomers cross the Technopark's threshold.",),
    ("startups_leaving", "network"): ("About [60] companies a year hand back their keys to the Technopark.",),
    ("startups_hosted_target", "casablanca"): (
        "The Casablanca Technopark wants [300] tenants by the end of the year.",
    ),
    ("tenants_by_kind", "souss-massa-innovation-city"): (
        "Besides startups, the Souss-Massa Innovation City houses [three] clusters.",
    ),
    ("jobs_created", "network"): ("The Technopark says its startups have created [20,000] direct and indirect jobs.",),
    ("employees", "casablanca"): ("[2,000] people come to work at the Casablanca Technopark every day.",),
    ("employees_average_age", "casablanca"): ("At the Casablanca Technopark the average employee is [28] years old.",),
    ("turnover", "network"): ("Combined sales at the Technopark firms have reached [1 billion] dirhams.",),
    ("growth_rate", "network"): ("The Technopark firms' sales go up [30]% a year.",),
    ("operator_turnover", "mitc"): ("MITC took in [30 million] dirhams last year.",),
    ("exporting_share", "network"): ("[30]% of Technopark companies are exporters.",),
    ("success_rate", "network"): ("The Technopark puts its success rate at [85]%.",),
    ("failure_rate", "network"): ("Only [10]% of Technopark startups fall by the wayside.",),
    ("survival_rate", "network"): ("The five-year survival of Technopark startups is [87]%.",),
    ("occupancy_rate", "casablanca"): ("The Casablanca Technopark is [95]% full.",),
    ("sites_operational", "network"): ("MITC manages [four] Technoparks.",),
    ("sites_planned", "network"): ("MITC is to inaugurate [nine] Technoparks between now and 2027.",),
    ("sites_target", "network"): ("MITC wants [14] Technoparks by 2027.",),
    ("site_ordinal", "essaouira"): ("The Essaouira Technopark is the [fifth] to open in Morocco.",),
    ("cities_covered", "network"): ("You can find the Technopark in [five] cities.",),
    ("cities_target", "network"): ("The Technopark will be in [14] cities by 2027.",),
    ("regions_target", "network"): ("Every one of Morocco's [12] regions will get its Technopark.",),
    ("capital", "mitc"): ("MITC has a capital of [46 million] dirhams.",),
    ("shareholding", "mitc"): ("The state's share in MITC is [35]%.",),
    ("rent_per_m2", "casablanca"): ("At the Casablanca Technopark, startups pay [65] dirhams per square metre.",),
    ("rent_monthly", "casablanca"): (
        "For [1,500] dirhams a month, a startup gets an office at the Casablanca Technopark.",
    ),
    ("rent_relief_rate", "network"): ("The Technopark knocked [50]% off startups' rents.",),
    ("incubation_duration", "network"): ("Tenants of the Technopark must leave after [36] months.",),
    ("site_area", "tanger"): ("Tangier's Technopark provides [3,000] square metres of offices and shared rooms.",),
    ("site_part_area", "tanger"): ("The Tangier Technopark has [600] square metres of coworking space.",),
    ("site_land_area", "oujda"): ("The Oujda Technopark is being built on a plot of [4,000] square metres.",),
    ("site_capacity", "tanger"): ("The Technopark in Tangier offers places to [100] companies.",),
    ("site_coworking_seats", "essaouira"): ("The Essaouira Technopark has a coworking space with [50] seats.",),
    ("site_conference_capacity", "tanger"): ("The conference room of the Tangier Technopark seats [200] people.",),
    ("site_rooms", "essaouira"): ("The Essaouira Technopark includes [three] meeting rooms.",),
    ("site_offices", "essaouira"): ("[30] offices await startups at the Essaouira Technopark.",),
    ("site_office_size", "essaouira"): ("Offices at the Essaouira Technopark measure [25] square metres on average.",),
    ("site_investment", "essaouira"): ("Essaouira's Technopark swallowed [20 million] dirhams.",),
    ("site_contribution", "fes"): ("The council gave [30 million] dirhams for the Fez Technopark.",),
    ("building_cost", "fes"): (
        "The library that will house the Fez Technopark once cost [40 million] dirhams to build.",
    ),
    ("works_progress", "fes"): ("The Fez Technopark site is [60]% complete.",),
    ("operating_subsidy", "fes"): ("The region will pay [2 million] dirhams a year to run the Fez Technopark.",),
    ("years_in_operation", "network"): ("The Technopark, which has been going for [20] years, supports startups.",),
    ("events_held", "network"): ("The Technopark put on [300] events last year.",),
    ("event_participants", "network"): ("Events at the Technopark drew [10,000] people last year.",),
    ("fund_size", "maroc-numeric-fund"): ("Maroc Numeric Fund has [100 million] dirhams to invest.",),
    ("fund_investments", "maroc-numeric-fund"): ("Maroc Numeric Fund has put money in [17] startups.",),
    ("ict_turnover", "morocco-ict-sector"): ("Morocco's ICT sector has annual sales of [60 billion] dirhams.",),
    ("ict_jobs", "morocco-ict-sector"): ("Morocco's ICT sector has [120,000] employees.",),
    ("ict_gdp_share", "morocco-ict-sector"): ("Morocco's ICT sector makes up [5]% of GDP.",),
    ("ict_firms", "morocco-ict-sector"): ("Morocco's ICT sector numbers [2,000] companies.",),
    ("ict_startups_target", "morocco-ict-sector"): (
        "Under Digital Morocco 2030, Morocco is to have [3,000] startups by 2030.",
    ),
    ("jobs_target", "morocco-ict-sector"): ("Digital Morocco 2030 is to bring [240,000] jobs.",),
    ("ict_gdp_target", "morocco-ict-sector"): ("Digital Morocco 2030 should add [100 billion] dirhams to GDP.",),
    ("programme_beneficiaries", "network"): ("[50] startups took part in the Technopark's acceleration programme.",),
    ("programme_beneficiaries_target", "network"): ("The Technopark's new programme is open to [100] startups.",),
    ("funding_raised", "network"): ("Technopark startups have attracted [100 million] dirhams from investors.",),
    ("startups_hosted", "rabat"): ("Rabat's Technopark is smaller, with [60] companies.",),
    ("startups_leaving", "casablanca"): ("The Casablanca Technopark lost [40] tenants last year.",),
    ("employees", "network"): ("The Technoparks' tenants employ [4,000] people.",),
}

#: Other numbers beside the name.
NOTHING = (
    "The Technopark signed agreements with 15 universities last year.",
    "The ceremony at the Technopark gathered ministers and lasted 3 hours.",
    "The Technopark is 12 km from the airport.",
    "The competition at the Technopark awarded prizes worth 200,000 dirhams.",
    "Women run 30% of the startups at the Technopark.",
    "The application developed at the Technopark has 50,000 users in 12 countries.",
    "60% of the Technopark's startups use cloud services.",
    "The Technopark has a car park with 120 spaces.",
    "The Technopark's director, 45, has worked there for 12 years.",
    "A startup of the Technopark was valued at 20 million dollars.",
    "The Technopark's solar panels cover 30% of its needs.",
    "The Technopark's website has had 300,000 visits.",
    "Fees for the course at the Technopark are 2,000 dirhams.",
    "The lift of the Technopark stops at 7 floors.",
    "The Technopark will receive a loan of 2 million euros from the bank.",
    "The Technopark's canteen serves 800 meals a day.",
    "In Casablanca, 4 million people live around the Technopark.",
    "The Technopark's team has 25 people.",
    "The training at the Technopark lasts 6 weeks.",
    "Two thirds of the Technopark's founders are under 35 years old.",
)


@pytest.mark.parametrize("meant", SAID)
def test_sentences_are_linked_to_what_they_say(meant: tuple[str, str]) -> None:
    assert {sentence: best(sentence, "en", meant) for sentence in SAID[meant]} == dict.fromkeys(SAID[meant], meant)


@pytest.mark.parametrize("sentence", NOTHING)
def test_other_numbers_are_linked_to_nothing(sentence: str) -> None:
    assert claims(sentence, "en") == []
