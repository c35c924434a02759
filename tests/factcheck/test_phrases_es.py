"""More ways in which Spanish says the figures of the shipped base, one marked number in each sentence."""

from __future__ import annotations

import pytest
from test_phrases import best, claims

SAID: dict[tuple[str, str], tuple[str, ...]] = {
    ("startups_supported", "network"): (
        "Por los programas del Technopark han desfilado más de [3.000] startups desde 2001.",
    ),
    ("startups_supported_now", "network"): (
        "Unas [500] compañías se benefician actualmente del apoyo del Technopark.",
    ),
    ("startups_hosted", "casablanca"): ("En las plantas del Technopark de Casablanca trabajan [230] startups.",),
    ("startups_hosted", "network"): ("Los Technoparks marroquíes dan techo a más de [450] startups.",),
    ("startups_hosted_total", "network"): (
        "En total, [1.500] firmas han alquilado despacho en el Technopark desde 2001.",
    ),
    ("startups_created", "casablanca"): ("En el Technopark de Casablanca han echado a andar [500] empresas.",),
    ("startups_joining", "network"): ("Cada año, un centenar largo, [110] empresas, cruza el umbral del Technopark.",),
    ("startups_leaving", "network"): ("Cada año [50] empresas dejan el Technopark para volar solas.",),
    ("startups_hosted_target", "casablanca"): (
        "El Technopark de Casablanca quiere llegar a [300] inquilinos a finales de año.",
    ),
    ("jobs_created", "network"): ("Las empresas del Technopark han generado [20.000] empleos directos e indirectos.",),
    ("employees", "casablanca"): ("[2.000] personas acuden a trabajar cada día al Technopark de Casablanca.",),
    ("employees_average_age", "casablanca"): ("La media de edad en el Technopark de Casablanca es de [28] años.",),
    ("turnover", "network"): (
        "Las ventas conjuntas de las firmas del Technopark han alcanzado los [1.000 millones] de dirhams.",
    ),
    ("growth_rate", "network"): ("Los ingresos de las empresas del Technopark avanzaron un [22] %.",),
    ("operator_turnover", "mitc"): ("MITC ingresó [30 millones] de dirhams el año pasado.",),
    ("exporting_share", "network"): (
        "La proporción de startups del Technopark que trabajan para la exportación es del [25] %.",
    ),
    ("success_rate", "network"): ("El [92] % de los proyectos del Technopark acaba en empresa viable.",),
    ("failure_rate", "network"): ("Solo el [10] % de las startups del Technopark se queda por el camino.",),
    ("survival_rate", "network"): ("La supervivencia a cinco años de las startups del Technopark es del [87] %.",),
    ("occupancy_rate", "casablanca"): ("El Technopark de Casablanca está lleno al [95] %.",),
    ("sites_operational", "network"): ("MITC gestiona [cuatro] Technoparks.",),
    ("sites_planned", "network"): ("MITC inaugurará [nueve] Technoparks entre hoy y 2027.",),
    ("sites_target", "network"): ("En 2027 habrá [14] Technoparks.",),
    ("site_ordinal", "essaouira"): ("El Technopark de Esauira es el [quinto] que se abre en Marruecos.",),
    ("cities_covered", "network"): ("[Cinco] ciudades tienen ya su Technopark.",),
    ("cities_target", "network"): ("El Technopark estará en [14] ciudades en 2027.",),
    ("regions_target", "network"): ("El Technopark quiere estar en las [12] regiones.",),
    ("capital", "mitc"): ("MITC tiene un capital de [46 millones] de dirhams.",),
    ("shareholding", "mitc"): ("La parte del Estado en MITC es del [35] %.",),
    ("rent_per_m2", "casablanca"): (
        "En el Technopark de Casablanca las startups pagan [65] dirhams por metro cuadrado.",
    ),
    ("rent_monthly", "casablanca"): (
        "Por [1.500] dirhams al mes, una startup tiene oficina en el Technopark de Casablanca.",
    ),
    ("rent_relief_rate", "network"): ("El Technopark rebajó un [50] % el alquiler de las startups.",),
    ("incubation_duration", "network"): ("Los inquilinos del Technopark deben marcharse a los [36] meses.",),
    ("site_area", "tanger"): ("Las startups disponen de [3.800] metros cuadrados en el Technopark de Tánger.",),
    ("site_part_area", "tanger"): ("El Technopark de Tánger tiene [600] metros cuadrados de coworking.",),
    ("site_land_area", "oujda"): ("El Technopark de Uchda se construye en una parcela de [4.000] metros cuadrados.",),
    ("site_capacity", "tanger"): ("El Technopark de Tánger ofrece plaza a [100] empresas.",),
    ("site_coworking_seats", "essaouira"): ("El Technopark de Esauira tiene un espacio de coworking de [50] plazas.",),
    ("site_conference_capacity", "tanger"): ("La sala de conferencias del Technopark de Tánger tiene [200] asientos.",),
    ("site_rooms", "essaouira"): ("El Technopark de Esauira incluye [tres] salas de reuniones.",),
    ("site_offices", "essaouira"): ("El Technopark de Esauira alquila [30] oficinas.",),
    ("site_office_size", "essaouira"): (
        "Las oficinas del Technopark de Esauira miden [25] metros cuadrados de media.",
    ),
    ("site_investment", "essaouira"): ("El Technopark de Esauira se ha llevado [20 millones] de dirhams.",),
    ("site_contribution", "fes"): ("El consejo regional dio [30 millones] de dirhams para el Technopark de Fez.",),
    ("works_progress", "fes"): ("En el Technopark de Fez está hecho el [60] % de la obra.",),
    ("operating_subsidy", "fes"): (
        "La región pagará [2 millones] de dirhams al año para que funcione el Technopark de Fez.",
    ),
    ("years_in_operation", "network"): ("[Veinte] años después de su nacimiento, el Technopark cambia.",),
    ("event_participants", "network"): ("Los eventos del Technopark atrajeron a [10.000] personas el año pasado.",),
    ("events_held", "network"): ("El Technopark organizó [300] eventos el año pasado.",),
    ("fund_size", "maroc-numeric-fund"): ("Maroc Numeric Fund tiene [100 millones] de dirhams para invertir.",),
    ("fund_investments", "maroc-numeric-fund"): ("Maroc Numeric Fund ha puesto dinero en [17] startups.",),
    ("ict_turnover", "morocco-ict-sector"): (
        "El sector de las TIC en Marruecos ingresa [60.000 millones] de dirhams al año.",
    ),
    ("ict_jobs", "morocco-ict-sector"): ("El sector marroquí de las TIC tiene [120.000] empleados.",),
    ("ict_gdp_share", "morocco-ict-sector"): ("El sector de las TIC supone el [5] % del PIB de Marruecos.",),
    ("ict_firms", "morocco-ict-sector"): ("El sector marroquí de las TIC tiene [2.000] empresas.",),
    ("ict_startups_target", "morocco-ict-sector"): (
        "Con Digital Morocco 2030, Marruecos quiere tener [3.000] startups en 2030.",
    ),
    ("jobs_target", "morocco-ict-sector"): ("Digital Morocco 2030 traerá [240.000] empleos.",),
    ("programme_beneficiaries", "network"): (
        "[50] startups participaron en el programa de aceleración del Technopark.",
    ),
    ("programme_beneficiaries_target", "network"): ("El nuevo programa del Technopark se abre a [100] startups.",),
    ("funding_raised", "network"): (
        "Las startups del Technopark han atraído [100 millones] de dirhams de inversores.",
    ),
    ("startups_hosted", "rabat"): ("El Technopark de Rabat es más pequeño, con [60] empresas.",),
    ("startups_leaving", "casablanca"): ("El Technopark de Casablanca perdió [40] inquilinos el año pasado.",),
    ("employees", "network"): ("Los inquilinos de los Technoparks emplean a [4.000] personas.",),
    ("site_area", "rabat"): ("El Technopark de Rabat abarca una superficie de [2.800] metros cuadrados.",),
    ("site_area", "tiznit"): (
        "Tiznit tendrá su Technopark. El edificio, de [1.200] metros cuadrados, es del ayuntamiento.",
    ),
    ("site_investment", "tiznit"): ("El Technopark de Tiznit tiene un presupuesto de [15 millones] de dirhams.",),
}

#: Other numbers beside the name.
NOTHING = (
    "El Technopark firmó convenios con 15 universidades el año pasado.",
    "Una startup del Technopark captó 3 millones de dirhams de dos inversores.",
    "El acto en el Technopark duró 3 horas.",
    "El Technopark está a 12 km del aeropuerto.",
    "Las mujeres dirigen el 30 % de las startups del Technopark.",
    "La aplicación desarrollada en el Technopark tiene 50.000 usuarios en 12 países.",
    "El 60 % de las startups del Technopark usa servicios en la nube.",
    "El Technopark tiene un aparcamiento con 120 plazas.",
    "El director del Technopark, de 45 años, lleva allí 12 años.",
    "Una startup del Technopark fue valorada en 20 millones de dólares.",
    "Los paneles solares del Technopark cubren el 30 % de sus necesidades.",
    "La web del Technopark ha tenido 300.000 visitas.",
    "La matrícula del curso en el Technopark es de 2.000 dirhams.",
    "El ascensor del Technopark para en 7 plantas.",
    "La startup con sede en el Technopark ha abierto 4 sucursales en África.",
    "El Technopark recibirá un crédito de 2 millones de euros del banco.",
    "La cantina del Technopark sirve 800 comidas al día.",
    "En Casablanca viven 4 millones de personas alrededor del Technopark.",
    "El equipo del Technopark lo forman 25 personas.",
    "La formación en el Technopark dura 6 semanas.",
)


@pytest.mark.parametrize("meant", SAID)
def test_sentences_are_linked_to_what_they_say(meant: tuple[str, str]) -> None:
    assert {sentence: best(sentence, "es", meant) for sentence in SAID[meant]} == dict.fromkeys(SAID[meant], meant)


@pytest.mark.parametrize("sentence", NOTHING)
def test_other_numbers_are_linked_to_nothing(sentence: str) -> None:
    assert claims(sentence, "es") == []
