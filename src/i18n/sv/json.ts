/** What reading Polku's own files has to say. */
export default {
  'format.json': 'Polku-fil (JSON)',
  'refusal.json-syntax':
    'Det här är inte giltig JSON: {where, select, end {filen slutar för tidigt, på rad {line}, kolumn {column}} line {rad {line} slutar mitt i en text: saknas ett citattecken?} other {”{near}” kan inte stå på rad {line}, kolumn {column}}}.',
  'refusal.json-syntax.remedy':
    'Se över kommatecken, citattecken och parenteser strax innan. Om filen kapades på vägen, hämta den igen.',
  'refusal.json-other-format':
    'Denna JSON är inte en Polku-fil: där står inte "format": "polku/map" eller "polku/persona".',
  'refusal.json-other-format.remedy':
    'Välj en fil som exporterats från Polku eller gjorts för TheyDos import ("format": "THEYDO_…"), eller skriv den så som ”polku schema map” beskriver.',
  'refusal.json-newer-version':
    'Filen är skriven av en nyare Polku (version {version} av formatet; {supported} är den nyaste som förstås här).',
  'refusal.json-newer-version.remedy':
    'Uppdatera denna Polku, eller exportera kartan från den nyare i ett annat format.',
  'refusal.json-missing':
    'Något saknas: {pointer} (rad {line}, kolumn {column}).{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-missing.remedy': 'Lägg till det. ”polku schema map” säger vad som hör hemma där.',
  'refusal.json-wrong-type':
    '{pointer} (rad {line}, kolumn {column}) ska vara {expected, select, string {en text inom citattecken} number {ett tal} int {ett heltal} boolean {true eller false} array {en lista inom hakparenteser} object {ett objekt inom klammerparenteser} other {av en annan typ}}.{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-wrong-type.remedy': 'Rätta värdet.',
  'refusal.json-malformed':
    '{pointer} (rad {line}, kolumn {column}) kan inte vara {value}.{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-malformed.remedy': 'Rätta värdet. ”polku schema map” säger hur det skrivs.',
  'refusal.json-not-one-of':
    '{pointer} (rad {line}, kolumn {column}) ska vara ett av {options}.{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-not-one-of.remedy': 'Välj ett av dem.',
  'refusal.json-too-long':
    '{pointer} (rad {line}, kolumn {column}) är längre än de {limit, number} som ryms.{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-too-long.remedy': 'Korta det, eller dela upp det.',
  'refusal.json-number-too-large':
    '{pointer} (rad {line}, kolumn {column}) är större än {limit, number}.{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-number-too-large.remedy': 'Ange ett mindre tal.',
  'refusal.json-number-too-small':
    '{pointer} (rad {line}, kolumn {column}) är mindre än {limit, number}.{more, plural, =0 {} one { Det finns # fel till.} other { Det finns # fel till.}}',
  'refusal.json-number-too-small.remedy': 'Ange ett större tal.',
  'refusal.json-same-id': 'Två poster har samma id ”{id}”: {pointer} (rad {line}, kolumn {column}) är den andra.',
  'refusal.json-same-id.remedy': 'Ge en av dem ett annat id, och ändra det som hänvisar till den.',
  'transfer.json-unknown-field':
    'Fältet ”{field}” är inte känt här och utelämnas ({count, plural, one {# ställe} other {# ställen}}).',
  'transfer.json-unknown-kind': 'Radtypen ”{kind}” är inte känd här; raden blir en egen rad.',
  'transfer.json-dangling': 'Posten ”{id}” hänvisar till ”{to}”, som filen inte innehåller; den utelämnas.',
}
