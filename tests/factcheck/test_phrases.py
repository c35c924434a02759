"""The phrases of the shipped base, held against sentences as journalists write them: one marked number in each."""

from __future__ import annotations

import re
from functools import cache

import pytest

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import judged
from technopark_cli.factcheck.claims.linking import Link, Linker
from technopark_cli.factcheck.deciding import Found
from technopark_cli.model import dates
from technopark_cli.store.load import load

#: Candidates this close are told apart by the facts alone.
ALIKE = 0.5
TODAY = "2026-06-01"
DAY = dates.span("2024-06-01")
_MARKED = re.compile(r"\[([^\]]+)\]")

#: What each sentence says, by indicator, scope and language; the number meant stands in brackets.
SAID: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {
    ("startups_supported", "network"): {
        "fr": (
            "Depuis sa création, le Technopark a accompagné plus de [3.600] startups.",
            "En deux décennies, [3 200] jeunes pousses ont été accompagnées par le réseau Technopark.",
            "Le réseau Technopark revendique [3 700] entreprises soutenues depuis 2001.",
            "À son actif, le Technopark compte l'accompagnement de plus de [3 100] startups.",
            "Le Technopark a épaulé quelque [2 900] porteurs de projets au fil des ans.",
            "Plus de [3.300] TPE innovantes ont bénéficié de l'accompagnement du Technopark depuis son lancement.",
        ),
        "en": (
            "Technopark has supported more than [3,600] startups since its launch.",
            "Over the past two decades, some [3,200] young firms have been mentored by Technopark.",
            "Technopark has helped [2,900] companies over the years.",
            "Since 2001, Technopark has nurtured [3,300] ventures.",
            "More than [3,700] entrepreneurs have been backed by Technopark since it opened.",
            "Technopark has lent a hand to [3,100] start-ups in twenty years.",
        ),
        "es": (
            "El Technopark ha acompañado a más de [3.600] startups desde su creación.",
            "En dos décadas, [3.200] empresas han sido apoyadas por el Technopark.",
            "El Technopark ha respaldado a unas [2.900] pymes desde que abrió.",
            "Desde 2001, el Technopark apoyó a [3.300] emprendedores.",
            "Más de [3.700] empresas emergentes han recibido apoyo del Technopark desde su lanzamiento.",
            "El Technopark lleva en su haber [3.100] startups acompañadas.",
        ),
        "ar": (
            "واكب تكنوبارك أكثر من [3600] مقاولة ناشئة منذ إحداثه.",
            "على مدى عقدين، رافقت شبكة تكنوبارك [3200] شركة ناشئة.",
            "تمت مواكبة [2900] مقاولة من طرف تكنوبارك منذ سنة 2001.",
            "دعم تكنوبارك [3300] شركة منذ انطلاقه.",
            "استفادت من مواكبة تكنوبارك أزيد من [3700] مقاولة منذ تأسيسه.",
            "ساند التكنوبارك [3100] حامل مشروع خلال عشرين سنة.",
        ),
    },
    ("startups_supported_now", "network"): {
        "fr": (
            "Le réseau Technopark accompagne aujourd'hui [480] startups.",
            "Les Technoparks accompagnent actuellement près de [430] entreprises innovantes.",
            "[470] jeunes pousses sont actuellement accompagnées par le réseau Technopark.",
            "À l'heure actuelle, le Technopark soutient [460] startups.",
            "Nous accompagnons [520] startups au sein du réseau Technopark.",
            "Le Technopark épaule aujourd'hui quelque [440] TPE.",
        ),
        "en": (
            "Technopark currently supports [480] startups.",
            "The Technopark network is supporting some [430] companies.",
            "Technopark now backs [470] young firms.",
            "At present, [460] startups are supported by the Technopark network.",
            "We support [520] startups across the Technopark network.",
            "Today Technopark assists [440] ventures.",
        ),
        "es": (
            "El Technopark apoya actualmente a [480] startups.",
            "Hoy en día, la red Technopark acompaña a unas [430] empresas.",
            "En la actualidad, [470] startups están siendo apoyadas por el Technopark.",
            "Los Technoparks respaldan hoy a [460] pymes.",
            "El Technopark asesora actualmente a [520] emprendedores.",
            "La red Technopark da apoyo a [440] startups en estos momentos.",
        ),
        "ar": (
            "يواكب تكنوبارك حاليا [480] مقاولة ناشئة.",
            "تواكب شبكة تكنوبارك اليوم [430] شركة ناشئة.",
            "يدعم تكنوبارك في الوقت الراهن [470] مقاولة.",
            "ترافق شبكة تكنوبارك حاليا نحو [460] شركة.",
            "نواكب في تكنوبارك [520] مقاولة ناشئة.",
            "تستفيد حاليا [440] شركة من مواكبة تكنوبارك.",
        ),
    },
    ("startups_hosted", "casablanca"): {
        "fr": (
            "Le Technopark de Casablanca héberge actuellement [240] entreprises.",
            "Quelque [210] startups sont installées au Technopark de Casablanca.",
            "Le Technopark de Casablanca abrite [190] sociétés.",
            "[220] PME ont élu domicile au Technopark de Casablanca.",
            "Le Technopark de Casablanca regroupe [180] jeunes pousses et PME.",
            "Le Technopark de Casablanca compte aujourd'hui [205] locataires, startups et PME.",
        ),
        "en": (
            "The Casablanca Technopark is home to [240] companies.",
            "Some [210] startups are based in the Casablanca Technopark.",
            "The Casablanca Technopark houses [190] firms.",
            "[220] businesses rent space in the Casablanca Technopark.",
            "The Casablanca Technopark brings together [180] young companies.",
            "[205] companies are tenants of the Casablanca Technopark.",
        ),
        "es": (
            "El Technopark de Casablanca alberga [240] empresas.",
            "Unas [210] startups están instaladas en el Technopark de Casablanca.",
            "El Technopark de Casablanca aloja a [190] compañías.",
            "[220] pymes tienen su sede en el Technopark de Casablanca.",
            "El Technopark de Casablanca acoge hoy a [180] empresas.",
            "El Technopark de Casablanca agrupa a [205] empresas emergentes.",
        ),
        "ar": (
            "يحتضن تكنوبارك الدار البيضاء [240] شركة.",
            "يضم تكنوبارك الدار البيضاء حاليا [210] مقاولة ناشئة.",
            "تتخذ [190] شركة من تكنوبارك الدار البيضاء مقرا لها.",
            "يؤوي تكنوبارك الدار البيضاء [220] مقاولة صغرى ومتوسطة.",
            "يستضيف تكنوبارك الدار البيضاء [180] شركة ناشئة.",
            "تستقر بتكنوبارك الدار البيضاء [205] شركات.",
        ),
    },
    ("startups_hosted_total", "network"): {
        "fr": (
            "Le Technopark a hébergé [1.600] startups depuis sa création.",
            "[1 700] entreprises sont passées par le Technopark depuis 2001.",
            "Depuis son ouverture, le Technopark a vu passer [1 300] sociétés.",
            "Le réseau Technopark a accueilli [1 250] jeunes pousses depuis ses débuts.",
            "Au total, [1 350] startups résidentes se sont succédé au Technopark depuis 2001.",
            "Plus de [1.450] entreprises ont été hébergées par le Technopark en vingt ans.",
        ),
        "en": (
            "Technopark has hosted [1,600] startups since its launch.",
            "Some [1,700] companies have passed through Technopark since 2001.",
            "Technopark has housed [1,300] firms since it opened.",
            "More than [1,250] startups have been hosted by Technopark over the years.",
            "[1,350] ventures have been tenants of Technopark since its creation.",
            "Since opening, Technopark has seen [1,450] companies through its doors.",
        ),
        "es": (
            "El Technopark ha alojado [1.600] startups desde su creación.",
            "Por el Technopark han pasado [1.700] empresas desde 2001.",
            "El Technopark ha albergado [1.300] compañías desde su apertura.",
            "Más de [1.250] startups han sido alojadas en el Technopark en veinte años.",
            "Desde que abrió, el Technopark ha acogido a [1.350] pymes.",
            "Unas [1.450] empresas se han alojado en el Technopark desde su lanzamiento.",
        ),
        "ar": (
            "احتضن تكنوبارك [1600] شركة ناشئة منذ إحداثه.",
            "مرت من تكنوبارك [1700] مقاولة منذ سنة 2001.",
            "استضاف تكنوبارك [1300] شركة منذ تأسيسه.",
            "استقبل تكنوبارك [1250] مقاولة منذ افتتاحه.",
            "تعاقبت على تكنوبارك [1350] شركة منذ انطلاقه.",
            "تم احتضان [1450] مقاولة في تكنوبارك منذ إنشائه.",
        ),
    },
    ("startups_joining", "casablanca"): {
        "fr": (
            "Chaque année, [65] nouvelles entreprises rejoignent le Technopark de Casablanca.",
            "[55] startups ont intégré le Technopark de Casablanca en 2022.",
            "Le Technopark de Casablanca a admis [45] jeunes pousses cette année.",
            "Quelque [52] sociétés s'installent chaque année au Technopark de Casablanca.",
            "Le Technopark de Casablanca accueille chaque année [48] nouvelles startups.",
            "[70] start-up ont rejoint le Technopark de Casablanca l'an dernier.",
        ),
        "en": (
            "[65] new companies join the Casablanca Technopark every year.",
            "Last year [55] startups moved into the Casablanca Technopark.",
            "The Casablanca Technopark admitted [45] firms this year.",
            "Each year [52] businesses move in at the Casablanca Technopark.",
            "The Casablanca Technopark welcomes [48] new startups a year.",
            "[70] start-ups joined the Casablanca Technopark in 2022.",
        ),
        "es": (
            "Cada año se incorporan [65] empresas al Technopark de Casablanca.",
            "[55] startups se sumaron al Technopark de Casablanca en 2022.",
            "El Technopark de Casablanca admitió [45] nuevas empresas este año.",
            "Cada año ingresan [52] compañías en el Technopark de Casablanca.",
            "El Technopark de Casablanca recibe cada año [48] nuevas startups.",
            "En 2022, [70] pymes se instalaron en el Technopark de Casablanca.",
        ),
        "ar": (
            "تلتحق [65] مقاولة جديدة بتكنوبارك الدار البيضاء كل سنة.",
            "انضمت [55] شركة ناشئة إلى تكنوبارك الدار البيضاء سنة 2022.",
            "يستقبل تكنوبارك الدار البيضاء سنويا [45] مقاولة جديدة.",
            "تم قبول [52] شركة جديدة في تكنوبارك الدار البيضاء.",
            "ولجت [48] مقاولة ناشئة تكنوبارك الدار البيضاء خلال السنة الماضية.",
            "التحقت [70] شركة بتكنوبارك الدار البيضاء.",
        ),
    },
    ("startups_leaving", "casablanca"): {
        "fr": (
            "Chaque année, [35] entreprises quittent le Technopark de Casablanca.",
            "[45] sociétés sont sorties du Technopark de Casablanca en 2019.",
            "Une quarantaine, exactement [42] startups, ont quitté le Technopark de Casablanca.",
            "Le Technopark de Casablanca voit partir [38] PME par an ; elles volent de leurs propres ailes.",
            "[28] jeunes pousses quittent les locaux du Technopark de Casablanca tous les ans.",
            "Le départ de [33] entreprises libère des bureaux au Technopark de Casablanca.",
        ),
        "en": (
            "Every year [35] companies leave the Casablanca Technopark.",
            "[45] firms left the Casablanca Technopark in 2019.",
            "Some [42] startups move out of the Casablanca Technopark each year.",
            "The Casablanca Technopark sees [38] businesses depart every year.",
            "[28] companies graduated from the Casablanca Technopark last year.",
            "About [33] start-ups a year fly the nest at the Casablanca Technopark.",
        ),
        "es": (
            "Cada año [35] empresas abandonan el Technopark de Casablanca.",
            "[45] compañías dejaron el Technopark de Casablanca en 2019.",
            "Unas [42] startups salen cada año del Technopark de Casablanca.",
            "El año pasado [38] pymes se marcharon del Technopark de Casablanca.",
            "[28] empresas han abandonado el Technopark de Casablanca.",
            "Cada año se van [33] startups del Technopark de Casablanca.",
        ),
        "ar": (
            "تغادر [35] مقاولة تكنوبارك الدار البيضاء كل سنة.",
            "غادرت [45] شركة تكنوبارك الدار البيضاء سنة 2019.",
            "انسحبت [42] مقاولة من تكنوبارك الدار البيضاء.",
            "تتخرج من تكنوبارك الدار البيضاء [38] شركة ناشئة كل سنة.",
            "تركت [28] شركة تكنوبارك الدار البيضاء خلال السنة الماضية.",
            "تخرج من تكنوبارك الدار البيضاء [33] مقاولة سنويا.",
        ),
    },
    ("site_capacity", "essaouira"): {
        "fr": (
            "Le Technopark d'Essaouira peut accueillir jusqu'à [75] startups.",
            "Le Technopark d'Essaouira, d'une capacité d'accueil de [65] entreprises, est prêt.",
            "Le Technopark d'Essaouira pourra héberger [72] TPE.",
            "Conçu pour [68] jeunes pousses, le Technopark d'Essaouira affiche ses ambitions.",
            "Le Technopark d'Essaouira abritera [62] entreprises.",
            "Le Technopark d'Essaouira est en mesure d'accueillir [66] porteurs de projets.",
        ),
        "en": (
            "The Essaouira Technopark can accommodate [75] startups.",
            "The Essaouira Technopark has room for [65] companies.",
            "The Essaouira Technopark will house up to [72] firms.",
            "The Essaouira Technopark is designed to host [68] young companies.",
            "With a capacity of [62] startups, the Essaouira Technopark is compact.",
            "The Essaouira Technopark could take in [66] ventures.",
        ),
        "es": (
            "El Technopark de Esauira puede acoger hasta [75] startups.",
            "El Technopark de Esauira tiene capacidad para [65] empresas.",
            "El Technopark de Esauira podrá albergar [72] pymes.",
            "El Technopark de Esauira está diseñado para [68] empresas emergentes.",
            "El Technopark de Esauira dará cabida a [62] startups.",
            "En el Technopark de Esauira hay espacio para [66] compañías.",
        ),
        "ar": (
            "يمكن لتكنوبارك الصويرة استيعاب [75] مقاولة ناشئة.",
            "تبلغ الطاقة الاستيعابية لتكنوبارك الصويرة [65] شركة.",
            "سيحتضن تكنوبارك الصويرة [72] مقاولة.",
            "يتسع تكنوبارك الصويرة لـ [68] شركة ناشئة.",
            "تكنوبارك الصويرة قادر على استقبال [62] حامل مشروع.",
            "سيستقبل تكنوبارك الصويرة ما يصل إلى [66] مقاولة.",
        ),
    },
    ("site_offices", "khemisset"): {
        "fr": (
            "Le Technopark de Khémisset compte [36] bureaux dédiés aux startups.",
            "Le Technopark de Khémisset dispose de [40] bureaux équipés.",
            "Au Technopark de Khémisset, [30] locaux sont réservés aux PME.",
            "Le Technopark de Khémisset propose [38] bureaux à louer.",
            "Le Technopark de Khémisset comprend [42] plateaux de bureaux.",
            "[32] bureaux prêts à l'emploi attendent les entreprises au Technopark de Khémisset.",
        ),
        "en": (
            "The Khemisset Technopark has [36] offices for startups.",
            "The Khemisset Technopark offers [40] ready-to-use offices.",
            "The Khemisset Technopark comprises [30] units for small firms.",
            "[38] offices are available to let in the Khemisset Technopark.",
            "The Khemisset Technopark includes [42] offices.",
            "Some [32] offices are reserved for start-ups at the Khemisset Technopark.",
        ),
        "es": (
            "El Technopark de Khemisset cuenta con [36] oficinas para startups.",
            "El Technopark de Khemisset dispone de [40] oficinas equipadas.",
            "El Technopark de Khemisset ofrece [30] despachos a las pymes.",
            "Hay [38] oficinas disponibles en el Technopark de Khemisset.",
            "El Technopark de Khemisset comprende [42] locales.",
            "El Technopark de Khemisset incluye [32] oficinas destinadas a startups.",
        ),
        "ar": (
            "يضم تكنوبارك الخميسات [36] مكتبا للشركات الناشئة.",
            "يتوفر تكنوبارك الخميسات على [40] مكتبا مجهزا.",
            "[30] مكتبا مخصصا للمقاولات الصغرى في تكنوبارك الخميسات.",
            "يحتوي تكنوبارك الخميسات على [38] مكتبا.",
            "يوفر تكنوبارك الخميسات [42] مكتبا للكراء.",
            "يشمل تكنوبارك الخميسات [32] مكتبا لفائدة المقاولات.",
        ),
    },
    ("sites_operational", "network"): {
        "fr": (
            "Le réseau Technopark compte aujourd'hui [7] sites opérationnels.",
            "Le réseau Technopark exploite [8] sites en activité.",
            "[7] Technoparks sont déjà en service au Maroc.",
            "Le réseau Technopark dispose actuellement de [8] antennes.",
            "Le réseau Technopark gère désormais [7] sites.",
            "Les [8] Technoparks déjà ouverts du réseau Technopark sont complets.",
        ),
        "en": (
            "The Technopark network runs [7] operational sites.",
            "[8] Technoparks are already open in Morocco.",
            "The Technopark network operates [7] sites today.",
            "There are [8] Technopark sites in operation.",
            "The Technopark network currently has [7] locations.",
            "The Technopark network manages [8] existing sites.",
        ),
        "es": (
            "La red Technopark cuenta con [7] sedes operativas.",
            "[8] Technoparks están ya en funcionamiento en Marruecos.",
            "La red Technopark gestiona actualmente [7] sedes.",
            "La red Technopark tiene [8] sedes abiertas.",
            "La red Technopark explota hoy [7] centros.",
            "Los [8] parques tecnológicos en marcha de la red Technopark están llenos.",
        ),
        "ar": (
            "تتوفر شبكة تكنوبارك حاليا على [7] مواقع مشتغلة.",
            "تدير شبكة تكنوبارك [8] مواقع مفتوحة.",
            "تضم شبكة تكنوبارك حاليا [7] مواقع.",
            "المواقع [7] العاملة لشبكة تكنوبارك ممتلئة.",
            "تشرف شبكة تكنوبارك على [8] مراكز قيد التشغيل.",
            "دخلت الخدمة [7] مواقع تابعة لشبكة تكنوبارك.",
        ),
    },
    ("sites_planned", "network"): {
        "fr": (
            "Le réseau Technopark prévoit d'ouvrir [4] nouveaux sites.",
            "[5] Technoparks supplémentaires verront le jour au Maroc.",
            "Le réseau Technopark s'enrichira de [4] sites : leur ouverture est prévue l'an prochain.",
            "L'ouverture de [5] autres Technoparks est prévue.",
            "[4] futurs Technoparks sont en construction.",
            "Le réseau Technopark inaugurera [5] nouvelles antennes à Fès et ailleurs.",
        ),
        "en": (
            "The Technopark network plans to open [4] new sites.",
            "[5] more Technoparks are due to open in Morocco.",
            "[4] further Technoparks are under construction.",
            "The Technopark network will open [5] additional centres.",
            "The opening of [4] new Technoparks is scheduled.",
            "[5] upcoming Technoparks will be added to the Technopark network.",
        ),
        "es": (
            "La red Technopark prevé abrir [4] nuevas sedes.",
            "Se abrirán [5] Technoparks adicionales en Marruecos.",
            "[4] nuevos Technoparks están en construcción.",
            "Está prevista la apertura de [5] sedes más de la red Technopark.",
            "La red Technopark inaugurará [4] nuevos centros.",
            "La red Technopark tiene previsto abrir [5] parques.",
        ),
        "ar": (
            "تعتزم شبكة تكنوبارك افتتاح [4] مواقع جديدة.",
            "سيتم افتتاح [5] مواقع جديدة ضمن شبكة تكنوبارك.",
            "[4] تكنوباركات جديدة قيد الإنجاز.",
            "من المرتقب إحداث [5] مراكز جديدة لتكنوبارك.",
            "تخطط شبكة تكنوبارك لفتح [4] مواقع إضافية.",
            "سترى النور [5] مواقع أخرى لشبكة تكنوبارك.",
        ),
    },
    ("sites_target", "network"): {
        "fr": (
            "À terme, le réseau Technopark totalisera [15] sites.",
            "Le futur réseau Technopark comptera au total [16] sites.",
            "Cela portera le nombre de Technoparks à [15] sites d'ici 2027.",
            "L'objectif du réseau Technopark est d'atteindre [16] sites au total.",
            "Le réseau Technopark passera à [15] sites à l'horizon 2027.",
            "Le réseau Technopark devrait atteindre un total de [16] sites.",
        ),
        "en": (
            "This will bring the Technopark network to a total of [15] sites.",
            "The Technopark network is to reach [16] sites in total.",
            "The future Technopark network will comprise [15] sites.",
            "By 2027 the Technopark network will total [16] sites.",
            "The aim is to bring the number of Technoparks to [15] sites.",
            "Technopark wants to grow to [16] sites altogether.",
        ),
        "es": (
            "La red Technopark alcanzará un total de [15] sedes.",
            "La futura red Technopark sumará [16] sedes.",
            "La red Technopark tendrá en total [15] sedes en 2027.",
            "El objetivo de la red Technopark es llegar a [16] sedes.",
            "Así se elevará a [15] el total de sedes de la red Technopark.",
            "La red Technopark pasará a [16] sedes para 2027.",
        ),
        "ar": (
            "ليصل عدد مواقع شبكة تكنوبارك إلى [15] موقعا.",
            "ستضم الشبكة المستقبلية لتكنوبارك [16] موقعا.",
            "سيبلغ عدد مواقع شبكة تكنوبارك [15] موقعا في المجموع.",
            "تهدف شبكة تكنوبارك إلى بلوغ [16] موقعا.",
            "سيرتفع عدد مواقع تكنوبارك إلى [15] موقعا في أفق 2027.",
            "ستتكون شبكة تكنوبارك من [16] موقعا في المجموع.",
        ),
    },
    ("site_ordinal", "agadir"): {
        "fr": (
            "Le Technopark d'Agadir est le [quatrième] du genre au Maroc.",
            "Agadir accueille le [quatrième] Technopark du Royaume, le Technopark d'Agadir.",
            "Le Technopark d'Agadir, [4ème] site du réseau, a été inauguré.",
            "Le Technopark d'Agadir devient le [quatrième] maillon du réseau.",
            "[Quatrième] structure de ce type au Maroc, le Technopark d'Agadir est ouvert.",
            "Le Technopark d'Agadir, [quatrième] parc technologique du pays, attire les startups.",
        ),
        "en": (
            "The Agadir Technopark is the [fourth] of its kind in Morocco.",
            "Agadir Technopark, the [fourth] site of the network, has opened.",
            "The Agadir Technopark is Morocco's [fourth] Technopark.",
            "The Agadir Technopark becomes the [fourth] branch of the network.",
            "The Agadir Technopark, the [4th] facility of its kind in the country, opened.",
            "The [fourth] Technopark in the kingdom is the Agadir Technopark.",
        ),
        "es": (
            "El Technopark de Agadir es el [cuarto] de su tipo en Marruecos.",
            "El Technopark de Agadir, [cuarta] sede de la red, abrió sus puertas.",
            "El Technopark de Agadir es el [cuarto] Technopark del país.",
            "El Technopark de Agadir se convierte en el [cuarto] centro de la red.",
            "El [cuarto] Technopark del reino es el Technopark de Agadir.",
            "El Technopark de Agadir es el [cuarto] Technopark de la red.",
        ),
        "ar": (
            "تكنوبارك أكادير هو [الرابع] من نوعه بالمملكة.",
            "يعد تكنوبارك أكادير [رابع] تكنوبارك بالمغرب.",
            "تكنوبارك أكادير، [الرابع] من نوعه على الصعيد الوطني، يفتح أبوابه.",
            "تكنوبارك أكادير هو الموقع [الرابع] في شبكة تكنوبارك.",
            "يعتبر تكنوبارك أكادير الفضاء [الرابع] على المستوى الوطني.",
            "[رابع] مركز ضمن شبكة تكنوبارك هو تكنوبارك أكادير.",
        ),
    },
    ("jobs_created", "network"): {
        "fr": (
            "Le Technopark a permis de créer [16.000] emplois directs et indirects.",
            "Depuis sa création, le Technopark a généré plus de [14 000] emplois.",
            "Quelque [13 500] emplois ont été créés grâce au Technopark.",
            "Le Technopark est à l'origine de [17 000] emplois directs et indirects.",
            "La création de [12 500] postes d'emploi est à mettre au crédit du Technopark.",
            "Avec [15 500] emplois créés depuis 2001, le Technopark pèse.",
        ),
        "en": (
            "Technopark has created [16,000] direct and indirect jobs.",
            "Technopark has generated more than [14,000] jobs since its launch.",
            "Some [13,500] jobs were created thanks to Technopark.",
            "Technopark has helped create [17,000] jobs, directly and indirectly.",
            "Technopark has led to the creation of [12,500] jobs.",
            "Since 2001, [15,500] positions have been created at Technopark.",
        ),
        "es": (
            "El Technopark ha creado [16.000] empleos directos e indirectos.",
            "El Technopark ha generado más de [14.000] empleos desde su creación.",
            "Unos [13.500] puestos de trabajo se crearon gracias al Technopark.",
            "El Technopark ha contribuido a crear [17.000] empleos.",
            "La creación de [12.500] empleos se debe al Technopark.",
            "Desde 2001, el Technopark ha permitido crear [15.500] puestos de trabajo.",
        ),
        "ar": (
            "مكن تكنوبارك من إحداث [16000] منصب شغل مباشر وغير مباشر.",
            "خلق تكنوبارك أكثر من [14000] فرصة عمل منذ إحداثه.",
            "وفر تكنوبارك [13500] منصب شغل.",
            "ساهم تكنوبارك في إحداث [17000] فرصة شغل.",
            "أحدث تكنوبارك [12500] منصب شغل منذ سنة 2001.",
            "بفضل تكنوبارك تم خلق [15500] منصب شغل.",
        ),
    },
    ("employees", "casablanca"): {
        "fr": (
            "Les entreprises du Technopark de Casablanca emploient [1.600] salariés.",
            "Quelque [1 700] personnes travaillent au Technopark de Casablanca.",
            "Le Technopark de Casablanca compte [1 300] salariés.",
            "Le Technopark de Casablanca fait travailler [1 450] personnes.",
            "Les sociétés hébergées au Technopark de Casablanca occupent [1 650] collaborateurs.",
            "L'effectif des sociétés du Technopark de Casablanca atteint [1 550] employés.",
        ),
        "en": (
            "Companies at the Casablanca Technopark employ [1,600] people.",
            "Some [1,700] people work at the Casablanca Technopark.",
            "The firms of the Casablanca Technopark have a workforce of [1,300] people.",
            "The Casablanca Technopark gives work to [1,450] people.",
            "[1,650] skilled staff are employed by the firms of the Casablanca Technopark.",
            "The tenants of the Casablanca Technopark have [1,550] employees on their payrolls.",
        ),
        "es": (
            "Las empresas del Technopark de Casablanca emplean a [1.600] personas.",
            "Unas [1.700] personas trabajan en el Technopark de Casablanca.",
            "El Technopark de Casablanca da empleo a [1.300] personas.",
            "El Technopark de Casablanca da trabajo a [1.450] trabajadores.",
            "Las compañías del Technopark de Casablanca suman [1.650] empleados.",
            "La plantilla de las empresas del Technopark de Casablanca es de [1.550] trabajadores.",
        ),
        "ar": (
            "تشغل شركات تكنوبارك الدار البيضاء [1600] أجير.",
            "يشتغل بتكنوبارك الدار البيضاء [1700] شخص.",
            "يعمل في تكنوبارك الدار البيضاء حوالي [1300] مستخدم.",
            "توظف مقاولات تكنوبارك الدار البيضاء [1450] موظفا.",
            "يبلغ عدد العاملين بتكنوبارك الدار البيضاء [1650] شخصا.",
            "تستخدم شركات تكنوبارك الدار البيضاء [1550] أجيرا.",
        ),
    },
    ("turnover", "network"): {
        "fr": (
            "Les entreprises du Technopark réalisent un chiffre d'affaires cumulé de [950 millions de dirhams].",
            "Le chiffre d'affaires annuel des startups du Technopark atteint [850 MDH].",
            "Les sociétés du Technopark pèsent ensemble [1,2 milliard de dirhams] de chiffre d'affaires.",
            "Les startups du Technopark facturent [750 MDH] par an.",
            "Le CA cumulé des entreprises du Technopark s'élève à [920 MDH].",
            "Le Technopark revendique [870 millions de DH] de chiffre d'affaires pour ses entreprises.",
        ),
        "en": (
            "Technopark companies post a combined turnover of [950 million dirhams].",
            "The annual revenues of Technopark firms reach [850 million dirhams].",
            "Together the companies of Technopark turn over [1.2 billion dirhams].",
            "Sales of Technopark's startups amount to [750 million dirhams] a year.",
            "The turnover of the Technopark network, put by tenants together at [920 million dirhams] a year, keeps rising.",
            "Technopark startups earn [870 million dirhams] a year in revenue.",
        ),
        "es": (
            "Las empresas del Technopark suman una facturación de [950 millones de dirhams].",
            "Los ingresos anuales de las startups del Technopark alcanzan [850 millones de dirhams].",
            "Las compañías del Technopark facturan en conjunto [1.200 millones de dirhams].",
            "El volumen de negocios de las empresas del Technopark es de [750 millones de dirhams].",
            "La cifra de negocios del Technopark asciende a [920 millones de dirhams].",
            "Las startups del Technopark mueven [870 millones de dirhams] al año.",
        ),
        "ar": (
            "يبلغ رقم معاملات شركات تكنوبارك [950 مليون درهم].",
            "تحقق مقاولات تكنوبارك رقم معاملات سنوي يناهز [850 مليون درهم].",
            "رقم أعمال الشركات المحتضنة بتكنوبارك يصل إلى [1.2 مليار درهم].",
            "بلغت مداخيل شركات تكنوبارك [750 مليون درهم].",
            "وصل رقم معاملات شركات تكنوبارك إلى [920 مليون درهم].",
            "تحقق شركات تكنوبارك مجتمعة حجم معاملات قدره [870 مليون درهم].",
        ),
    },
    ("exporting_share", "network"): {
        "fr": (
            "[27 %] des startups du Technopark exportent.",
            "Au Technopark, [29 %] des entreprises vendent à l'étranger.",
            "[31 %] des jeunes pousses du Technopark sont exportatrices.",
            "La part des startups du Technopark tournées vers l'export atteint [28 %].",
            "[32 %] des sociétés du Technopark ont des clients étrangers.",
            "[26 %] des startups du Technopark s'exportent à l'international.",
        ),
        "en": (
            "[27 percent] of Technopark startups export.",
            "[29%] of the companies at Technopark sell abroad.",
            "[31 percent] of Technopark firms are exporters.",
            "[28%] of Technopark's startups ship their products overseas.",
            "At Technopark, [32%] of firms serve foreign markets.",
            "[26%] of the Technopark startups sell outside Morocco.",
        ),
        "es": (
            "El [27 %] de las startups del Technopark exportan.",
            "El [29 %] de las empresas del Technopark vende en el extranjero.",
            "El [31 %] de las empresas del Technopark son exportadoras.",
            "El [28 %] de las startups del Technopark vende fuera de Marruecos.",
            "El [32 %] de las pymes del Technopark tiene clientes extranjeros.",
            "El [26 %] de las startups del Technopark llega a mercados internacionales.",
        ),
        "ar": (
            "[27 في المائة] من الشركات الناشئة بتكنوبارك تصدر خدماتها.",
            "تصدر [29 في المائة] من مقاولات تكنوبارك إلى الخارج.",
            "[31%] من شركات تكنوبارك تبيع خارج المغرب.",
            "[28 في المائة] من مقاولات تكنوبارك مصدرة.",
            "تلج [32 في المائة] من شركات تكنوبارك أسواقا دولية.",
            "[26 في المائة] من الشركات الناشئة بتكنوبارك توجه منتوجاتها نحو الخارج.",
        ),
    },
    ("success_rate", "network"): {
        "fr": (
            "Le taux de réussite des startups du Technopark est de [84 %].",
            "[85 %] des startups du Technopark réussissent.",
            "Au Technopark, [83 %] des jeunes pousses ont réussi leur incubation.",
            "Le Technopark affiche un taux de succès de [87 %].",
            "[88 %] des startups du Technopark franchissent la vallée de la mort.",
            "Au bout de 18 mois, [81 %] des startups du Technopark passent le ruban.",
        ),
        "en": (
            "The success rate of Technopark startups is [84%].",
            "[85%] of Technopark startups succeed.",
            "At Technopark [83 percent] of incubated firms make it.",
            "[87%] of the startups at Technopark pass the ribbon.",
            "Technopark boasts a rate of success of [88%].",
            "After 18 months, [81 percent] of Technopark startups pull through.",
        ),
        "es": (
            "La tasa de éxito de las startups del Technopark es del [84 %].",
            "El [85 %] de las startups del Technopark tienen éxito.",
            "El [83 %] de las empresas incubadas en el Technopark salen adelante.",
            "El Technopark presume de un índice de éxito del [87 %].",
            "El [88 %] de las startups del Technopark triunfan.",
            "Tras 18 meses, el [81 %] de las startups del Technopark despegan.",
        ),
        "ar": (
            "يبلغ معدل نجاح شركات تكنوبارك [84 في المائة].",
            "[85 في المائة] من مقاولات تكنوبارك تنجح.",
            "نسبة النجاح في تكنوبارك تصل إلى [83 في المائة].",
            "نجحت [87 في المائة] من الشركات الناشئة بتكنوبارك.",
            "تجتاز [88 في المائة] من مقاولات تكنوبارك فترة الاحتضان بنجاح.",
            "بعد 18 شهرا تكلل بالنجاح [81 في المائة] من مشاريع تكنوبارك.",
        ),
    },
    ("survival_rate", "network"): {
        "fr": (
            "Le taux de pérennité des startups du Technopark s'établit à [88 %].",
            "Après cinq ans, [87 %] des entreprises du Technopark sont toujours en activité.",
            "[85 %] des startups du Technopark survivent.",
            "Le taux de survie au Technopark est de [91 %].",
            "[84 %] des sociétés du Technopark existent toujours cinq ans après.",
            "La longévité des entreprises du Technopark impressionne : [83 %] sont encore actives au bout de cinq ans.",
        ),
        "en": (
            "The survival rate of Technopark startups is [88%].",
            "[87%] of Technopark companies are still in business after five years.",
            "[85 percent] of the firms at Technopark survive.",
            "Five years on, [91%] of Technopark startups are still trading.",
            "[84%] of Technopark businesses stay in business beyond five years.",
            "At Technopark, [83%] of startups are still alive at five years.",
        ),
        "es": (
            "La tasa de supervivencia de las startups del Technopark es del [88 %].",
            "El [87 %] de las empresas del Technopark siguen en activo tras cinco años.",
            "El [85 %] de las startups del Technopark sobreviven.",
            "A los cinco años, el [91 %] de las compañías del Technopark siguen abiertas.",
            "El [84 %] de las empresas del Technopark perduran.",
            "Cinco años después, el [83 %] de las startups del Technopark continúan activas.",
        ),
        "ar": (
            "معدل استمرارية شركات تكنوبارك [88 في المائة].",
            "بعد خمس سنوات لا تزال قائمة [87 في المائة] من مقاولات تكنوبارك.",
            "[85 في المائة] من شركات تكنوبارك تواصل نشاطها.",
            "تبلغ نسبة البقاء في تكنوبارك [91 في المائة].",
            "تصمد [84 في المائة] من مقاولات تكنوبارك بعد خمس سنوات.",
            "نسبة استمرارية المقاولات بتكنوبارك [83 في المائة].",
        ),
    },
    ("site_area", "tanger"): {
        "fr": (
            "Le Technopark de Tanger s'étend sur [5.500 m²].",
            "Le Technopark de Tanger, d'une superficie de [6 000 m²], domine la ville.",
            "Bâti sur [5 200 mètres carrés], le Technopark de Tanger est moderne.",
            "La surface exploitable du Technopark de Tanger est de [5 800 m²].",
            "Le Technopark de Tanger occupe [6 200 m²].",
            "Le Technopark de Tanger offre [5 700 m²] de surface couverte.",
        ),
        "en": (
            "The Tangier Technopark spans [5,500 square metres].",
            "The Tangier Technopark covers an area of [6,000 square metres].",
            "Built on [5,200 m2], the Tangier Technopark is modern.",
            "The Tangier Technopark has a floor area of [5,800 square metres].",
            "The Tangier Technopark occupies [6,200 m²].",
            "The Tangier Technopark is spread across [5,700 square metres].",
        ),
        "es": (
            "El Technopark de Tánger se extiende sobre [5.500 m²].",
            "El Technopark de Tánger tiene una superficie de [6.000 m²].",
            "El Technopark de Tánger ocupa [5.200 metros cuadrados].",
            "El Technopark de Tánger cuenta con [5.800 m²] útiles.",
            "El Technopark de Tánger abarca [6.200 m²].",
            "Con [5.700 metros cuadrados] de superficie construida, el Technopark de Tánger crece.",
        ),
        "ar": (
            "يمتد تكنوبارك طنجة على مساحة [5500 متر مربع].",
            "تبلغ مساحة تكنوبارك طنجة [6000 متر مربع].",
            "شيد تكنوبارك طنجة على [5200 متر مربع].",
            "المساحة القابلة للاستغلال بتكنوبارك طنجة [5800 متر مربع].",
            "يتربع تكنوبارك طنجة على [6200 متر مربع].",
            "يوفر تكنوبارك طنجة مساحة مبنية قدرها [5700 متر مربع].",
        ),
    },
    ("site_investment", "essaouira"): {
        "fr": (
            "Le Technopark d'Essaouira a nécessité un investissement de [22 MDH].",
            "Le Technopark d'Essaouira a coûté [24 millions de dirhams].",
            "[18 MDH] ont été mobilisés pour le Technopark d'Essaouira.",
            "Le Technopark d'Essaouira est doté d'une enveloppe de [21 MDH].",
            "Le budget du Technopark d'Essaouira s'élève à [19 MDH].",
            "Réalisé pour [23 millions de dirhams], le Technopark d'Essaouira est prêt.",
        ),
        "en": (
            "The Essaouira Technopark required an investment of [22 million dirhams].",
            "The Essaouira Technopark cost [24 million dirhams].",
            "[18 million dirhams] were spent on the Essaouira Technopark.",
            "The budget of the Essaouira Technopark is [21 million dirhams].",
            "The Essaouira Technopark was built at a cost of [19 million dirhams].",
            "Some [23 million dirhams] were invested in the Essaouira Technopark.",
        ),
        "es": (
            "El Technopark de Esauira requirió una inversión de [22 millones de dirhams].",
            "El Technopark de Esauira costó [24 millones de dirhams].",
            "Se invirtieron [18 millones de dirhams] en el Technopark de Esauira.",
            "El presupuesto del Technopark de Esauira es de [21 millones de dirhams].",
            "El Technopark de Esauira ha costado [19 millones de dirhams].",
            "El Technopark de Esauira ha movilizado [23 millones de dirhams].",
        ),
        "ar": (
            "تطلب تكنوبارك الصويرة استثمارا بقيمة [22 مليون درهم].",
            "كلف تكنوبارك الصويرة [24 مليون درهم].",
            "رصد لتكنوبارك الصويرة غلاف مالي قدره [18 مليون درهم].",
            "تمت تعبئة [21 مليون درهم] لإنجاز تكنوبارك الصويرة.",
            "بلغت كلفة تكنوبارك الصويرة [19 مليون درهم].",
            "ميزانية تكنوبارك الصويرة [23 مليون درهم].",
        ),
    },
    ("site_contribution", "fes"): {
        "fr": (
            "La Région contribue à hauteur de [28 MDH] au Technopark de Fès.",
            "La commune apporte [18 MDH] au Technopark de Fès.",
            "L'apport de la Région au Technopark de Fès est de [32 millions de dirhams].",
            "[6 MDH] du Technopark de Fès sont financés par l'opérateur.",
            "Le conseil communal prend en charge [17 MDH] du Technopark de Fès.",
            "La contribution de la commune au Technopark de Fès atteint [19 MDH].",
        ),
        "en": (
            "The region contributes [28 million dirhams] to the Fez Technopark.",
            "The municipality puts up [18 million dirhams] for the Fez Technopark.",
            "The region's contribution to the Fez Technopark is [32 million dirhams].",
            "[6 million dirhams] of the Fez Technopark is funded by the operator.",
            "The regional council chips in [17 million dirhams] for the Fez Technopark.",
            "The municipality's share of the Fez Technopark is [19 million dirhams].",
        ),
        "es": (
            "La región aporta [28 millones de dirhams] al Technopark de Fez.",
            "El ayuntamiento contribuye con [18 millones de dirhams] al Technopark de Fez.",
            "La aportación de la región al Technopark de Fez es de [32 millones de dirhams].",
            "La gestora pone [6 millones de dirhams] en el Technopark de Fez.",
            "El municipio sufraga [17 millones de dirhams] del Technopark de Fez.",
            "Para el Technopark de Fez, la contribución del municipio es de [19 millones de dirhams].",
        ),
        "ar": (
            "تساهم الجهة بمبلغ [28 مليون درهم] في تكنوبارك فاس.",
            "ساهمت الجماعة بـ [18 مليون درهم] في تكنوبارك فاس.",
            "مساهمة الجهة في تكنوبارك فاس [32 مليون درهم].",
            "[6 مليون درهم] من تكنوبارك فاس بتمويل من الشركة المدبرة.",
            "حصة الجماعة في تكنوبارك فاس [17 مليون درهم].",
            "تتحمل الجهة [19 مليون درهم] من تكنوبارك فاس.",
        ),
    },
    ("shareholding", "mitc"): {
        "fr": (
            "L'État détient [36 %] du capital de MITC.",
            "Les banques possèdent [64 %] de MITC.",
            "La CDG est actionnaire de MITC à hauteur de [18 %].",
            "[34 %] du capital de MITC appartient à l'État.",
            "La participation de l'État dans MITC est de [33 %].",
            "Le tour de table de MITC réserve [16 %] à la BCP.",
        ),
        "en": (
            "The state holds [36%] of MITC.",
            "Banks own [64%] of MITC.",
            "CDG has a stake of [18%] in MITC.",
            "[34%] of the shares of MITC belong to the state.",
            "The state's shareholding in MITC is [33%].",
            "[16%] of MITC's capital is held by BCP.",
        ),
        "es": (
            "El Estado posee el [36 %] de MITC.",
            "Los bancos tienen el [64 %] del capital de MITC.",
            "La CDG es accionista de MITC con el [18 %].",
            "El [34 %] de las acciones de MITC está en manos del Estado.",
            "La participación del Estado en MITC es del [33 %].",
            "El [16 %] de MITC pertenece a la BCP.",
        ),
        "ar": (
            "تملك الدولة [36 في المائة] من رأسمال MITC.",
            "حصة الأبناك في MITC تصل إلى [64 في المائة].",
            "صندوق الإيداع والتدبير مساهم في MITC بنسبة [18 في المائة].",
            "تمتلك الدولة [34 في المائة] من أسهم MITC.",
            "مساهمة الدولة في MITC [33 في المائة].",
            "[16 في المائة] من أسهم MITC في ملكية البنك الشعبي.",
        ),
    },
    ("rent_per_m2", "casablanca"): {
        "fr": (
            "Le loyer au Technopark de Casablanca est de [55 DH le m²] pour les startups.",
            "Au Technopark de Casablanca, les bureaux se louent [110 DH le m²].",
            "Le Technopark de Casablanca facture [105 DH par m²] aux PME.",
            "Le tarif au Technopark de Casablanca : [60 DH/m²].",
            "Les startups paient au Technopark de Casablanca un loyer de [65 DH le mètre carré].",
            "La location coûte [115 DH le m²] au Technopark de Casablanca.",
        ),
        "en": (
            "Rent at the Casablanca Technopark is [55 dirhams per square metre] for startups.",
            "Offices in the Casablanca Technopark are let for [110 dirhams per square metre].",
            "The Casablanca Technopark charges [105 dirhams per m2].",
            "Startups at the Casablanca Technopark pay a rent of [60 dirhams a square metre].",
            "Rents at the Casablanca Technopark stand at [65 MAD per sqm].",
            "Space in the Casablanca Technopark is rented at [115 MAD per m2].",
        ),
        "es": (
            "El alquiler en el Technopark de Casablanca es de [55 dirhams por metro cuadrado].",
            "En el Technopark de Casablanca las oficinas se alquilan a [110 dirhams por metro cuadrado].",
            "El Technopark de Casablanca cobra [105 dirhams el metro cuadrado].",
            "La tarifa del Technopark de Casablanca es de [60 dirhams por m²].",
            "La renta en el Technopark de Casablanca es de [65 dirhams por metro cuadrado].",
            "Las startups pagan al Technopark de Casablanca un alquiler de [115 dirhams por m2].",
        ),
        "ar": (
            "يبلغ ثمن الكراء بتكنوبارك الدار البيضاء [55 درهما للمتر المربع].",
            "تكترى المكاتب بتكنوبارك الدار البيضاء بـ [110 درهم للمتر المربع].",
            "السومة الكرائية بتكنوبارك الدار البيضاء [105 درهم للمتر المربع].",
            "إيجار المكاتب في تكنوبارك الدار البيضاء [60 درهما للمتر المربع].",
            "تؤدي الشركات كراء قدره [65 درهما للمتر المربع] بتكنوبارك الدار البيضاء.",
            "واجب الكراء في تكنوبارك الدار البيضاء [115 درهما للمتر المربع].",
        ),
    },
    ("jobs_target", "morocco-ict-sector"): {
        "fr": (
            "La stratégie Maroc Digital 2030 vise la création de [250.000] emplois.",
            "Le secteur du numérique devrait créer [230 000] emplois d'ici 2030.",
            "La stratégie Digital Morocco 2030 promet [245 000] emplois.",
            "D'ici 2030, le secteur du numérique ambitionne de créer [235 000] postes.",
            "[255 000] emplois seront créés par le secteur du digital à l'horizon 2030.",
            "L'objectif du secteur du numérique est de [260 000] emplois en 2030.",
        ),
        "en": (
            "The Digital Morocco 2030 strategy aims to create [250,000] jobs.",
            "Morocco's digital sector is expected to generate [230,000] jobs by 2030.",
            "Digital Morocco 2030 promises [245,000] jobs.",
            "Morocco's ICT sector hopes to create [235,000] jobs by 2030.",
            "Under Digital Morocco 2030, [255,000] jobs will be created.",
            "The target for Morocco's digital sector is [260,000] jobs.",
        ),
        "es": (
            "La estrategia Digital Morocco 2030 aspira a crear [250.000] empleos.",
            "El sector digital marroquí creará [230.000] empleos para 2030.",
            "La estrategia Marruecos Digital 2030 promete [245.000] empleos.",
            "El sector digital marroquí prevé generar [235.000] puestos de trabajo.",
            "Con Marruecos Digital 2030 se crearán [255.000] empleos.",
            "El objetivo del sector digital marroquí es de [260.000] empleos en 2030.",
        ),
        "ar": (
            "تهدف استراتيجية المغرب الرقمي 2030 إلى خلق [250000] منصب شغل.",
            "من المنتظر أن يوفر القطاع الرقمي المغربي [230000] منصب شغل بحلول 2030.",
            "تروم استراتيجية المغرب الرقمي إحداث [245000] منصب شغل.",
            "سيحدث القطاع الرقمي [235000] فرصة عمل في أفق 2030.",
            "ستوفر استراتيجية المغرب الرقمي 2030 [255000] منصب شغل.",
            "يطمح القطاع الرقمي إلى إحداث [260000] وظيفة.",
        ),
    },
    ("ict_gdp_share", "morocco-ict-sector"): {
        "fr": (
            "Le secteur des TIC pèse [8 %] du PIB.",
            "Le secteur du numérique contribue à [6 %] au PIB national.",
            "La part du secteur des TIC dans le PIB est de [5 %].",
            "Le numérique marocain représente [4 %] du produit intérieur brut.",
            "Le secteur du digital apporte [9 %] de la richesse nationale.",
            "La contribution au PIB du secteur des TIC atteint [8,5 %].",
        ),
        "en": (
            "Morocco's ICT sector accounts for [8%] of GDP.",
            "Morocco's digital sector contributes [6%] to GDP.",
            "The Moroccan ICT sector makes up [5%] of gross domestic product.",
            "Morocco's tech sector represents [4%] of national GDP.",
            "Morocco's digital economy generates [9%] of national wealth.",
            "The share of GDP of the Moroccan ICT sector is [8.5%].",
        ),
        "es": (
            "El sector TIC marroquí representa el [8 %] del PIB.",
            "El sector digital marroquí aporta el [6 %] al PIB.",
            "El peso en el PIB del sector TIC marroquí es del [5 %].",
            "El sector tecnológico marroquí supone el [4 %] del producto interior bruto.",
            "La economía digital marroquí genera el [9 %] de la riqueza nacional.",
            "La contribución al PIB del sector digital marroquí es del [8,5 %].",
        ),
        "ar": (
            "يمثل القطاع الرقمي المغربي [8 في المائة] من الناتج الداخلي الخام.",
            "يساهم قطاع تكنولوجيا المعلومات بـ [6 في المائة] في الناتج الداخلي.",
            "حصة القطاع الرقمي من الناتج الداخلي الإجمالي [5 في المائة].",
            "يشكل الاقتصاد الرقمي المغربي [4 في المائة] من الناتج المحلي.",
            "القطاع الرقمي المغربي يوفر [9 في المائة] من الثروة الوطنية.",
            "مساهمة القطاع الرقمي في الناتج الداخلي الخام [8.5 في المائة].",
        ),
    },
}

#: Whom each name means, in the words of the four languages.
NAMED: tuple[tuple[str, str, str], ...] = (
    ("network", "fr", "Les Technoparks marocains comptent [7] sites opérationnels."),
    ("network", "en", "Morocco's Technoparks have supported [3,600] startups since 2001."),
    ("network", "es", "Los Technoparks marroquíes han apoyado a [3.600] startups desde 2001."),
    ("network", "es", "La red de los Technoparks cuenta con [7] sedes operativas."),
    ("network", "ar", "واكبت تكنوباركات المغرب [3600] مقاولة ناشئة منذ سنة 2001."),
    ("network", "ar", "تضم شبكة التكنوباركات حاليا [7] مواقع مشتغلة."),
    ("mitc", "fr", "La société gestionnaire des Technoparks est dotée d'un capital de [48 millions de dirhams]."),
    ("mitc", "en", "The company that runs the Technoparks has a share capital of [48 million dirhams]."),
    ("mitc", "es", "La sociedad que gestiona los Technoparks tiene un capital social de [48 millones de dirhams]."),
    ("mitc", "ar", "يبلغ رأسمال الشركة المسيرة لتكنوبارك [48 مليون درهم]."),
    ("morocco-ict-sector", "fr", "Le numérique marocain pèse [6 %] du PIB."),
    ("morocco-ict-sector", "en", "Morocco's digital sector accounts for [6%] of GDP."),
    ("morocco-ict-sector", "es", "El sector digital marroquí representa el [6 %] del PIB."),
    ("morocco-ict-sector", "ar", "يمثل القطاع الرقمي المغربي [6 في المائة] من الناتج الداخلي."),
    ("maroc-numeric-fund", "fr", "Le fonds Maroc Numeric Fund est doté de [110 millions de dirhams]."),
    ("maroc-numeric-fund", "en", "Maroc Numeric Fund is endowed with [110 million dirhams]."),
    ("maroc-numeric-fund", "es", "El fondo Maroc Numeric Fund está dotado con [110 millones de dirhams]."),
    ("maroc-numeric-fund", "ar", "يتوفر صندوق المغرب الرقمي على [110 مليون درهم]."),
    ("tanger", "fr", "Le Technoparc de Tanger s'étend sur [5 500 m²]."),
    ("tanger", "en", "Tangier's Technopark covers an area of [5,500 square metres]."),
    ("tanger", "es", "El Tecnopark de Tánger ocupa [5.500 m²]."),
    ("tanger", "ar", "يمتد التكنوبارك بطنجة على مساحة [5500 متر مربع]."),
    ("fes", "es", "El Technopark en Fez podrá albergar [90] startups."),
    ("fes", "ar", "سيحتضن مجمع تكنوبارك بفاس [90] مقاولة ناشئة."),
)

#: Numbers that stand beside the names of the base and are figures of nothing it knows.
NOTHING: dict[str, tuple[str, ...]] = {
    "fr": (
        "Au Technopark de Casablanca, 30 % des startups sont dirigées par des femmes.",
        "Le Technopark de Casablanca a recyclé 12 tonnes de déchets.",
        "40 % des startups du Technopark travaillent dans la fintech.",
        "Le Technopark a signé 15 conventions avec des universités.",
        "La startup, hébergée au Technopark, a vendu 25 000 applications.",
        "Les travaux du Technopark de Fès dureront 14 mois.",
        "Le Technopark de Rabat a reçu 300 candidatures.",
        "60 % des startups du Technopark ont moins de trois ans.",
        "Une startup du Technopark a remporté un prix de 100 000 dirhams.",
        "Le Technopark d'Agadir se trouve à 3 km du centre.",
        "Le directeur du Technopark a passé 20 ans dans la banque.",
        "Le Technopark de Tanger a organisé une visite pour 45 étudiants.",
        "Le nombre de startups du Technopark a augmenté de 12 %.",
        "70 % des demandes viennent de Casablanca, selon le Technopark.",
    ),
    "en": (
        "30% of startups at the Casablanca Technopark are led by women.",
        "Technopark signed 15 agreements with universities.",
        "A startup from Technopark sold 25,000 licences.",
        "Building works at the Fez Technopark will last 14 months.",
        "The Rabat Technopark received 300 applications.",
        "60% of Technopark startups work on artificial intelligence.",
        "A Technopark startup won a prize of 100,000 dirhams.",
        "The Agadir Technopark lies 3 km from the centre.",
        "The director of Technopark spent 20 years in banking.",
        "18 mentors work with startups at Technopark.",
        "The number of startups at Technopark grew by 12%.",
        "70% of requests come from Casablanca, Technopark says.",
        "Water consumption at the Tangier Technopark fell by 20%.",
        "The app built at Technopark has 40,000 users.",
        "Tickets for the fair at Technopark cost 50 dirhams.",
    ),
    "es": (
        "El 30 % de las startups del Technopark de Casablanca están dirigidas por mujeres.",
        "El Technopark firmó 15 acuerdos con universidades.",
        "Una startup del Technopark vendió 25.000 licencias.",
        "Las obras del Technopark de Fez durarán 14 meses.",
        "El Technopark de Rabat recibió 300 solicitudes.",
        "El 60 % de las startups del Technopark trabajan en inteligencia artificial.",
        "Una startup del Technopark ganó un premio de 100.000 dirhams.",
        "El director del Technopark pasó 20 años en la banca.",
        "18 mentores trabajan con las startups del Technopark.",
        "El número de startups del Technopark creció un 12 %.",
        "La aplicación creada en el Technopark tiene 40.000 usuarios.",
    ),
    "ar": (
        "30 في المائة من شركات تكنوبارك الدار البيضاء تديرها نساء.",
        "وقع تكنوبارك 15 اتفاقية مع جامعات مغربية.",
        "ستستغرق أشغال تكنوبارك فاس 14 شهرا.",
        "توصل تكنوبارك الرباط بـ 300 طلب.",
        "60 في المائة من شركات تكنوبارك تعمل في الذكاء الاصطناعي.",
        "فازت شركة من تكنوبارك بجائزة قدرها 100 ألف درهم.",
        "قضى مدير تكنوبارك 20 سنة في القطاع البنكي.",
        "ارتفع عدد شركات تكنوبارك بنسبة 12 في المائة.",
        "للتطبيق الذي طور في تكنوبارك 40 ألف مستعمل.",
    ),
}


@cache
def linker() -> Linker:
    """Return what links numbers to the shipped base."""
    return Linker(load())


def best(marked: str, language: str, meant: tuple[str, str] | None = None) -> tuple[str, str] | None:
    """Return the indicator and the scope that the marked number of a sentence is linked to.

    Of two that weigh the same, which only the facts can tell apart, the one that is ``meant`` counts.
    """
    match = _MARKED.search(marked)
    assert match is not None, marked
    text = marked[: match.start()] + match.group(1) + marked[match.end() :]
    first, after = match.start(), match.start() + len(match.group(1))
    for link in linker().links(text, quantities(text, language), language, DAY):
        if isinstance(link, Link) and link.mention.start < after and first < link.mention.phrase_end:
            alike = [link, *(rival for rival in link.rivals if link.score - rival.score < ALIKE)]
            found = [(each.indicator, each.scope) for each in alike]
            return meant if meant in found else found[0]
    return None


def claims(sentence: str, language: str) -> list[str]:
    """Return the indicators that the numbers of a sentence are taken for, as a check would report them."""
    found = judged(load(), sentence, quantities(sentence, language), language, TODAY)
    return [each.link.indicator for each in found if isinstance(each, Found)]


@pytest.mark.parametrize(
    ("meant", "language"), [(meant, language) for meant, spoken in SAID.items() for language in spoken]
)
def test_sentences_are_linked_to_what_they_say(meant: tuple[str, str], language: str) -> None:
    """Whatever verb or noun is chosen, the number is linked to the indicator and scope that a reader would name."""
    linked = {sentence: best(sentence, language, meant) for sentence in SAID[meant][language]}
    assert linked == dict.fromkeys(SAID[meant][language], meant)


@pytest.mark.parametrize(("scope", "language", "sentence"), NAMED)
def test_names_of_the_press_are_known(scope: str, language: str, sentence: str) -> None:
    linked = best(sentence, language)
    assert linked is not None
    assert linked[1] == scope


@pytest.mark.parametrize("language", NOTHING)
def test_other_numbers_are_linked_to_nothing(language: str) -> None:
    """A park, a place and a number do not make a figure: something must say what is counted."""
    assert {sentence: claims(sentence, language) for sentence in NOTHING[language]} == {
        sentence: [] for sentence in NOTHING[language]
    }
