/** What reading Polku's own files has to say. */
export default {
  'format.json': 'Polku-tiedosto (JSON)',
  'refusal.json-syntax':
    'Tämä ei ole kelvollista JSONia: {where, select, end {tiedosto loppuu kesken rivillä {line}, sarakkeessa {column}} line {rivi {line} päättyy keskelle tekstiä: puuttuuko lainausmerkki?} other {”{near}” ei voi olla rivillä {line}, sarakkeessa {column}}}.',
  'refusal.json-syntax.remedy':
    'Tarkista pilkut, lainausmerkit ja sulkeet juuri sen edeltä. Jos tiedosto on katkennut matkalla, hae se uudelleen.',
  'refusal.json-other-format':
    'Tämä JSON ei ole Polku-tiedosto: siinä ei lue "format": "polku/map" eikä "polku/persona".',
  'refusal.json-other-format.remedy':
    'Valitse tiedosto, joka on viety Polusta tai tehty TheyDon tuontia varten ("format": "THEYDO_…"), tai kirjoita se niin kuin ”polku schema map” kuvaa.',
  'refusal.json-newer-version':
    'Tiedosto on kirjoitettu uudemmalla Polulla (muodon versio {version}; uusin täällä ymmärretty on {supported}).',
  'refusal.json-newer-version.remedy': 'Päivitä tämä Polku tai vie kartta uudemmasta jossakin muussa muodossa.',
  'refusal.json-missing':
    'Jotakin puuttuu: {pointer} (rivi {line}, sarake {column}).{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-missing.remedy': 'Lisää se. ”polku schema map” kertoo, mitä siihen kuuluu.',
  'refusal.json-wrong-type':
    'Kohdassa {pointer} (rivi {line}, sarake {column}) pitäisi olla {expected, select, string {teksti lainausmerkeissä} number {luku} int {kokonaisluku} boolean {true tai false} array {luettelo hakasulkeissa} object {olio aaltosulkeissa} other {jotakin muuta tyyppiä}}.{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-wrong-type.remedy': 'Korjaa arvo.',
  'refusal.json-malformed':
    'Kohdassa {pointer} (rivi {line}, sarake {column}) ei voi olla {value}.{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-malformed.remedy': 'Korjaa arvo. ”polku schema map” kertoo, miten se kirjoitetaan.',
  'refusal.json-not-one-of':
    'Kohdassa {pointer} (rivi {line}, sarake {column}) pitäisi olla jokin näistä: {options}.{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-not-one-of.remedy': 'Valitse niistä yksi.',
  'refusal.json-too-long':
    'Kohta {pointer} (rivi {line}, sarake {column}) on pidempi kuin sallittu {limit, number}.{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-too-long.remedy': 'Lyhennä sitä tai jaa se osiin.',
  'refusal.json-number-too-large':
    'Kohta {pointer} (rivi {line}, sarake {column}) on suurempi kuin {limit, number}.{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-number-too-large.remedy': 'Anna pienempi luku.',
  'refusal.json-number-too-small':
    'Kohta {pointer} (rivi {line}, sarake {column}) on pienempi kuin {limit, number}.{more, plural, =0 {} one { Virheitä on # lisää.} other { Virheitä on # lisää.}}',
  'refusal.json-number-too-small.remedy': 'Anna suurempi luku.',
  'refusal.json-same-id':
    'Kahdella tietueella on sama tunniste ”{id}”: {pointer} (rivi {line}, sarake {column}) on niistä jälkimmäinen.',
  'refusal.json-same-id.remedy': 'Anna toiselle eri tunniste ja muuta se, mikä siihen viittaa.',
  'transfer.json-unknown-field':
    'Kenttää ”{field}” ei tunneta täällä, joten se jätetään pois ({count, plural, one {# kohta} other {# kohtaa}}).',
  'transfer.json-unknown-kind': 'Rivityyppiä ”{kind}” ei tunneta täällä; siitä tulee oma rivi.',
  'transfer.json-dangling': 'Tietue ”{id}” viittaa kohteeseen ”{to}”, jota tiedostossa ei ole; se jätetään pois.',
}
