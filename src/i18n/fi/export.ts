/** Mitä viedyissä tiedostoissa lukee itse kartan lisäksi. */
export default {
  'export.scenario': 'Skenaario',
  'export.outcome': 'Toivottu lopputulos',
  'export.purposes': 'Tarkoitus',
  'export.kpis': 'Mittarit',
  'export.personas': 'Persoonat',
  'export.state': 'Tilanne',
  'export.expectation': 'Odotus',
  'export.reality': 'Todellisuus',
  'export.target': 'tavoite {target}',
  'export.share': '{percent} asiakkaista',
  'export.continued': '{title} (jatkuu)',
  'export.page': 'Sivu {page}/{pages}',
  'export.date': 'Tilanne {date}',
  'export.summary.size':
    '{stages, plural, one {# vaihe} other {# vaihetta}}, {lanes, plural, one {# rivi} other {# riviä}}, {cards, plural, one {# kortti} other {# korttia}}.',
  'export.summary.low': 'Matalin kohta: {column}, {word} ({value}).',
  'export.summary.high': 'Korkein kohta: {column}, {word} ({value}).',
  'export.summary.empty': 'Tyhjä kartta.',
  'export.curve': 'Tunnekäyrä, {name}: {points}.',
  'export.curve.expected': 'Odotettu tunnekäyrä, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
  'format.svg': 'Kuva (SVG)',
  'format.png': 'Kuva (PNG)',
  'format.pdf': 'Juliste tai sivut (PDF)',
  'format.html': 'Verkkosivu (HTML)',
  'format.csv-cards': 'Rivi korttia kohti (CSV)',
  'export.language': 'Kieli',
  'export.lanes': 'Rivit',
  'export.covers': 'Kattaa',
  'export.sheet.map': 'Kartta',
  'export.sheet.cards': 'Kortit',
  'export.sheet.scope': 'Kartan kuvaus',
  'export.html.skip-table': 'Siirry taulukkoon',
  'export.html.skip-picture': 'Siirry kuvaan',
  'export.html.picture': 'Kartta kuvana',
  'export.html.full': 'Todellinen koko',
  'export.html.table': 'Kartta taulukkona',
  'export.html.scope': 'Mistä kartta kertoo',
  'export.html.curves': 'Tunnekäyrät sanoin',
  'export.expected': 'odotettu',
  'export.html.refers': '{kind}: kortti {mark}',
  'export.html.mark': 'Kortti {mark}',
  'export.html.made': 'Tehty Polkulla {date}.',
  'export.mermaid.about': 'Asiakaspolku: {title}',
  'transfer.to-alt-missing':
    '{count, plural, one {# kuvalla} other {# kuvalla}} ei ole vaihtoehtoista tekstiä; kuvateksti on sen paikalla.',
  'transfer.to-averaged':
    '{count, plural, one {# askeleessa} other {# askeleessa}} persoonat tuntevat eri tavoin; Mermaidissa on yksi arvo askelta kohti, joten se on heidän keskiarvonsa.',
  'transfer.to-cards-left':
    '{count, plural, one {# kortti} other {# korttia}} jää pois: Mermaidiin mahtuvat vain vaiheet, askeleet, arvot ja toimijat.',
  'transfer.to-characters-missing':
    '{count, plural, one {# merkki} other {# merkkiä}}, joita fonteissa ei ole: {characters}',
  'transfer.to-colours-left': 'Vaiheiden värit jäävät pois.',
  'transfer.to-details-left':
    '{count, plural, one {# kortin} other {# kortin}} kanavat, osastot, persoonat, kontekstit ja tunnisteet jäävät pois; ne ovat luettelossa, jossa on rivi korttia kohti.',
  'transfer.to-expectation-left': '{count, plural, one {# odotusten piste} other {# odotusten pistettä}} jää pois.',
  'transfer.to-formatting-left': '{count, plural, one {# kortin} other {# kortin}} lihavoinnit ja linkit jäävät pois.',
  'transfer.to-formulas-guarded':
    '{count, plural, one {# solu alkaa} other {# solua alkaa}} kuin kaava ja sai heittomerkin, jottei mikään taulukkolaskenta suorita sitä.',
  'transfer.to-hidden-left': '{count, plural, one {# piilotettu rivi} other {# piilotettua riviä}} jää pois.',
  'transfer.to-image-unreadable':
    '{count, plural, one {# kuvaa} other {# kuvaa}} ei voitu lukea, joten {count, plural, one {se jää} other {ne jäävät}} pois.',
  'transfer.to-images-left': '{count, plural, one {# kuva} other {# kuvaa}} jää pois; kuvatekstit säilyvät.',
  'transfer.to-links-left':
    '{count, plural, one {# korttien välinen yhteys} other {# korttien välistä yhteyttä}} jää pois.',
  'transfer.to-persona-names': '{count, plural, one {# persoonasta} other {# persoonasta}} siirtyy vain nimi.',
  'transfer.to-scale-changed': 'Arvot on muunnettu Mermaidin asteikolle 1–5.',
  'transfer.to-scope-left': 'Skenaario, lopputulos, tarkoitus ja mittarit jäävät pois: tiedostossa on vain taulukko.',
  'transfer.to-score-missing':
    '{count, plural, one {# askeleella} other {# askeleella}} ei ole tunnetta; Mermaid vaatii arvon, joten se on 3.',
  'transfer.to-sections-left': '{count, plural, one {# nimetön vaihe} other {# nimetöntä vaihetta}} on numeroitu.',
  'transfer.to-small-text':
    'Tällä paperilla teksti on {points} pisteen kokoista eli liian pientä käsivarren mitan päästä luettavaksi. Valitse suurempi paperi tai useita sivuja.',
  'transfer.to-spans-left':
    '{count, plural, one {# kortti, joka kattaa} other {# korttia, jotka kattavat}} useita sarakkeita, on niistä ensimmäisessä.',
  'transfer.to-stage-cards':
    '{count, plural, one {# koko vaiheen kortti} other {# koko vaiheen korttia}} on vaiheen ensimmäisessä askeleessa.',
  'transfer.to-picture-smaller':
    'Kuvassa olisi yli {megapixels} megapikseliä; sen leveys on {width} pikseliä eikä {asked}. Jos tarvitset enemmän, valitse SVG tai PDF.',
  'refusal.map-too-large-to-draw': 'Kartta on liian suuri yhdeksi kuvaksi: {cards} korttia, {characters} merkkiä.',
  'refusal.map-too-large-to-draw.remedy': 'Piilota rivejä tai jaa kartta, tai vie se JSON-, CSV- tai Excel-muodossa.',
  'transfer.to-emoji-in-text': '{count, plural, one {# kortin} other {# kortin}} emoji on tekstin perässä.',
  'transfer.to-text-cut':
    '{count, plural, one {# pitkä nimi tai kartan kuvaus päättyy} other {# pitkää nimeä tai kartan kuvausta päättyy}} kolmeen pisteeseen; kokonaan {count, plural, one {se on} other {ne ovat}} JSON-, HTML- ja Excel-tiedostossa.',
  'transfer.to-notes-left-profile':
    '{count, plural, one {# muistiinpano on} other {# muistiinpanoa on}} vain empatiakartassa.',
  'transfer.to-notes-left-empathy':
    '{count, plural, one {# muistiinpano on} other {# muistiinpanoa on}} vain profiilissa.',
  'refusal.format-without-personas': 'Persoonaa ei voi viedä muodossa {format}.',
  'refusal.format-without-personas.remedy': 'Valitse näistä: {formats}.',
  'refusal.persona-too-large-to-draw':
    'Persoona on liian suuri yhdeksi kuvaksi: {notes} muistiinpanoa, {characters} merkkiä.',
  'refusal.persona-too-large-to-draw.remedy': 'Poista muistiinpanoja tai vie se JSON-muodossa.',
}
