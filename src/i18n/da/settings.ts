/** Words of the settings. */
export default {
  'settings.title': 'Indstillinger',
  'settings.looks': 'Sprog og udseende',
  'settings.theme': 'Tema',
  'settings.theme.system': 'Følg systemet',
  'settings.theme.light': 'Lyst',
  'settings.theme.dark': 'Mørkt',
  'settings.account': 'Om dig',
  'settings.name': 'Navn',
  'settings.saved': 'Gemt',
  'settings.signOut': 'Log ud',
  'settings.credentials': 'E-mail og adgangskode',
  'settings.credentials.hint':
    'Med dem kan du logge ind i enhver browser. Når du ændrer dem, afsluttes dine andre sessioner.',
  'settings.credentials.set': 'Angiv e-mail og adgangskode',
  'settings.credentials.saved': 'Nu kan du logge ind med dem',
  'settings.password.current': 'Nuværende adgangskode',
  'settings.password.new': 'Ny adgangskode',
  'settings.password.hint': 'Mindst {least} tegn. Nogle ord i træk er nemmere at huske.',
  'settings.workspace': 'Arbejdsområde',
  'settings.workspace.name': 'Arbejdsområdets navn',
}
