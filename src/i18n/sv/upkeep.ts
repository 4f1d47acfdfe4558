/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Användning: polku backup [FIL]',
  'cli.backup.progress': 'Kopierar: {percent, number} %',
  'cli.backup.done':
    'Allt som det såg ut {moment} finns i {file} ({megabytes, number} MB). Förvara den där bara du kan läsa den.',
  'cli.backup.images-left-out':
    '{count, plural, one {# bild ligger} other {# bilder ligger}} i en bucket och finns inte i säkerhetskopian. Ange S3_ENDPOINT och de andra som för servern, så kopieras de också; vilka som saknas där säger polku doctor.',
  'cli.restore.usage': 'Användning: polku restore FIL --into MAPP',
  'cli.restore.checking': 'Kontrollerar säkerhetskopian: {percent, number} %',
  'cli.restore.progress': 'Återställer: {percent, number} %',
  'cli.restore.done': 'Allt som det såg ut {moment} finns i {into}. Starta Polku på det; alla loggar in på nytt.',
  'cli.doctor.usage': 'Användning: polku doctor [MAPP]',
  'cli.doctor.progress': 'Går igenom dokumenten: {percent, number} %',
  'doctor.line':
    '{state, select, well {✓} warning {!} problem {✗} other {–}} {check}{state, select, not-checked {: inte undersökt} other {}}',
  'doctor.check.folder': 'Datamappen: dess märke, och vem som får läsa och skriva i den',
  'doctor.check.lock': 'Låset: vem som kör på den',
  'doctor.check.disk': 'Utrymme på disken',
  'doctor.check.database': 'Databasen går att öppna, och dess logg att läsa',
  'doctor.check.schema': 'Databasen är av den här versionen',
  'doctor.check.rows': 'Varje rad i varje tabell går att läsa',
  'doctor.check.workspaces': 'Arbetsytor har en ägare och ett bibliotek',
  'doctor.check.documents': 'Dokument går att bygga av sina loggar, och deras poster passar',
  'doctor.check.versions': 'Versioner går att packa upp',
  'doctor.check.files': 'Bilder är vad som laddades upp',
  'doctor.check.events': 'Datamängder med händelser är hela och kan läsas',
  'doctor.lock.held':
    'Polku körs på den (process {pid}{address, select, undefined {} other { {address}}}); det som hittades är hur det såg ut under tiden.',
  'doctor.well': 'Allt är väl.',
  'doctor.ill': 'Något är fel; varje rad ovan säger hur det lagas. Ta en kopia av datan innan du ändrar något.',
  'doctor.folder.open': 'Andra på den här datorn kan titta i {path}. Stäng den: chmod -R go= "{path}"',
  'doctor.folder.leftover':
    '{path} innehåller {name}, kvar efter något som avbröts. Ta bort det medan Polku är stoppat.',
  'doctor.disk':
    'Bara {megabytes, number} MB är kvar på disken med {path}. Frigör utrymme: under 200 MB kan inget sparas, och en uppgradering kopierar databasen först.',
  'doctor.schema.older':
    'Databasen är från en tidigare version ({steps, plural, one {# steg} other {# steg}} efter; nästa är {next}). Starta Polku en gång, så uppdateras den, och fråga igen.',
  'doctor.rows.unreadable':
    'Tabellen {table} går inte att läsa: {why}. Disken kan vara på väg att gå sönder: kopiera datamappen genast, och återställ sedan den senaste säkerhetskopian i en ny mapp.',
  'doctor.workspaces.owner':
    'Arbetsytan {id} har ingen ägare. Återställ en säkerhetskopia, eller berätta för dem som gör Polku: det här ska inte hända.',
  'doctor.workspaces.library':
    'Arbetsytan {id} har inget bibliotek, eller flera. Återställ en säkerhetskopia, eller berätta för dem som gör Polku: det här ska inte hända.',
  'doctor.documents.hole':
    'I loggen för dokumentet {id} är {missing, plural, one {# uppdatering} other {# uppdateringar}} borta eller för många. Återställ en tidigare säkerhetskopia i en ny mapp, exportera dokumentet där och importera det här.',
  'doctor.documents.damaged':
    '”{title}” ({id}): {updates, plural, one {# uppdatering} other {# uppdateringar}} i loggen går inte att tillämpa och utelämnas. Resten går att arbeta med; se i dess versioner vad som saknas, eller återställ en tidigare säkerhetskopia i en ny mapp.',
  'doctor.documents.set-aside':
    '”{title}” ({id}): {records, plural, one {# post passar} other {# poster passar}} inte och är lagda åt sidan. Öppna dokumentet och se vad, eller starta en nyare version om en sådan gjorde det.',
  'doctor.documents.unreadable':
    '”{title}” ({id}) går inte att läsa: {why}. Gå tillbaka till en av dess versioner, eller återställ en tidigare säkerhetskopia i en ny mapp.',
  'doctor.versions.broken':
    'Versionen {id} av dokumentet {document} går inte att packa upp. Andra kan fortfarande återställas; ta inte bort något, och återställ en säkerhetskopia om du behöver just den.',
  'doctor.events.unreadable':
    'Datamängden med händelser {id} säger inte vad den består av: {path} kan inte läsas. Återställ en säkerhetskopia till en ny mapp och kopiera datamängden därifrån, eller ta bort dess mapp och importera filen på nytt.',
  'doctor.events.missing':
    'En fil i datamängden med händelser {id} saknas: {path}. Kopiera den ur en säkerhetskopia som du återställer till en ny mapp, eller importera filen på nytt i stället för de gamla händelserna.',
  'doctor.events.broken':
    'En fil i datamängden med händelser {id} är skadad: {path}. Kopiera den ur en säkerhetskopia som du återställer till en ny mapp, eller importera filen på nytt i stället för de gamla händelserna.',
  'doctor.files.broken': 'Bilden {id} i arbetsytan {workspace} är inte vad som laddades upp. Ladda upp den igen.',
  'doctor.files.missing':
    'Bilden {id} i arbetsytan {workspace} saknas i bucketen. Hämta tillbaka den från en kopia av bucketen eller ladda upp den igen.',
  'doctor.files.elsewhere':
    '{count, plural, one {# bild ligger} other {# bilder ligger}} i en bucket som inte är angiven här. Ange S3_ENDPOINT och de andra som för servern och fråga igen.',
  'cli.erase.usage': 'Användning: polku erase PERSON, sedan polku erase PERSON --confirm ADRESS',
  'cli.erase.older': 'Databasen är från en tidigare version. Starta Polku en gång, så uppdateras den, och fråga igen.',
  'cli.erase.nobody': 'Det finns ingen med adressen eller id:t ”{asked}”. Ingenting ändrades.',
  'cli.erase.outlook':
    'Det här är {name} ({email}). Radering avslutar konto, sessioner, nycklar och medlemskap{count, plural, =0 {} one {, och arbetsytan där ingen annan finns: {workspaces}} other {, och arbetsytorna där ingen annan finns: {workspaces}}}. Det de skrev finns kvar som ingens. Det kan inte ångras. Ingenting är ändrat än; för att göra det: polku erase {asked} --confirm {email}',
  'cli.erase.owns-workspaces':
    'Personen äger arbetsytor tillsammans med andra: {workspaces}. Ingenting ändrades. Lämna först över dem.',
  'cli.erase.last-account':
    'Det här är det enda kontot här. Ingenting ändrades. Stoppa Polku och ta bort dess data för att radera allt.',
  'cli.erase.done':
    '{name} kan inte logga in längre. Polku raderar resten inom en minut om det körs, annars efter nästa start.',
}
