/** The command line. */
export default {
  'cli.help': `Brug: polku <kommando> [tilvalg]

Kommandoer:
  convert IND UD         Konvertér et kort eller en persona fra ét format til et andet.
                         Formaterne fremgår af filernes navne og indhold; - er et rør.
  validate FIL           Kontrollér, at en fil kan læses helt, og sig, hvad der er i den.
  compare A B            Sig, hvad der adskiller to kort, én ændring pr. linje.
                         Status som diff: 0 ens, 1 forskellige, 2 fejl.
  schema map|persona     Udskriv JSON-skemaet for Polkus egne filer.
  backup [FIL]           Kopiér alt til én fil, mens Polku kører eller ej.
                         POLKU_DATA eller DATABASE_URL siger af hvad.
  erase PERSON           Slet nogen efter e-mailadresse eller id med kontoen; det, de
                         skrev, bliver stående som ingens.
  doctor [MAPPE]         Gennemgå en datamappe eller en database, sig, hvad der er galt,
                         og hvordan det rettes; ændr intet.
  graph, flow, funnel, paths, roles, split, segments, discover LOG
                         Spørg en fil med hændelser (CSV, JSON, XES, OCEL): hvad der følger
                         hvad, hvem der når hvor langt (--steps a,b), hvilke rejser …
                         discover LOG --draft FIL skriver en rejse (--journey NUMMER)
                         som kortudkast.
  mapping LOG            Hvad regler (--rules FIL) gør ved hændelser: hvad hver afgør, og
                         hvad ingen passer på; --guess true foreslår regler. Med
                         --mapping FIL --named-by touchpoint|stage bruger de andre dem.
  check KORT LOG         Læg en log over et kort: hvem der går som tegnet.
  drift LOG              Om rejser ændrer sig fra uge til uge, med alarmer; den
                         forventede rejse (--expected JSON) er som i API’et.
  findings KORT [LOG]    Hvad på et kort der er værd at se på, og hvorfor; også mod en log.
  events import FIL      Tag hændelser ind i Polkus egne data; events list, events drop;
                         events erase KUNDE sletter en kundes hændelser.
  restore FIL            Lav en datamappe af en sikkerhedskopi (--into MAPPE), eller
                         fyld den tomme database, som DATABASE_URL angiver.

Tilvalg:
  --from FORMAT          Format for IND: {from}
  --to FORMAT            Format for UD: {to}
  --language KODE        Sprog for ord, der tilføjes, og for input, der ikke siger sit
                         eget: en, sv, fi, da …
  --map NUMMER           Hvilket kort, hvis inputtet rummer flere
  --persona NUMMER       En persona fra inputtet i stedet for et kort
  --anyway               Læs også en tabel, der ikke ligner en rejse
  --mapping NAVN=BETYDNING
                         Hvad en række eller kolonne i en tabel rummer, efter
                         overskrift, nummer eller bogstav; layout=grid eller layout=list
                         for det hele. Kan gentages. Eller en fil med den tolkning, som
                         »validate --json« udskriver. Betydninger: {meanings}
  --sheet profile|empathy
                         Af en persona: profilen eller empatikortet
  --paper STØRRELSE      a0, a1, a2, a3 eller a4
  --orientation landscape|portrait
                         liggende eller stående; ellers det, der giver størst tekst
  --pages one|several    Ét ark, eller så mange som der skal til i læsbar størrelse
  --theme light|dark     Billeders farver
  --width PIXELS         Billedets bredde
  --confirm ADRESSE      Med erase: adressen på den, der menes
  --into MAPPE           Ny eller tom mappe til det, der gendannes
  --server URL           Ved kommandoer om hændelser: spørg et Polku, der kører, hvis
                         datasæt (og kort, med check og findings) angives; eller
                         POLKU_SERVER
  --token NØGLE          Det, der åbner det; hellere i POLKU_TOKEN, som ingen ser
  --json                 Udskriv én JSON-værdi på standardoutput
  -h, --help             Vis dette
  --version              Vis versionen

Slutkode: 0 færdig, 1 inputtet blev afvist, 2 forkert brug.`,
  'cli.see-help': 'Se »polku --help«.',
  'cli.verb-needed':
    'Sig, hvad der skal gøres: convert, validate, compare, schema, backup, restore, doctor eller erase.',
  'cli.unknown-verb': 'Der er ingen kommando »{verb}«.',
  'cli.unknown-option': 'Der er intet tilvalg {option}.',
  'cli.value-needed': 'Tilvalget {option} skal have en værdi.',
  'cli.no-value': 'Tilvalget {option} har ingen værdi.',
  'cli.wrong-value': 'Tilvalget {option} kan ikke være »{value}«. Vælg mellem: {choices}.',
  'cli.convert.usage': 'Brug: polku convert IND UD',
  'cli.compare.usage': 'Brug: polku compare A B',
  'cli.validate.usage': 'Brug: polku validate FIL',
  'cli.schema.usage': 'Brug: polku schema map, eller polku schema persona',
  'cli.to-needed': 'Et rør har intet navn, der viser formatet: angiv det med --to.',
  'cli.json-and-pipe': 'Med --json er standardoutput optaget: angiv en fil som UD.',
  'cli.same-file': 'IND og UD er den samme fil. Vælg et andet navn til UD.',
  'cli.unknown-format': 'Kort kan ikke skrives som »{format}«. Vælg mellem: {formats}.',
  'cli.written': '»{title}« er skrevet til {file}.',
  'cli.several-maps':
    'Inputtet rummer {count, number} kort; »{title}«, det første, konverteres. Brug --map NUMMER til et andet.',
  'cli.valid': '{file} er gyldig ({format}).',
  'cli.not-whole': '{file} kan læses, men ikke helt.',
  'cli.note.lost': 'Tabt: {note}',
  'cli.note.changed': 'Ændret: {note}',
  'cli.note.info': 'Bemærk: {note}',
  'refusal.cli-no-file': 'Der er ingen fil {file}.',
  'refusal.cli-no-file.remedy': 'Kontrollér navnet og mappen.',
  'refusal.cli-no-log': 'Der er hverken en fil eller et datasæt »{asked}«.',
  'refusal.cli-no-log.remedy': 'Kontrollér navnet; »polku events list« nævner datasættene.',
  'refusal.cli-several-data-sets': 'Flere datasæt hedder »{asked}«.',
  'refusal.cli-several-data-sets.remedy': 'Angiv et af dem ved dets id: {ids}.',
  'refusal.cli-is-folder': '{file} er en mappe.',
  'refusal.cli-is-folder.remedy': 'Angiv en fil i den.',
  'refusal.cli-unreadable': '{file} kan ikke læses.',
  'refusal.cli-unreadable.remedy': 'Kontrollér, hvem der må læse den.',
  'refusal.cli-no-folder': 'Mappen til {file} findes ikke.',
  'refusal.cli-no-folder.remedy': 'Opret mappen først.',
  'refusal.cli-needs-memory': 'Der er ikke hukommelse nok til dette.',
  'refusal.cli-needs-memory.remedy': 'Luk andre programmer, eller del filen op.',
  'refusal.cli-fault': 'Polku fejlede: »{fault}«.',
  'refusal.cli-fault.remedy': 'Prøv igen. Hvis det fejler igen, så meld det med denne linje.',
  'refusal.cli-unwritable': '{file} kan ikke skrives.',
  'refusal.cli-unwritable.remedy': 'Kontrollér, hvem der må skrive der, og hvor meget plads der er tilbage.',
  'refusal.cli-no-such-map': '{maps, plural, one {Filen indeholder # kort} other {Filen indeholder # kort}}.',
  'refusal.cli-no-such-map.remedy': 'Vælg et mindre nummer med --map.',
  'refusal.cli-no-such-journey':
    '{journeys, plural, =0 {Ingen rejse står for de andre} one {Der blev fundet # rejse} other {Der blev fundet # rejser}}.',
  'refusal.cli-no-such-journey.remedy': 'Vælg et mindre nummer med --journey.',
  'cli.map-or-persona': 'Vælg enten --map eller --persona.',
  'cli.several-personas':
    'Inputtet rummer {count, number} personaer; »{title}«, den første, konverteres. Brug --persona NUMMER til en anden.',
  'cli.mapping':
    '{layout, select, grid {»{table}« blev læst med faserne ved siden af hinanden:} other {»{table}« blev læst række for række:}}',
  'cli.mapping.more': '  … og {count, plural, one {# mere} other {# mere}}',
  'cli.hint.anyway': 'Eller læs den alligevel med --anyway, eller sig det med --mapping NAVN=stage.',
  'cli.hint.time':
    'Angiv en anden kolonne med --time, sig med --time-format, hvordan tiderne er skrevet, eller brug rækkernes rækkefølge med --no-time.',
  'cli.hint.mapping': 'For eksempel: --mapping NAVN=stage.',
  'refusal.cli-nothing': 'Filen rummer hverken et kort eller en persona.',
  'refusal.cli-nothing.remedy': 'Vælg en fil, der rummer en af delene.',
  'refusal.cli-no-such-persona':
    '{personas, plural, =0 {Filen rummer ingen persona} one {Filen rummer # persona} other {Filen rummer # personaer}}.',
  'refusal.cli-no-such-persona.remedy': 'Vælg et andet nummer med --persona.',
  'refusal.cli-mapping-choice': '»{choice}« siger ikke noget om en tabel.',
  'refusal.cli-mapping-choice.remedy': 'Skriv --mapping NAVN=BETYDNING med en af disse betydninger: {values}.',
  'refusal.cli-mapping-not-json': 'Tolkningen i {file} er ikke gyldig JSON.',
  'refusal.cli-mapping-not-json.remedy': 'Tag den, som »polku validate FIL --json« udskriver, og ret den.',
}
