/** Vad exporterade filer säger utöver själva kartan. */
export default {
  'export.scenario': 'Scenario',
  'export.outcome': 'Önskat resultat',
  'export.purposes': 'Syfte',
  'export.kpis': 'Nyckeltal',
  'export.personas': 'Personas',
  'export.state': 'Läge',
  'export.expectation': 'Förväntan',
  'export.reality': 'Verklighet',
  'export.target': 'mål {target}',
  'export.share': '{percent} av kunderna',
  'export.continued': '{title} (forts.)',
  'export.page': 'Sida {page} av {pages}',
  'export.date': 'Läget den {date}',
  'export.summary.size':
    '{stages, plural, one {# fas} other {# faser}}, {lanes, plural, one {# rad} other {# rader}}, {cards, plural, one {# kort} other {# kort}}.',
  'export.summary.low': 'Lägsta punkt: {column}, {word} ({value}).',
  'export.summary.high': 'Högsta punkt: {column}, {word} ({value}).',
  'export.summary.empty': 'En tom karta.',
  'export.curve': 'Känslokurva, {name}: {points}.',
  'export.curve.expected': 'Förväntad känslokurva, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
  'format.svg': 'Bild (SVG)',
  'format.png': 'Bild (PNG)',
  'format.pdf': 'Affisch eller sidor (PDF)',
  'format.html': 'Webbsida (HTML)',
  'format.csv-cards': 'En rad per kort (CSV)',
  'export.language': 'Språk',
  'export.lanes': 'Rader',
  'export.covers': 'Täcker',
  'export.sheet.map': 'Karta',
  'export.sheet.cards': 'Kort',
  'export.sheet.scope': 'Kartans ramar',
  'export.html.skip-table': 'Hoppa till tabellen',
  'export.html.skip-picture': 'Hoppa till bilden',
  'export.html.picture': 'Kartan som bild',
  'export.html.full': 'Verklig storlek',
  'export.html.table': 'Kartan som tabell',
  'export.html.scope': 'Vad kartan handlar om',
  'export.html.curves': 'Känslokurvorna i ord',
  'export.expected': 'förväntat',
  'export.html.refers': '{kind} kort {mark}',
  'export.html.mark': 'Kort {mark}',
  'export.html.made': 'Gjord med Polku den {date}.',
  'export.mermaid.about': 'Kundresa: {title}',
  'transfer.to-alt-missing':
    '{count, plural, one {# bild saknar} other {# bilder saknar}} alternativtext; bildtexten används i stället.',
  'transfer.to-averaged':
    'I {count, plural, one {# steg} other {# steg}} känner de olika personas olika; Mermaid har ett värde per steg, så det är deras medelvärde.',
  'transfer.to-cards-left':
    '{count, plural, one {# kort är utelämnat} other {# kort är utelämnade}}: Mermaid rymmer bara faser, steg, värden och aktörer.',
  'transfer.to-characters-missing':
    '{count, plural, one {# tecken} other {# tecken}} som typsnitten saknar: {characters}',
  'transfer.to-colours-left': 'Fasernas färger är utelämnade.',
  'transfer.to-details-left':
    'Kanaler, avdelningar, personas, sammanhang och taggar för {count, plural, one {# kort} other {# kort}} är utelämnade; listan med en rad per kort har dem.',
  'transfer.to-expectation-left':
    '{count, plural, one {# punkt om förväntningar är utelämnad} other {# punkter om förväntningar är utelämnade}}.',
  'transfer.to-formatting-left': 'Fetstil och länkar i {count, plural, one {# kort} other {# kort}} är utelämnade.',
  'transfer.to-formulas-guarded':
    '{count, plural, one {# cell börjar} other {# celler börjar}} som en formel och fick en apostrof, så att inget kalkylprogram kör den.',
  'transfer.to-hidden-left': '{count, plural, one {# dold rad är utelämnad} other {# dolda rader är utelämnade}}.',
  'transfer.to-image-unreadable':
    '{count, plural, one {# bild kunde inte läsas och är utelämnad} other {# bilder kunde inte läsas och är utelämnade}}.',
  'transfer.to-images-left':
    '{count, plural, one {# bild är utelämnad} other {# bilder är utelämnade}}; bildtexterna finns kvar.',
  'transfer.to-links-left':
    '{count, plural, one {# koppling mellan kort är utelämnad} other {# kopplingar mellan kort är utelämnade}}.',
  'transfer.to-persona-names': 'Av {count, plural, one {# persona} other {# personas}} följer bara namnet med.',
  'transfer.to-scale-changed': 'Värdena är omräknade till Mermaids skala från 1 till 5.',
  'transfer.to-scope-left': 'Scenario, utfall, syfte och nyckeltal är utelämnade: filen rymmer bara tabellen.',
  'transfer.to-score-missing':
    '{count, plural, one {# steg saknar} other {# steg saknar}} känsla; Mermaid vill ha ett värde, så det är 3.',
  'transfer.to-sections-left':
    '{count, plural, one {# fas utan titel är numrerad} other {# faser utan titel är numrerade}}.',
  'transfer.to-small-text':
    'På det här papperet är texten {points} punkter hög, för liten att läsa på en armlängds avstånd. Välj ett större papper eller flera sidor.',
  'transfer.to-spans-left':
    '{count, plural, one {# kort över flera kolumner står} other {# kort över flera kolumner står}} i den första av dem.',
  'transfer.to-stage-cards':
    '{count, plural, one {# kort för en hel fas står} other {# kort för en hel fas står}} i fasens första steg.',
  'transfer.to-picture-smaller':
    'Bilden skulle få mer än {megapixels} megapixlar; den är {width} pixlar bred i stället för {asked}. Ta SVG eller PDF om det behövs mer.',
  'refusal.map-too-large-to-draw': 'Kartan är för stor för en bild: {cards} kort, {characters} tecken.',
  'refusal.map-too-large-to-draw.remedy':
    'Dölj rader eller dela kartan, eller exportera den som JSON, CSV eller Excel.',
  'transfer.to-emoji-in-text': 'Emojin för {count, plural, one {# kort står} other {# kort står}} efter texten.',
  'transfer.to-text-cut':
    '{count, plural, one {# långt namn eller lång text om kartan slutar} other {# långa namn eller texter om kartan slutar}} med en ellips; JSON, HTML och Excel har {count, plural, one {det} other {dem}} i sin helhet.',
  'transfer.to-notes-left-profile':
    '{count, plural, one {# anteckning finns} other {# anteckningar finns}} bara i empatikartan.',
  'transfer.to-notes-left-empathy':
    '{count, plural, one {# anteckning finns} other {# anteckningar finns}} bara i profilen.',
  'refusal.format-without-personas': 'En persona kan inte skrivas som {format}.',
  'refusal.format-without-personas.remedy': 'Välj bland {formats}.',
  'refusal.persona-too-large-to-draw': 'Personan är för stor för en bild: {notes} anteckningar, {characters} tecken.',
  'refusal.persona-too-large-to-draw.remedy': 'Ta bort anteckningar, eller exportera den som JSON.',
}
