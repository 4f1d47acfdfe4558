/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Brug: polku backup [FIL]',
  'cli.backup.progress': 'Kopierer: {percent, number} %',
  'cli.backup.done':
    'Alt, som det så ud {moment}, er i {file} ({megabytes, number} MB). Opbevar den, hvor kun du kan læse den.',
  'cli.backup.images-left-out':
    '{count, plural, one {# billede ligger} other {# billeder ligger}} i en bucket og er ikke i sikkerhedskopien. Angiv S3_ENDPOINT og de andre som for serveren, så kopieres de også; hvilke der mangler der, siger polku doctor.',
  'cli.restore.usage': 'Brug: polku restore FIL --into MAPPE',
  'cli.restore.checking': 'Kontrollerer sikkerhedskopien: {percent, number} %',
  'cli.restore.progress': 'Gendanner: {percent, number} %',
  'cli.restore.done': 'Alt, som det så ud {moment}, er i {into}. Start Polku på det; alle logger ind på ny.',
  'cli.doctor.usage': 'Brug: polku doctor [MAPPE]',
  'cli.doctor.progress': 'Gennemgår dokumenterne: {percent, number} %',
  'doctor.line':
    '{state, select, well {✓} warning {!} problem {✗} other {–}} {check}{state, select, not-checked {: ikke undersøgt} other {}}',
  'doctor.check.folder': 'Datamappen: dens mærke, og hvem der må læse og skrive i den',
  'doctor.check.lock': 'Låsen: hvem der kører på den',
  'doctor.check.disk': 'Plads på disken',
  'doctor.check.database': 'Databasen kan åbnes, og dens log kan læses',
  'doctor.check.schema': 'Databasen er af denne version',
  'doctor.check.rows': 'Hver række i hver tabel kan læses',
  'doctor.check.workspaces': 'Arbejdsrum har en ejer og et bibliotek',
  'doctor.check.documents': 'Dokumenter kan dannes af deres logge, og deres poster passer',
  'doctor.check.versions': 'Versioner kan pakkes ud',
  'doctor.check.files': 'Billeder er det, der blev uploadet',
  'doctor.check.events': 'Datasæt med hændelser er hele og kan læses',
  'doctor.lock.held':
    'Polku kører på den (proces {pid}{address, select, undefined {} other { {address}}}); det fundne er, som det så ud imens.',
  'doctor.well': 'Alt er vel.',
  'doctor.ill':
    'Noget er galt; hver linje ovenfor siger, hvordan det rettes. Tag en kopi af dataene, før du ændrer noget.',
  'doctor.folder.open': 'Andre på denne maskine kan se ind i {path}. Luk den: chmod -R go= "{path}"',
  'doctor.folder.leftover':
    '{path} indeholder {name}, som er tilbage efter noget, der blev afbrudt. Slet det, mens Polku er stoppet.',
  'doctor.disk':
    'Der er kun {megabytes, number} MB tilbage på disken med {path}. Frigør plads: Under 200 MB kan intet måske gemmes, og en opgradering kopierer først databasen.',
  'doctor.schema.older':
    'Databasen er fra en tidligere version ({steps, plural, one {# trin} other {# trin}} bagud; det næste er {next}). Start Polku én gang, så opdateres den, og spørg igen.',
  'doctor.rows.unreadable':
    'Tabellen {table} kan ikke læses: {why}. Disken er måske ved at gå i stykker: Kopiér datamappen med det samme, og gendan så den seneste sikkerhedskopi i en ny mappe.',
  'doctor.workspaces.owner':
    'Arbejdsrummet {id} har ingen ejer. Gendan en sikkerhedskopi, eller fortæl det til dem, der laver Polku: Det må ikke ske.',
  'doctor.workspaces.library':
    'Arbejdsrummet {id} har intet bibliotek eller flere. Gendan en sikkerhedskopi, eller fortæl det til dem, der laver Polku: Det må ikke ske.',
  'doctor.documents.hole':
    'I loggen for dokumentet {id} mangler der {missing, plural, one {# opdatering} other {# opdateringer}}, eller der er for mange. Gendan en tidligere sikkerhedskopi i en ny mappe, eksportér dokumentet dér, og importér det her.',
  'doctor.documents.damaged':
    '»{title}« ({id}): {updates, plural, one {# opdatering} other {# opdateringer}} i loggen kan ikke anvendes og udelades. Resten kan der arbejdes med; se i versionerne, hvad der mangler, eller gendan en tidligere sikkerhedskopi i en ny mappe.',
  'doctor.documents.set-aside':
    '»{title}« ({id}): {records, plural, one {# post passer} other {# poster passer}} ikke og er lagt til side. Åbn dokumentet, og se hvad, eller start en nyere version, hvis en sådan lavede det.',
  'doctor.documents.unreadable':
    '»{title}« ({id}) kan ikke læses: {why}. Gå tilbage til en af dets versioner, eller gendan en tidligere sikkerhedskopi i en ny mappe.',
  'doctor.versions.broken':
    'Versionen {id} af dokumentet {document} kan ikke pakkes ud. Andre kan stadig gendannes; slet intet, og gendan en sikkerhedskopi, hvis du har brug for netop den.',
  'doctor.events.unreadable':
    'Datasættet med hændelser {id} siger ikke, hvad det består af: {path} kan ikke læses. Gendan en sikkerhedskopi i en ny mappe, og kopiér datasættet derfra, eller slet dets mappe, og importér filen igen.',
  'doctor.events.missing':
    'En fil i datasættet med hændelser {id} mangler: {path}. Kopiér den fra en sikkerhedskopi, som du gendanner i en ny mappe, eller importér filen igen i stedet for de gamle hændelser.',
  'doctor.events.broken':
    'En fil i datasættet med hændelser {id} er beskadiget: {path}. Kopiér den fra en sikkerhedskopi, som du gendanner i en ny mappe, eller importér filen igen i stedet for de gamle hændelser.',
  'doctor.files.broken': 'Billedet {id} i arbejdsrummet {workspace} er ikke det, der blev uploadet. Upload det igen.',
  'doctor.files.missing':
    'Billedet {id} i arbejdsrummet {workspace} mangler i bucketen. Hent det tilbage fra en kopi af bucketen, eller upload det igen.',
  'doctor.files.elsewhere':
    '{count, plural, one {# billede ligger} other {# billeder ligger}} i en bucket, der ikke er angivet her. Angiv S3_ENDPOINT og de andre som for serveren, og spørg igen.',
  'cli.erase.usage': 'Brug: polku erase PERSON, derefter polku erase PERSON --confirm ADRESSE',
  'cli.erase.older': 'Databasen er fra en tidligere version. Start Polku én gang, så opdateres den, og spørg igen.',
  'cli.erase.nobody': 'Der er ingen med adressen eller id’et »{asked}«. Intet blev ændret.',
  'cli.erase.outlook':
    'Dette er {name} ({email}). Sletning afslutter konto, sessioner, nøgler og medlemskaber{count, plural, =0 {} one {, og arbejdsrummet, hvor der ikke er andre: {workspaces}} other {, og arbejdsrummene, hvor der ikke er andre: {workspaces}}}. Det, de skrev, bliver stående som ingens. Det kan ikke fortrydes. Intet er ændret endnu; for at gøre det: polku erase {asked} --confirm {email}',
  'cli.erase.owns-workspaces':
    'Personen ejer arbejdsrum sammen med andre: {workspaces}. Intet blev ændret. Overdrag dem først.',
  'cli.erase.last-account':
    'Dette er den eneste konto her. Intet blev ændret. Stop Polku, og slet dets data, hvis alt skal slettes.',
  'cli.erase.done':
    '{name} kan ikke logge ind mere. Polku sletter resten inden for et minut, hvis det kører, ellers efter næste start.',
}
