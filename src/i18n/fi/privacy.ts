/** What is kept about people, and for how long. */
export default {
  'privacy.title': 'Tietosi',
  'privacy.hint': 'Kaikki, mitä sinusta säilytetään, yhtenä tiedostona; ja keino tulla poistetuksi.',
  'privacy.export': 'Lataa tietoni',
  'privacy.erase': 'Poista minut …',
  'privacy.erase.title': 'Poistetaanko tilisi?',
  'privacy.erase.goes': 'Tilisi, istuntosi, avaimesi ja jäsenyytesi päättyvät heti. Sitä ei voi perua.',
  'privacy.erase.workspaces':
    '{count, plural, one {Työtila, jossa ei ole muita, poistuu mukanasi: {workspaces}.} other {Työtilat, joissa ei ole muita, poistuvat mukanasi: {workspaces}.}}',
  'privacy.erase.stays':
    'Se, mitä kirjoitit karttoihin ja kommentteihin, jää nimettömäksi. Se, mitä muut kirjoittivat sinusta, pysyy heidän.',
  'privacy.erase.confirm': 'Vahvista kirjoittamalla {confirm}',
  'privacy.erase.action': 'Poista lopullisesti',
  'privacy.erase.hand-over':
    'Omistat työtiloja, joissa on muitakin: {workspaces}. Luovuta ne ensin toiselle jäsenelle.',
  'privacy.erase.last': 'Tämä on ainoa tili täällä. Jos haluat poistaa kaiken, pysäytä Polku ja poista sen tiedot.',
  'privacy.retention': 'Kuinka kauan asioita säilytetään',
  'privacy.retention.hint': 'Vanhempi poistetaan lopullisesti kerran päivässä.',
  'privacy.trashDays': 'Kartat ja persoonat roskakorissa',
  'privacy.versionDays': 'Itsestään syntyneet versiot',
  'privacy.auditDays': 'Tapahtumaloki',
  'privacy.shorten.title': 'Säilytetäänkö vain {time}?',
  'privacy.shorten.hint': '{kind}: vanhemmat poistetaan lopullisesti vuorokauden kuluessa.',
  'privacy.shorten.action': 'Lyhennä aikaa',
  'privacy.days': '{count, plural, one {# päivä} other {# päivää}}',
  'privacy.forever': 'Ikuisesti',
  'privacy.years': '{count, plural, one {# vuosi} other {# vuotta}}',
}
