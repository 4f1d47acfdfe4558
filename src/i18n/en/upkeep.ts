/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Usage: polku backup [FILE]',
  'cli.backup.progress': 'Copying: {percent, number} %',
  'cli.backup.done':
    'Everything as it stood at {moment} is in {file} ({megabytes, number} MB). Keep it where only you can read it.',
  'cli.backup.images-left-out':
    '{count, plural, one {# image lies} other {# images lie}} in a bucket and {count, plural, one {is} other {are}} not in the backup. Set S3_ENDPOINT and the rest as for the server, and they are copied too; one that is missing there, polku doctor names.',
  'cli.restore.usage': 'Usage: polku restore FILE --into FOLDER',
  'cli.restore.checking': 'Checking the backup: {percent, number} %',
  'cli.restore.progress': 'Restoring: {percent, number} %',
  'cli.restore.done': 'Everything as it stood at {moment} is in {into}. Start Polku on it; everybody signs in anew.',
  'cli.doctor.usage': 'Usage: polku doctor [FOLDER]',
  'cli.doctor.progress': 'Looking through the documents: {percent, number} %',
  'doctor.line':
    '{state, select, well {✓} warning {!} problem {✗} other {–}} {check}{state, select, not-checked {: not looked at} other {}}',
  'doctor.check.folder': 'Data folder: its mark, and who may read and write it',
  'doctor.check.lock': 'Lock: who runs on it',
  'doctor.check.disk': 'Room on the disk',
  'doctor.check.database': 'The database opens, and its log can be read',
  'doctor.check.schema': 'The database is of this version',
  'doctor.check.rows': 'Every row of every table can be read',
  'doctor.check.workspaces': 'Workspaces have an owner and a library',
  'doctor.check.documents': 'Documents can be made of their logs, and their records fit',
  'doctor.check.versions': 'Versions can be unpacked',
  'doctor.check.files': 'Images are what was uploaded',
  'doctor.check.events': 'Data sets of events are whole and can be read',
  'doctor.lock.held':
    'Polku runs on it (process {pid}{address, select, undefined {} other { {address}}}); what was found is how it stood meanwhile.',
  'doctor.well': 'All is well.',
  'doctor.ill':
    'Something is wrong; each line above says how to mend it. Take a copy of the data before you change anything.',
  'doctor.folder.open': 'Others on this machine may look into {path}. Close it: chmod -R go= "{path}"',
  'doctor.folder.leftover':
    '{path} holds {name}, left by something that was interrupted. Delete it while Polku is stopped.',
  'doctor.disk':
    'Only {megabytes, number} MB are left on the disk of {path}. Free some space: below 200 MB nothing may be saved, and an upgrade copies the database first.',
  'doctor.schema.older':
    'The database is an earlier version’s ({steps, plural, one {# step} other {# steps}} behind; the next is {next}). Start Polku once, which brings it up to date, and ask again.',
  'doctor.rows.unreadable':
    'The table {table} can’t be read: {why}. The disk may be failing: copy the data folder at once, then restore the last backup into a new folder.',
  'doctor.workspaces.owner':
    'The workspace {id} has no owner. Restore a backup, or tell the makers of Polku: this should not happen.',
  'doctor.workspaces.library':
    'The workspace {id} has no library, or several. Restore a backup, or tell the makers of Polku: this should not happen.',
  'doctor.documents.hole':
    'In the log of the document {id} {missing, plural, one {# update is} other {# updates are}} missing or too many. Restore a backup from before into a new folder, export the document there, and import it here.',
  'doctor.documents.damaged':
    '“{title}” ({id}): {updates, plural, one {# update} other {# updates}} of its log can’t be applied and {updates, plural, one {is} other {are}} left out. The rest can be worked with; look at its versions for what is missing, or restore a backup from before into a new folder.',
  'doctor.documents.set-aside':
    '“{title}” ({id}): {records, plural, one {# record doesn’t} other {# records don’t}} fit and {records, plural, one {is} other {are}} set aside. Open it to see what, or start a newer version if one made it.',
  'doctor.documents.unreadable':
    '“{title}” ({id}) can’t be read: {why}. Go back to one of its versions, or restore a backup from before into a new folder.',
  'doctor.versions.broken':
    'The version {id} of the document {document} can’t be unpacked. Others can still be brought back; delete nothing, and restore a backup if you need this one.',
  'doctor.events.unreadable':
    'The data set of events {id} does not say what it consists of: {path} can’t be read. Restore a backup into a new folder and copy that data set from there, or delete its folder and import its file again.',
  'doctor.events.missing':
    'A file of the data set of events {id} is missing: {path}. Copy it from a backup that you restore into a new folder, or import its file again in place of the old events.',
  'doctor.events.broken':
    'A file of the data set of events {id} is damaged: {path}. Copy it from a backup that you restore into a new folder, or import its file again in place of the old events.',
  'doctor.files.broken': 'The image {id} in the workspace {workspace} is not what was uploaded. Upload it again.',
  'doctor.files.missing':
    'The image {id} in the workspace {workspace} is missing in the bucket. Bring it back from a copy of the bucket, or upload it again.',
  'doctor.files.elsewhere':
    '{count, plural, one {# image lies} other {# images lie}} in a bucket that isn’t set here. Set S3_ENDPOINT and the rest as for the server, and ask again.',
  'cli.erase.usage': 'Usage: polku erase PERSON, then polku erase PERSON --confirm ADDRESS',
  'cli.erase.older':
    'The database is an earlier version’s. Start Polku once, which brings it up to date, and ask again.',
  'cli.erase.nobody': 'There is nobody with the address or id “{asked}”. Nothing was changed.',
  'cli.erase.outlook':
    'This is {name} ({email}). Erasing them ends their account, sessions, tokens and memberships{count, plural, =0 {} one {, and the workspace where nobody else is: {workspaces}} other {, and the workspaces where nobody else is: {workspaces}}}. What they wrote stays as nobody’s. It can’t be undone. Nothing was changed yet; to do it: polku erase {asked} --confirm {email}',
  'cli.erase.owns-workspaces':
    'They own workspaces together with others: {workspaces}. Nothing was changed. Hand these over first.',
  'cli.erase.last-account':
    'This is the only account here. Nothing was changed. To erase everything, stop Polku and delete its data.',
  'cli.erase.done':
    '{name} can’t sign in any more. The running Polku erases the rest within a minute, one that is stopped after its next start.',
}
