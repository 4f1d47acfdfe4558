/** The command line. */
export default {
  'cli.help': `Användning: polku <kommando> [val]

Kommandon:
  convert IN UT          Omvandla en karta från ett format till ett annat. Formaten
                         framgår av filernas namn och innehåll; - är ett rör.
  validate FIL           Kontrollera att en fil kan läsas i sin helhet, och säg vad
                         som finns i den.
  schema map|persona     Skriv ut JSON-schemat för Polkus egna filer.

Val:
  --from FORMAT          Format för IN: {from}
  --to FORMAT            Format för UT: {to}
  --language KOD         Språk för ord som läggs till, och för indata som inte anger
                         sitt eget: en, sv, fi, da …
  --map NUMMER           Vilken karta, om indata rymmer flera
  --paper STORLEK        a0, a1, a2, a3 eller a4
  --orientation landscape|portrait
                         liggande eller stående; annars det som ger störst text
  --pages one|several    Ett ark, eller så många som behövs i läsbar storlek
  --theme light|dark     Färger i bilder
  --width PIXLAR         Bildens bredd
  --json                 Skriv ett JSON-värde på standard ut
  -h, --help             Visa detta
  --version              Visa versionen

Slutkod: 0 klart, 1 indata avvisades, 2 fel användning.`,
  'cli.see-help': 'Se ”polku --help”.',
  'cli.verb-needed': 'Ange vad som ska göras: convert, validate eller schema.',
  'cli.unknown-verb': 'Det finns inget kommando ”{verb}”.',
  'cli.unknown-option': 'Det finns inget val {option}.',
  'cli.value-needed': 'Valet {option} behöver ett värde.',
  'cli.no-value': 'Valet {option} tar inget värde.',
  'cli.wrong-value': 'Valet {option} kan inte vara ”{value}”. Välj bland: {choices}.',
  'cli.convert.usage': 'Användning: polku convert IN UT',
  'cli.validate.usage': 'Användning: polku validate FIL',
  'cli.schema.usage': 'Användning: polku schema map, eller polku schema persona',
  'cli.to-needed': 'Ett rör har inget namn som visar formatet: ange det med --to.',
  'cli.json-and-pipe': 'Med --json är standard ut upptagen: ange en fil som UT.',
  'cli.same-file': 'IN och UT är samma fil. Välj ett annat namn för UT.',
  'cli.unknown-format': 'Kartor kan inte skrivas som ”{format}”. Välj bland: {formats}.',
  'cli.written': '”{title}” är skriven till {file}.',
  'cli.several-maps':
    'Indata rymmer {maps, number} kartor; ”{title}”, den första, omvandlas. Använd --map NUMMER för en annan.',
  'cli.valid': '{file} är giltig ({format}).',
  'cli.not-whole': '{file} kan läsas, men inte i sin helhet.',
  'cli.note.lost': 'Förlorat: {note}',
  'cli.note.changed': 'Ändrat: {note}',
  'cli.note.info': 'Obs: {note}',
  'refusal.cli-no-file': 'Det finns ingen fil {file}.',
  'refusal.cli-no-file.remedy': 'Kontrollera namnet och mappen.',
  'refusal.cli-is-folder': '{file} är en mapp.',
  'refusal.cli-is-folder.remedy': 'Ange en fil i den.',
  'refusal.cli-unreadable': '{file} kan inte läsas.',
  'refusal.cli-unreadable.remedy': 'Kontrollera vem som får läsa den.',
  'refusal.cli-no-folder': 'Mappen för {file} finns inte.',
  'refusal.cli-no-folder.remedy': 'Skapa mappen först.',
  'refusal.cli-unwritable': '{file} kan inte skrivas.',
  'refusal.cli-unwritable.remedy': 'Kontrollera vem som får skriva där och hur mycket plats som är kvar.',
  'refusal.cli-no-map': 'Filen innehåller ingen karta.',
  'refusal.cli-no-map.remedy': 'Bara kartor kan omvandlas; välj en fil som innehåller en.',
  'refusal.cli-no-such-map': '{maps, plural, one {Filen innehåller # karta} other {Filen innehåller # kartor}}.',
  'refusal.cli-no-such-map.remedy': 'Välj ett mindre nummer med --map.',
}
