/** What an import says: what was changed or left out and why, what was refused and how to mend it. */
export default {
  'format.mermaid': 'Mermaid journey',
  'format.markdown': 'Markdown',
  'format.csv': 'Table of text (CSV, TSV)',
  'format.html-table': 'HTML table',
  'format.xlsx': 'Excel workbook',
  'format.theydo': 'TheyDo file',
  'format.outline': 'Outline',

  'transfer.place.line': '{count, plural, one {Line {place}} other {Lines {place}}}',
  'transfer.place.row':
    '{count, plural, one {Row {place}} other {Rows {place}}}{inSheet, select, yes { of “{sheet}”} other {}}',
  'transfer.place.column':
    '{count, plural, one {Column {place}} other {Columns {place}}}{inSheet, select, yes { of “{sheet}”} other {}}',
  'transfer.place.cell':
    '{count, plural, one {Cell {place}} other {Cells {place}}}{inSheet, select, yes { of “{sheet}”} other {}}',
  'transfer.place.part': 'In {place}',

  'transfer.field.stage': 'Stage',
  'transfer.field.step': 'Step',
  'transfer.field.lane': 'Lane',
  'transfer.field.text': 'Text',
  'transfer.field.persona': 'Persona',
  'transfer.field.emotion': 'Feeling (value)',
  'transfer.field.word': 'Feeling (word)',
  'transfer.field.emoji': 'Emoji',
  'transfer.field.touchpoint': 'Touchpoint',
  'transfer.field.channel': 'Channel',
  'transfer.field.presence': 'Online or offline',
  'transfer.field.context': 'Context',
  'transfer.field.department': 'Department',
  'transfer.field.tag': 'Tags',
  'transfer.field.figure': 'Figure',
  'transfer.field.change': 'Change',
  'transfer.field.alt': 'Alt text',
  'transfer.field.mark': 'Card number',
  'transfer.field.answers': 'Answers card',
  'transfer.field.causes': 'Causes card',
  'transfer.field.relates': 'Relates to card',

  'transfer.stage.to-be-placed': 'To be placed',
  'transfer.lane.insights': 'Insights',

  'transfer.signs-removed': 'Invisible control characters were taken out of the text.',
  'transfer.text-cut':
    'The text is too long; its last {characters, plural, one {# character is} other {# characters are}} left out. Divide it over several cards to keep everything.',
  'transfer.feeling-twice': 'The same step already has a feeling of the same person; this other one is left out.',
  'transfer.feeling-of-stage': 'The feeling of the whole stage is shown at the stage’s first step.',
  'transfer.feeling-of-everybody': 'Nobody is named for this feeling, so every persona of the map gets it.',
  'transfer.feeling-beyond-scale': 'The value lies beyond the scale and was set to its end.',
  'transfer.more-notes': 'There {count, plural, one {is # more note} other {are # more notes}} like these.',
  'transfer.encoding-guessed':
    'The text does not say how it is encoded; it was read as {encoding}. If letters look wrong, save the file as UTF-8 and import it again.',
  'transfer.characters-unreadable':
    '{characters, plural, one {One character} other {# characters}} could not be read and became “\uFFFD”. Save the file as UTF-8 to keep them.',
  'transfer.row-not-used':
    '{count, plural, one {The row is} other {These # rows are}} left out: nothing says what {count, plural, one {it holds} other {they hold}}. Name the lane in the first column, or choose what the row holds in the mapping.',
  'transfer.column-not-used':
    '{count, plural, one {The column is} other {These # columns are}} left out: its heading is not known. Choose what it holds in the mapping.',
  'transfer.left-out-as-chosen': 'Left out, as you chose.',
  'transfer.explains-the-table':
    '{count, plural, one {The column explains} other {These # columns explain}} the table beside the stages and {count, plural, one {is} other {are}} left out. If {count, plural, one {it is a stage} other {they are stages}}, remove the blank column before.',
  'transfer.before-the-names':
    '{count, plural, one {The column stands} other {These # columns stand}} before the names of the lanes and {count, plural, one {is} other {are}} left out.',
  'transfer.row-without-stage':
    '{count, plural, one {The row is} other {These # rows are}} left out: no stage is named there or above. Fill in the stage.',
  'transfer.column-without-stage':
    '{count, plural, one {The column is} other {These # columns are}} left out: it has no heading. Give it the name of a stage.',
  'transfer.stage-continued':
    '{count, plural, one {The row names no stage and belongs} other {These # rows name no stage and belong}} to the stage above.',
  'transfer.steps-without-names':
    'The stage “{stage}” has several columns without names of steps; they became steps without names.',
  'transfer.link-to-no-card': 'A link to card “{text}” is left out: no other card has this number.',
  'transfer.row-without-lane':
    '{count, plural, one {The row names} other {These # rows name}} no lane; the text went into a lane of free text.',
  'transfer.field-became-tag':
    'Only touchpoints have a channel, departments and personas of their own; here these names became tags of the card.',
  'transfer.field-not-of-lane': 'Cards of this lane have no room for “{text}”; it is left out.',
  'transfer.feeling-not-read':
    '“{text}” is no feeling that can be read: use a number, an emoji or a word such as “happy”.',
  'transfer.text-of-feeling':
    'The row tells a feeling; its text is left out, since points of the curve have only a word.',
  'transfer.picture-not-fetched': 'Pictures are not fetched; the card holds a link to it. Upload the picture there.',
  'transfer.table-left-out': 'The table “{table}” does not look like a journey and is left out.',
  'transfer.fact-not-used': '“{label}” is not part of a map’s description and is left out.',
  'transfer.quote-never-closed':
    'A quotation mark is opened here and never closed. From this line on quotation marks were read as ordinary signs; look whether the cells are right.',
  'transfer.cells-beyond': 'Only the cells of {range} were read; there is something beyond.',
  'transfer.cell-error':
    '{count, plural, one {The cell shows an error and was} other {These # cells show errors and were}} left empty.',
  'transfer.formula-without-value':
    '{count, plural, one {The formula has} other {These # formulas have}} no saved result. Open the workbook in Excel, save it and import it again.',
  'transfer.detail-left': 'The card is not on the sheet with the map any more; what the list says of it is left out.',
  'transfer.page-for-reading':
    'This page was made by Polku to be read. What its cards say of themselves – channels, departments, tags, links to other cards – becomes part of their text; the map’s Polku JSON brings everything back.',
  'transfer.sheet-hidden': 'The sheet “{sheet}” is hidden and was left out. Show it in Excel to import it too.',
  'transfer.colon-in-name':
    'Mermaid itself would end the name at its first colon; it was read as “{text}”, since the score follows behind.',
  'transfer.sign-in-name':
    'Mermaid itself would stop at the “;” or “#” here; it was read as part of “{text}”. For Mermaid write #59; or #35; instead.',
  'transfer.score-not-number': '“{text}” is no number, so the task has no score and the curve no point there.',
  'transfer.after-actors': '“{text}” stands behind the actors, where Mermaid shows nothing; it is left out.',
  'transfer.comment-left-out':
    'What stands behind “#” or “%%” is a comment and is left out. For the sign itself write #35; in the diagram.',
  'transfer.score-missing':
    '{count, plural, one {The task has} other {These # tasks have}} no score, so the curve has no point there.',
  'transfer.title-twice': 'The diagram has two titles; “{text}” is left out.',
  'transfer.description-became-scenario': 'The diagram’s description (accDescr) became the map’s scenario.',
  'transfer.second-title': 'A map has one title; the title for screen readers (“{text}”) is left out.',
  'transfer.tasks-without-section': 'Tasks before any section stand in a stage without a name.',
  'transfer.score-outside':
    'Mermaid’s faces go from 1 to 5; {count, plural, one {this score lies} other {these # scores lie}} beyond, so the map’s scale was widened.',
  'transfer.diagram-left-aside':
    '{kind, select, flowchart {A flowchart} sequence {A sequence diagram} class {A class diagram} state {A state diagram} entity {An entity diagram} gantt {A Gantt chart} pie {A pie chart} git {A Git graph} mindmap {A mind map} timeline {A timeline} quadrant {A quadrant chart} other {Another diagram}} is not a journey and was left aside.',
  'transfer.lines-became-stages':
    'Each of the {stages, plural, one {# line} other {# lines}} became a stage. Indent lines to make steps and cards of them.',
  'transfer.item-without-title':
    '{count, plural, one {The entry has no title and is} other {These # entries have no title and are}} left out.',
  'transfer.cards-to-be-placed':
    'The file does not say to which step its entries belong: {cards, plural, one {the card waits} other {# cards wait}} in a stage apart, to be moved or copied to your maps.',
  'transfer.fields-left-out': 'A card has no room for these fields: {fields}.',
  'transfer.series-shortened':
    'Of {dates, plural, one {# date} other {# dates}} of measurement the latest is shown, with the change since the one before.',
  'transfer.answers-left-out':
    'Only the personas were read; the {answers, plural, one {answer} other {# answers}} of the survey are left out.',

  'refusal.mapping-name-unknown': 'The table has no row or column “{name}”.',
  'refusal.mapping-name-unknown.remedy': 'It has: {names}.',
  'refusal.mapping-invalid': 'The mapping of the table does not fit.',
  'refusal.mapping-invalid.remedy': 'Import the file again without it, and correct what is guessed.',
  'refusal.table-too-long': 'The table has {rows, number} rows; up to {limit, number} are read.',
  'refusal.table-too-long.remedy': 'Keep the rows of one journey and import that part.',
  'refusal.table-too-wide': 'The table has {columns, number} columns; up to {limit, number} are read.',
  'refusal.table-too-wide.remedy': 'Keep the columns of one journey and import that part.',
  'refusal.table-too-many-cells': 'The tables hold more than {limit, number} cells.',
  'refusal.table-too-many-cells.remedy': 'Keep the rows and columns of one journey and import that part.',
  'refusal.table-without-stages': 'Nothing in the table “{table}” could become a stage.',
  'refusal.table-without-stages.remedy':
    'Choose in the mapping which row or column holds the stages, and from where the contents begin.',
  'refusal.import-too-large':
    'The file would make more than {limit, number} {what, select, stages {stages} steps {steps} lanes {lanes} cards {cards} links {links between cards} kpis {KPIs} personas {personas} points {points of the emotion curve} names {names of channels, departments and tags} other {maps}}{what, select, maps {} other { in one map}}.',
  'refusal.import-too-large.remedy': 'Divide it into several files, one a journey.',
  'refusal.no-table': 'There is no table in the file.',
  'refusal.no-table.remedy': 'Put the stages in the first row and the lanes in the first column, and import it again.',
  'refusal.table-empty': 'The table is empty.',
  'refusal.table-empty.remedy': 'Choose a file with stages and lanes in it.',
  'refusal.table-not-a-journey':
    '{holds, select, events {These are events} other {This is a table}} ({rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}: {headings}){holds, select, events {, not a map.} other {, but it does not look like a journey.}}',
  'refusal.table-not-a-journey.remedy':
    '{holds, select, events {Taken in as events, they show what customers really do, and which journeys to draw maps of. If each row is a card of a map instead, say which column holds the stages.} other {A journey has its stages in the first row and lanes such as “Actions” or “Pain points” in the first column; or one row a card with columns for stage, lane and text. If it is one, say which row or column holds the stages.}}',
  'refusal.file-too-big': 'The file has {megabytes, number} MB; up to {limit, number} MB are read.',
  'refusal.file-too-big.remedy': 'Keep the part with the journey and import that.',
  'refusal.file-not-text': 'The file is not text, and not of a format that is known here.',
  'refusal.file-not-text.remedy': 'Export it as Excel (.xlsx), CSV, Markdown or Mermaid from the program that made it.',
  'refusal.file-empty': 'The file is empty.',
  'refusal.file-empty.remedy': 'Choose another file.',
  'refusal.file-not-known': 'The contents are of no format that is known here.',
  'refusal.file-not-known.remedy':
    'Polku reads its own files (JSON), Mermaid journeys, Markdown, CSV, Excel (.xlsx), TheyDo files and outlines.',
  'refusal.file-foreign':
    '{kind, select, picture {This is a picture} pdf {This is a PDF} document {This is a Word document} presentation {This is a presentation} openDocument {This is an OpenDocument or iWork file} oldOffice {This is an old Office file or a workbook with a password} archive {This is an archive} media {This is sound or film} database {This is a database} webPage {This is a web page} diagram {This is a drawing of another program} other {This is an event log}}, and no map can be read from it.',
  'refusal.file-foreign.remedy':
    '{kind, select, picture {Put it on a map as an image instead, or write its stages and steps into a table.} pdf {Copy the table out of it and paste it here, or export it as Excel or CSV.} document {Copy the table out of it and paste it here, or save it as text.} presentation {Copy the table out of it and paste it here.} openDocument {Save the table as Excel (.xlsx) or CSV.} oldOffice {Save it as .xlsx without a password.} archive {Unpack it and choose one of the files in it.} webPage {Copy the table out of the page and paste it here.} diagram {Export it as CSV, or write it as a Mermaid journey.} eventLog {Take it in as events: they show what customers really do, and which journeys to draw maps of.} other {Export it as Excel (.xlsx), CSV, Markdown or Mermaid.}}',
  'refusal.importer-unknown': 'There is no format “{name}”.',
  'refusal.importer-unknown.remedy': 'Leave the format out: the contents tell it.',
  'refusal.workbook-damaged': 'The workbook is damaged or cut off.',
  'refusal.workbook-damaged.remedy': 'Open it in Excel, save it again as .xlsx, or fetch it once more.',
  'refusal.workbook-too-large':
    'Unpacked, the workbook is larger than {megabytes, number} MB or has more than {entries, number} parts.',
  'refusal.workbook-too-large.remedy': 'Copy the sheet with the journey into a workbook of its own.',
  'refusal.workbook-locked': 'The workbook is locked with a password.',
  'refusal.workbook-locked.remedy': 'Save it without a password.',
  'refusal.workbook-with-entities': 'The workbook holds definitions that no workbook needs and that can do harm.',
  'refusal.workbook-with-entities.remedy': 'Open it in Excel and save it again as .xlsx.',
  'refusal.workbook-too-many-cells': 'The workbook has more than {limit, number} cells.',
  'refusal.workbook-too-many-cells.remedy': 'Copy the sheet with the journey into a workbook of its own.',
  'refusal.journey-empty': 'The Mermaid journey has neither sections nor tasks.',
  'refusal.journey-empty.remedy': 'Write at least one line such as “Make tea: 5: Me” under it.',
  'refusal.diagram-not-a-journey':
    'This Mermaid diagram is {kind, select, flowchart {a flowchart} sequence {a sequence diagram} class {a class diagram} state {a state diagram} entity {an entity diagram} gantt {a Gantt chart} pie {a pie chart} git {a Git graph} mindmap {a mind map} timeline {a timeline} quadrant {a quadrant chart} other {a diagram of another kind}}, not a journey.',
  'refusal.diagram-not-a-journey.remedy':
    'Polku reads diagrams that begin with “journey”, with sections and tasks such as “Make tea: 5: Me”.',
  'refusal.no-mermaid-journey': 'There is no Mermaid journey in it.',
  'refusal.no-mermaid-journey.remedy':
    'Begin with the line “journey”, then “section …” and tasks such as “Make tea: 5: Me”.',
  'refusal.text-not-a-journey': 'The text does not look like a journey.',
  'refusal.text-not-a-journey.remedy':
    'Write a stage a line with its steps indented beneath, a table with lanes and stages, or a Mermaid journey.',
  'refusal.markdown-without-journey': 'There is no journey in this Markdown.',
  'refusal.markdown-without-journey.remedy':
    'Polku reads tables with stages across and lanes down, Mermaid journeys in ```mermaid fences, and outlines with headings for the stages.',
  'refusal.theydo-unknown': 'This is a TheyDo file of a kind that is not known here ({format}).',
  'refusal.theydo-unknown.remedy':
    'Polku reads TheyDo’s solutions, opportunities, insights and metrics, and the personas of its surveys.',
  'refusal.theydo-damaged': 'This TheyDo file is damaged or cut off.',
  'refusal.theydo-damaged.remedy': 'Export it once more.',
  'refusal.theydo-empty': 'There is nothing with a title in this TheyDo file.',
  'refusal.theydo-empty.remedy': 'Choose a file with solutions, opportunities, insights or metrics.',
  'refusal.theydo-answers':
    'These are {answers, plural, one {an answer} other {# answers}} to a survey from TheyDo, which names no personas. Answers are research and no journey.',
  'refusal.theydo-answers.remedy': 'Import solutions, opportunities, insights or metrics, or a table with the journey.',
}
