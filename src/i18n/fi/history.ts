/** Earlier versions of a map. */
export default {
  'history.title': 'Historia: ”{title}”',
  'history.back': '{kind, select, persona {Persoonaan} other {Kartalle}}',
  'history.list': 'Versiot',
  'history.empty':
    'Aiempia versioita ei vielä ole. Versio tallentuu itsestään hetken kuluttua siitä, kun joku on muuttanut {kind, select, persona {persoonaa} other {karttaa}}.',
  'history.earlier': 'Näytä aiemmat versiot',
  'history.now': 'Nyt',
  'history.now.hint': '{kind, select, persona {Persoona sellaisena kuin se on} other {Kartta sellaisena kuin se on}}',
  'history.slider': 'Ajankohta',
  'history.kind.automatic': 'Tallentui itsestään',
  'history.kind.before-restore': 'Ennen aiemman palauttamista',
  'history.kind.restored': 'Palautettu ajankohdasta {when}',
  'history.banner':
    'Katselet {kind, select, persona {persoonaa} other {karttaa}} sellaisena kuin se oli {when}. Täällä mitään ei voi muuttaa.',
  'history.banner.now':
    'Tämä on {kind, select, persona {persoona} other {kartta}} nyt. Valitse versio, niin näet, millainen se oli.',
  'history.restore': 'Palauta tämä versio',
  'history.restored':
    '{kind, select, persona {Persoona} other {Kartta}} on taas sellainen kuin se oli {when}. Edellinen tila säilyy versiona.',
  'history.compare': 'Vertaa nykyiseen',
  'history.name': 'Nimeä tämä versio',
  'history.save': 'Tallenna versio nyt',
  'history.name.label': 'Nimi',
  'history.name.example': 'Ennen työpajaa',
  'history.name.hint': 'Nimetyt versiot säilyvät pysyvästi.',
  'history.name.done': 'Tallenna',
  'history.saved': 'Versio ”{name}” on tallennettu.',
  'history.activity': 'Mikä muuttui',
  'history.activity.none': 'Mikään ei ole muuttunut edellisen version jälkeen.',
  'history.activity.first': 'Tämä on ensimmäinen tallessa oleva versio.',
  'history.activity.many': 'Lisätty: {count, plural, one {# kortti} other {# korttia}}, {lane}',
  'history.activity.along': 'ja sen mukana {count, plural, one {# muu asia} other {# muuta asiaa}}',
  'history.activity.more': '{count, plural, one {# muu muutos} other {# muuta muutosta}}',
  'history.somebody': 'Joku',
  'history.gone': 'Joku poistunut',
} as const
