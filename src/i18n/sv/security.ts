/** Words of signing in and of the settings about it. */
export default {
  'signIn.forgot': 'Glömt lösenordet?',
  'signIn.forgot.ask': 'Be en administratör för din arbetsyta om en länk till ett nytt.',
  'signIn.forgot.title': 'Nytt lösenord',
  'signIn.forgot.hint':
    'Ange adressen som du loggar in med. Du får ett mejl med en länk där du väljer ett nytt lösenord.',
  'signIn.forgot.send': 'Skicka länken',
  'signIn.forgot.sent':
    'Om ett konto har den här adressen är ett mejl på väg. Länken i det fungerar en gång, inom en timme.',
  'signIn.back': 'Tillbaka till inloggningen',
  'security.mail': 'E-post',
  'security.mail.wanted': 'Skriv till mig när någon nämner mig, svarar mig eller ger mig en uppgift',
  'security.mail.hint': 'Högst ett mejl på tio minuter om ett samtal, och inget om det som du redan har läst i Polku.',
  'security.mail.noAddress': 'Ange en e-postadress först.',
}
