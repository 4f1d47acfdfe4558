/** Words of signing in and of the settings about it. */
export default {
  'signIn.forgot': 'Glemt adgangskoden?',
  'signIn.forgot.ask': 'Bed en administrator for dit arbejdsområde om et link til en ny.',
  'signIn.forgot.title': 'Ny adgangskode',
  'signIn.forgot.hint':
    'Angiv den adresse, du logger ind med. Du får en mail med et link, hvor du vælger en ny adgangskode.',
  'signIn.forgot.send': 'Send linket',
  'signIn.forgot.sent':
    'Hvis en konto har denne adresse, er en mail på vej. Linket i den virker én gang, inden for en time.',
  'signIn.back': 'Tilbage til login',
  'security.mail': 'Mail',
  'security.mail.wanted': 'Skriv til mig, når nogen nævner mig, svarer mig eller giver mig en opgave',
  'security.mail.hint': 'Højst én mail på ti minutter om én samtale, og ingen om det, du allerede har læst i Polku.',
  'security.mail.noAddress': 'Angiv en e-mailadresse først.',
}
