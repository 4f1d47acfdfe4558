/** Backup, restore and checks, on the command line. */
export default {
  'cli.backup.usage': 'Käyttö: polku backup [TIEDOSTO]',
  'cli.backup.progress': 'Kopioidaan: {percent, number} %',
  'cli.backup.done':
    'Kaikki sellaisena kuin se oli {moment} on tiedostossa {file} ({megabytes, number} Mt). Säilytä sitä paikassa, jossa vain sinä voit lukea sen.',
  'cli.backup.images-left-out':
    '{count, plural, one {# kuva on} other {# kuvaa on}} säilössä eikä varmuuskopiossa. Aseta S3_ENDPOINT ja muut kuten palvelimelle, niin nekin kopioidaan; polku doctor kertoo, mitkä sieltä puuttuvat.',
  'cli.restore.usage': 'Käyttö: polku restore TIEDOSTO --into KANSIO',
  'cli.restore.checking': 'Tarkistetaan varmuuskopiota: {percent, number} %',
  'cli.restore.progress': 'Palautetaan: {percent, number} %',
  'cli.restore.done':
    'Kaikki sellaisena kuin se oli {moment} on nyt paikassa {into}. Käynnistä Polku siinä; kaikki kirjautuvat sisään uudelleen.',
  'cli.doctor.usage': 'Käyttö: polku doctor [KANSIO]',
  'cli.doctor.progress': 'Käydään läpi asiakirjoja: {percent, number} %',
  'doctor.line':
    '{state, select, well {✓} warning {!} problem {✗} other {–}} {check}{state, select, not-checked {: ei tutkittu} other {}}',
  'doctor.check.folder': 'Tietokansio: sen merkki ja se, kuka saa lukea ja kirjoittaa siihen',
  'doctor.check.lock': 'Lukko: kuka on käynnissä siinä',
  'doctor.check.disk': 'Tila levyllä',
  'doctor.check.database': 'Tietokanta aukeaa ja sen lokin voi lukea',
  'doctor.check.schema': 'Tietokanta on tämän version',
  'doctor.check.rows': 'Jokaisen taulun jokaisen rivin voi lukea',
  'doctor.check.workspaces': 'Työtiloilla on omistaja ja kirjasto',
  'doctor.check.documents': 'Asiakirjat voi koota lokeistaan, ja niiden tietueet kelpaavat',
  'doctor.check.versions': 'Versiot voi purkaa',
  'doctor.check.files': 'Kuvat ovat sitä, mitä ladattiin',
  'doctor.check.events': 'Tapahtumien aineistot ovat eheitä ja luettavissa',
  'doctor.lock.held':
    'Polku on käynnissä siinä (prosessi {pid}{address, select, undefined {} other { {address}}}); löydökset ovat sen aikaisia.',
  'doctor.well': 'Kaikki on kunnossa.',
  'doctor.ill':
    'Jotakin on vialla; jokainen rivi yllä kertoo, miten se korjataan. Ota tiedoista kopio ennen kuin muutat mitään.',
  'doctor.folder.open': 'Muut tällä koneella voivat katsoa kansioon {path}. Sulje se: chmod -R go= "{path}"',
  'doctor.folder.leftover':
    'Kansiossa {path} on {name}, joka jäi jostakin keskeytyneestä. Poista se, kun Polku on pysäytetty.',
  'doctor.disk':
    'Levyllä, jolla {path} on, on jäljellä vain {megabytes, number} Mt. Vapauta tilaa: alle 200 Mt:lla mitään ei ehkä tallennu, ja päivitys kopioi ensin tietokannan.',
  'doctor.schema.older':
    'Tietokanta on aiemman version ({steps, plural, one {# askel} other {# askelta}} jäljessä; seuraava on {next}). Käynnistä Polku kerran, jolloin se päivittyy, ja kysy uudelleen.',
  'doctor.rows.unreadable':
    'Taulua {table} ei voi lukea: {why}. Levy voi olla hajoamassa: kopioi tietokansio heti ja palauta sitten viimeisin varmuuskopio uuteen kansioon.',
  'doctor.workspaces.owner':
    'Työtilalla {id} ei ole omistajaa. Palauta varmuuskopio tai kerro Polkun tekijöille: näin ei pitäisi käydä.',
  'doctor.workspaces.library':
    'Työtilalla {id} ei ole kirjastoa, tai niitä on useita. Palauta varmuuskopio tai kerro Polkun tekijöille: näin ei pitäisi käydä.',
  'doctor.documents.hole':
    'Asiakirjan {id} lokista puuttuu tai siinä on liikaa {missing, plural, one {# päivitys} other {# päivitystä}}. Palauta aiempi varmuuskopio uuteen kansioon, vie asiakirja sieltä ja tuo se tänne.',
  'doctor.documents.damaged':
    '”{title}” ({id}): lokin {updates, plural, one {# päivitystä} other {# päivitystä}} ei voi käyttää, ja ne jätetään pois. Muun kanssa voi työskennellä; katso versioista, mitä puuttuu, tai palauta aiempi varmuuskopio uuteen kansioon.',
  'doctor.documents.set-aside':
    '”{title}” ({id}): {records, plural, one {# tietue ei kelpaa} other {# tietuetta ei kelpaa}}, ja ne on pantu syrjään. Avaa asiakirja ja katso, mitkä, tai käynnistä uudempi versio, jos sellainen teki ne.',
  'doctor.documents.unreadable':
    'Asiakirjaa ”{title}” ({id}) ei voi lukea: {why}. Palaa johonkin sen versioista tai palauta aiempi varmuuskopio uuteen kansioon.',
  'doctor.versions.broken':
    'Asiakirjan {document} versiota {id} ei voi purkaa. Muut voi yhä palauttaa; älä poista mitään, ja palauta varmuuskopio, jos tarvitset juuri tätä.',
  'doctor.events.unreadable':
    'Tapahtumien aineisto {id} ei kerro, mistä se koostuu: tiedostoa {path} ei voi lukea. Palauta varmuuskopio uuteen kansioon ja kopioi aineisto sieltä, tai poista sen kansio ja tuo tiedosto uudelleen.',
  'doctor.events.missing':
    'Tapahtumien aineistosta {id} puuttuu tiedosto {path}. Kopioi se varmuuskopiosta, jonka palautat uuteen kansioon, tai tuo tiedosto uudelleen vanhojen tapahtumien tilalle.',
  'doctor.events.broken':
    'Tapahtumien aineiston {id} tiedosto {path} on vioittunut. Kopioi se varmuuskopiosta, jonka palautat uuteen kansioon, tai tuo tiedosto uudelleen vanhojen tapahtumien tilalle.',
  'doctor.files.broken': 'Kuva {id} työtilassa {workspace} ei ole se, joka ladattiin. Lataa se uudelleen.',
  'doctor.files.missing':
    'Kuva {id} työtilassa {workspace} puuttuu säilöstä. Palauta se säilön kopiosta tai lataa se uudelleen.',
  'doctor.files.elsewhere':
    '{count, plural, one {# kuva on} other {# kuvaa on}} säilössä, jota ei ole asetettu tässä. Aseta S3_ENDPOINT ja muut kuten palvelimelle ja kysy uudelleen.',
  'cli.erase.usage': 'Käyttö: polku erase HENKILÖ, sitten polku erase HENKILÖ --confirm OSOITE',
  'cli.erase.older': 'Tietokanta on aiemman version. Käynnistä Polku kerran, jolloin se päivittyy, ja kysy uudelleen.',
  'cli.erase.nobody': 'Kenelläkään ei ole osoitetta tai tunnusta ”{asked}”. Mitään ei muutettu.',
  'cli.erase.outlook':
    'Tämä on {name} ({email}). Poistaminen lopettaa tilin, istunnot, avaimet ja jäsenyydet{count, plural, =0 {} one {, ja työtilan, jossa ei ole muita: {workspaces}} other {, ja työtilat, joissa ei ole muita: {workspaces}}}. Heidän kirjoittamansa jää nimettömäksi. Sitä ei voi perua. Mitään ei ole vielä muutettu; jos haluat poistaa: polku erase {asked} --confirm {email}',
  'cli.erase.owns-workspaces':
    'Henkilö omistaa työtiloja, joissa on muitakin: {workspaces}. Mitään ei muutettu. Luovuta ne ensin.',
  'cli.erase.last-account':
    'Tämä on ainoa tili täällä. Mitään ei muutettu. Jos haluat poistaa kaiken, pysäytä Polku ja poista sen tiedot.',
  'cli.erase.done':
    '{name} ei voi enää kirjautua sisään. Käynnissä oleva Polku poistaa loput minuutissa, pysäytetty seuraavan käynnistyksen jälkeen.',
}
