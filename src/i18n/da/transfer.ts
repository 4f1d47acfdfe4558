/** What an import says: what was changed or left out and why, what was refused and how to mend it. */
export default {
  'format.mermaid': 'Mermaid-rejse',
  'format.markdown': 'Markdown',
  'format.csv': 'Tabel som tekst (CSV, TSV)',
  'format.html-table': 'HTML-tabel',
  'format.xlsx': 'Excel-projektmappe',
  'format.theydo': 'TheyDo-fil',
  'format.outline': 'Disposition',

  'transfer.place.line': '{count, plural, one {Linje {place}} other {Linjerne {place}}}',
  'transfer.place.row':
    '{count, plural, one {Række {place}} other {Rækkerne {place}}}{inSheet, select, yes { i »{sheet}«} other {}}',
  'transfer.place.column':
    '{count, plural, one {Kolonne {place}} other {Kolonnerne {place}}}{inSheet, select, yes { i »{sheet}«} other {}}',
  'transfer.place.cell':
    '{count, plural, one {Celle {place}} other {Cellerne {place}}}{inSheet, select, yes { i »{sheet}«} other {}}',
  'transfer.place.part': 'I {place}',

  'transfer.field.stage': 'Fase',
  'transfer.field.step': 'Trin',
  'transfer.field.lane': 'Række i kortet',
  'transfer.field.text': 'Tekst',
  'transfer.field.persona': 'Persona',
  'transfer.field.emotion': 'Følelse (værdi)',
  'transfer.field.word': 'Følelse (ord)',
  'transfer.field.emoji': 'Emoji',
  'transfer.field.touchpoint': 'Kontaktpunkt',
  'transfer.field.channel': 'Kanal',
  'transfer.field.presence': 'Online eller på stedet',
  'transfer.field.context': 'Sammenhæng',
  'transfer.field.department': 'Afdeling',
  'transfer.field.tag': 'Mærker',
  'transfer.field.figure': 'Tal',
  'transfer.field.change': 'Ændring',
  'transfer.field.alt': 'Alt-tekst',
  'transfer.field.mark': 'Brikkens nummer',
  'transfer.field.answers': 'Svarer på brik',
  'transfer.field.causes': 'Forårsager brik',
  'transfer.field.relates': 'Hører sammen med brik',

  'transfer.stage.to-be-placed': 'Skal placeres',
  'transfer.lane.insights': 'Indsigter',

  'transfer.signs-removed': 'Usynlige kontroltegn blev fjernet fra teksten.',
  'transfer.text-cut':
    'Teksten er for lang; {characters, plural, one {det sidste tegn} other {de sidste # tegn}} kom ikke med. Del den over flere brikker, hvis alt skal med.',
  'transfer.feeling-twice': 'Trinnet har allerede en følelse for samme person; denne kom ikke med.',
  'transfer.feeling-of-stage': 'Følelsen for hele fasen vises ved fasens første trin.',
  'transfer.feeling-of-everybody': 'Ingen er nævnt for følelsen, så alle kortets personaer får den.',
  'transfer.feeling-beyond-scale': 'Værdien ligger uden for skalaen og blev sat til dens ende.',
  'transfer.more-notes': 'Der er {count, plural, one {# bemærkning} other {# bemærkninger}} mere af samme slags.',
  'transfer.encoding-guessed':
    'Filen siger ikke, hvordan teksten er kodet; den blev læst som {encoding}. Ser bogstaverne forkerte ud, så gem filen som UTF-8 og importér den igen.',
  'transfer.characters-unreadable':
    '{characters, plural, one {Et tegn} other {# tegn}} kunne ikke læses og blev til »\uFFFD«. Gem filen som UTF-8 for at beholde dem.',
  'transfer.row-not-used':
    '{count, plural, one {Rækken} other {Disse # rækker}} kom ikke med: intet siger, hvad der står der. Skriv navnet på kortets række i første kolonne, eller vælg i fortolkningen, hvad rækken indeholder.',
  'transfer.column-not-used':
    '{count, plural, one {Kolonnen} other {Disse # kolonner}} kom ikke med: overskriften er ukendt. Vælg i fortolkningen, hvad den indeholder.',
  'transfer.left-out-as-chosen': 'Kom ikke med, som du har valgt.',
  'transfer.explains-the-table':
    '{count, plural, one {Kolonnen forklarer} other {Disse # kolonner forklarer}} tabellen ved siden af faserne og kom ikke med. Hvis {count, plural, one {den er en fase} other {de er faser}}, så fjern den tomme kolonne foran.',
  'transfer.before-the-names':
    '{count, plural, one {Kolonnen} other {Disse # kolonner}} står før navnene på kortets rækker og kom ikke med.',
  'transfer.row-without-stage':
    '{count, plural, one {Rækken} other {Disse # rækker}} kom ikke med: der står ingen fase der eller ovenover. Udfyld fasen.',
  'transfer.column-without-stage':
    '{count, plural, one {Kolonnen} other {Disse # kolonner}} kom ikke med: der mangler en overskrift. Giv den navnet på en fase.',
  'transfer.stage-continued':
    '{count, plural, one {Rækken} other {Disse # rækker}} nævner ingen fase og hører til fasen ovenover.',
  'transfer.steps-without-names': 'Fasen »{stage}« har flere kolonner uden navne på trin; de blev til trin uden navn.',
  'transfer.link-to-no-card': 'En forbindelse til brik »{text}« kom ikke med: ingen anden brik har det nummer.',
  'transfer.row-without-lane':
    '{count, plural, one {Rækken} other {Disse # rækker}} siger ikke, hvor i kortet teksten hører til; den kom i en række til fri tekst.',
  'transfer.field-became-tag':
    'Kun kontaktpunkter har egen kanal, egne afdelinger og personaer; her blev navnene til tags på brikken.',
  'transfer.field-not-of-lane': 'Brikker i denne række har ikke plads til »{text}«; det kom ikke med.',
  'transfer.feeling-not-read': '»{text}« kan ikke læses som en følelse: brug et tal, en emoji eller et ord som »glad«.',
  'transfer.text-of-feeling':
    'Rækken fortæller om en følelse; teksten kom ikke med, for kurvens punkter har kun et ord.',
  'transfer.picture-not-fetched': 'Billeder hentes ikke; brikken har et link til det. Upload billedet der.',
  'transfer.table-left-out': 'Tabellen »{table}« ligner ikke en rejse og kom ikke med.',
  'transfer.fact-not-used': '»{label}« hører ikke til beskrivelsen af et kort og kom ikke med.',
  'transfer.quote-never-closed':
    'Et anførselstegn åbnes her og lukkes aldrig. Fra denne linje blev anførselstegn læst som almindelige tegn; se efter, om cellerne er rigtige.',
  'transfer.cells-beyond': 'Kun cellerne i {range} blev læst; der er noget uden for.',
  'transfer.cell-error':
    '{count, plural, one {Cellen viser en fejl og blev efterladt tom} other {Disse # celler viser fejl og blev efterladt tomme}}.',
  'transfer.formula-without-value':
    '{count, plural, one {Formlen har} other {Disse # formler har}} intet gemt resultat. Åbn projektmappen i Excel, gem den, og importér den igen.',
  'transfer.detail-left': 'Brikken er ikke længere på arket med kortet; det, listen siger om den, kom ikke med.',
  'transfer.page-for-reading':
    'Denne side lavede Polku til at blive læst. Det, brikkerne fortæller om sig selv – kanaler, afdelinger, mærker, links til andre brikker – bliver en del af deres tekst; kortets Polku-JSON bringer alt tilbage.',
  'transfer.sheet-hidden': 'Arket »{sheet}« er skjult og kom ikke med. Vis det i Excel for at importere det også.',
  'transfer.colon-in-name':
    'Mermaid selv ville slutte navnet ved det første kolon; det blev læst som »{text}«, fordi tallet kommer bagefter.',
  'transfer.sign-in-name':
    'Mermaid selv ville standse ved »;« eller »#« her; det blev læst som en del af »{text}«. Skriv #59; eller #35; i stedet, hvis Mermaid skal kunne læse det.',
  'transfer.score-not-number': '»{text}« er ikke et tal, så opgaven har ingen score, og kurven intet punkt der.',
  'transfer.after-actors': '»{text}« står efter aktørerne, hvor Mermaid intet viser; det kom ikke med.',
  'transfer.comment-left-out':
    'Det, der står efter »#« eller »%%«, er en kommentar og kom ikke med. Vil du have selve tegnet, så skriv #35; i diagrammet.',
  'transfer.score-missing':
    '{count, plural, one {Opgaven har} other {Disse # opgaver har}} intet tal, så kurven har intet punkt der.',
  'transfer.title-twice': 'Diagrammet har to titler; »{text}« kom ikke med.',
  'transfer.description-became-scenario': 'Diagrammets beskrivelse (accDescr) blev til kortets scenarie.',
  'transfer.second-title': 'Et kort har én titel; titlen til skærmlæsere (»{text}«) kom ikke med.',
  'transfer.tasks-without-section': 'Opgaver før den første sektion står i en fase uden navn.',
  'transfer.score-outside':
    'Mermaids ansigter går fra 1 til 5; {count, plural, one {dette tal ligger} other {disse # tal ligger}} uden for, så kortets skala blev udvidet.',
  'transfer.diagram-left-aside':
    '{kind, select, flowchart {Et flowchart} sequence {Et sekvensdiagram} class {Et klassediagram} state {Et tilstandsdiagram} entity {Et entitetsdiagram} gantt {Et Gantt-diagram} pie {Et cirkeldiagram} git {En Git-graf} mindmap {Et mindmap} timeline {En tidslinje} quadrant {Et kvadrantdiagram} other {Et andet diagram}} er ikke en rejse og blev ladt ude.',
  'transfer.lines-became-stages':
    '{stages, plural, one {Linjen} other {Hver af de # linjer}} blev til en fase. Ryk linjer ind for at gøre dem til trin og brikker.',
  'transfer.item-without-title':
    '{count, plural, one {Posten} other {Disse # poster}} har ingen titel og kom ikke med.',
  'transfer.cards-to-be-placed':
    'Filen siger ikke, hvilket trin indholdet hører til: {cards, plural, one {brikken venter} other {# brikker venter}} i en fase for sig, klar til at blive flyttet eller kopieret til dine kort.',
  'transfer.fields-left-out': 'En brik har ikke plads til disse felter: {fields}.',
  'transfer.series-shortened':
    'Af {dates, plural, one {# måledato} other {# måledatoer}} vises den seneste, med ændringen siden den forrige.',
  'transfer.answers-left-out':
    'Kun personaerne blev læst; {answers, plural, one {svaret} other {de # svar}} på spørgeskemaet kom ikke med.',

  'refusal.mapping-name-unknown': 'Tabellen har ingen række eller kolonne »{name}«.',
  'refusal.mapping-name-unknown.remedy': 'Den har: {names}.',
  'refusal.mapping-invalid': 'Fortolkningen af tabellen passer ikke.',
  'refusal.mapping-invalid.remedy': 'Importér filen igen uden den, og ret det, der gættes.',
  'refusal.table-too-long': 'Tabellen har {rows, number} rækker; højst {limit, number} læses.',
  'refusal.table-too-long.remedy': 'Behold rækkerne for én rejse, og importér den del.',
  'refusal.table-too-wide': 'Tabellen har {columns, number} kolonner; højst {limit, number} læses.',
  'refusal.table-too-wide.remedy': 'Behold kolonnerne for én rejse, og importér den del.',
  'refusal.table-too-many-cells': 'Tabellerne har flere end {limit, number} celler.',
  'refusal.table-too-many-cells.remedy': 'Behold rækkerne og kolonnerne for én rejse, og importér den del.',
  'refusal.table-without-stages': 'Intet i tabellen »{table}« kunne blive til en fase.',
  'refusal.table-without-stages.remedy':
    'Vælg i fortolkningen, hvilken række eller kolonne der indeholder faserne, og hvor indholdet begynder.',
  'refusal.import-too-large':
    'Filen ville give flere end {limit, number} {what, select, stages {faser} steps {trin} lanes {rækker} cards {brikker} links {forbindelser mellem brikker} kpis {nøgletal} personas {personaer} points {punkter på følelseskurven} names {navne på kanaler, afdelinger og tags} other {kort}}{what, select, maps {} other { i ét kort}}.',
  'refusal.import-too-large.remedy': 'Del den i flere filer, én for hver rejse.',
  'refusal.no-table': 'Der er ingen tabel i filen.',
  'refusal.no-table.remedy': 'Sæt faserne i første række og kortets rækker i første kolonne, og importér igen.',
  'refusal.table-empty': 'Tabellen er tom.',
  'refusal.table-empty.remedy': 'Vælg en fil med faser og rækker i.',
  'refusal.table-not-a-journey':
    '{holds, select, events {Dette er hændelser} other {Dette er en tabel}} ({rows, plural, one {# række} other {# rækker}}, {columns, plural, one {# kolonne} other {# kolonner}}: {headings}){holds, select, events {, ikke et kort.} other {, men den ligner ikke en rejse.}}',
  'refusal.table-not-a-journey.remedy':
    '{holds, select, events {Indlæst som hændelser viser de, hvad kunderne virkelig gør, og hvilke rejser der er værd at tegne et kort af. Er hver række i stedet en brik på et kort, så sig, hvilken kolonne der indeholder faserne.} other {En rejse har faserne i første række og rækker som »Handlinger« eller »Smertepunkter« i første kolonne; eller én brik pr. række med kolonner til fase, række og tekst. Er det en rejse, så sig, hvilken række eller kolonne der indeholder faserne.}}',
  'refusal.file-too-big': 'Filen fylder {megabytes, number} MB; højst {limit, number} MB læses.',
  'refusal.file-too-big.remedy': 'Behold delen med rejsen, og importér den.',
  'refusal.file-not-text': 'Filen er ikke tekst og ikke i et format, der er kendt her.',
  'refusal.file-not-text.remedy':
    'Eksportér den som Excel (.xlsx), CSV, Markdown eller Mermaid fra det program, der lavede den.',
  'refusal.file-empty': 'Filen er tom.',
  'refusal.file-empty.remedy': 'Vælg en anden fil.',
  'refusal.file-not-known': 'Indholdet er ikke i et format, der er kendt her.',
  'refusal.file-not-known.remedy':
    'Polku læser sine egne filer (JSON), Mermaid-rejser, Markdown, CSV, Excel (.xlsx), TheyDo-filer og dispositioner.',
  'refusal.file-foreign':
    '{kind, select, picture {Dette er et billede} pdf {Dette er en PDF} document {Dette er et Word-dokument} presentation {Dette er en præsentation} openDocument {Dette er en OpenDocument- eller iWork-fil} oldOffice {Dette er en gammel Office-fil eller en projektmappe med adgangskode} archive {Dette er et arkiv} media {Dette er lyd eller film} database {Dette er en database} webPage {Dette er en webside} diagram {Dette er en tegning fra et andet program} other {Dette er en hændelseslog}}, og der kan ikke læses et kort ud af det.',
  'refusal.file-foreign.remedy':
    '{kind, select, picture {Sæt det på et kort som billede i stedet, eller skriv faser og trin ind i en tabel.} pdf {Kopiér tabellen, og indsæt den her, eller eksportér som Excel eller CSV.} document {Kopiér tabellen, og indsæt den her, eller gem som tekst.} presentation {Kopiér tabellen, og indsæt den her.} openDocument {Gem tabellen som Excel (.xlsx) eller CSV.} oldOffice {Gem den som .xlsx uden adgangskode.} archive {Pak det ud, og vælg en af filerne.} webPage {Kopiér tabellen fra siden, og indsæt den her.} diagram {Eksportér som CSV, eller skriv det som en Mermaid-rejse.} eventLog {Indlæs den som hændelser: de viser, hvad kunderne virkelig gør, og hvilke rejser der er værd at tegne et kort af.} other {Eksportér som Excel (.xlsx), CSV, Markdown eller Mermaid.}}',
  'refusal.importer-unknown': 'Der findes ikke noget format »{name}«.',
  'refusal.importer-unknown.remedy': 'Udelad formatet: indholdet viser det.',
  'refusal.workbook-damaged': 'Projektmappen er beskadiget eller afkortet.',
  'refusal.workbook-damaged.remedy': 'Åbn den i Excel, og gem den igen som .xlsx, eller hent den en gang til.',
  'refusal.workbook-too-large':
    'Pakket ud er projektmappen større end {megabytes, number} MB eller har flere end {entries, number} dele.',
  'refusal.workbook-too-large.remedy': 'Kopiér arket med rejsen til en projektmappe for sig.',
  'refusal.workbook-locked': 'Projektmappen er låst med adgangskode.',
  'refusal.workbook-locked.remedy': 'Gem den uden adgangskode.',
  'refusal.workbook-with-entities':
    'Projektmappen indeholder definitioner, som ingen projektmappe behøver, og som kan gøre skade.',
  'refusal.workbook-with-entities.remedy': 'Åbn den i Excel, og gem den igen som .xlsx.',
  'refusal.workbook-too-many-cells': 'Projektmappen har flere end {limit, number} celler.',
  'refusal.workbook-too-many-cells.remedy': 'Kopiér arket med rejsen til en projektmappe for sig.',
  'refusal.journey-empty': 'Mermaid-rejsen har hverken sektioner eller opgaver.',
  'refusal.journey-empty.remedy': 'Skriv mindst én linje som »Lav te: 5: Mig« under den.',
  'refusal.diagram-not-a-journey':
    'Dette Mermaid-diagram er {kind, select, flowchart {et flowchart} sequence {et sekvensdiagram} class {et klassediagram} state {et tilstandsdiagram} entity {et entitetsdiagram} gantt {et Gantt-diagram} pie {et cirkeldiagram} git {en Git-graf} mindmap {et mindmap} timeline {en tidslinje} quadrant {et kvadrantdiagram} other {et diagram af en anden slags}}, ikke en rejse.',
  'refusal.diagram-not-a-journey.remedy':
    'Polku læser diagrammer, der begynder med »journey«, med sektioner og opgaver som »Lav te: 5: Mig«.',
  'refusal.no-mermaid-journey': 'Der er ingen Mermaid-rejse i den.',
  'refusal.no-mermaid-journey.remedy':
    'Begynd med linjen »journey«, derefter »section …« og opgaver som »Lav te: 5: Mig«.',
  'refusal.text-not-a-journey': 'Teksten ligner ikke en rejse.',
  'refusal.text-not-a-journey.remedy':
    'Skriv en fase pr. linje med trinene rykket ind under, en tabel med rækker og faser, eller en Mermaid-rejse.',
  'refusal.markdown-without-journey': 'Der er ingen rejse i denne Markdown-tekst.',
  'refusal.markdown-without-journey.remedy':
    'Polku læser tabeller med faser på tværs og rækker nedad, Mermaid-rejser i ```mermaid-blokke og dispositioner med overskrifter til faserne.',
  'refusal.theydo-unknown': 'Dette er en TheyDo-fil af en slags, der ikke er kendt her ({format}).',
  'refusal.theydo-unknown.remedy':
    'Polku læser TheyDos løsninger, muligheder, indsigter og målinger samt personaerne i dens spørgeskemaer.',
  'refusal.theydo-damaged': 'TheyDo-filen er beskadiget eller afkortet.',
  'refusal.theydo-damaged.remedy': 'Eksportér den en gang til.',
  'refusal.theydo-empty': 'Der er intet med en titel i TheyDo-filen.',
  'refusal.theydo-empty.remedy': 'Vælg en fil med løsninger, muligheder, indsigter eller målinger.',
  'refusal.theydo-answers':
    'Dette er {answers, plural, one {et svar} other {# svar}} på et spørgeskema fra TheyDo, der ikke nævner nogen personaer. Svar er undersøgelse og ikke en rejse.',
  'refusal.theydo-answers.remedy':
    'Importér løsninger, muligheder, indsigter eller målinger, eller en tabel med rejsen.',
}
