/** Sanat muista, jotka ovat samassa asiakirjassa. */
export default {
  'presence.here': 'Paikalla olevat',
  'presence.you': '{name} (sinä)',
  'presence.guest': 'Vieras',
  'presence.guest.named': 'Vieras: {name}',
  'presence.guest.by': 'Vieras: {name}, linkillä ”{link}”',
  'presence.list': '{count, plural, one {# henkilö} other {# henkilöä}} paikalla, näytä missä he ovat',
  'presence.follow': 'Seuraa: {name}',
  'presence.followShort': 'Seuraa',
  'presence.unfollow': 'Lopeta seuraaminen: {name}',
  'presence.following': 'Seurattavana: {name}. Esc tai mikä tahansa oma tekosi lopettaa seuraamisen.',
  'presence.stop': 'Lopeta',
  'presence.writes': 'Kirjoittaa: {place}',
  'presence.came': '{count, plural, one {Paikalle tuli} other {Paikalle tulivat}} {names}.',
  'presence.left': '{count, plural, one {Paikalta poistui} other {Paikalta poistuivat}} {names}.',
  'presence.curve': 'Tunne',
} as const
