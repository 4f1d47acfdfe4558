/** Earlier versions of a map. */
export default {
  'history.title': 'Historik for »{title}«',
  'history.back': '{kind, select, persona {Til personaen} other {Til kortet}}',
  'history.list': 'Versioner',
  'history.empty':
    'Ingen tidligere version endnu. En gemmes af sig selv kort efter, at nogen har ændret {kind, select, persona {personaen} other {kortet}}.',
  'history.earlier': 'Vis tidligere versioner',
  'history.now': 'Nu',
  'history.now.hint': '{kind, select, persona {Personaen, som den er} other {Kortet, som det er}}',
  'history.slider': 'Tidspunkt',
  'history.kind.automatic': 'Gemt af sig selv',
  'history.kind.before-restore': 'Før noget tidligere blev hentet tilbage',
  'history.kind.restored': 'Hentet tilbage fra {when}',
  'history.banner':
    'Du ser {kind, select, persona {personaen, som den var} other {kortet, som det var}} {when}. Her kan intet ændres.',
  'history.banner.now':
    '{kind, select, persona {Dette er personaen, som den er nu. Vælg en version for at se, hvordan den var.} other {Dette er kortet, som det er nu. Vælg en version for at se, hvordan det var.}}',
  'history.restore': 'Hent denne version tilbage',
  'history.restored':
    '{kind, select, persona {Personaen er igen, som den var {when}. Det, den var før,} other {Kortet er igen, som det var {when}. Det, det var før,}} er gemt som en version.',
  'history.compare': 'Sammenlign med nu',
  'history.name': 'Giv versionen et navn',
  'history.save': 'Gem en version nu',
  'history.name.label': 'Navn',
  'history.name.example': 'Før workshoppen',
  'history.name.hint': 'Versioner med navn gemmes for altid.',
  'history.name.done': 'Gem',
  'history.saved': 'Versionen »{name}« er gemt.',
  'history.activity': 'Hvad der blev ændret',
  'history.activity.none': 'Intet er ændret siden versionen før.',
  'history.activity.first': 'Dette er den første version, der er gemt.',
  'history.activity.many': 'Tilføjet: {count, plural, one {# brik} other {# brikker}} i {lane}',
  'history.activity.along': 'og {count, plural, one {# ting mere} other {# ting mere}} sammen med det',
  'history.activity.more': '{count, plural, one {# ændring mere} other {# ændringer mere}}',
  'history.somebody': 'Nogen',
  'history.gone': 'Nogen, der er væk',
} as const
