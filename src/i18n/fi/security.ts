/** Words of signing in and of the settings about it. */
export default {
  'signIn.forgot': 'Unohditko salasanan?',
  'signIn.forgot.ask': 'Pyydä työtilasi ylläpitäjältä linkki uuteen.',
  'signIn.forgot.title': 'Uusi salasana',
  'signIn.forgot.hint': 'Anna osoite, jolla kirjaudut. Saat sähköpostin, jossa on linkki uuden salasanan asettamiseen.',
  'signIn.forgot.send': 'Lähetä linkki',
  'signIn.forgot.sent':
    'Jos jollakin tilillä on tämä osoite, viesti on matkalla. Sen linkki toimii kerran, tunnin ajan.',
  'signIn.back': 'Takaisin kirjautumiseen',
  'security.mail': 'Sähköposti',
  'security.mail.wanted': 'Kirjoita minulle, kun joku mainitsee minut, vastaa minulle tai antaa minulle tehtävän',
  'security.mail.hint':
    'Enintään yksi viesti kymmenessä minuutissa keskustelua kohden, eikä yhtään siitä, minkä olet jo lukenut Polussa.',
  'security.mail.noAddress': 'Aseta ensin sähköpostiosoite.',
}
