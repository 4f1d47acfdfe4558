/** What an import says: what was changed or left out and why, what was refused and how to mend it. */
export default {
  'format.mermaid': 'Mermaid-resa',
  'format.markdown': 'Markdown',
  'format.csv': 'Tabell som text (CSV, TSV)',
  'format.html-table': 'HTML-tabell',
  'format.xlsx': 'Excel-arbetsbok',
  'format.theydo': 'TheyDo-fil',
  'format.outline': 'Disposition',

  'transfer.place.line': '{count, plural, one {Rad {place}} other {Raderna {place}}}',
  'transfer.place.row':
    '{count, plural, one {Rad {place}} other {Raderna {place}}}{inSheet, select, yes { i ”{sheet}”} other {}}',
  'transfer.place.column':
    '{count, plural, one {Kolumn {place}} other {Kolumnerna {place}}}{inSheet, select, yes { i ”{sheet}”} other {}}',
  'transfer.place.cell':
    '{count, plural, one {Cell {place}} other {Cellerna {place}}}{inSheet, select, yes { i ”{sheet}”} other {}}',
  'transfer.place.part': 'I {place}',

  'transfer.field.stage': 'Fas',
  'transfer.field.step': 'Steg',
  'transfer.field.lane': 'Rad i kartan',
  'transfer.field.text': 'Text',
  'transfer.field.persona': 'Persona',
  'transfer.field.emotion': 'Känsla (värde)',
  'transfer.field.word': 'Känsla (ord)',
  'transfer.field.emoji': 'Emoji',
  'transfer.field.touchpoint': 'Kontaktpunkt',
  'transfer.field.channel': 'Kanal',
  'transfer.field.presence': 'På nätet eller på plats',
  'transfer.field.context': 'Sammanhang',
  'transfer.field.department': 'Avdelning',
  'transfer.field.tag': 'Taggar',
  'transfer.field.figure': 'Siffra',
  'transfer.field.change': 'Förändring',
  'transfer.field.alt': 'Alt-text',
  'transfer.field.mark': 'Kortets nummer',
  'transfer.field.answers': 'Svarar på kort',
  'transfer.field.causes': 'Orsakar kort',
  'transfer.field.relates': 'Hör ihop med kort',

  'transfer.stage.to-be-placed': 'Att placera',
  'transfer.lane.insights': 'Insikter',

  'transfer.signs-removed': 'Osynliga styrtecken togs bort ur texten.',
  'transfer.text-cut':
    'Texten är för lång; {characters, plural, one {det sista tecknet} other {de sista # tecknen}} kom inte med. Dela upp den på flera kort om allt ska med.',
  'transfer.feeling-twice': 'Steget har redan en känsla för samma person; den här kom inte med.',
  'transfer.feeling-of-stage': 'Känslan för hela fasen visas vid fasens första steg.',
  'transfer.feeling-of-everybody': 'Ingen är namngiven för känslan, så alla personas på kartan får den.',
  'transfer.feeling-beyond-scale': 'Värdet ligger utanför skalan och sattes till dess ände.',
  'transfer.more-notes': 'Det finns {count, plural, one {# anmärkning} other {# anmärkningar}} till av samma slag.',
  'transfer.encoding-guessed':
    'Filen säger inte hur texten är kodad; den lästes som {encoding}. Ser bokstäverna fel ut, spara filen som UTF-8 och importera den igen.',
  'transfer.characters-unreadable':
    '{characters, plural, one {Ett tecken} other {# tecken}} gick inte att läsa och blev ”\uFFFD”. Spara filen som UTF-8 för att behålla dem.',
  'transfer.row-not-used':
    '{count, plural, one {Raden} other {Dessa # rader}} kom inte med: inget säger vad som står där. Skriv kartradens namn i första kolumnen, eller välj i tolkningen vad raden innehåller.',
  'transfer.column-not-used':
    '{count, plural, one {Kolumnen} other {Dessa # kolumner}} kom inte med: rubriken är okänd. Välj i tolkningen vad den innehåller.',
  'transfer.left-out-as-chosen': 'Kom inte med, som du har valt.',
  'transfer.explains-the-table':
    '{count, plural, one {Kolumnen förklarar} other {Dessa # kolumner förklarar}} tabellen bredvid faserna och kom inte med. Om {count, plural, one {den är en fas} other {de är faser}} tar du bort den tomma kolumnen framför.',
  'transfer.before-the-names':
    '{count, plural, one {Kolumnen} other {Dessa # kolumner}} står före kartradernas namn och kom inte med.',
  'transfer.row-without-stage':
    '{count, plural, one {Raden} other {Dessa # rader}} kom inte med: ingen fas står där eller ovanför. Fyll i fasen.',
  'transfer.column-without-stage':
    '{count, plural, one {Kolumnen} other {Dessa # kolumner}} kom inte med: rubrik saknas. Ge den namnet på en fas.',
  'transfer.stage-continued':
    '{count, plural, one {Raden} other {Dessa # rader}} anger ingen fas och hör till fasen ovanför.',
  'transfer.steps-without-names': 'Fasen ”{stage}” har flera kolumner utan namn på steg; de blev steg utan namn.',
  'transfer.link-to-no-card': 'En koppling till kort ”{text}” kom inte med: inget annat kort har det numret.',
  'transfer.row-without-lane':
    '{count, plural, one {Raden} other {Dessa # rader}} säger inget om var i kartan texten hör hemma; den hamnade i en rad för fri text.',
  'transfer.field-became-tag':
    'Bara kontaktpunkter har egen kanal, egna avdelningar och personas; här blev namnen taggar på kortet.',
  'transfer.field-not-of-lane': 'Kort i den här raden har ingen plats för ”{text}”; det kom inte med.',
  'transfer.feeling-not-read':
    '”{text}” går inte att läsa som en känsla: använd en siffra, en emoji eller ett ord som ”glad”.',
  'transfer.text-of-feeling':
    'Raden berättar om en känsla; texten kom inte med, eftersom kurvans punkter bara har ett ord.',
  'transfer.picture-not-fetched': 'Bilder hämtas inte; kortet har en länk till den. Ladda upp bilden där.',
  'transfer.table-left-out': 'Tabellen ”{table}” ser inte ut som en resa och kom inte med.',
  'transfer.fact-not-used': '”{label}” hör inte till beskrivningen av en karta och kom inte med.',
  'transfer.quote-never-closed':
    'Ett citattecken öppnas här och stängs aldrig. Från den här raden lästes citattecken som vanliga tecken; se efter att cellerna är rätt.',
  'transfer.cells-beyond': 'Bara cellerna i {range} lästes; det finns något utanför.',
  'transfer.cell-error':
    '{count, plural, one {Cellen visar ett fel och lämnades tom} other {Dessa # celler visar fel och lämnades tomma}}.',
  'transfer.formula-without-value':
    '{count, plural, one {Formeln har} other {Dessa # formler har}} inget sparat resultat. Öppna arbetsboken i Excel, spara den och importera den igen.',
  'transfer.detail-left': 'Kortet finns inte längre på bladet med kartan; det som listan säger om det kom inte med.',
  'transfer.page-for-reading':
    'Den här sidan gjorde Polku för att läsas. Det som korten berättar om sig själva – kanaler, avdelningar, taggar, länkar till andra kort – blir en del av deras text; kartans Polku-JSON ger tillbaka allt.',
  'transfer.sheet-hidden': 'Bladet ”{sheet}” är dolt och kom inte med. Visa det i Excel för att importera det också.',
  'transfer.colon-in-name':
    'Mermaid själv skulle avsluta namnet vid första kolonet; det lästes som ”{text}”, eftersom poängen kommer efter.',
  'transfer.sign-in-name':
    'Mermaid själv skulle stanna vid ”;” eller ”#” här; det lästes som en del av ”{text}”. Skriv #59; eller #35; i stället för Mermaids skull.',
  'transfer.score-not-number': '”{text}” är inget tal, så uppgiften har inget betyg och kurvan ingen punkt där.',
  'transfer.after-actors': '”{text}” står efter aktörerna, där Mermaid inte visar något; det kom inte med.',
  'transfer.comment-left-out':
    'Det som står efter ”#” eller ”%%” är en kommentar och kom inte med. Vill du ha tecknet självt, skriv #35; i diagrammet.',
  'transfer.score-missing':
    '{count, plural, one {Uppgiften har} other {Dessa # uppgifter har}} ingen poäng, så kurvan har ingen punkt där.',
  'transfer.title-twice': 'Diagrammet har två titlar; ”{text}” kom inte med.',
  'transfer.description-became-scenario': 'Diagrammets beskrivning (accDescr) blev kartans scenario.',
  'transfer.second-title': 'En karta har en titel; titeln för skärmläsare (”{text}”) kom inte med.',
  'transfer.tasks-without-section': 'Uppgifter före den första sektionen står i en fas utan namn.',
  'transfer.score-outside':
    'Mermaids ansikten går från 1 till 5; {count, plural, one {den här poängen ligger} other {dessa # poäng ligger}} utanför, så kartans skala vidgades.',
  'transfer.diagram-left-aside':
    '{kind, select, flowchart {Ett flödesschema} sequence {Ett sekvensdiagram} class {Ett klassdiagram} state {Ett tillståndsdiagram} entity {Ett entitetsdiagram} gantt {Ett Gantt-schema} pie {Ett cirkeldiagram} git {En Git-graf} mindmap {En tankekarta} timeline {En tidslinje} quadrant {Ett kvadrantdiagram} other {Ett annat diagram}} är ingen resa och lämnades utanför.',
  'transfer.lines-became-stages':
    '{stages, plural, one {Raden} other {Var och en av de # raderna}} blev en fas. Dra in rader för att göra dem till steg och kort.',
  'transfer.item-without-title': '{count, plural, one {Posten} other {Dessa # poster}} saknar titel och kom inte med.',
  'transfer.cards-to-be-placed':
    'Filen säger inte vid vilket steg innehållet hör hemma: {cards, plural, one {kortet väntar} other {# kort väntar}} i en egen fas, att flytta eller kopiera till dina kartor.',
  'transfer.fields-left-out': 'Ett kort har ingen plats för dessa fält: {fields}.',
  'transfer.series-shortened':
    'Av {dates, plural, one {# mätdatum} other {# mätdatum}} visas det senaste, med förändringen sedan det förra.',
  'transfer.answers-left-out':
    'Bara personas lästes; {answers, plural, one {enkätsvaret} other {de # enkätsvaren}} kom inte med.',

  'refusal.mapping-name-unknown': 'Tabellen har ingen rad eller kolumn ”{name}”.',
  'refusal.mapping-name-unknown.remedy': 'Den har: {names}.',
  'refusal.mapping-invalid': 'Tolkningen av tabellen passar inte.',
  'refusal.mapping-invalid.remedy': 'Importera filen igen utan den, och rätta det som gissas.',
  'refusal.table-too-long': 'Tabellen har {rows, number} rader; högst {limit, number} läses.',
  'refusal.table-too-long.remedy': 'Behåll raderna för en resa och importera den delen.',
  'refusal.table-too-wide': 'Tabellen har {columns, number} kolumner; högst {limit, number} läses.',
  'refusal.table-too-wide.remedy': 'Behåll kolumnerna för en resa och importera den delen.',
  'refusal.table-too-many-cells': 'Tabellerna har fler än {limit, number} celler.',
  'refusal.table-too-many-cells.remedy': 'Behåll raderna och kolumnerna för en resa och importera den delen.',
  'refusal.table-without-stages': 'Inget i tabellen ”{table}” kunde bli en fas.',
  'refusal.table-without-stages.remedy':
    'Välj i tolkningen vilken rad eller kolumn som innehåller faserna, och var innehållet börjar.',
  'refusal.import-too-large':
    'Filen skulle ge fler än {limit, number} {what, select, stages {faser} steps {steg} lanes {rader} cards {kort} links {kopplingar mellan kort} kpis {nyckeltal} personas {personas} points {punkter på känslokurvan} names {namn på kanaler, avdelningar och taggar} other {kartor}}{what, select, maps {} other { i en karta}}.',
  'refusal.import-too-large.remedy': 'Dela upp den i flera filer, en per resa.',
  'refusal.no-table': 'Det finns ingen tabell i filen.',
  'refusal.no-table.remedy': 'Sätt faserna i första raden och kartans rader i första kolumnen, och importera igen.',
  'refusal.table-empty': 'Tabellen är tom.',
  'refusal.table-empty.remedy': 'Välj en fil med faser och rader i.',
  'refusal.table-not-a-journey':
    '{holds, select, events {Det här är händelser} other {Det här är en tabell}} ({rows, plural, one {# rad} other {# rader}}, {columns, plural, one {# kolumn} other {# kolumner}}: {headings}){holds, select, events {, inte en karta.} other {, men den ser inte ut som en resa.}}',
  'refusal.table-not-a-journey.remedy':
    '{holds, select, events {Inlästa som händelser visar de vad kunderna verkligen gör och vilka resor som är värda en karta. Är varje rad i stället ett kort på en karta, säg vilken kolumn som innehåller faserna.} other {En resa har faserna i första raden och rader som ”Aktiviteter” eller ”Smärtpunkter” i första kolumnen; eller ett kort per rad med kolumner för fas, rad och text. Är det en resa, säg vilken rad eller kolumn som innehåller faserna.}}',
  'refusal.file-too-big': 'Filen är {megabytes, number} MB; högst {limit, number} MB läses.',
  'refusal.file-too-big.remedy': 'Behåll delen med resan och importera den.',
  'refusal.file-not-text': 'Filen är inte text, och inte i något format som är känt här.',
  'refusal.file-not-text.remedy':
    'Exportera den som Excel (.xlsx), CSV, Markdown eller Mermaid från programmet som gjorde den.',
  'refusal.file-empty': 'Filen är tom.',
  'refusal.file-empty.remedy': 'Välj en annan fil.',
  'refusal.file-not-known': 'Innehållet är inte i något format som är känt här.',
  'refusal.file-not-known.remedy':
    'Polku läser sina egna filer (JSON), Mermaid-resor, Markdown, CSV, Excel (.xlsx), TheyDo-filer och dispositioner.',
  'refusal.file-foreign':
    '{kind, select, picture {Det här är en bild} pdf {Det här är en PDF} document {Det här är ett Word-dokument} presentation {Det här är en presentation} openDocument {Det här är en OpenDocument- eller iWork-fil} oldOffice {Det här är en gammal Office-fil eller en arbetsbok med lösenord} archive {Det här är ett arkiv} media {Det här är ljud eller film} database {Det här är en databas} webPage {Det här är en webbsida} diagram {Det här är en ritning från ett annat program} other {Det här är en händelselogg}}, och ingen karta går att läsa ur den.',
  'refusal.file-foreign.remedy':
    '{kind, select, picture {Lägg den på en karta som bild i stället, eller skriv in faser och steg i en tabell.} pdf {Kopiera tabellen och klistra in den här, eller exportera som Excel eller CSV.} document {Kopiera tabellen och klistra in den här, eller spara som text.} presentation {Kopiera tabellen och klistra in den här.} openDocument {Spara tabellen som Excel (.xlsx) eller CSV.} oldOffice {Spara den som .xlsx utan lösenord.} archive {Packa upp det och välj en av filerna.} webPage {Kopiera tabellen från sidan och klistra in den här.} diagram {Exportera som CSV, eller skriv det som en Mermaid-resa.} eventLog {Läs in den som händelser: de visar vad kunderna verkligen gör och vilka resor som är värda en karta.} other {Exportera som Excel (.xlsx), CSV, Markdown eller Mermaid.}}',
  'refusal.importer-unknown': 'Det finns inget format ”{name}”.',
  'refusal.importer-unknown.remedy': 'Utelämna formatet: innehållet säger vilket det är.',
  'refusal.workbook-damaged': 'Arbetsboken är skadad eller avbruten.',
  'refusal.workbook-damaged.remedy': 'Öppna den i Excel och spara den igen som .xlsx, eller hämta den en gång till.',
  'refusal.workbook-too-large':
    'Uppackad är arbetsboken större än {megabytes, number} MB eller har fler än {entries, number} delar.',
  'refusal.workbook-too-large.remedy': 'Kopiera bladet med resan till en egen arbetsbok.',
  'refusal.workbook-locked': 'Arbetsboken är låst med lösenord.',
  'refusal.workbook-locked.remedy': 'Spara den utan lösenord.',
  'refusal.workbook-with-entities':
    'Arbetsboken innehåller definitioner som ingen arbetsbok behöver och som kan göra skada.',
  'refusal.workbook-with-entities.remedy': 'Öppna den i Excel och spara den igen som .xlsx.',
  'refusal.workbook-too-many-cells': 'Arbetsboken har fler än {limit, number} celler.',
  'refusal.workbook-too-many-cells.remedy': 'Kopiera bladet med resan till en egen arbetsbok.',
  'refusal.journey-empty': 'Mermaid-resan har varken sektioner eller uppgifter.',
  'refusal.journey-empty.remedy': 'Skriv minst en rad som ”Koka te: 5: Jag” under den.',
  'refusal.diagram-not-a-journey':
    'Det här Mermaid-diagrammet är {kind, select, flowchart {ett flödesschema} sequence {ett sekvensdiagram} class {ett klassdiagram} state {ett tillståndsdiagram} entity {ett entitetsdiagram} gantt {ett Gantt-schema} pie {ett cirkeldiagram} git {en Git-graf} mindmap {en tankekarta} timeline {en tidslinje} quadrant {ett kvadrantdiagram} other {ett diagram av annat slag}}, inte en resa.',
  'refusal.diagram-not-a-journey.remedy':
    'Polku läser diagram som börjar med ”journey”, med sektioner och uppgifter som ”Koka te: 5: Jag”.',
  'refusal.no-mermaid-journey': 'Det finns ingen Mermaid-resa i den.',
  'refusal.no-mermaid-journey.remedy':
    'Börja med raden ”journey”, sedan ”section …” och uppgifter som ”Koka te: 5: Jag”.',
  'refusal.text-not-a-journey': 'Texten ser inte ut som en resa.',
  'refusal.text-not-a-journey.remedy':
    'Skriv en fas per rad med stegen indragna under, en tabell med rader och faser, eller en Mermaid-resa.',
  'refusal.markdown-without-journey': 'Det finns ingen resa i den här Markdown-texten.',
  'refusal.markdown-without-journey.remedy':
    'Polku läser tabeller med faser i sidled och rader nedåt, Mermaid-resor i ```mermaid-block, och dispositioner med rubriker för faserna.',
  'refusal.theydo-unknown': 'Det här är en TheyDo-fil av ett slag som inte är känt här ({format}).',
  'refusal.theydo-unknown.remedy':
    'Polku läser TheyDos lösningar, möjligheter, insikter och mätetal, och personas i dess enkäter.',
  'refusal.theydo-damaged': 'TheyDo-filen är skadad eller avbruten.',
  'refusal.theydo-damaged.remedy': 'Exportera den en gång till.',
  'refusal.theydo-empty': 'Det finns inget med titel i TheyDo-filen.',
  'refusal.theydo-empty.remedy': 'Välj en fil med lösningar, möjligheter, insikter eller mätetal.',
  'refusal.theydo-answers':
    'Det här är {answers, plural, one {ett svar} other {# svar}} på en enkät från TheyDo som inte nämner några personas. Svar är underlag och ingen resa.',
  'refusal.theydo-answers.remedy':
    'Importera lösningar, möjligheter, insikter eller mätetal, eller en tabell med resan.',
}
