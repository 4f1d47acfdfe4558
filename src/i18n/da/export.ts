/** Hvad eksporterede filer siger ud over selve kortet. */
export default {
  'export.scenario': 'Scenarie',
  'export.outcome': 'Ønsket resultat',
  'export.purposes': 'Formål',
  'export.kpis': 'Nøgletal',
  'export.personas': 'Personaer',
  'export.state': 'Tilstand',
  'export.expectation': 'Forventning',
  'export.reality': 'Virkelighed',
  'export.target': 'mål {target}',
  'export.share': '{percent} af kunderne',
  'export.continued': '{title} (fortsat)',
  'export.page': 'Side {page} af {pages}',
  'export.date': 'Pr. {date}',
  'export.summary.size':
    '{stages, plural, one {# fase} other {# faser}}, {lanes, plural, one {# række} other {# rækker}}, {cards, plural, one {# brik} other {# brikker}}.',
  'export.summary.low': 'Laveste punkt: {column}, {word} ({value}).',
  'export.summary.high': 'Højeste punkt: {column}, {word} ({value}).',
  'export.summary.empty': 'Et tomt kort.',
  'export.curve': 'Følelseskurve, {name}: {points}.',
  'export.curve.expected': 'Forventet følelseskurve, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
  'format.svg': 'Billede (SVG)',
  'format.png': 'Billede (PNG)',
  'format.pdf': 'Plakat eller sider (PDF)',
  'format.html': 'Webside (HTML)',
  'format.csv-cards': 'En række pr. brik (CSV)',
  'export.language': 'Sprog',
  'export.lanes': 'Rækker',
  'export.covers': 'Dækker',
  'export.sheet.map': 'Kort',
  'export.sheet.cards': 'Brikker',
  'export.sheet.scope': 'Kortets ramme',
  'export.html.skip-table': 'Gå til tabellen',
  'export.html.skip-picture': 'Gå til billedet',
  'export.html.picture': 'Kortet som billede',
  'export.html.full': 'Faktisk størrelse',
  'export.html.table': 'Kortet som tabel',
  'export.html.scope': 'Hvad kortet handler om',
  'export.html.curves': 'Følelseskurverne i ord',
  'export.expected': 'forventet',
  'export.html.refers': '{kind} brik {mark}',
  'export.html.mark': 'Brik {mark}',
  'export.html.made': 'Lavet med Polku den {date}.',
  'export.mermaid.about': 'Kunderejse: {title}',
  'transfer.to-alt-missing':
    '{count, plural, one {# billede mangler} other {# billeder mangler}} alternativ tekst; billedteksten står i stedet.',
  'transfer.to-averaged':
    'På {count, plural, one {# trin} other {# trin}} føler personaerne forskelligt; Mermaid har én værdi pr. trin, så det er deres gennemsnit.',
  'transfer.to-cards-left':
    '{count, plural, one {# brik er udeladt} other {# brikker er udeladt}}: Mermaid rummer kun faser, trin, værdier og aktører.',
  'transfer.to-characters-missing':
    '{count, plural, one {# tegn} other {# tegn}}, som skrifttyperne ikke har: {characters}',
  'transfer.to-colours-left': 'Fasernes farver er udeladt.',
  'transfer.to-details-left':
    'Kanaler, afdelinger, personaer, kontekst og tags for {count, plural, one {# brik} other {# brikker}} er udeladt; listen med en række pr. brik har dem.',
  'transfer.to-expectation-left':
    '{count, plural, one {# punkt om forventninger er udeladt} other {# punkter om forventninger er udeladt}}.',
  'transfer.to-formatting-left': 'Fed skrift og links i {count, plural, one {# brik} other {# brikker}} er udeladt.',
  'transfer.to-formulas-guarded':
    '{count, plural, one {# celle begynder} other {# celler begynder}} som en formel og fik en apostrof, så intet regneark kører den.',
  'transfer.to-hidden-left': '{count, plural, one {# skjult række er udeladt} other {# skjulte rækker er udeladt}}.',
  'transfer.to-image-unreadable':
    '{count, plural, one {# billede kunne ikke læses og er udeladt} other {# billeder kunne ikke læses og er udeladt}}.',
  'transfer.to-images-left':
    '{count, plural, one {# billede er udeladt} other {# billeder er udeladt}}; billedteksterne bliver.',
  'transfer.to-links-left':
    '{count, plural, one {# forbindelse mellem brikker er udeladt} other {# forbindelser mellem brikker er udeladt}}.',
  'transfer.to-persona-names': 'Af {count, plural, one {# persona} other {# personaer}} kommer kun navnet med.',
  'transfer.to-scale-changed': 'Værdierne er omregnet til Mermaids skala fra 1 til 5.',
  'transfer.to-scope-left': 'Scenarie, resultat, formål og nøgletal er udeladt: filen rummer kun tabellen.',
  'transfer.to-score-missing':
    '{count, plural, one {# trin har} other {# trin har}} ingen følelse; Mermaid vil have en værdi, så den er 3.',
  'transfer.to-sections-left':
    '{count, plural, one {# fase uden titel er nummereret} other {# faser uden titel er nummereret}}.',
  'transfer.to-small-text':
    'På dette papir er teksten {points} punkt høj, for lille til at læse på en armslængdes afstand. Vælg et større papir eller flere sider.',
  'transfer.to-spans-left':
    '{count, plural, one {# brik over flere kolonner står} other {# brikker over flere kolonner står}} i den første af dem.',
  'transfer.to-stage-cards':
    '{count, plural, one {# brik for en hel fase står} other {# brikker for en hel fase står}} i fasens første trin.',
  'transfer.to-picture-smaller':
    'Billedet ville få mere end {megapixels} megapixel; det er {width} pixel bredt i stedet for {asked}. Tag SVG eller PDF, hvis der er brug for mere.',
  'refusal.map-too-large-to-draw': 'Kortet er for stort til ét billede: {cards} brikker, {characters} tegn.',
  'refusal.map-too-large-to-draw.remedy': 'Skjul rækker, del kortet, eller eksportér det som JSON, CSV eller Excel.',
  'transfer.to-emoji-in-text': 'Emojien for {count, plural, one {# brik står} other {# brikker står}} efter teksten.',
  'transfer.to-text-cut':
    '{count, plural, one {# langt navn eller lang tekst om kortet ender} other {# lange navne eller tekster om kortet ender}} med en ellipse; JSON, HTML og Excel har {count, plural, one {det} other {dem}} i sin helhed.',
  'transfer.to-notes-left-profile': '{count, plural, one {# note står} other {# noter står}} kun på empatikortet.',
  'transfer.to-notes-left-empathy': '{count, plural, one {# note står} other {# noter står}} kun i profilen.',
  'refusal.format-without-personas': 'En persona kan ikke skrives som {format}.',
  'refusal.format-without-personas.remedy': 'Vælg mellem {formats}.',
  'refusal.persona-too-large-to-draw': 'Personaen er for stor til ét billede: {notes} noter, {characters} tegn.',
  'refusal.persona-too-large-to-draw.remedy': 'Fjern noter, eller eksportér den som JSON.',
}
