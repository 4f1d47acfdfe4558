/** Ord om andra som är i samma dokument. */
export default {
  'presence.here': 'Vilka som är här',
  'presence.you': '{name} (du)',
  'presence.guest': 'Gäst',
  'presence.guest.named': 'Gäst: {name}',
  'presence.guest.by': 'Gäst: {name}, med länken ”{link}”',
  'presence.list': '{count, plural, one {# person} other {# personer}} är här, visa var de är',
  'presence.follow': 'Följ {name}',
  'presence.followShort': 'Följ',
  'presence.unfollow': 'Sluta följa {name}',
  'presence.following': 'Du följer {name}. Esc, eller vad du än gör själv, avslutar det.',
  'presence.stop': 'Sluta',
  'presence.writes': 'Skriver i {place}',
  'presence.came': '{names} är här nu.',
  'presence.left': '{names} har gått.',
  'presence.curve': 'Känsla',
} as const
