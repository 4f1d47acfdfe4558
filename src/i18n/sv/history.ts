/** Earlier versions of a map. */
export default {
  'history.title': 'Historik för ”{title}”',
  'history.back': '{kind, select, persona {Till personan} other {Till kartan}}',
  'history.list': 'Versioner',
  'history.empty':
    'Ingen tidigare version än. En sparas av sig själv en stund efter att någon har ändrat {kind, select, persona {personan} other {kartan}}.',
  'history.earlier': 'Visa tidigare versioner',
  'history.now': 'Nu',
  'history.now.hint': '{kind, select, persona {Personan som den är} other {Kartan som den är}}',
  'history.slider': 'Tidpunkt',
  'history.kind.automatic': 'Sparad av sig själv',
  'history.kind.before-restore': 'Innan något tidigare togs tillbaka',
  'history.kind.restored': 'Återtagen från {when}',
  'history.banner':
    'Du ser {kind, select, persona {personan} other {kartan}} som den var {when}. Här går inget att ändra.',
  'history.banner.now':
    'Det här är {kind, select, persona {personan} other {kartan}} som den är nu. Välj en version för att se hur den var.',
  'history.restore': 'Ta tillbaka den här versionen',
  'history.restored':
    '{kind, select, persona {Personan} other {Kartan}} är åter som den var {when}. Det den var innan finns kvar som en version.',
  'history.compare': 'Jämför med nu',
  'history.name': 'Ge versionen ett namn',
  'history.save': 'Spara en version nu',
  'history.name.label': 'Namn',
  'history.name.example': 'Före workshoppen',
  'history.name.hint': 'Versioner med namn sparas för alltid.',
  'history.name.done': 'Spara',
  'history.saved': 'Versionen ”{name}” är sparad.',
  'history.activity': 'Vad som ändrades',
  'history.activity.none': 'Inget har ändrats sedan versionen innan.',
  'history.activity.first': 'Det här är den första version som finns sparad.',
  'history.activity.many': 'Tillagt: {count, plural, one {# kort} other {# kort}} i {lane}',
  'history.activity.along': 'och {count, plural, one {# sak till} other {# saker till}} med den',
  'history.activity.more': '{count, plural, one {# ändring till} other {# ändringar till}}',
  'history.somebody': 'Någon',
  'history.gone': 'Någon som har lämnat',
} as const
