/** The command line. */
export default {
  'cli.help': `Användning: polku <kommando> [val]

Kommandon:
  convert IN UT          Omvandla en karta eller en persona från ett format till ett
                         annat. Formaten framgår av filernas namn och innehåll; - är
                         ett rör.
  validate FIL           Kontrollera att en fil kan läsas i sin helhet, och säg vad
                         som finns i den.
  compare A B            Säg vad som skiljer två kartor åt, en ändring per rad.
                         Status som för diff: 0 lika, 1 olika, 2 fel.
  schema map|persona     Skriv ut JSON-schemat för Polkus egna filer.
  backup [FIL]           Kopiera allt till en fil, medan Polku körs eller inte.
                         POLKU_DATA eller DATABASE_URL säger av vad.
  erase PERSON           Radera någon, efter e-postadress eller id, med kontot; det de
                         skrev finns kvar som ingens.
  doctor [MAPP]          Gå igenom en datamapp eller en databas, säg vad som är fel och
                         hur det lagas; ändra inget.
  graph, flow, funnel, paths, roles, split, segments, discover LOGG
                         Fråga en fil med händelser (CSV, JSON, XES, OCEL): vad som följer
                         på vad, vem som kommer hur långt (--steps a,b), vilka resor …
                         discover LOGG --draft FIL skriver en resa (--journey NUMMER)
                         som kartutkast.
  mapping LOGG           Vad regler (--rules FIL) gör av händelser: vad var och en avgör
                         och vad ingen passar; --guess true föreslår regler. Med
                         --mapping FIL --named-by touchpoint|stage följer andra dem.
  check KARTA LOGG       Lägg en logg över en karta: vilka som går som ritat.
  drift LOGG             Om resor ändras från vecka till vecka, med larm; den
                         väntade resan (--expected JSON) är som i API:et.
  findings KARTA [LOGG]  Vad på en karta som är värt en titt, och varför; även mot en logg.
  events import FIL      Ta in händelser i Polkus egna data; events list, events drop;
                         events erase KUND tar bort en kunds händelser.
  restore FIL            Gör en datamapp av en säkerhetskopia (--into MAPP), eller
                         fyll den tomma databas som DATABASE_URL anger.

Val:
  --from FORMAT          Format för IN: {from}
  --to FORMAT            Format för UT: {to}
  --language KOD         Språk för ord som läggs till, och för indata som inte anger
                         sitt eget: en, sv, fi, da …
  --map NUMMER           Vilken karta, om indata rymmer flera
  --persona NUMMER       En persona ur indata i stället för en karta
  --anyway               Läs även en tabell som inte liknar en resa
  --mapping NAMN=INNEBÖRD
                         Vad en rad eller kolumn i en tabell rymmer, efter rubrik,
                         nummer eller bokstav; layout=grid eller layout=list för hela
                         tabellen. Kan upprepas. Eller en fil med den tolkning som
                         ”validate --json” skriver ut. Innebörder: {meanings}
  --sheet profile|empathy
                         För en persona: profilen eller empatikartan
  --paper STORLEK        a0, a1, a2, a3 eller a4
  --orientation landscape|portrait
                         liggande eller stående; annars det som ger störst text
  --pages one|several    Ett ark, eller så många som behövs i läsbar storlek
  --theme light|dark     Färger i bilder
  --width PIXLAR         Bildens bredd
  --confirm ADRESS       Med erase: adressen till den som menas
  --into MAPP            Ny eller tom mapp för det som återställs
  --server URL           För kommandon om händelser: fråga ett Polku som är i gång,
                         vars datamängder (och kartor, med check och findings) anges;
                         eller POLKU_SERVER
  --token NYCKEL         Det som öppnar det; hellre i POLKU_TOKEN, som ingen ser
  --json                 Skriv ett JSON-värde på standard ut
  -h, --help             Visa detta
  --version              Visa versionen

Slutkod: 0 klart, 1 indata avvisades, 2 fel användning.`,
  'cli.see-help': 'Se ”polku --help”.',
  'cli.verb-needed': 'Ange vad som ska göras: convert, validate, compare, schema, backup, restore, doctor eller erase.',
  'cli.unknown-verb': 'Det finns inget kommando ”{verb}”.',
  'cli.unknown-option': 'Det finns inget val {option}.',
  'cli.value-needed': 'Valet {option} behöver ett värde.',
  'cli.no-value': 'Valet {option} tar inget värde.',
  'cli.wrong-value': 'Valet {option} kan inte vara ”{value}”. Välj bland: {choices}.',
  'cli.convert.usage': 'Användning: polku convert IN UT',
  'cli.compare.usage': 'Användning: polku compare A B',
  'cli.validate.usage': 'Användning: polku validate FIL',
  'cli.schema.usage': 'Användning: polku schema map, eller polku schema persona',
  'cli.to-needed': 'Ett rör har inget namn som visar formatet: ange det med --to.',
  'cli.json-and-pipe': 'Med --json är standard ut upptagen: ange en fil som UT.',
  'cli.same-file': 'IN och UT är samma fil. Välj ett annat namn för UT.',
  'cli.unknown-format': 'Kartor kan inte skrivas som ”{format}”. Välj bland: {formats}.',
  'cli.written': '”{title}” är skriven till {file}.',
  'cli.several-maps':
    'Indata rymmer {count, number} kartor; ”{title}”, den första, omvandlas. Använd --map NUMMER för en annan.',
  'cli.valid': '{file} är giltig ({format}).',
  'cli.not-whole': '{file} kan läsas, men inte i sin helhet.',
  'cli.note.lost': 'Förlorat: {note}',
  'cli.note.changed': 'Ändrat: {note}',
  'cli.note.info': 'Obs: {note}',
  'refusal.cli-no-file': 'Det finns ingen fil {file}.',
  'refusal.cli-no-file.remedy': 'Kontrollera namnet och mappen.',
  'refusal.cli-no-log': 'Det finns varken någon fil eller någon datamängd ”{asked}”.',
  'refusal.cli-no-log.remedy': 'Kontrollera namnet; ”polku events list” räknar upp datamängderna.',
  'refusal.cli-several-data-sets': 'Flera datamängder heter ”{asked}”.',
  'refusal.cli-several-data-sets.remedy': 'Ange en av dem med dess id: {ids}.',
  'refusal.cli-is-folder': '{file} är en mapp.',
  'refusal.cli-is-folder.remedy': 'Ange en fil i den.',
  'refusal.cli-unreadable': '{file} kan inte läsas.',
  'refusal.cli-unreadable.remedy': 'Kontrollera vem som får läsa den.',
  'refusal.cli-no-folder': 'Mappen för {file} finns inte.',
  'refusal.cli-no-folder.remedy': 'Skapa mappen först.',
  'refusal.cli-needs-memory': 'Minnet räcker inte till detta.',
  'refusal.cli-needs-memory.remedy': 'Stäng andra program eller dela upp filen.',
  'refusal.cli-fault': 'Polku misslyckades: ”{fault}”.',
  'refusal.cli-fault.remedy': 'Försök igen. Om det misslyckas igen, rapportera det med den här raden.',
  'refusal.cli-unwritable': '{file} kan inte skrivas.',
  'refusal.cli-unwritable.remedy': 'Kontrollera vem som får skriva där och hur mycket plats som är kvar.',
  'refusal.cli-no-such-map': '{maps, plural, one {Filen innehåller # karta} other {Filen innehåller # kartor}}.',
  'refusal.cli-no-such-map.remedy': 'Välj ett mindre nummer med --map.',
  'refusal.cli-no-such-journey':
    '{journeys, plural, =0 {Ingen resa står för de andra} one {# resa hittades} other {# resor hittades}}.',
  'refusal.cli-no-such-journey.remedy': 'Välj ett mindre nummer med --journey.',
  'cli.map-or-persona': 'Välj antingen --map eller --persona.',
  'cli.several-personas':
    'Indata rymmer {count, number} personas; ”{title}”, den första, omvandlas. Använd --persona NUMMER för en annan.',
  'cli.mapping':
    '{layout, select, grid {”{table}” lästes med faserna bredvid varandra:} other {”{table}” lästes rad för rad:}}',
  'cli.mapping.more': '  … och {count, plural, one {# till} other {# till}}',
  'cli.hint.anyway': 'Eller läs den ändå med --anyway, eller ange det med --mapping NAMN=stage.',
  'cli.hint.time':
    'Ange en annan kolumn med --time, säg med --time-format hur tiderna är skrivna, eller använd radernas ordning med --no-time.',
  'cli.hint.mapping': 'Till exempel: --mapping NAMN=stage.',
  'refusal.cli-nothing': 'Filen innehåller varken en karta eller en persona.',
  'refusal.cli-nothing.remedy': 'Välj en fil som innehåller en.',
  'refusal.cli-no-such-persona':
    '{personas, plural, =0 {Filen innehåller ingen persona} one {Filen innehåller # persona} other {Filen innehåller # personas}}.',
  'refusal.cli-no-such-persona.remedy': 'Välj ett annat nummer med --persona.',
  'refusal.cli-mapping-choice': '”{choice}” säger ingenting om en tabell.',
  'refusal.cli-mapping-choice.remedy': 'Skriv --mapping NAMN=INNEBÖRD med någon av dessa innebörder: {values}.',
  'refusal.cli-mapping-not-json': 'Tolkningen i {file} är inte giltig JSON.',
  'refusal.cli-mapping-not-json.remedy': 'Ta den som ”polku validate FIL --json” skriver ut, och rätta den.',
}
