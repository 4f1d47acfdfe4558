/** What is kept about people, and for how long. */
export default {
  'privacy.title': 'Dina uppgifter',
  'privacy.hint': 'Allt som sparas om dig, som en fil; och vägen till att raderas.',
  'privacy.export': 'Ladda ner mina uppgifter',
  'privacy.erase': 'Radera mig …',
  'privacy.erase.title': 'Radera ditt konto?',
  'privacy.erase.goes': 'Ditt konto, dina sessioner, nycklar och medlemskap upphör genast. Det kan inte ångras.',
  'privacy.erase.workspaces':
    '{count, plural, one {Arbetsytan där ingen annan finns försvinner med dig: {workspaces}.} other {Arbetsytorna där ingen annan finns försvinner med dig: {workspaces}.}}',
  'privacy.erase.stays':
    'Det du skrev i kartor och kommentarer finns kvar, som ingens. Det andra skrev om dig förblir deras.',
  'privacy.erase.confirm': 'Bekräfta genom att skriva {confirm}',
  'privacy.erase.action': 'Radera för gott',
  'privacy.erase.hand-over':
    'Du äger arbetsytor tillsammans med andra: {workspaces}. Lämna först över dem till en annan medlem.',
  'privacy.erase.last': 'Det här är det enda kontot här. Stoppa Polku och ta bort dess data för att radera allt.',
  'privacy.retention': 'Hur länge saker sparas',
  'privacy.retention.hint': 'Det som är äldre tas bort för gott, en gång om dagen.',
  'privacy.trashDays': 'Kartor och personor i papperskorgen',
  'privacy.versionDays': 'Versioner som gjordes av sig själva',
  'privacy.auditDays': 'Granskningsloggen',
  'privacy.shorten.title': 'Spara i bara {time}?',
  'privacy.shorten.hint': '{kind}: det som är äldre raderas för gott inom ett dygn.',
  'privacy.shorten.action': 'Korta tiden',
  'privacy.days': '{count, plural, one {# dag} other {# dagar}}',
  'privacy.forever': 'För alltid',
  'privacy.years': '{count, plural, one {# år} other {# år}}',
}
