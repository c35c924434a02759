"""More sentences of the press in French: a number that no fact has is still known for what it claims to be."""

from __future__ import annotations

import pytest
from test_phrases import best, claims

#: What each sentence says, by indicator and scope; the number meant stands in brackets.
SAID: dict[tuple[str, str], tuple[str, ...]] = {
    ("startups_supported", "network"): (
        "Le compteur du Technopark affiche désormais [2.750] startups aidées depuis vingt ans.",
    ),
    ("startups_supported_now", "network"): ("Aujourd'hui, le Technopark est au chevet de [530] startups.",),
    ("startups_hosted", "casablanca"): ("Plus de [215] structures sont logées au Technopark de Casablanca.",),
    ("startups_created", "casablanca"): ("[340] startups doivent leur naissance au Technopark de Casablanca.",),
    ("startups_joining", "network"): ("Chaque année, le Technopark recrute [65] startups.",),
    ("startups_leaving", "network"): ("[42] startups ont pris leur envol et quitté le Technopark l'an dernier.",),
    ("startups_hosted_target", "tanger"): ("D'ici fin 2025, le Technopark de Tanger veut héberger [130] startups.",),
    ("jobs_created", "network"): ("Les startups du Technopark sont à l'origine de la création de [14.000] emplois.",),
    ("employees", "casablanca"): ("Le Technopark de Casablanca fait vivre [1.650] salariés.",),
    ("employees_average_age", "casablanca"): ("L'âge moyen au Technopark de Casablanca est de [29] ans.",),
    ("turnover", "network"): (
        "Les PME du Technopark affichent un chiffre d'affaires global de [950 millions] de dirhams.",
    ),
    ("operator_turnover", "mitc"): (
        "La MITC a clos l'exercice sur un chiffre d'affaires de [37 millions] de dirhams.",
    ),
    ("growth_rate", "casablanca"): (
        "Le chiffre d'affaires des résidents du Technopark de Casablanca a augmenté de [27] %.",
    ),
    ("ict_turnover_share", "casablanca"): (
        "Le Technopark de Casablanca concentre [13] % du chiffre d'affaires du secteur des TIC.",
    ),
    ("tenants_share", "casablanca"): ("[65] % des entreprises du Technopark de Casablanca opèrent dans les TIC.",),
    ("exporting_share", "network"): ("[31] % des startups du Technopark ont réussi à s'implanter à l'étranger.",),
    ("success_rate", "network"): ("La réussite est au rendez-vous pour [84] % des startups du Technopark.",),
    ("failure_rate", "network"): ("[17] % des startups du Technopark échouent.",),
    ("survival_rate", "network"): ("Le taux de pérennité des startups du Technopark s'élève à [77] % après cinq ans.",),
    ("occupancy_rate", "casablanca"): ("Le taux de remplissage du Technopark de Casablanca est de [93] %.",),
    ("sites_operational", "network"): ("Le Technopark dispose de [sept] sites opérationnels.",),
    ("sites_planned", "network"): ("Le Technopark compte ouvrir [sept] antennes d'ici 2026.",),
    ("sites_target", "network"): ("Le réseau Technopark devrait atteindre [seize] sites en 2027.",),
    ("site_ordinal", "agadir"): ("Le Technopark d'Agadir est le [septième] du genre au Maroc.",),
    ("cities_covered", "network"): ("Le Technopark est présent dans [sept] villes.",),
    ("cities_target", "network"): ("Le Technopark vise une présence dans [quinze] villes d'ici 2026.",),
    ("regions_target", "network"): ("L'ambition du Technopark est de couvrir [neuf] régions.",),
    ("shareholding", "mitc"): ("L'Etat est actionnaire de la MITC à [36] %.",),
    ("rent_per_m2", "casablanca"): ("Les startups paient [62] DH le m² au Technopark de Casablanca.",),
    ("rent_relief_rate", "network"): (
        "Les startups du Technopark ont bénéficié d'un abattement de [55] % sur leur loyer.",
    ),
    ("incubation_duration", "network"): ("L'incubation au Technopark s'étend sur [24] mois.",),
    ("site_area", "tanger"): ("Le Technopark de Tanger a une superficie totale de [3.300] m².",),
    ("site_capacity", "essaouira"): ("Le Technopark d'Essaouira, d'une capacité de [85] startups, a été inauguré.",),
    ("site_coworking_seats", "essaouira"): ("Le Technopark d'Essaouira met à disposition [45] postes de coworking.",),
    ("site_conference_capacity", "tanger"): (
        "Le Technopark de Tanger est doté d'une salle de conférences de [180] places.",
    ),
    ("site_investment", "essaouira"): (
        "D'un coût de [23 millions] de dirhams, le Technopark d'Essaouira a été inauguré.",
    ),
    ("site_contribution", "fes"): (
        "La contribution de la Région au Technopark de Fès s'élève à [13 millions] de dirhams.",
    ),
    ("works_progress", "agadir"): ("Les travaux du Technopark d'Agadir ont atteint [57] %.",),
    ("years_in_operation", "network"): ("Cela fait [22] ans que le Technopark accompagne les startups.",),
    ("programme_beneficiaries", "network"): (
        "[125] entreprises ont bénéficié du programme d'accélération du Technopark.",
    ),
    ("events_held", "essaouira"): ("Le Technopark d'Essaouira a accueilli [45] événements depuis son ouverture.",),
    ("fund_size", "maroc-numeric-fund"): (
        "Le Maroc Numeric Fund, doté d'une enveloppe de [105 millions] de dirhams, finance les startups.",
    ),
    ("fund_investments", "maroc-numeric-fund"): ("Le Maroc Numeric Fund compte [19] participations.",),
    ("ict_jobs", "morocco-ict-sector"): ("Le secteur des TIC au Maroc compte [85.000] salariés.",),
    ("ict_startups_target", "morocco-ict-sector"): (
        "D'ici 2030, le Maroc ambitionne de compter [3.500] startups dans le secteur du numérique.",
    ),
    ("startups_hosted_total", "network"): (
        "Pas moins de [1.650] entreprises ont transité par le Technopark depuis 2001.",
    ),
    ("startups_joining", "casablanca"): ("En 2019, [65] startups ont fait leur entrée au Technopark de Casablanca.",),
    ("startups_leaving", "casablanca"): ("Une [42] d'entreprises quittent le Technopark de Casablanca chaque année.",),
    ("ict_gdp_share", "morocco-ict-sector"): ("Le numérique pèse [5,5] % du PIB marocain.",),
    ("ict_turnover", "morocco-ict-sector"): (
        "Au Maroc, le chiffre d'affaires du secteur des TIC dépasse [38 milliards] de dirhams.",
    ),
    ("jobs_target", "morocco-ict-sector"): ("D'ici 2030, le Maroc veut créer [250.000] emplois dans le numérique.",),
    ("ict_exports_target", "morocco-ict-sector"): (
        "Le Maroc ambitionne de porter ses exportations numériques à [42 milliards] de dirhams en 2030.",
    ),
    ("capital", "mitc"): ("La MITC est une société au capital de [48 millions] de dirhams.",),
    ("rent_monthly", "casablanca"): ("Louer un bureau au Technopark de Casablanca revient à [1.650] DH par mois.",),
    ("site_part_area", "casablanca"): ("[9.000] m² du Technopark de Casablanca sont réservés aux bureaux.",),
    ("site_land_area", "agadir"): ("Le Technopark d'Agadir sera bâti sur un terrain de [6.500] m².",),
    ("site_rooms", "khemisset"): ("Le Technopark de Khémisset comprendra [sept] salles de formation.",),
    ("site_offices", "khemisset"): ("Le Technopark de Khémisset alignera [38] bureaux.",),
    ("site_office_size", "tiznit"): ("Au Technopark de Tiznit, chaque bureau mesure [24] m².",),
    ("building_cost", "casablanca"): (
        "L'immeuble du Technopark de Casablanca, ancien siège de la Douane, avait coûté [450 millions] de dirhams.",
    ),
}


@pytest.mark.parametrize("meant", SAID)
def test_sentences_are_claims_about_what_they_say(meant: tuple[str, str]) -> None:
    """The verb and the noun are new: they are linked to the indicator and scope that a reader would name."""
    assert {sentence: best(sentence, "fr", meant) for sentence in SAID[meant]} == dict.fromkeys(SAID[meant], meant)


#: Numbers near the same words that are figures of nobody in the base.
NOTHING = (
    "Le Technopark de Casablanca est desservi par [deux] lignes de tramway.",
    "Le ticket de parking au Technopark de Casablanca coûte [10] dirhams.",
    "Le directeur a passé [12] ans chez un opérateur avant le Technopark.",
    "La start-up du Technopark de Casablanca exporte vers [sept] pays.",
    "[40] % des startups du Technopark travaillent dans la fintech.",
    "Le Technopark de Rabat a été inauguré par [trois] ministres.",
    "Le Technopark de Casablanca a changé [trois] fois de directeur.",
    "Le trafic du site web du Technopark a bondi de [45] %.",
    "La startup, née au Technopark, vaut [200 millions] de dirhams.",
    "Le jury du Technopark a écouté [20] pitchs en une matinée.",
    "Le Technopark a planté [200] arbres.",
    "La banque prête jusqu'à [300.000] dirhams aux startups du Technopark.",
    "Le Technopark a remis des prix à [trois] startups.",
    "[25] bénévoles ont nettoyé le parking du Technopark de Casablanca.",
)


@pytest.mark.parametrize("sentence", NOTHING)
def test_other_numbers_are_no_claims(sentence: str) -> None:
    assert claims(sentence.replace("[", "").replace("]", ""), "fr") == []
