/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Brug: polku backup [FIL]',
  'cli.backup.progress': 'Kopierer: {percent, number} %',
  'cli.backup.done':
    'Alt, som det så ud {moment}, er i {file} ({megabytes, number} MB). Opbevar den, hvor kun du kan læse den.',
  'cli.restore.usage': 'Brug: polku restore FIL --into MAPPE',
  'cli.restore.checking': 'Kontrollerer sikkerhedskopien: {percent, number} %',
  'cli.restore.progress': 'Gendanner: {percent, number} %',
  'cli.restore.done': 'Alt, som det så ud {moment}, er i {into}. Start Polku på det; alle logger ind på ny.',
}
