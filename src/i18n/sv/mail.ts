/** What mails say. */
export default {
  'mail.brand': 'Polku',
  'mail.hello': 'Hej {name},',
  'mail.password.subject': 'Nytt lösenord till Polku',
  'mail.password.body':
    'Någon, troligen du, har bett om ett nytt lösenord till ditt konto. Länken fungerar en gång, inom en timme.',
  'mail.password.link': 'Välj ett nytt lösenord',
  'mail.password.foot': 'Om det inte var du behöver du inte göra något: ditt lösenord är som förut.',
  'mail.invitation.subject': 'Inbjudan till ”{workspace}” i Polku',
  'mail.invitation.by': '{name} bjuder in dig till ”{workspace}” som {role}.',
  'mail.invitation.body': 'Du är inbjuden till ”{workspace}” som {role}.',
  'mail.invitation.until':
    'I Polku ritar och läser ni kundresor tillsammans. Länken fungerar en gång, till och med {date}.',
  'mail.invitation.link': 'Tacka ja till inbjudan',
  'mail.invitation.foot': 'Om du inte vet vad det här gäller behöver du inte göra något.',
  'mail.thread.subject': 'Kommentarer till ”{title}”',
  'mail.thread.mention': '{name} nämnde dig i ”{title}”.',
  'mail.thread.reply': '{name} svarade i ”{title}”.',
  'mail.thread.task': '{name} gav dig en uppgift i ”{title}”.',
  'mail.thread.somebody': 'Någon',
  'mail.thread.link': 'Öppna samtalet',
  'mail.thread.foot': 'Du får detta eftersom e-post är påslagen i dina inställningar. Där stänger du av den: {url}',
  'mail.map.untitled': 'Karta utan namn',
  'mail.persona.untitled': 'Persona utan namn',
}
