/** Words of the settings. */
export default {
  'settings.title': 'Asetukset',
  'settings.looks': 'Kieli ja ulkoasu',
  'settings.theme': 'Teema',
  'settings.theme.system': 'Järjestelmän mukaan',
  'settings.theme.light': 'Vaalea',
  'settings.theme.dark': 'Tumma',
  'settings.account': 'Omat tiedot',
  'settings.name': 'Nimi',
  'settings.saved': 'Tallennettu',
  'settings.signOut': 'Kirjaudu ulos',
  'settings.credentials': 'Sähköposti ja salasana',
  'settings.credentials.hint':
    'Näillä voit kirjautua millä tahansa selaimella. Kun muutat niitä, muut istuntosi päättyvät.',
  'settings.credentials.set': 'Aseta sähköposti ja salasana',
  'settings.credentials.saved': 'Nyt voit kirjautua niillä',
  'settings.password.current': 'Nykyinen salasana',
  'settings.password.new': 'Uusi salasana',
  'settings.password.hint': 'Vähintään {least} merkkiä. Muutama peräkkäinen sana on helppo muistaa.',
  'settings.workspace': 'Työtila',
  'settings.workspace.name': 'Työtilan nimi',
}
