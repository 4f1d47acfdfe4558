/** Words of what others have changed about one’s place here while a page was open. */
export default {
  'news.removed': 'Du er ikke længere medlem af »{workspace}«.',
  'news.removed.hint': 'Du kan læse det, der er på siden, indtil du forlader den.',
  'news.leave': 'Forlad siden',
  'news.role.viewer': 'Du er nu læser i »{workspace}«.',
  'news.role.viewer.hint': 'Du kan læse, men ikke længere ændre eller kommentere.',
  'news.role.commenter': 'Du er nu kommentator i »{workspace}«.',
  'news.role.commenter.hint': 'Du kan læse og kommentere, men ikke ændre andet.',
  'news.role.editor': 'Du er nu redaktør i »{workspace}«.',
  'news.role.editor.hint': 'Du kan oprette og ændre kort og personaer.',
  'news.role.admin': 'Du er nu administrator for »{workspace}«.',
  'news.role.admin.hint': 'Du kan også invitere folk og styre arbejdsområdet.',
  'news.role.owner': 'Du er nu ejer af »{workspace}«.',
  'news.role.owner.hint': 'Du kan gøre alt her og overdrage arbejdsområdet.',
  'news.refused.not-allowed': 'Dette er slettet for altid eller ikke længere åbent for dig.',
  'news.refused.read-only': 'Du kan nu kun læse dette.',
  'news.refused.invalid':
    'Serveren kunne ikke forstå dine sidste ændringer. Tag det med, du skal bruge, og genindlæs så siden.',
  'news.refused.too-large': 'Med dine sidste ændringer bliver dette større, end serveren tager imod.',
  'news.refused.other-history':
    'Serveren blev sat tilbage til en tidligere tilstand og er fortsat derfra uden dine sidste ændringer.',
  'news.refused.outdated': 'Polku blev opdateret, mens siden var åben. Genindlæs den for at fortsætte.',
  'news.refused.unsent':
    'Dine sidste ændringer nåede ikke serveren. De er stadig på denne side: Gem den som en fil, der kan importeres, hvor du må redigere.',
  'news.refused.save': 'Gem som fil',
}
