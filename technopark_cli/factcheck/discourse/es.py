"""Spanish."""

from technopark_cli.factcheck.discourse.base import Discourse

SPANISH = Discourse(
    since=("desde", "a partir de", "entre"),
    within=("en", "durante", "a lo largo de", "en el espacio de", "los últimos", "las últimas", "últimos", "últimas", "en apenas"),
    after=("después de", "tras", "al cabo de", "al término de", "a los", "pasados"),
    beyond=("más allá de", "superad*", "pasados"),
    by=("para", "de aquí a", "hacia", "en el horizonte", "horizonte", "antes de", "hasta"),
    per={
        "al año": "year",
        "por año": "year",
        "cada año": "year",
        "anual*": "year",
        "todos los años": "year",
        "al mes": "month",
        "por mes": "month",
        "mensual*": "month",
        "por trimestre": "quarter",
    },
    launch=(
        "desde su creación", "desde su lanzamiento", "desde su apertura", "desde su fundación", "desde su inauguración", "desde sus inicios", "desde su puesta en marcha", "desde el principio", "desde el inicio", "desde el comienzo", "desde que abrió", "desde que se creó", "desde su nacimiento", "hasta la fecha", "desde que existe",
    ),
    founding=("cread* en", "fundad* en", "lanzad* en", "inaugurad* en", "abiert* en", "abrió en", "abrió sus puertas en", "nacid* en", "nació en", "construid* en", "apertura en", "creación en"),
    carried=(
        "el sitio", "este sitio", "el parque", "este parque", "el complejo", "este complejo", "el recinto", "este recinto", "la estructura", "la incubadora", "esta incubadora", "el vivero", "este vivero", "el centro", "este centro", "la sede", "esta sede", "el edificio", "este edificio", "la plataforma", "el espacio", "este espacio", "la ciudad de la innovación", "la operadora", "el operador", "la sociedad gestora", "la gestora", "el fondo", "este fondo", "el sector", "este sector", "el proyecto", "este proyecto", "el programa",
        "él", "ella", "ellos", "ellas", "allí", "su", "sus", "esta", "estas empresas", "estas startups", "este último", "esta última", "nosotros", "nuestro*", "nuestra*", "las instalaciones", "sus instalaciones",
    ),
    whole=("la red", "su red", "esta red", "todas las sedes", "todos los sitios", "el conjunto de la red", "el conjunto de las sedes", "sus sedes", "en todo el país", "toda la red"),
    each=("cada sede", "por sede", "cada startup", "por startup", "cada una", "cada uno", "por proyecto", "por persona"),
    bodies=(
        "incubadora", "aceleradora", "vivero", "universidad", "escuela", "instituto", "banco", "grupo", "fundación", "asociación", "federación", "confederación", "empresa", "compañía", "startup", "operador", "fondo", "zona industrial", "zona franca", "polígono", "parque industrial", "parque tecnológico", "tecnópolis", "clúster", "cluster", "puerto", "programa", "agencia", "oficina", "hospital", "club", "hub", "campus", "cooperativa", "facultad", "concurso", "ciudad", "espacio de coworking",
    ),
    always=("zona industrial", "zona franca", "polígono*", "ministerio", "gobierno", "cámara de comercio", "banco mundial", "unión europea", "universidad*", "rival*", "competidor*", "homólog*"),
    places=(
        "túnez", "tunecin*", "argelia", "argelin*", "argel", "libia", "egipto", "egipci*", "el cairo", "mauritania", "senegal", "senegales*", "dakar", "costa de marfil", "abiyán", "abidjan", "mali", "nigeria", "nigerian*", "lagos", "ghana", "accra", "camerún", "gabón", "congo", "ruanda", "rwanda", "kigali", "kenia", "kenian*", "nairobi", "etiopía", "sudáfrica", "francia", "frances*", "parís", "lyon", "marsella", "españa", "español*", "madrid", "barcelona", "málaga", "malagueñ*", "sevilla", "valencia", "andaluc*", "andaluz*", "bilbao", "cádiz", "portugal", "portugues*", "lisboa", "italia", "italian*", "roma", "milán", "alemania", "aleman*", "berlín", "bélgica", "belga*", "bruselas", "suiza", "ginebra", "reino unido", "británic*", "londres", "países bajos", "irlanda", "suecia", "finlandia", "estonia", "turquía", "turc*", "estambul", "rusia", "rus*", "estados unidos", "estadounidense*", "california", "silicon valley", "nueva york", "canadá", "canadiens*", "quebec", "montreal",
        "brasil", "brasileñ*", "méxico", "mexican*", "argentina", "argentin*", "chile", "colombia", "china", "chin*", "pekín", "india", "indi*", "japón", "japones*", "corea", "corean*", "singapur", "malasia", "emiratos", "emiratí*", "dubái", "dubai", "abu dabi", "catar", "qatar", "doha", "arabia saudí", "arabia saudita", "saudí*", "riad", "kuwait", "baréin", "omán", "jordania", "jordan*", "líbano", "libanes*", "beirut", "palestina", "israel", "israelí*",
    ),
    locative=("en", "dentro de"),
    agent=("por",),
    owner=("de", "del"),
    sayers=("según", "de acuerdo con", "afirm*", "declar*", "indic*", "precis*", "subray*", "explic*", "anunci*", "record*", "asegur*", "estim*", "señal*", "añadi*", "destac*", "dijo", "dice", "director*", "ministr*", "president*", "responsable", "consejer*", "sr", "sra", "portavoz"),
    contrast=("a diferencia de", "a diferencia del", "en comparación", "frente a", "mientras que", "por su parte", "en cambio", "rival*"),
    respectively=("respectivamente",),
    plain=("el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "estos", "estas", "ese", "esa", "él", "ella", "ellos", "en", "al", "a", "del", "de", "sobre", "según", "desde", "con", "para", "por", "más", "cerca", "casi", "alrededor", "entre", "su", "sus", "nuestro", "pero", "y", "e", "o", "u", "si", "como", "cuando", "hoy", "ayer", "tras", "después", "antes", "creado", "creada", "lanzado", "inaugurado", "inaugurada", "abierto", "abierta", "fundado", "fundada", "situado", "ubicado", "ubicada", "instalado", "dotado", "todos", "todas", "todo", "toda", "otro", "otra", "otros", "otras", "además", "sin", "bajo", "cada", "varios", "varias", "menos", "hasta", "solo", "sólo", "apenas", "unos", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "veinte", "treinta", "cien", "mil", "que", "quien", "cual", "así", "también", "incluso", "no", "ni", "se", "hay", "aquí", "allí", "ahora", "total", "balance", "resultado", "objetivo", "startups", "startup", "empresas", "empleos", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "tic", "pib", "pyme", "pymes", "mad", "dh", "dirham", "dirhams", "dírham", "dírhams", "lo", "le", "les", "nos", "es", "son", "fue", "ha", "han", "año", "años", "mes", "meses", "ya", "aunque", "mientras", "durante", "dentro", "fuera", "ante"),
    plans=("prevé*", "prevén", "previst*", "será", "serán", "debería", "podrá", "podrán", "aspira", "pretende", "objetivo", "horizonte", "de aquí a", "futur*", "próxim*", "meta", "proyect*", "planea*", "abrirá*", "espera"),
)
