/** Ord om andre, der er i samme dokument. */
export default {
  'presence.here': 'Hvem er her',
  'presence.you': '{name} (dig)',
  'presence.guest': 'Gæst',
  'presence.guest.named': 'Gæst: {name}',
  'presence.guest.by': 'Gæst: {name}, med linket »{link}«',
  'presence.list': '{count, plural, one {# person} other {# personer}} er her, vis hvor de er',
  'presence.follow': 'Følg {name}',
  'presence.followShort': 'Følg',
  'presence.unfollow': 'Hold op med at følge {name}',
  'presence.following': 'Du følger {name}. Esc, eller hvad du selv gør, afslutter det.',
  'presence.stop': 'Stop',
  'presence.writes': 'Skriver i {place}',
  'presence.came': '{names} er her nu.',
  'presence.left': '{names} er gået.',
  'presence.curve': 'Følelse',
} as const
