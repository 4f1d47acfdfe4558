/** Words of what others have changed about one’s place here while a page was open. */
export default {
  'news.removed': 'Du är inte längre medlem i ”{workspace}”.',
  'news.removed.hint': 'Du kan läsa det som syns här tills du lämnar sidan.',
  'news.leave': 'Lämna sidan',
  'news.role.viewer': 'Du är nu läsare i ”{workspace}”.',
  'news.role.viewer.hint': 'Du kan läsa, men inte längre ändra eller kommentera.',
  'news.role.commenter': 'Du är nu kommentator i ”{workspace}”.',
  'news.role.commenter.hint': 'Du kan läsa och kommentera, men inte ändra något annat.',
  'news.role.editor': 'Du är nu redigerare i ”{workspace}”.',
  'news.role.editor.hint': 'Du kan skapa och ändra kartor och personor.',
  'news.role.admin': 'Du är nu administratör för ”{workspace}”.',
  'news.role.admin.hint': 'Du kan också bjuda in folk och sköta arbetsytan.',
  'news.role.owner': 'Du är nu ägare till ”{workspace}”.',
  'news.role.owner.hint': 'Du kan göra allt här, och lämna över arbetsytan.',
  'news.refused.not-allowed': 'Det här har raderats för gott, eller är inte längre öppet för dig.',
  'news.refused.read-only': 'Du kan nu bara läsa det här.',
  'news.refused.invalid':
    'Servern kunde inte förstå dina senaste ändringar. Ta med dig det du behöver och ladda sedan om sidan.',
  'news.refused.too-large': 'Med dina senaste ändringar blir det här större än servern tar emot.',
  'news.refused.other-history':
    'Servern har återställts till ett tidigare läge och fortsatt därifrån utan dina senaste ändringar.',
  'news.refused.outdated': 'Polku har uppdaterats medan sidan var öppen. Ladda om den för att fortsätta.',
  'news.refused.unsent':
    'Dina senaste ändringar nådde inte servern. De finns kvar på den här sidan: spara den som en fil, som kan importeras där du får redigera.',
  'news.refused.save': 'Spara som fil',
}
