/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Usage: polku backup [FILE]',
  'cli.backup.progress': 'Copying: {percent, number} %',
  'cli.backup.done':
    'Everything as it stood at {moment} is in {file} ({megabytes, number} MB). Keep it where only you can read it.',
  'cli.restore.usage': 'Usage: polku restore FILE --into FOLDER',
  'cli.restore.checking': 'Checking the backup: {percent, number} %',
  'cli.restore.progress': 'Restoring: {percent, number} %',
  'cli.restore.done': 'Everything as it stood at {moment} is in {into}. Start Polku on it; everybody signs in anew.',
}
