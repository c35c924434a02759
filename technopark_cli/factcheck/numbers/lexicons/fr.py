"""French."""

from technopark_cli.factcheck.numbers.lexicons.base import Lexicon

LEXICON = Lexicon(
    code="fr",
    decimal=",",
    common="""à au aux avec ce ces cet cette ci comme comment contre dans de depuis derrière des dès devant donc dont du durant
        elle elles en entre est et été être eux fait font grâce hors il ils jusqu la là le les leur leurs lors lorsque lui
        ma mais malgré même mes moins mon n ne ni nos notre nous on ont ou où par parmi pas pendant plus pour pourquoi
        près puis qu quand que quel quelle quelles quels qui quoi s sa sans sauf se selon ses si sinon sitôt soit son sont sous
        suivant sur ta tandis tant te tes ton toujours tous toute toutes très tu un une vers via voici voilà vos votre vous
        y a ait aient avait avaient ayant était étaient sera seront serait seraient soient étant peut peuvent doit doivent
        afin ainsi alors après aujourd aussi autour avant car cela certes chaque chez d ensuite environ hui l également
        enfin ensemble encore fois jamais n'est actuellement auxquelles auxquels rapport contre-ci visent vise sont seulement
        désormais déjà ici puisque quelque quelques""",
    links="de d du des",
    leads="la le les l ces ses nos leurs cette ce",
    many="dizaines douzaines centaines milliers millions milliards",
    numbers={
        0: "zéro",
        2: "deux",
        3: "trois",
        4: "quatre",
        5: "cinq",
        6: "six",
        7: "sept",
        8: "huit",
        9: "neuf",
        10: "dix",
        11: "onze",
        12: "douze",
        13: "treize",
        14: "quatorze",
        15: "quinze",
        16: "seize",
        20: "vingt vingts",
        30: "trente",
        40: "quarante",
        50: "cinquante",
        60: "soixante",
        70: "septante",
        80: "huitante octante",
        90: "nonante",
    },
    ones="un une",
    hundreds="cent cents",
    scales={3: "mille milles milliers millier", 6: "million millions", 9: "milliard milliards", 12: "billions"},
    lone="mille cent",
    articles="un une le ce du au premier",
    suffixes={6: "Mo"},
    joiners="et",
    joined="tens",
    half_after="et demi|et demie",
    half_before="demi|un demi",
    collectives={
        8: "huitaine",
        10: "dizaine dizaines",
        12: "douzaine douzaines",
        15: "quinzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        100: "centaine centaines",
        1000: "millier",
    },
    ordinals={
        1: "premier première premiers premières",
        2: "deuxième deuxièmes second seconde",
        3: "troisième troisièmes",
        4: "quatrième quatrièmes",
        5: "cinquième cinquièmes",
        6: "sixième sixièmes",
        7: "septième septièmes",
        8: "huitième huitièmes",
        9: "neuvième neuvièmes",
        10: "dixième dixièmes",
        11: "onzième",
        12: "douzième",
        13: "treizième",
        14: "quatorzième",
        15: "quinzième",
        16: "seizième",
        17: "dix-septième",
        18: "dix-huitième",
        19: "dix-neuvième",
        20: "vingtième",
        21: "vingt-et-unième vingt-deuxième",
        30: "trentième",
        50: "cinquantième",
        100: "centième",
        1000: "millième",
    },
    ordinal_marks="er ère ers ères re e è ème èmes eme ième ièmes ieme nd nde",
    adjectives="neuf",
    before={
        "more_than": """plus de|plus d|plus que|+ de|+ d|au delà de|au delà des|au delà du|au dessus de|supérieur à
            |supérieure à|supérieurs à|supérieures à|dépasse|dépassent|dépassant|dépassait|dépassaient|dépassé|dépasser|dépassera
            |dépasseront|excède|excèdent|excédant|excéder|surpasse|surpassent|surpassant|franchit|franchi|franchir|franchissent
            |franchissant|franchira|un peu plus de""",
        "at_least": """au moins|pas moins de|pas moins d|non moins de|minimum|minimum de|minimum d|au minimum|à partir de|au bas mot""",
        "less_than": """moins de|moins d|en dessous de|en deçà de|au dessous de|sous les|sous la barre des|sous la barre de|inférieur à|inférieure à|inférieurs à
            |inférieures à|en dessous des""",
        "at_most": """au plus|au maximum|maximum de|maximum d|tout au plus|pas plus de|pas plus d|dépasse pas|dépassent pas|dépassant pas
            |dépasser|sans dépasser|excède pas|excèdent pas|dépassera pas|n excédant pas|plafonné à|plafonnée à|plafonnés à""",
        "up_to": """jusqu à|jusqu|jusque|jusqu aux|jusqu au""",
        "nearly": """près de|près d|presque|pas loin de|pas loin d|frôle|frôlent|frôlant|frôlait|frôlé|frôlera|frôler|proche de|proche des
            |proches de|approche|approchent|approchant|approchait|quasi|quasiment|bientôt""",
        "about": """environ|quelque|quelques|autour de|autour d|aux alentours de|aux alentours d|de l ordre de|de l ordre d|avoisine
            |avoisinent|avoisinant|avoisinait|avoisiner|avoisinera|avoisinaient|à peu près|approximativement|aux environs de
            |estimé à|estimée à|estimés à|estimées à|autour des|grosso modo|évalué à|évaluée à|évalués à|évaluées à
            |un peu moins de quelque|une estimation de|ordre de|environ d""",
        "exactly": "exactement|précisément|très exactement|tout juste|pile",
        "bare": "à peine|seulement",
    },
    after={
        "more_than": "+|et plus|et +|et davantage",
        "at_least": "au moins|ou plus|au minimum|minimum|ou davantage|au bas mot|minimums",
        "at_most": "au plus|au maximum|maximum|ou moins|tout au plus|maximums",
        "about": "environ|à peu près|approximativement|peu ou prou",
        "exactly": "exactement|précisément|tout juste",
    },
    fillers="""les|le|la|la barre des|la barre de|la barre d|la barre symbolique des|la barre symbolique de|le cap des|le cap de|le cap d
        |le seuil des|le seuil de|le seuil d|de|d|des|largement les|largement|celle de""",
    between=("entre compris", "et"),
    ranges="à voire",
    either="ou",
    moves="""passer passe passent passant passé passée passés passées passera passeront passait passaient passées grimper grimpé bondi
        bondir augmenté augmente augmenter monté monter évolué évoluer progressé progresser reculé baissé baisser réduit réduire
        porté porter portant portée chuté chuter tombé ramené ramener""",
    units={
        "percent": "pour cent|pour cents|pourcent|pourcents|p. cent|p.c.",
        "m2": "mètre carré|mètres carrés|mètres carré|mètre carrés|m carrés|m carré",
        "ha": "hectare|hectares",
        "km2": "kilomètre carré|kilomètres carrés",
        "km": "kilomètre|kilomètres",
        "m": "mètre|mètres",
        "t": "tonne|tonnes",
        "kg": "kilo|kilos|kilogramme|kilogrammes",
        "MW": "mégawatt|mégawatts",
        "points": "point|points|pts|pt",
    },
    currencies={
        "MAD": "dirham|dirhams|dirham marocain|dirhams marocains",
        "USD": "dollar|dollars|dollars américains|dollars us",
        "GBP": "livres sterling|livre sterling",
        "CHF": "francs suisses",
        "XOF": "francs cfa|f cfa",
        "JPY": "yen|yens",
        "CNY": "yuan|yuans",
        "CAD": "dollars canadiens",
        "TND": "dinars tunisiens",
    },
    hundredths={"MAD": "centimes|centime"},
    rates={
        "m2": "le m²|le m2|par m²|par m2|/m²|/m2|le mètre carré|par mètre carré|au m²|au m2|du m²|du m2|m² /",
        "month": "par mois|/mois|le mois|mensuel|mensuels|mensuelle|mensuellement|de loyer mensuel|chaque mois",
        "m2/month": "le m² par mois|/m²/mois|/m2/mois|le m2 par mois|par m² et par mois|par m2 et par mois|par mètre carré et par mois|le m²/mois|le m2/mois|par m² par mois|par m2 par mois",
    },
    times={
        "years": "an ans année années",
        "months": "mois",
        "weeks": "semaine semaines",
        "days": "jour jours j",
        "hours": "heure heures h",
        "minutes": "minute minutes min mn",
        "seconds": "seconde secondes",
    },
    months={
        1: "janvier janv",
        2: "février févr fév",
        3: "mars",
        4: "avril avr",
        5: "mai",
        6: "juin",
        7: "juillet juil",
        8: "août",
        9: "septembre sept",
        10: "octobre oct",
        11: "novembre nov",
        12: "décembre déc",
    },
    quarters=("trimestre", "semestre"),
    years="""en depuis dès fin début mi courant année années an l horizon avant après vers été hiver printemps automne édition
        exercice jusqu in printemps rentrée saison millésime nouvel promotion bilan pour-l avant-fin depuis-fin horizons ici""",
    days="de",
    ages="âge âgé âgée âgés âgées",
    ages_after="d âge",
    clock_before="à vers dès",
    identifiers="""loi lois dahir décret arrêté article articles art numéro num norme chapitre circulaire formulaire résolution
        agenda bac bus vol ligne porte bureau lot immatriculé""",
    notes="page pages p figure tableau annexe alinéa paragraphe note fig tome volume",
    phones="tél tel téléphone fax gsm whatsapp appeler",
    addresses="""rue avenue av bd boulevard blvd place impasse allée allées quai lotissement résidence ter""",
    shares="pour p",
    scores="score battu victoire défaite nul s'impose menait mène gagne",
    fractions="""tiers quart quarts cinquième cinquièmes dixième dixièmes huitième huitièmes sixième sixièmes centième centièmes
        moitiés""",
    time_adjectives="""prochaines prochains prochain prochaine dernières derniers premières premiers longues longs bonnes bons
        petites petits années-là autres pleines pleins""",
    plural=r".*[sxz]|.*s['’].*|pme|tpe|tpme",
)
