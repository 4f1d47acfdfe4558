/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Käyttö: polku backup [TIEDOSTO]',
  'cli.backup.progress': 'Kopioidaan: {percent, number} %',
  'cli.backup.done':
    'Kaikki sellaisena kuin se oli {moment} on tiedostossa {file} ({megabytes, number} Mt). Säilytä sitä paikassa, jossa vain sinä voit lukea sen.',
  'cli.restore.usage': 'Käyttö: polku restore TIEDOSTO --into KANSIO',
  'cli.restore.checking': 'Tarkistetaan varmuuskopiota: {percent, number} %',
  'cli.restore.progress': 'Palautetaan: {percent, number} %',
  'cli.restore.done':
    'Kaikki sellaisena kuin se oli {moment} on nyt paikassa {into}. Käynnistä Polku siinä; kaikki kirjautuvat sisään uudelleen.',
}
