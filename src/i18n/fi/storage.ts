export default {
  'storage.folder.unwritable':
    'Tietokansioon {path} ei voi kirjoittaa ({why}). Anna tälle käyttäjälle kirjoitusoikeus tai valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.folder.blocked':
    'Tietokansiota {path} ei voi käyttää: tiedosto on sen tiellä. Valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.folder.other-user':
    'Kansiossa {path} oleva tietokanta kuuluu käyttäjälle {owner}, ja tämä on käyttäjä {user}. Käynnistä sinä käyttäjänä tai ota se haltuun: sudo chown -R {user} "{path}"',
  'storage.folder.bad-mark':
    '{file} ei sisällä tietokansion tunnistetta. Palauta tiedosto varmuuskopiosta tai valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.folder.strangers':
    'Kansiossa {path} on muuta sisältöä ({names}). Valitse uusi tai tyhjä kansio muuttujalla POLKU_DATA.',
  'storage.folder.newer':
    'Tietokansion {path} on luonut uudempi Polku-versio (muoto {version}; tämä versio tuntee muodon {known}). Mitään ei muutettu. Käynnistä se sillä versiolla tai valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.folder.in-use':
    'Polku on jo käynnissä tietokansiossa {path} (prosessi {pid}). Käytä sitä, pysäytä se tai valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.folder.in-use-at':
    'Polku on jo käynnissä tietokansiossa {path} (prosessi {pid}, {address}). Käytä sitä, pysäytä se tai valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.cluster.in-use':
    'Kansiossa {path} on jo tietokanta käynnissä (prosessi {pid}). Pysäytä se tai valitse toinen kansio muuttujalla POLKU_DATA.',
  'storage.cluster.newer':
    'Kansion {path} tietokannan on luonut uudempi Polku-versio (PostgreSQL {version}; tässä versiossa on {known}). Mitään ei muutettu. Käynnistä se sillä versiolla.',
  'storage.cluster.older':
    'Kansion {path} tietokanta on PostgreSQL-versiota {version}, ja sisäänrakennettu on {known}. Muunna se pg_upgrade-ohjelmalla tai käynnistä se sillä Polku-versiolla, joka sen loi.',
  'storage.disk-full':
    'Levy on täynnä: tietokansiossa {path} ei ole tilaa. Vapauta tilaa (vähintään 200 Mt) ja käynnistä uudelleen.',
  'storage.url.malformed':
    'DATABASE_URL ei ole PostgreSQL-osoite. Osoite on muotoa postgres://käyttäjä:salasana@palvelin:5432/tietokanta, ja salasanan erikoismerkit ovat prosenttikoodattuina.',
  'storage.files.incomplete':
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID ja S3_SECRET_ACCESS_KEY kuuluvat yhteen; {missing} puuttuu.',
  'storage.files.refused':
    'Tiedostovarastoa {where} ei voi käyttää ({why}). Tarkista S3_ENDPOINT, S3_BUCKET, avaimet ja että säilö on olemassa.',
  'storage.redis.malformed':
    'REDIS_URL on muotoa redis://käyttäjä:salasana@palvelin:6379, tai rediss:// TLS-yhteydelle.',
  'storage.redis.without-database':
    'REDIS_URL on usean prosessin yhteistä tietokantaa varten: anna myös DATABASE_URL tai jätä REDIS_URL pois.',
  'storage.server.unreachable':
    'Mikään tietokanta ei vastaa osoitteessa {where} ({why}). Tarkista DATABASE_URL ja että palvelin on käynnissä.',
  'storage.server.refused':
    'Osoitteessa {where} oleva tietokanta hylkäsi yhteyden: {why}. Tarkista käyttäjä, salasana ja tietokannan nimi muuttujasta DATABASE_URL.',
  'storage.server.too-old':
    'Tietokantapalvelin on PostgreSQL {version}; Polku tarvitsee version {oldest} tai uudemman. Päivitä se, tai poista DATABASE_URL ja käytä sisäänrakennettua.',
  'storage.schema.newer':
    'Tietokannan on luonut uudempi Polku-versio (se tuntee vaiheen {step}; tämä versio päättyy vaiheeseen {known}). Mitään ei muutettu. Käynnistä se sillä versiolla tai palauta vanhempi varmuuskopio.',
  'storage.postgres.missing':
    'Sisäänrakennettua PostgreSQL:ää ({name}) ei ole. Suorita ”npm ci” valinnaisten pakettien kanssa; jos järjestelmälle ei ole pakettia, anna muuttujalla DATABASE_URL PostgreSQL 15 tai uudempi.',
  'storage.postgres.not-made': 'Tietokantaa ei voitu luoda kansioon {path}: {why}',
  'storage.postgres.not-started': 'Sisäänrakennettu tietokanta ei käynnistynyt kansiossa {path}: {why}',
  'storage.folder.no-data':
    'Kansiossa {path} ei ole Polku-tietoja. Kerro kansio muuttujalla POLKU_DATA tai tietokanta muuttujalla DATABASE_URL.',
  'storage.folder.no-answer':
    'Polku on käynnissä tietokansiossa {path}, mutta sen tietokanta ei vastaa ({why}). Yritä sinä käyttäjänä, jona Polku on käynnissä, tai odota, kunnes se on käynnistynyt.',
  'storage.backup.unreadable': 'Varmuuskopiota {file} ei voi lukea ({why}). Tarkista nimi ja se, kuka saa lukea sitä.',
  'storage.backup.damaged':
    '{file} ei ole ehjä Polku-varmuuskopio: se on vioittunut, katkennut tai jotakin muuta. Mitään ei palautettu. Ota siitä toinen kopio tai käytä aiempaa varmuuskopiota.',
  'storage.backup.newer':
    'Varmuuskopion {file} on kirjoittanut uudempi Polku-versio ({version}). Mitään ei palautettu. Palauta se sillä versiolla.',
  'storage.backup.folder-filled':
    'Kansio {path} ei ole tyhjä ({names}). Mitään ei palautettu. Anna uusi tai tyhjä kansio.',
  'storage.backup.database-filled':
    'Tietokannassa {where} on jo Polku-tietoja. Mitään ei palautettu. Anna tyhjä tietokanta.',
} as const
