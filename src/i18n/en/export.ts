/** What exported files say besides the map itself. */
export default {
  'export.scenario': 'Scenario',
  'export.outcome': 'Desired outcome',
  'export.purposes': 'Purpose',
  'export.kpis': 'KPIs',
  'export.personas': 'Personas',
  'export.state': 'State',
  'export.expectation': 'Expectation',
  'export.reality': 'Reality',
  'export.target': 'target {target}',
  'export.share': '{percent} of customers',
  'export.continued': '{title} (continued)',
  'export.page': 'Page {page} of {pages}',
  'export.date': 'As of {date}',
  'export.summary.size':
    '{stages, plural, one {# stage} other {# stages}}, {lanes, plural, one {# lane} other {# lanes}}, {cards, plural, one {# card} other {# cards}}.',
  'export.summary.low': 'Low point: {column}, {word} ({value}).',
  'export.summary.high': 'High point: {column}, {word} ({value}).',
  'export.summary.empty': 'An empty map.',
  'export.curve': 'Emotion curve, {name}: {points}.',
  'export.curve.expected': 'Expected emotion curve, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
  'format.svg': 'Picture (SVG)',
  'format.png': 'Picture (PNG)',
  'format.pdf': 'Poster or pages (PDF)',
  'format.html': 'Web page (HTML)',
  'format.csv-cards': 'One row a card (CSV)',
  'export.language': 'Language',
  'export.lanes': 'Lanes',
  'export.covers': 'Covers',
  'export.sheet.map': 'Map',
  'export.sheet.cards': 'Cards',
  'export.sheet.scope': 'Scope',
  'export.html.skip-table': 'Skip to the table',
  'export.html.skip-picture': 'Skip to the picture',
  'export.html.picture': 'The map as a picture',
  'export.html.full': 'Actual size',
  'export.html.table': 'The map as a table',
  'export.html.scope': 'What the map is about',
  'export.html.curves': 'The emotion curves in words',
  'export.expected': 'expected',
  'export.html.refers': '{kind} card {mark}',
  'export.html.mark': 'Card {mark}',
  'export.html.made': 'Made with Polku on {date}.',
  'export.mermaid.about': 'Journey map: {title}',
  'transfer.to-alt-missing':
    '{count, plural, one {# image has} other {# images have}} no alt text; the caption stands in its place.',
  'transfer.to-averaged':
    '{count, plural, one {At # step} other {At # steps}} the personas feel differently; Mermaid holds one score a step, so it is their average.',
  'transfer.to-cards-left':
    '{count, plural, one {# card is} other {# cards are}} left out: Mermaid holds only stages, steps, scores and actors.',
  'transfer.to-characters-missing':
    '{count, plural, one {# character} other {# characters}} that the fonts don’t have: {characters}',
  'transfer.to-colours-left': 'The stages’ colours are left out.',
  'transfer.to-details-left':
    'Channels, departments, personas, contexts and tags of {count, plural, one {# card} other {# cards}} are left out; the list with one row a card has them.',
  'transfer.to-expectation-left':
    '{count, plural, one {# point of what was expected is} other {# points of what was expected are}} left out.',
  'transfer.to-formatting-left': 'Bold and links of {count, plural, one {# card} other {# cards}} are left out.',
  'transfer.to-formulas-guarded':
    '{count, plural, one {# cell begins} other {# cells begin}} like a formula and got an apostrophe, so that no spreadsheet runs it.',
  'transfer.to-hidden-left': '{count, plural, one {# hidden lane is} other {# hidden lanes are}} left out.',
  'transfer.to-image-unreadable':
    '{count, plural, one {# image could} other {# images could}} not be read and {count, plural, one {is} other {are}} left out.',
  'transfer.to-images-left': '{count, plural, one {# image is} other {# images are}} left out; captions stay.',
  'transfer.to-links-left':
    '{count, plural, one {# link} other {# links}} between cards {count, plural, one {is} other {are}} left out.',
  'transfer.to-persona-names': 'Of {count, plural, one {# persona} other {# personas}} only the name is carried.',
  'transfer.to-scale-changed': 'Scores are carried over to Mermaid’s scale from 1 to 5.',
  'transfer.to-scope-left': 'Scenario, outcome, purpose and KPIs are left out: the file holds the table alone.',
  'transfer.to-score-missing':
    '{count, plural, one {# step has} other {# steps have}} no feeling; Mermaid wants a score, so it is 3.',
  'transfer.to-sections-left':
    '{count, plural, one {# stage without a title is} other {# stages without a title are}} numbered.',
  'transfer.to-small-text':
    'On this paper the text is {points} points high, too small to read at arm’s length. Choose a larger paper, or several pages.',
  'transfer.to-spans-left':
    '{count, plural, one {# card} other {# cards}} over several columns {count, plural, one {stands} other {stand}} in the first of them.',
  'transfer.to-stage-cards':
    '{count, plural, one {# card} other {# cards}} of a whole stage {count, plural, one {stands} other {stand}} in its first step.',
  'transfer.to-picture-smaller':
    'The picture would have more than {megapixels} megapixels; it is {width} pixels wide instead of {asked}. For more, take SVG or PDF.',
  'refusal.map-too-large-to-draw': 'The map is too large for one picture: {cards} cards, {characters} characters.',
  'refusal.map-too-large-to-draw.remedy': 'Hide lanes or split the map, or export it as JSON, CSV or Excel.',
  'transfer.to-emoji-in-text':
    'The emoji of {count, plural, one {# card stands} other {# cards stand}} behind the text.',
  'transfer.to-text-cut':
    '{count, plural, one {# long name or text of the scope ends} other {# long names or texts of the scope end}} with an ellipsis; JSON, HTML and Excel have {count, plural, one {it} other {them}} whole.',
  'transfer.to-notes-left-profile':
    '{count, plural, one {# note stands} other {# notes stand}} in the empathy map alone.',
  'transfer.to-notes-left-empathy': '{count, plural, one {# note stands} other {# notes stand}} in the profile alone.',
  'refusal.format-without-personas': 'A persona can’t be written as {format}.',
  'refusal.format-without-personas.remedy': 'Choose from {formats}.',
  'refusal.persona-too-large-to-draw':
    'The persona is too large for one picture: {notes} notes, {characters} characters.',
  'refusal.persona-too-large-to-draw.remedy': 'Remove notes, or export it as JSON.',
}
