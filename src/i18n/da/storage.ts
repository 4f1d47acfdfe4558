export default {
  'storage.folder.unwritable':
    'Der kan ikke skrives i datamappen {path} ({why}). Giv denne bruger skriveadgang, eller angiv en anden mappe med POLKU_DATA.',
  'storage.folder.blocked': 'Datamappen {path} kan ikke bruges: en fil står i vejen. Angiv en anden med POLKU_DATA.',
  'storage.folder.other-user':
    'Databasen i {path} tilhører bruger {owner}, og dette er bruger {user}. Start som den bruger, eller overtag den: sudo chown -R {user} "{path}"',
  'storage.folder.bad-mark':
    '{file} indeholder ikke det, der kendetegner en datamappe. Gendan filen fra en sikkerhedskopi, eller angiv en anden mappe med POLKU_DATA.',
  'storage.folder.strangers':
    'Mappen {path} indeholder andre ting ({names}). Angiv en ny eller tom mappe med POLKU_DATA.',
  'storage.folder.newer':
    'Datamappen {path} er lavet af en nyere version af Polku (format {version}; denne version kender {known}). Intet er ændret. Start den med den version, eller angiv en anden mappe med POLKU_DATA.',
  'storage.folder.in-use':
    'Polku kører allerede på datamappen {path} (proces {pid}). Brug den, stop den, eller angiv en anden mappe med POLKU_DATA.',
  'storage.folder.in-use-at':
    'Polku kører allerede på datamappen {path} (proces {pid}, {address}). Brug den, stop den, eller angiv en anden mappe med POLKU_DATA.',
  'storage.cluster.in-use':
    'Der kører allerede en database på {path} (proces {pid}). Stop den, eller angiv en anden mappe med POLKU_DATA.',
  'storage.cluster.newer':
    'Databasen i {path} er lavet af en nyere version af Polku (PostgreSQL {version}; denne version har {known}). Intet er ændret. Start den med den version.',
  'storage.cluster.older':
    'Databasen i {path} er fra PostgreSQL {version}, og den indbyggede er {known}. Konvertér den med pg_upgrade, eller start den med den version af Polku, der lavede den.',
  'storage.disk-full':
    'Disken er fuld: der er ikke plads i datamappen {path}. Frigør plads (mindst 200 MB), og start igen.',
  'storage.url.malformed':
    'DATABASE_URL er ikke en PostgreSQL-adresse. En sådan ser ud som postgres://bruger:adgangskode@vært:5432/database, med specialtegn i adgangskoden procentkodet.',
  'storage.files.incomplete':
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID og S3_SECRET_ACCESS_KEY hører sammen; {missing} mangler.',
  'storage.files.refused':
    'Fillageret på {where} kan ikke bruges ({why}). Tjek S3_ENDPOINT, S3_BUCKET, nøglerne, og at bucketen findes.',
  'storage.redis.malformed':
    'REDIS_URL skal se ud som redis://bruger:adgangskode@vært:6379, eller rediss:// for en forbindelse over TLS.',
  'storage.redis.without-database':
    'REDIS_URL er til flere processer på én database: angiv også DATABASE_URL, eller udelad REDIS_URL.',
  'storage.server.unreachable':
    'Ingen database svarer på {where} ({why}). Kontrollér DATABASE_URL, og at serveren kører.',
  'storage.server.refused':
    'Databasen på {where} afviste forbindelsen: {why}. Kontrollér bruger, adgangskode og databasenavn i DATABASE_URL.',
  'storage.server.too-old':
    'Databaseserveren er PostgreSQL {version}; Polku kræver {oldest} eller nyere. Opgrader den, eller fjern DATABASE_URL for at bruge den indbyggede.',
  'storage.schema.newer':
    'Databasen er lavet af en nyere version af Polku (den kender {step}; denne version slutter ved {known}). Intet er ændret. Start den med den version, eller gendan en ældre sikkerhedskopi.',
  'storage.postgres.missing':
    'Her er ingen indbygget PostgreSQL ({name}). Kør »npm ci« med valgfrie pakker; på et system uden pakken angives en PostgreSQL 15 eller nyere med DATABASE_URL.',
  'storage.postgres.not-made': 'Databasen kunne ikke laves i {path}: {why}',
  'storage.postgres.not-started': 'Den indbyggede database startede ikke i {path}: {why}',
  'storage.folder.no-data':
    'Der er ingen Polku-data i {path}. Angiv mappen med POLKU_DATA eller databasen med DATABASE_URL.',
  'storage.folder.no-answer':
    'Polku kører på datamappen {path}, men dens database svarer ikke ({why}). Prøv som den bruger, der kører Polku, eller vent, til den er startet.',
  'storage.backup.unreadable':
    'Sikkerhedskopien {file} kan ikke læses ({why}). Kontrollér navnet, og hvem der må læse den.',
  'storage.backup.damaged':
    '{file} er ikke en fuldstændig sikkerhedskopi af Polku: Den er beskadiget, afbrudt eller noget andet. Intet blev gendannet. Tag en anden kopi af den eller en tidligere sikkerhedskopi.',
  'storage.backup.newer':
    'Sikkerhedskopien {file} er skrevet af en nyere version af Polku ({version}). Intet blev gendannet. Gendan den med den version.',
  'storage.backup.folder-filled':
    'Mappen {path} er ikke tom ({names}). Intet blev gendannet. Angiv en ny eller tom mappe.',
  'storage.backup.database-filled':
    'Databasen {where} indeholder allerede Polku-data. Intet blev gendannet. Angiv en tom database.',
} as const
