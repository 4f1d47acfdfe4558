export default {
  'storage.folder.unwritable':
    'Can’t write to the data folder {path} ({why}). Make it writable for this user, or name another with POLKU_DATA.',
  'storage.folder.blocked':
    'The data folder {path} can’t be used: a file stands in its way. Name another with POLKU_DATA.',
  'storage.folder.other-user':
    'The database in {path} belongs to user {owner}, and this is user {user}. Start as that user, or take it over: sudo chown -R {user} "{path}"',
  'storage.folder.bad-mark':
    '{file} doesn’t say what a data folder’s mark says. Restore it from a backup, or name another folder with POLKU_DATA.',
  'storage.folder.strangers':
    'The folder {path} holds other things ({names}). Name a new or empty one with POLKU_DATA.',
  'storage.folder.newer':
    'The data folder {path} was made by a newer version of Polku (format {version}; this version knows {known}). Nothing was changed. Start it with that version, or name another folder with POLKU_DATA.',
  'storage.folder.in-use':
    'Polku runs on the data folder {path} already (process {pid}). Use that one, stop it, or name another folder with POLKU_DATA.',
  'storage.folder.in-use-at':
    'Polku runs on the data folder {path} already (process {pid}, {address}). Use that one, stop it, or name another folder with POLKU_DATA.',
  'storage.cluster.in-use':
    'A database runs on {path} already (process {pid}). Stop it, or name another folder with POLKU_DATA.',
  'storage.cluster.newer':
    'The database in {path} was made by a newer version of Polku (PostgreSQL {version}; this version has {known}). Nothing was changed. Start it with that version.',
  'storage.cluster.older':
    'The database in {path} is of PostgreSQL {version}, and the built-in one is {known}. Convert it with pg_upgrade, or start it with the version of Polku that made it.',
  'storage.disk-full':
    'The disk is full: there is no room in the data folder {path}. Free some space (200 MB or more) and start again.',
  'storage.url.malformed':
    'DATABASE_URL is not a PostgreSQL address. One looks like postgres://user:password@host:5432/database, with special characters in the password percent-encoded.',
  'storage.files.incomplete':
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together; {missing} is missing.',
  'storage.files.refused':
    'The store of files at {where} can’t be used ({why}). Check S3_ENDPOINT, S3_BUCKET, the keys, and that the bucket exists.',
  'storage.redis.malformed':
    'REDIS_URL must look like redis://user:password@host:6379, or rediss:// for a connection over TLS.',
  'storage.redis.without-database':
    'REDIS_URL is for several processes on one database: set DATABASE_URL as well, or leave REDIS_URL out.',
  'storage.server.unreachable': 'No database answers at {where} ({why}). Check DATABASE_URL, and that the server runs.',
  'storage.server.refused':
    'The database at {where} refused the connection: {why}. Check user, password and database name in DATABASE_URL.',
  'storage.server.too-old':
    'The database server is PostgreSQL {version}; Polku needs {oldest} or later. Upgrade it, or unset DATABASE_URL to use the built-in one.',
  'storage.schema.newer':
    'This database was made by a newer version of Polku (it knows {step}; this version ends at {known}). Nothing was changed. Start it with that version, or restore an older backup.',
  'storage.postgres.missing':
    'There is no built-in PostgreSQL ({name}) here. Run “npm ci” with optional packages; on a system that has none, set DATABASE_URL to a PostgreSQL 15 or later.',
  'storage.postgres.not-made': 'The database could not be made in {path}: {why}',
  'storage.postgres.not-started': 'The built-in database did not start in {path}: {why}',
  'storage.folder.no-data':
    'There is no Polku data in {path}. Name the folder with POLKU_DATA, or the database with DATABASE_URL.',
  'storage.folder.no-answer':
    'Polku runs on the data folder {path}, but its database does not answer ({why}). Ask as the user that Polku runs as, or wait until it has started.',
  'storage.backup.unreadable': 'The backup {file} can’t be read ({why}). Check the name and who may read it.',
  'storage.backup.damaged':
    '{file} is not a whole backup of Polku: it is damaged, cut off, or something else. Nothing was restored. Take another copy of it, or an earlier backup.',
  'storage.backup.newer':
    'The backup {file} was written by a newer version of Polku ({version}). Nothing was restored. Restore it with that version.',
  'storage.backup.folder-filled':
    'The folder {path} is not empty ({names}). Nothing was restored. Name a new or empty one.',
  'storage.backup.database-filled':
    'The database {where} holds Polku data already. Nothing was restored. Name an empty one.',
} as const
