/** Words of what others have changed about one’s place here while a page was open. */
export default {
  'news.removed': 'Et ole enää työtilan ”{workspace}” jäsen.',
  'news.removed.hint': 'Voit vielä lukea, mitä tällä sivulla on, kunnes poistut siltä.',
  'news.leave': 'Poistu sivulta',
  'news.role.viewer': 'Olet nyt työtilan ”{workspace}” lukija.',
  'news.role.viewer.hint': 'Voit lukea, mutta et enää muuttaa etkä kommentoida.',
  'news.role.commenter': 'Olet nyt työtilan ”{workspace}” kommentoija.',
  'news.role.commenter.hint': 'Voit lukea ja kommentoida, mutta et muuttaa muuta.',
  'news.role.editor': 'Olet nyt työtilan ”{workspace}” muokkaaja.',
  'news.role.editor.hint': 'Voit luoda ja muokata karttoja ja persoonia.',
  'news.role.admin': 'Olet nyt työtilan ”{workspace}” ylläpitäjä.',
  'news.role.admin.hint': 'Voit myös kutsua ihmisiä ja hallinnoida työtilaa.',
  'news.role.owner': 'Olet nyt työtilan ”{workspace}” omistaja.',
  'news.role.owner.hint': 'Voit tehdä täällä kaiken ja luovuttaa työtilan.',
  'news.refused.not-allowed': 'Tämä on poistettu lopullisesti, tai et enää pääse siihen.',
  'news.refused.read-only': 'Voit nyt vain lukea tätä.',
  'news.refused.invalid':
    'Palvelin ei ymmärtänyt viimeisiä muutoksiasi. Ota talteen, mitä tarvitset, ja lataa sivu sitten uudelleen.',
  'news.refused.too-large': 'Viimeisten muutostesi jälkeen tämä on suurempi kuin palvelin ottaa vastaan.',
  'news.refused.other-history': 'Palvelin palautettiin aiempaan tilaan ja jatkoi siitä ilman viimeisiä muutoksiasi.',
  'news.refused.outdated': 'Polku päivitettiin, kun sivu oli auki. Lataa se uudelleen jatkaaksesi.',
  'news.refused.unsent':
    'Viimeiset muutoksesi eivät ehtineet palvelimelle. Ne ovat yhä tällä sivulla: tallenna se tiedostoksi, jonka voi tuoda sinne, missä saat muokata.',
  'news.refused.save': 'Tallenna tiedostoksi',
}
