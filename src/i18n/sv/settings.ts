/** Words of the settings. */
export default {
  'settings.title': 'Inställningar',
  'settings.looks': 'Språk och utseende',
  'settings.theme': 'Tema',
  'settings.theme.system': 'Följ systemet',
  'settings.theme.light': 'Ljust',
  'settings.theme.dark': 'Mörkt',
  'settings.account': 'Om dig',
  'settings.name': 'Namn',
  'settings.saved': 'Sparat',
  'settings.signOut': 'Logga ut',
  'settings.credentials': 'E-post och lösenord',
  'settings.credentials.hint':
    'Med dem kan du logga in i vilken webbläsare som helst. När du ändrar dem avslutas dina andra sessioner.',
  'settings.credentials.set': 'Ange e-post och lösenord',
  'settings.credentials.saved': 'Nu kan du logga in med dem',
  'settings.password.current': 'Nuvarande lösenord',
  'settings.password.new': 'Nytt lösenord',
  'settings.password.hint': 'Minst {least} tecken. Några ord i rad är lättare att komma ihåg.',
  'settings.workspace': 'Arbetsyta',
  'settings.workspace.name': 'Arbetsytans namn',
}
