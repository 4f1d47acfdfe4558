import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { labelKey } from './label-key.ts'

const MORE =
  'aware, discover, explore, consider, compare, decide, buy, pay, order, delivery, receive, return, renew, recommend, join, sign up, book, arrive, stay, leave, pre purchase, post purchase, post sale, support, need, before, during, discovery, research, evaluation, evaluate, selection, select, decision, checkout, usage, onboarding, activation, adoption, engagement, exploration, renewal, referral, planning, preparation, pre arrival, arrival, departure, check in, check out, post stay, first contact, first use, follow up, try, trial, apply, application, register, registration, visit, admission, diagnosis, treatment, discharge, recovery, köp, före, under, efter, behov, jämförelse, leverans, osto, ennen, aikana, jälkeen, tarve, vertailu, toimitus, køb, før, efter, behov, levering, kjøp, kauf, vorher, nachher, bedarf, lieferung, entscheidung'

const words = new Set(MORE.split(', '))
for (const language of LANGUAGES) {
  for (const [id, message] of Object.entries(CATALOGUES[language])) {
    if (id.startsWith('lifecycle.')) words.add(labelKey(message))
  }
}

/** Whether a heading is the name that many lifecycles give a stage: awareness, purchase, after the service. */
export function isLifecycleWord(heading: string): boolean {
  return words.has(labelKey(heading))
}
