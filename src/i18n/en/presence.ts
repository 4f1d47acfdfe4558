/** Words about others who are in the same document. */
export default {
  'presence.here': 'Who is here',
  'presence.you': '{name} (you)',
  'presence.guest': 'Guest',
  'presence.guest.named': 'Guest: {name}',
  'presence.guest.by': 'Guest: {name}, by the link “{link}”',
  'presence.list': '{count, plural, one {# person here} other {# people here}}, show where they are',
  'presence.follow': 'Follow {name}',
  'presence.followShort': 'Follow',
  'presence.unfollow': 'Stop following {name}',
  'presence.following': 'You’re following {name}. Esc, or anything you do, ends it.',
  'presence.stop': 'Stop',
  'presence.writes': 'Writing in {place}',
  'presence.came': '{names} {count, plural, one {is} other {are}} here now.',
  'presence.left': '{names} {count, plural, one {has} other {have}} left.',
  'presence.curve': 'Feeling',
} as const
