/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Användning: polku backup [FIL]',
  'cli.backup.progress': 'Kopierar: {percent, number} %',
  'cli.backup.done':
    'Allt som det såg ut {moment} finns i {file} ({megabytes, number} MB). Förvara den där bara du kan läsa den.',
  'cli.restore.usage': 'Användning: polku restore FIL --into MAPP',
  'cli.restore.checking': 'Kontrollerar säkerhetskopian: {percent, number} %',
  'cli.restore.progress': 'Återställer: {percent, number} %',
  'cli.restore.done': 'Allt som det såg ut {moment} finns i {into}. Starta Polku på det; alla loggar in på nytt.',
}
