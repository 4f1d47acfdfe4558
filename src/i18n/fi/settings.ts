/** Words of the settings. */
export default {
  'settings.title': 'Asetukset',
  'settings.looks': 'Kieli ja ulkoasu',
  'settings.theme': 'Teema',
  'settings.theme.system': 'Järjestelmän mukaan',
  'settings.theme.light': 'Vaalea',
  'settings.theme.dark': 'Tumma',
  'settings.account': 'Sinä',
  'settings.name': 'Nimi',
  'settings.saved': 'Tallennettu',
  'settings.signOut': 'Kirjaudu ulos',
  'settings.credentials': 'Sähköposti ja salasana',
  'settings.credentials.hint':
    'Näillä kirjaudut sisään millä tahansa selaimella. Muut istuntosi päättyvät, kun muutat näitä.',
  'settings.credentials.set': 'Aseta sähköposti ja salasana',
  'settings.credentials.saved': 'Voit nyt kirjautua niillä',
  'settings.password.current': 'Nykyinen salasana',
  'settings.password.new': 'Uusi salasana',
  'settings.password.hint': 'Vähintään {least} merkkiä. Muutama peräkkäinen sana on helpompi muistaa.',
  'settings.workspace': 'Työtila',
  'settings.workspace.name': 'Työtilan nimi',
}
