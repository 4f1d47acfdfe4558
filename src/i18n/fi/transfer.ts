/** What an import says: what was changed or left out and why, what was refused and how to mend it. */
export default {
  'format.mermaid': 'Mermaid-polku',
  'format.markdown': 'Markdown',
  'format.csv': 'Taulukko tekstinä (CSV, TSV)',
  'format.html-table': 'HTML-taulukko',
  'format.xlsx': 'Excel-työkirja',
  'format.theydo': 'TheyDo-tiedosto',
  'format.outline': 'Jäsennys',

  'transfer.place.line': '{count, plural, one {Rivi {place}} other {Rivit {place}}}',
  'transfer.place.row':
    '{count, plural, one {Rivi {place}} other {Rivit {place}}}{inSheet, select, yes { taulukossa ”{sheet}”} other {}}',
  'transfer.place.column':
    '{count, plural, one {Sarake {place}} other {Sarakkeet {place}}}{inSheet, select, yes { taulukossa ”{sheet}”} other {}}',
  'transfer.place.cell':
    '{count, plural, one {Solu {place}} other {Solut {place}}}{inSheet, select, yes { taulukossa ”{sheet}”} other {}}',
  'transfer.place.part': 'Osassa {place}',

  'transfer.field.stage': 'Vaihe',
  'transfer.field.step': 'Askel',
  'transfer.field.lane': 'Kartan rivi',
  'transfer.field.text': 'Teksti',
  'transfer.field.persona': 'Persoona',
  'transfer.field.emotion': 'Tunne (arvo)',
  'transfer.field.word': 'Tunne (sana)',
  'transfer.field.emoji': 'Emoji',
  'transfer.field.touchpoint': 'Kosketuspiste',
  'transfer.field.channel': 'Kanava',
  'transfer.field.presence': 'Verkossa vai paikan päällä',
  'transfer.field.context': 'Konteksti',
  'transfer.field.department': 'Osasto',
  'transfer.field.tag': 'Tunnisteet',
  'transfer.field.figure': 'Luku',
  'transfer.field.change': 'Muutos',
  'transfer.field.alt': 'Vaihtoehtoinen teksti',
  'transfer.field.mark': 'Kortin numero',
  'transfer.field.answers': 'Vastaa korttiin',
  'transfer.field.causes': 'Aiheuttaa kortin',
  'transfer.field.relates': 'Liittyy korttiin',

  'transfer.stage.to-be-placed': 'Sijoitettavat',
  'transfer.lane.insights': 'Oivallukset',

  'transfer.signs-removed': 'Tekstistä poistettiin näkymättömiä ohjausmerkkejä.',
  'transfer.text-cut':
    'Teksti on liian pitkä; {characters, plural, one {sen viimeinen merkki} other {sen # viimeistä merkkiä}} jäi pois. Jaa se useammalle kortille, jos kaikki pitää säilyttää.',
  'transfer.feeling-twice': 'Askeleessa on jo saman henkilön tunne; tämä toinen jäi pois.',
  'transfer.feeling-of-stage': 'Koko vaiheen tunne näkyy vaiheen ensimmäisessä askeleessa.',
  'transfer.feeling-of-everybody': 'Tunteelle ei ole nimetty ketään, joten se annettiin kartan kaikille persoonille.',
  'transfer.feeling-beyond-scale': 'Arvo on asteikon ulkopuolella, ja se asetettiin asteikon päähän.',
  'transfer.more-notes': 'Samanlaisia huomautuksia on vielä {count, plural, one {#} other {#}}.',
  'transfer.encoding-guessed':
    'Tiedosto ei kerro merkistöään; se luettiin merkistönä {encoding}. Jos kirjaimet näyttävät vääriltä, tallenna tiedosto UTF-8-muodossa ja tuo se uudelleen.',
  'transfer.characters-unreadable':
    '{characters, plural, one {Yhtä merkkiä} other {# merkkiä}} ei voitu lukea, ja tilalla on ”\uFFFD”. Tallenna tiedosto UTF-8-muodossa, niin ne säilyvät.',
  'transfer.row-not-used':
    '{count, plural, one {Rivi jäi pois: mikään ei kerro, mitä sillä on} other {Nämä # riviä jäivät pois: mikään ei kerro, mitä niillä on}}. Kirjoita kartan rivin nimi ensimmäiseen sarakkeeseen tai valitse tulkinnasta, mitä rivi sisältää.',
  'transfer.column-not-used':
    '{count, plural, one {Sarake jäi} other {Nämä # saraketta jäivät}} pois: otsikkoa ei tunneta. Valitse tulkinnasta sisältö.',
  'transfer.left-out-as-chosen': 'Jäi pois, kuten valitsit.',
  'transfer.explains-the-table':
    '{count, plural, one {Sarake selittää} other {Nämä # saraketta selittävät}} taulukkoa vaiheiden vieressä ja {count, plural, one {jäi} other {jäivät}} pois. Jos {count, plural, one {se on vaihe} other {ne ovat vaiheita}}, poista edeltävä tyhjä sarake.',
  'transfer.before-the-names':
    '{count, plural, one {Sarake on} other {Nämä # saraketta ovat}} ennen kartan rivien nimiä ja {count, plural, one {jäi} other {jäivät}} pois.',
  'transfer.row-without-stage':
    '{count, plural, one {Rivi jäi} other {Nämä # riviä jäivät}} pois: vaihetta ei kerrota siinä eikä yläpuolella. Täydennä vaihe.',
  'transfer.column-without-stage':
    '{count, plural, one {Sarake jäi} other {Nämä # saraketta jäivät}} pois: otsikko puuttuu. Anna otsikoksi vaiheen nimi.',
  'transfer.stage-continued':
    '{count, plural, one {Rivillä ei ole vaihetta, joten se kuuluu} other {Näillä # rivillä ei ole vaihetta, joten ne kuuluvat}} yllä olevaan vaiheeseen.',
  'transfer.steps-without-names':
    'Vaiheessa ”{stage}” on useita sarakkeita ilman askelten nimiä; niistä tuli nimettömiä askeleita.',
  'transfer.link-to-no-card': 'Yhteys korttiin ”{text}” jäi pois: millään muulla kortilla ei ole tätä numeroa.',
  'transfer.row-without-lane':
    '{count, plural, one {Rivillä} other {Näillä # rivillä}} ei kerrota kartan riviä; teksti meni vapaan tekstin riville.',
  'transfer.field-became-tag':
    'Vain kosketuspisteillä on oma kanava, osastot ja persoonat; tässä nimistä tuli kortin tunnisteita.',
  'transfer.field-not-of-lane': 'Tämän rivin korteissa ei ole paikkaa tekstille ”{text}”; se jäi pois.',
  'transfer.feeling-not-read': '”{text}” ei ole luettavissa tunteeksi: käytä lukua, emojia tai sanaa kuten ”iloinen”.',
  'transfer.text-of-feeling': 'Rivi kertoo tunteen; teksti jäi pois, sillä käyrän pisteillä on vain sana.',
  'transfer.picture-not-fetched': 'Kuvia ei haeta; kortissa on linkki kuvaan. Lataa kuva kortille.',
  'transfer.table-left-out': 'Taulukko ”{table}” ei näytä polulta ja jäi pois.',
  'transfer.fact-not-used': '”{label}” ei kuulu kartan kuvaukseen ja jäi pois.',
  'transfer.quote-never-closed':
    'Lainausmerkki alkaa tästä eikä pääty koskaan. Tältä riviltä alkaen lainausmerkit luettiin tavallisina merkkeinä; tarkista, että solut ovat oikein.',
  'transfer.cells-beyond': 'Vain solut {range} luettiin; niiden ulkopuolellakin on sisältöä.',
  'transfer.cell-error':
    '{count, plural, one {Solussa on virhe, ja se jätettiin tyhjäksi} other {Näissä # solussa on virhe, ja ne jätettiin tyhjiksi}}.',
  'transfer.formula-without-value':
    '{count, plural, one {Kaavalla} other {Näillä # kaavalla}} ei ole tallennettua tulosta. Avaa työkirja Excelissä, tallenna se ja tuo se uudelleen.',
  'transfer.detail-left': 'Korttia ei enää ole kartan taulukossa; se, mitä luettelo siitä kertoo, jäi pois.',
  'transfer.page-for-reading':
    'Polku teki tämän sivun luettavaksi. Se, mitä kortit kertovat itsestään – kanavat, osastot, tunnisteet, linkit toisiin kortteihin – tulee osaksi niiden tekstiä; kartan Polku-JSON palauttaa kaiken.',
  'transfer.sheet-hidden':
    'Taulukko ”{sheet}” on piilotettu ja jäi pois. Tuo se näkyviin Excelissä, jos haluat sen mukaan.',
  'transfer.colon-in-name':
    'Mermaid itse päättäisi nimen ensimmäiseen kaksoispisteeseen; se luettiin muodossa ”{text}”, koska pistemäärä on vasta sen jälkeen.',
  'transfer.sign-in-name':
    'Mermaid itse pysähtyisi tässä merkkiin ”;” tai ”#”; se luettiin osaksi tekstiä ”{text}”. Kirjoita Mermaidia varten #59; tai #35;.',
  'transfer.score-not-number': '”{text}” ei ole luku, joten tehtävällä ei ole arvosanaa eikä käyrällä pistettä siinä.',
  'transfer.after-actors': '”{text}” on toimijoiden jälkeen, missä Mermaid ei näytä mitään; se jäi pois.',
  'transfer.comment-left-out':
    'Merkkien ”#” ja ”%%” jälkeinen osa on kommentti ja jäi pois. Itse merkin saat kirjoittamalla kaavioon #35;.',
  'transfer.score-missing':
    '{count, plural, one {Tehtävällä} other {Näillä # tehtävällä}} ei ole pistemäärää, joten käyrällä ei ole siinä pistettä.',
  'transfer.title-twice': 'Kaaviolla on kaksi otsikkoa; ”{text}” jäi pois.',
  'transfer.description-became-scenario': 'Kaavion kuvauksesta (accDescr) tuli kartan skenaario.',
  'transfer.second-title': 'Kartalla on yksi otsikko; ruudunlukijan otsikko (”{text}”) jäi pois.',
  'transfer.tasks-without-section': 'Tehtävät ennen ensimmäistä osiota ovat nimettömässä vaiheessa.',
  'transfer.score-outside':
    'Mermaidin kasvot ulottuvat yhdestä viiteen; {count, plural, one {tämä pistemäärä on} other {nämä # pistemäärää ovat}} sen ulkopuolella, joten kartan asteikkoa laajennettiin.',
  'transfer.diagram-left-aside':
    '{kind, select, flowchart {Vuokaavio} sequence {Sekvenssikaavio} class {Luokkakaavio} state {Tilakaavio} entity {Käsitekaavio} gantt {Gantt-kaavio} pie {Ympyrädiagrammi} git {Git-kaavio} mindmap {Miellekartta} timeline {Aikajana} quadrant {Nelikenttä} other {Muu kaavio}} ei ole polku, ja se jätettiin sivuun.',
  'transfer.lines-became-stages':
    '{stages, plural, one {Rivistä} other {Jokaisesta # rivistä}} tuli vaihe. Sisennä rivejä, niin niistä tulee askeleita ja kortteja.',
  'transfer.item-without-title':
    '{count, plural, one {Kohdalla ei ole otsikkoa, joten se jäi} other {Näillä # kohdalla ei ole otsikkoa, joten ne jäivät}} pois.',
  'transfer.cards-to-be-placed':
    'Tiedosto ei kerro, mihin askeleeseen sen kohdat kuuluvat: {cards, plural, one {kortti odottaa} other {# korttia odottaa}} omassa vaiheessaan, josta ne voi siirtää tai kopioida kartoillesi.',
  'transfer.fields-left-out': 'Kortissa ei ole paikkaa näille kentille: {fields}.',
  'transfer.series-shortened':
    'Mittauspäiviä on {dates, plural, one {#} other {#}}; niistä näytetään viimeisin ja muutos edelliseen.',
  'transfer.answers-left-out':
    'Vain persoonat luettiin; kyselyn {answers, plural, one {vastaus} other {# vastausta}} jäi pois.',

  'refusal.mapping-name-unknown': 'Taulukossa ei ole riviä eikä saraketta ”{name}”.',
  'refusal.mapping-name-unknown.remedy': 'Siinä on: {names}.',
  'refusal.mapping-invalid': 'Taulukon tulkinta ei kelpaa.',
  'refusal.mapping-invalid.remedy': 'Tuo tiedosto uudelleen ilman sitä ja korjaa arvaus.',
  'refusal.table-too-long': 'Taulukossa on {rows, number} riviä; enintään {limit, number} luetaan.',
  'refusal.table-too-long.remedy': 'Jätä jäljelle yhden polun rivit ja tuo ne.',
  'refusal.table-too-wide': 'Taulukossa on {columns, number} saraketta; enintään {limit, number} luetaan.',
  'refusal.table-too-wide.remedy': 'Jätä jäljelle yhden polun sarakkeet ja tuo ne.',
  'refusal.table-too-many-cells': 'Taulukoissa on yli {limit, number} solua.',
  'refusal.table-too-many-cells.remedy': 'Jätä jäljelle yhden polun rivit ja sarakkeet ja tuo ne.',
  'refusal.table-without-stages': 'Mistään taulukossa ”{table}” ei voinut tulla vaihetta.',
  'refusal.table-without-stages.remedy':
    'Valitse tulkinnasta, millä rivillä tai missä sarakkeessa vaiheet ovat ja mistä sisältö alkaa.',
  'refusal.import-too-large':
    'Tiedostosta tulisi enemmän kuin {limit, number} {what, select, stages {vaihetta} steps {askelta} lanes {riviä} cards {korttia} links {korttien välistä yhteyttä} kpis {mittaria} personas {persoonaa} points {tunnekäyrän pistettä} names {kanavien, osastojen ja tunnisteiden nimeä} other {karttaa}}{what, select, maps {} other { yhteen karttaan}}.',
  'refusal.import-too-large.remedy': 'Jaa se useaan tiedostoon, yksi polkua kohti.',
  'refusal.no-table': 'Tiedostossa ei ole taulukkoa.',
  'refusal.no-table.remedy':
    'Laita vaiheet ensimmäiselle riville ja kartan rivit ensimmäiseen sarakkeeseen, ja tuo uudelleen.',
  'refusal.table-empty': 'Taulukko on tyhjä.',
  'refusal.table-empty.remedy': 'Valitse tiedosto, jossa on vaiheita ja rivejä.',
  'refusal.table-not-a-journey':
    '{holds, select, events {Nämä ovat tapahtumia} other {Tämä on taulukko}} ({rows, plural, one {# rivi} other {# riviä}}, {columns, plural, one {# sarake} other {# saraketta}}: {headings}){holds, select, events {, eivät kartta.} other {, mutta se ei näytä polulta.}}',
  'refusal.table-not-a-journey.remedy':
    '{holds, select, events {Tapahtumina tuotuina ne näyttävät, mitä asiakkaat todella tekevät ja mistä poluista kannattaa piirtää kartta. Jos jokainen rivi onkin kartan kortti, kerro missä sarakkeessa vaiheet ovat.} other {Polulla on vaiheet ensimmäisellä rivillä ja rivit kuten ”Toiminta” tai ”Kipupisteet” ensimmäisessä sarakkeessa; tai yksi kortti riviä kohti ja sarakkeet vaiheelle, riville ja tekstille. Jos se on polku, kerro millä rivillä tai missä sarakkeessa vaiheet ovat.}}',
  'refusal.file-too-big': 'Tiedoston koko on {megabytes, number} Mt; enintään {limit, number} Mt luetaan.',
  'refusal.file-too-big.remedy': 'Jätä jäljelle polun sisältävä osa ja tuo se.',
  'refusal.file-not-text': 'Tiedosto ei ole tekstiä eikä mitään täällä tunnettua muotoa.',
  'refusal.file-not-text.remedy':
    'Vie se Excel- (.xlsx), CSV-, Markdown- tai Mermaid-muodossa ohjelmasta, jolla se on tehty.',
  'refusal.file-empty': 'Tiedosto on tyhjä.',
  'refusal.file-empty.remedy': 'Valitse toinen tiedosto.',
  'refusal.file-not-known': 'Sisältö ei ole mitään täällä tunnettua muotoa.',
  'refusal.file-not-known.remedy':
    'Polku lukee omia tiedostojaan (JSON), Mermaid-polkuja, Markdownia, CSV:tä, Exceliä (.xlsx), TheyDo-tiedostoja ja jäsennyksiä.',
  'refusal.file-foreign':
    '{kind, select, picture {Tämä on kuva} pdf {Tämä on PDF} document {Tämä on Word-asiakirja} presentation {Tämä on esitys} openDocument {Tämä on OpenDocument- tai iWork-tiedosto} oldOffice {Tämä on vanha Office-tiedosto tai salasanalla suojattu työkirja} archive {Tämä on pakattu arkisto} media {Tämä on ääntä tai videota} database {Tämä on tietokanta} webPage {Tämä on verkkosivu} diagram {Tämä on toisen ohjelman piirros} other {Tämä on tapahtumaloki}}, eikä siitä voi lukea karttaa.',
  'refusal.file-foreign.remedy':
    '{kind, select, picture {Lisää se kartalle kuvana tai kirjoita vaiheet ja askeleet taulukkoon.} pdf {Kopioi taulukko ja liitä se tähän, tai vie se Excel- tai CSV-muodossa.} document {Kopioi taulukko ja liitä se tähän, tai tallenna tekstinä.} presentation {Kopioi taulukko ja liitä se tähän.} openDocument {Tallenna taulukko Excel- (.xlsx) tai CSV-muodossa.} oldOffice {Tallenna se .xlsx-muodossa ilman salasanaa.} archive {Pura se ja valitse jokin sen tiedostoista.} webPage {Kopioi taulukko sivulta ja liitä se tähän.} diagram {Vie se CSV-muodossa tai kirjoita se Mermaid-polkuna.} eventLog {Tuo se tapahtumina: ne näyttävät, mitä asiakkaat todella tekevät ja mistä poluista kannattaa piirtää kartta.} other {Vie se Excel- (.xlsx), CSV-, Markdown- tai Mermaid-muodossa.}}',
  'refusal.importer-unknown': 'Muotoa ”{name}” ei ole.',
  'refusal.importer-unknown.remedy': 'Jätä muoto pois: sisältö kertoo sen.',
  'refusal.workbook-damaged': 'Työkirja on vahingoittunut tai katkennut.',
  'refusal.workbook-damaged.remedy': 'Avaa se Excelissä ja tallenna uudelleen .xlsx-muodossa, tai hae se uudestaan.',
  'refusal.workbook-too-large':
    'Purettuna työkirja on yli {megabytes, number} Mt tai siinä on yli {entries, number} osaa.',
  'refusal.workbook-too-large.remedy': 'Kopioi polun sisältävä taulukko omaan työkirjaansa.',
  'refusal.workbook-locked': 'Työkirja on lukittu salasanalla.',
  'refusal.workbook-locked.remedy': 'Tallenna se ilman salasanaa.',
  'refusal.workbook-with-entities':
    'Työkirjassa on määrittelyjä, joita mikään työkirja ei tarvitse ja joista voi olla haittaa.',
  'refusal.workbook-with-entities.remedy': 'Avaa se Excelissä ja tallenna uudelleen .xlsx-muodossa.',
  'refusal.workbook-too-many-cells': 'Työkirjassa on yli {limit, number} solua.',
  'refusal.workbook-too-many-cells.remedy': 'Kopioi polun sisältävä taulukko omaan työkirjaansa.',
  'refusal.journey-empty': 'Mermaid-polussa ei ole osioita eikä tehtäviä.',
  'refusal.journey-empty.remedy': 'Kirjoita sen alle ainakin yksi rivi kuten ”Keitä teetä: 5: Minä”.',
  'refusal.diagram-not-a-journey':
    'Tämä Mermaid-kaavio on {kind, select, flowchart {vuokaavio} sequence {sekvenssikaavio} class {luokkakaavio} state {tilakaavio} entity {käsitekaavio} gantt {Gantt-kaavio} pie {ympyrädiagrammi} git {Git-kaavio} mindmap {miellekartta} timeline {aikajana} quadrant {nelikenttä} other {muunlainen kaavio}}, ei polku.',
  'refusal.diagram-not-a-journey.remedy':
    'Polku lukee kaavioita, jotka alkavat sanalla ”journey” ja joissa on osioita ja tehtäviä kuten ”Keitä teetä: 5: Minä”.',
  'refusal.no-mermaid-journey': 'Siinä ei ole Mermaid-polkua.',
  'refusal.no-mermaid-journey.remedy':
    'Aloita rivillä ”journey”, sitten ”section …” ja tehtäviä kuten ”Keitä teetä: 5: Minä”.',
  'refusal.text-not-a-journey': 'Teksti ei näytä polulta.',
  'refusal.text-not-a-journey.remedy':
    'Kirjoita vaihe riville ja sen askeleet sisennettyinä alle, taulukko riveistä ja vaiheista tai Mermaid-polku.',
  'refusal.markdown-without-journey': 'Tässä Markdown-tekstissä ei ole polkua.',
  'refusal.markdown-without-journey.remedy':
    'Polku lukee taulukoita, joissa vaiheet ovat vaakasuunnassa ja rivit pystysuunnassa, ```mermaid-lohkojen polkuja sekä jäsennyksiä, joissa vaiheet ovat otsikoita.',
  'refusal.theydo-unknown': 'Tämä on TheyDo-tiedosto, jonka lajia ei täällä tunneta ({format}).',
  'refusal.theydo-unknown.remedy':
    'Polku lukee TheyDon ratkaisut, mahdollisuudet, oivallukset ja mittarit sekä sen kyselyjen persoonat.',
  'refusal.theydo-damaged': 'TheyDo-tiedosto on vahingoittunut tai katkennut.',
  'refusal.theydo-damaged.remedy': 'Vie se uudelleen.',
  'refusal.theydo-empty': 'TheyDo-tiedostossa ei ole mitään, millä olisi otsikko.',
  'refusal.theydo-empty.remedy': 'Valitse tiedosto, jossa on ratkaisuja, mahdollisuuksia, oivalluksia tai mittareita.',
  'refusal.theydo-answers':
    'Tässä on {answers, plural, one {vastaus} other {# vastausta}} TheyDon kyselyyn, jossa ei nimetä persoonia. Vastaukset ovat tutkimusaineistoa eivätkä polku.',
  'refusal.theydo-answers.remedy':
    'Tuo ratkaisuja, mahdollisuuksia, oivalluksia tai mittareita, tai taulukko, jossa polku on.',
}
