/** Words of the settings. */
export default {
  'settings.title': 'Inställningar',
  'settings.looks': 'Språk och utseende',
  'settings.theme': 'Tema',
  'settings.theme.system': 'Som systemet',
  'settings.theme.light': 'Ljust',
  'settings.theme.dark': 'Mörkt',
  'settings.account': 'Du',
  'settings.name': 'Namn',
  'settings.saved': 'Sparat',
  'settings.signOut': 'Logga ut',
  'settings.credentials': 'E-post och lösenord',
  'settings.credentials.hint':
    'Med dem loggar du in från vilken webbläsare som helst. Dina andra sessioner avslutas när du ändrar dem.',
  'settings.credentials.set': 'Ange e-post och lösenord',
  'settings.credentials.saved': 'Nu kan du logga in med dem',
  'settings.password.current': 'Nuvarande lösenord',
  'settings.password.new': 'Nytt lösenord',
  'settings.password.hint': 'Minst {least} tecken. Några ord i rad är lättare att komma ihåg.',
  'settings.workspace': 'Arbetsyta',
  'settings.workspace.name': 'Arbetsytans namn',
}
