/** What reading Polku's own files has to say. */
export default {
  'format.json': 'Polku-fil (JSON)',
  'refusal.json-syntax':
    'Det her er ikke gyldig JSON: {where, select, end {filen slutter for tidligt, på linje {line}, kolonne {column}} line {linje {line} slutter midt i en tekst: mangler der et anførselstegn?} other {»{near}« kan ikke stå på linje {line}, kolonne {column}}}.',
  'refusal.json-syntax.remedy':
    'Se på kommaer, anførselstegn og parenteser lige før. Er filen blevet klippet over undervejs, så hent den igen.',
  'refusal.json-other-format':
    'Denne JSON er ikke en Polku-fil: der står ikke "format": "polku/map" eller "polku/persona".',
  'refusal.json-other-format.remedy':
    'Vælg en fil, der er eksporteret fra Polku eller lavet til TheyDos import ("format": "THEYDO_…"), eller skriv den, som »polku schema map« beskriver.',
  'refusal.json-newer-version':
    'Filen er skrevet af en nyere Polku (version {version} af formatet; {supported} er den nyeste, der forstås her).',
  'refusal.json-newer-version.remedy': 'Opdatér denne Polku, eller eksportér kortet fra den nyere i et andet format.',
  'refusal.json-missing':
    'Noget mangler: {pointer} (linje {line}, kolonne {column}).{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-missing.remedy': 'Tilføj det. »polku schema map« siger, hvad der hører til der.',
  'refusal.json-wrong-type':
    '{pointer} (linje {line}, kolonne {column}) skal være {expected, select, string {en tekst i anførselstegn} number {et tal} int {et heltal} boolean {true eller false} array {en liste i kantede parenteser} object {et objekt i krøllede parenteser} other {af en anden type}}.{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-wrong-type.remedy': 'Ret værdien.',
  'refusal.json-malformed':
    '{pointer} (linje {line}, kolonne {column}) kan ikke være {value}.{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-malformed.remedy': 'Ret værdien. »polku schema map« siger, hvordan den skrives.',
  'refusal.json-not-one-of':
    '{pointer} (linje {line}, kolonne {column}) skal være en af {options}.{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-not-one-of.remedy': 'Vælg en af dem.',
  'refusal.json-too-long':
    '{pointer} (linje {line}, kolonne {column}) er længere end de {limit, number}, der er plads til.{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-too-long.remedy': 'Forkort det, eller del det op.',
  'refusal.json-number-too-large':
    '{pointer} (linje {line}, kolonne {column}) er større end {limit, number}.{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-number-too-large.remedy': 'Angiv et mindre tal.',
  'refusal.json-number-too-small':
    '{pointer} (linje {line}, kolonne {column}) er mindre end {limit, number}.{more, plural, =0 {} one { Der er # fejl mere.} other { Der er # fejl mere.}}',
  'refusal.json-number-too-small.remedy': 'Angiv et større tal.',
  'refusal.json-same-id': 'To poster har samme id »{id}«: {pointer} (linje {line}, kolonne {column}) er den anden.',
  'refusal.json-same-id.remedy': 'Giv en af dem et andet id, og ret det, der henviser til den.',
  'transfer.json-unknown-field':
    'Feltet »{field}« kendes ikke her og udelades ({count, plural, one {# sted} other {# steder}}).',
  'transfer.json-unknown-kind': 'Rækketypen »{kind}« kendes ikke her; rækken bliver din egen række.',
  'transfer.json-dangling': 'Posten »{id}« henviser til »{to}«, som filen ikke indeholder; den udelades.',
}
