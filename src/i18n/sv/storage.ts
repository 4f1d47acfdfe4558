export default {
  'storage.folder.unwritable':
    'Det går inte att skriva i datamappen {path} ({why}). Ge den här användaren skrivrätt, eller ange en annan mapp med POLKU_DATA.',
  'storage.folder.blocked': 'Datamappen {path} går inte att använda: en fil är i vägen. Ange en annan med POLKU_DATA.',
  'storage.folder.other-user':
    'Databasen i {path} tillhör användare {owner}, och det här är användare {user}. Starta som den användaren, eller ta över den: sudo chown -R {user} "{path}"',
  'storage.folder.bad-mark':
    '{file} innehåller inte det som märker en datamapp. Återställ filen från en säkerhetskopia, eller ange en annan mapp med POLKU_DATA.',
  'storage.folder.strangers': 'Mappen {path} innehåller annat ({names}). Ange en ny eller tom mapp med POLKU_DATA.',
  'storage.folder.newer':
    'Datamappen {path} skapades av en nyare version av Polku (format {version}; den här versionen känner till {known}). Inget har ändrats. Starta den med den versionen, eller ange en annan mapp med POLKU_DATA.',
  'storage.folder.in-use':
    'Polku körs redan på datamappen {path} (process {pid}). Använd den, stoppa den, eller ange en annan mapp med POLKU_DATA.',
  'storage.folder.in-use-at':
    'Polku körs redan på datamappen {path} (process {pid}, {address}). Använd den, stoppa den, eller ange en annan mapp med POLKU_DATA.',
  'storage.cluster.in-use':
    'En databas körs redan på {path} (process {pid}). Stoppa den, eller ange en annan mapp med POLKU_DATA.',
  'storage.cluster.newer':
    'Databasen i {path} skapades av en nyare version av Polku (PostgreSQL {version}; den här versionen har {known}). Inget har ändrats. Starta den med den versionen.',
  'storage.cluster.older':
    'Databasen i {path} är från PostgreSQL {version}, och den inbyggda är {known}. Konvertera den med pg_upgrade, eller starta den med den version av Polku som skapade den.',
  'storage.disk-full':
    'Disken är full: det finns inget utrymme i datamappen {path}. Frigör utrymme (minst 200 MB) och starta igen.',
  'storage.url.malformed':
    'DATABASE_URL är inte en PostgreSQL-adress. En sådan ser ut som postgres://användare:lösenord@värd:5432/databas, med specialtecken i lösenordet procentkodade.',
  'storage.files.incomplete':
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID och S3_SECRET_ACCESS_KEY hör ihop; {missing} saknas.',
  'storage.files.refused':
    'Fillagret på {where} går inte att använda ({why}). Kontrollera S3_ENDPOINT, S3_BUCKET, nycklarna och att bucketen finns.',
  'storage.redis.malformed':
    'REDIS_URL ska se ut som redis://användare:lösenord@värd:6379, eller rediss:// för en anslutning över TLS.',
  'storage.redis.without-database':
    'REDIS_URL är till för flera processer på en databas: ange även DATABASE_URL, eller ta bort REDIS_URL.',
  'storage.server.unreachable':
    'Ingen databas svarar på {where} ({why}). Kontrollera DATABASE_URL, och att servern är igång.',
  'storage.server.refused':
    'Databasen på {where} avvisade anslutningen: {why}. Kontrollera användare, lösenord och databasnamn i DATABASE_URL.',
  'storage.server.too-old':
    'Databasservern är PostgreSQL {version}; Polku behöver {oldest} eller senare. Uppgradera den, eller ta bort DATABASE_URL för att använda den inbyggda.',
  'storage.schema.newer':
    'Databasen skapades av en nyare version av Polku (den känner till {step}; den här versionen slutar med {known}). Inget har ändrats. Starta den med den versionen, eller återställ en äldre säkerhetskopia.',
  'storage.postgres.missing':
    'Här finns ingen inbyggd PostgreSQL ({name}). Kör ”npm ci” med valfria paket; på ett system som saknar paketet anger du en PostgreSQL 15 eller senare med DATABASE_URL.',
  'storage.postgres.not-made': 'Databasen kunde inte skapas i {path}: {why}',
  'storage.postgres.not-started': 'Den inbyggda databasen startade inte i {path}: {why}',
  'storage.folder.no-data':
    'Det finns inga Polku-data i {path}. Ange mappen med POLKU_DATA eller databasen med DATABASE_URL.',
  'storage.folder.no-answer':
    'Polku körs på datamappen {path}, men dess databas svarar inte ({why}). Försök som den användare som kör Polku, eller vänta tills det har startat.',
  'storage.backup.unreadable':
    'Säkerhetskopian {file} kan inte läsas ({why}). Kontrollera namnet och vem som får läsa den.',
  'storage.backup.damaged':
    '{file} är ingen fullständig säkerhetskopia av Polku: den är skadad, avklippt eller något annat. Ingenting återställdes. Ta en annan kopia av den eller en tidigare säkerhetskopia.',
  'storage.backup.newer':
    'Säkerhetskopian {file} skrevs av en nyare version av Polku ({version}). Ingenting återställdes. Återställ den med den versionen.',
  'storage.backup.folder-filled':
    'Mappen {path} är inte tom ({names}). Ingenting återställdes. Ange en ny eller tom mapp.',
  'storage.backup.database-filled':
    'Databasen {where} innehåller redan Polku-data. Ingenting återställdes. Ange en tom databas.',
} as const
