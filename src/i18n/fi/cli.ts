/** The command line. */
export default {
  'cli.help': `Käyttö: polku <komento> [valitsimet]

Komennot:
  convert SYÖTE TULOS    Muunna kartta tai persoona muodosta toiseen. Muodot päätellään
                         tiedostojen nimistä ja sisällöstä; - tarkoittaa putkea.
  validate TIEDOSTO      Tarkista, että tiedoston voi lukea kokonaan, ja kerro sen sisältö.
  compare A B            Kerro, mitä eroa kahdella kartalla on, muutos riviä kohti.
                         Paluuarvo kuten diff: 0 samat, 1 erilaiset, 2 virhe.
  schema map|persona     Tulosta Polun omien tiedostojen JSON-skeema.
  backup [TIEDOSTO]      Kopioi kaikki yhteen tiedostoon, oli Polku käynnissä tai ei.
                         POLKU_DATA tai DATABASE_URL kertoo, mistä.
  erase HENKILÖ          Poista joku sähköpostiosoitteen tai tunnuksen perusteella
                         tileineen; kirjoitettu jää nimettömäksi.
  doctor [KANSIO]        Käy läpi tietokansio tai tietokanta, kerro, mikä on vialla ja
                         miten se korjataan; älä muuta mitään.
  graph, flow, funnel, paths, roles, split, segments, discover LOKI
                         Kysy tapahtumatiedostolta (CSV, JSON, XES, OCEL): mikä seuraa
                         mitä, kuka pääsee miten pitkälle (--steps a,b), mitä polkuja on …
                         discover LOKI --draft TIEDOSTO kirjoittaa polun
                         (--journey NUMERO) karttaluonnokseksi.
  mapping LOKI           Mitä säännöt (--rules TIEDOSTO) tekevät tapahtumista: mitä kukin
                         ratkaisee ja mihin mikään ei sovi; --guess true ehdottaa niitä.
                         --mapping TIEDOSTO --named-by touchpoint|stage: muissakin.
  check KARTTA LOKI      Aseta loki kartan päälle: kuka kulkee kuten piirretty.
  drift LOKI             Muuttuvatko polut viikosta toiseen, hälytyksineen; odotettu
                         polku (--expected JSON) annetaan kuten rajapinnassa.
  findings KARTTA [LOKI] Mitä kartalla kannattaa katsoa ja miksi; myös lokia vasten.
  events import TIEDOSTO Tuo tapahtumia Polkun omiin tietoihin; events list, events drop;
                         events erase ASIAKAS poistaa yhden asiakkaan tapahtumat.
  restore TIEDOSTO       Tee varmuuskopiosta tietokansio (--into KANSIO), tai täytä
                         tyhjä tietokanta, jonka DATABASE_URL kertoo.

Valitsimet:
  --from MUOTO           Syötteen muoto: {from}
  --to MUOTO             Tuloksen muoto: {to}
  --language TUNNUS      Lisättävien sanojen kieli, ja sellaisen syötteen, joka ei kerro
                         omaansa: en, sv, fi, da …
  --map NUMERO           Mikä kartta, jos syötteessä on useita
  --persona NUMERO       Syötteen persoona kartan sijasta
  --anyway               Lue myös taulukko, joka ei näytä polulta
  --mapping NIMI=MERKITYS
                         Mitä taulukon rivi tai sarake sisältää: otsikko, numero tai
                         kirjain; koko taulukolle layout=grid tai layout=list. Voidaan
                         toistaa. Tai tiedosto, jossa on komennon ”validate --json”
                         tulostama tulkinta. Merkitykset: {meanings}
  --sheet profile|empathy
                         Persoonasta profiili tai empatiakartta
  --paper KOKO           a0, a1, a2, a3 tai a4
  --orientation landscape|portrait
                         vaaka tai pysty; muuten se, jolla teksti on suurempaa
  --pages one|several    Yksi arkki tai niin monta kuin luettavaan kokoon tarvitaan
  --theme light|dark     Kuvien värit
  --width PIKSELIT       Kuvan leveys
  --confirm OSOITE       Komennossa erase: tarkoitetun henkilön osoite
  --into KANSIO          Uusi tai tyhjä kansio palautettavalle
  --server OSOITE        Tapahtumakomennoissa: kysy käynnissä olevalta Polkulta, jonka
                         aineistot (ja kartat, komennoissa check ja findings)
                         nimetään; tai POLKU_SERVER
  --token AVAIN          Avaa sen; mieluummin POLKU_TOKEN, jota kukaan ei näe
  --json                 Tulosta yksi JSON-arvo vakiotulosteeseen
  -h, --help             Näytä tämä
  --version              Näytä versio

Paluuarvo: 0 valmis, 1 syöte hylättiin, 2 väärä käyttö.`,
  'cli.see-help': 'Katso ”polku --help”.',
  'cli.verb-needed': 'Kerro, mitä tehdään: convert, validate, compare, schema, backup, restore, doctor tai erase.',
  'cli.unknown-verb': 'Komentoa ”{verb}” ei ole.',
  'cli.unknown-option': 'Valitsinta {option} ei ole.',
  'cli.value-needed': 'Valitsin {option} tarvitsee arvon.',
  'cli.no-value': 'Valitsimella {option} ei ole arvoa.',
  'cli.wrong-value': 'Valitsimen {option} arvo ei voi olla ”{value}”. Valitse näistä: {choices}.',
  'cli.convert.usage': 'Käyttö: polku convert SYÖTE TULOS',
  'cli.compare.usage': 'Käyttö: polku compare A B',
  'cli.validate.usage': 'Käyttö: polku validate TIEDOSTO',
  'cli.schema.usage': 'Käyttö: polku schema map tai polku schema persona',
  'cli.to-needed': 'Putken nimestä ei näe muotoa: kerro se valitsimella --to.',
  'cli.json-and-pipe': 'Valitsimen --json kanssa vakiotuloste on varattu: anna tulokselle tiedosto.',
  'cli.same-file': 'Syöte ja tulos ovat sama tiedosto. Valitse tulokselle toinen nimi.',
  'cli.unknown-format': 'Karttaa ei voi kirjoittaa muodossa ”{format}”. Valitse näistä: {formats}.',
  'cli.written': '”{title}” on kirjoitettu tiedostoon {file}.',
  'cli.several-maps':
    'Syötteessä on {count, number} karttaa; niistä muunnetaan ensimmäinen, ”{title}”. Muun saat valitsimella --map NUMERO.',
  'cli.valid': '{file} on kelvollinen ({format}).',
  'cli.not-whole': '{file} on luettavissa, mutta ei kokonaan.',
  'cli.note.lost': 'Jäi pois: {note}',
  'cli.note.changed': 'Muuttui: {note}',
  'cli.note.info': 'Huomaa: {note}',
  'refusal.cli-no-file': 'Tiedostoa {file} ei ole.',
  'refusal.cli-no-file.remedy': 'Tarkista nimi ja kansio.',
  'refusal.cli-no-log': 'Tiedostoa tai aineistoa ”{asked}” ei ole.',
  'refusal.cli-no-log.remedy': 'Tarkista nimi; ”polku events list” luettelee aineistot.',
  'refusal.cli-several-data-sets': 'Useamman aineiston nimi on ”{asked}”.',
  'refusal.cli-several-data-sets.remedy': 'Nimeä yksi sen tunnuksella: {ids}.',
  'refusal.cli-is-folder': '{file} on kansio.',
  'refusal.cli-is-folder.remedy': 'Anna jokin sen tiedostoista.',
  'refusal.cli-unreadable': 'Tiedostoa {file} ei voi lukea.',
  'refusal.cli-unreadable.remedy': 'Tarkista lukuoikeudet.',
  'refusal.cli-no-folder': 'Kansiota tiedostolle {file} ei ole.',
  'refusal.cli-no-folder.remedy': 'Luo kansio ensin.',
  'refusal.cli-needs-memory': 'Muisti ei riitä tähän.',
  'refusal.cli-needs-memory.remedy': 'Sulje muita ohjelmia tai jaa tiedosto osiin.',
  'refusal.cli-fault': 'Polku epäonnistui: ”{fault}”.',
  'refusal.cli-fault.remedy': 'Yritä uudelleen. Jos se epäonnistuu taas, ilmoita siitä tämän rivin kanssa.',
  'refusal.cli-unwritable': 'Tiedostoa {file} ei voi kirjoittaa.',
  'refusal.cli-unwritable.remedy': 'Tarkista kirjoitusoikeudet ja vapaa tila.',
  'refusal.cli-no-such-map': '{maps, plural, one {Tiedostossa on # kartta} other {Tiedostossa on # karttaa}}.',
  'refusal.cli-no-such-map.remedy': 'Valitse pienempi numero valitsimella --map.',
  'refusal.cli-no-such-journey':
    '{journeys, plural, =0 {Mikään polku ei edusta muita} one {Polkuja löytyi #} other {Polkuja löytyi #}}.',
  'refusal.cli-no-such-journey.remedy': 'Valitse pienempi numero valitsimella --journey.',
  'cli.map-or-persona': 'Valitse joko --map tai --persona.',
  'cli.several-personas':
    'Syötteessä on {count, number} persoonaa; niistä muunnetaan ensimmäinen, ”{title}”. Muun saat valitsimella --persona NUMERO.',
  'cli.mapping':
    '{layout, select, grid {”{table}” luettiin niin, että vaiheet ovat vierekkäin:} other {”{table}” luettiin rivi kerrallaan:}}',
  'cli.mapping.more': '  … ja {count, plural, one {# muu} other {# muuta}}',
  'cli.hint.anyway': 'Tai lue se silti valitsimella --anyway, tai kerro asia valitsimella --mapping NIMI=stage.',
  'cli.hint.time':
    'Nimeä toinen sarake valitsimella --time, kerro valitsimella --time-format, miten ajat on kirjoitettu, tai käytä rivien järjestystä valitsimella --no-time.',
  'cli.hint.mapping': 'Esimerkiksi: --mapping NIMI=stage.',
  'refusal.cli-nothing': 'Tiedostossa ei ole karttaa eikä persoonaa.',
  'refusal.cli-nothing.remedy': 'Valitse tiedosto, jossa on jompikumpi.',
  'refusal.cli-no-such-persona':
    '{personas, plural, =0 {Tiedostossa ei ole persoonaa} one {Tiedostossa on # persoona} other {Tiedostossa on # persoonaa}}.',
  'refusal.cli-no-such-persona.remedy': 'Valitse toinen numero valitsimella --persona.',
  'refusal.cli-mapping-choice': '”{choice}” ei kerro taulukosta mitään.',
  'refusal.cli-mapping-choice.remedy':
    'Kirjoita --mapping NIMI=MERKITYS ja käytä jotakin näistä merkityksistä: {values}.',
  'refusal.cli-mapping-not-json': 'Tulkinta kohdassa {file} ei ole kelvollista JSONia.',
  'refusal.cli-mapping-not-json.remedy': 'Ota se, jonka ”polku validate TIEDOSTO --json” tulostaa, ja korjaa sitä.',
}
