import { fold } from '../../domain/folding.ts'
import { wordsOf } from '../mapping/names.ts'

/** Something that is agreed or bought, a matter that is settled, or where journeys end that come there. */
export type GoalSign = 'agreed' | 'settled' | 'ending'

const LETTER = '[\\p{L}\\p{M}\\p{N}]'

/** A name in small letters: without accents, and as it is written. */
type Name = { readonly folded: string; readonly written: string }
type IsSaid = (name: Name) => boolean

/** Beginnings of words, with `$` whole ones, in small letters without accents, in the languages of tools that people export from. */
export const SIGNS: readonly { readonly sign: GoalSign; readonly isSaid: IsSaid }[] = [
  {
    sign: 'agreed',
    isSaid: words([
      'purchas|bought|order (?:confirm|complet|placed|received|success|paid)|thank ?you|(?:checkout|payment|booking|registration|sign ?up) (?:complet|success|confirm|received|accept)|paid|conver(?:sion|ted)|subscribed|booked|signed|won$|disburs',
      'kop$|kopt|orderbekraft|bestalld?t?$|betal[dt]|bokad|undertecknad|signera[dt]|tack for',
      'osto$|ostet|tilausvahvistu|tilattu|maksettu|varattu|allekirjoitet|kiitos',
      'kob$|kobt|kjopt?$|ordrebekr|bestilt|booket|signeret|signert|underskrevet|tak for|takk for',
      'kauf$|gekauft|bestellbestatig|bestellt|bezahlt|gebucht|beauftragt|unterschrieben|unterzeichnet|danke',
      'achat|achete|commande(?:e?s?$| (?:confirm|valid|pass|pay))|payee?s?$|signee?s?$|souscrit|merci|compra(?:$|d)|pagad[oa]|pedido (?:confirm|realiz|complet)|firmad[oa]|reservad[oa]|contratad[oa]|gracias',
      'acquist|pagat[oa]|ordinat[oa]|firmat[oa]|prenotat[oa]|grazie|pag[oa]$|assinad[oa]|obrigad|gekocht|betaald|besteld|geboekt|ondertekend|bedankt',
      'تمت? (?:ال)?(?:دفع|شراء|سداد|طلب|حجز|توقيع|تعاقد|اشتراك)|مدفوع|شكرا',
    ]),
  },
  {
    sign: 'agreed',
    isSaid: words([
      'order|payment|pay$|checkout|check out|buy|book(?:ing)?$|sign ?up|regist|subscri|contract|donat|activat',
      'bestall|betal|kassa|bokning|teckn|avtal|tilau|tilaa|maksu|varau|rekister|sopimu|ordre|bestil|tilmeld|aftale|avtale',
      'bestell|zahl|buchung|anmeld|vertrag|kasse|commande|paiement|reservation|inscription|pedido|pago|reserva|contrat',
      'ordine|pagament|prenotazione|boeking',
      '(?:ال)?(?:دفع|شراء|سداد|طلب|حجز|توقيع|عقد|اشتراك|تسجيل)$',
    ]),
  },
  {
    sign: 'settled',
    isSaid: words(
      [
        'solved|resolved|resolution|closed|closure|complete|approved|accepted|granted|delivered|fulfilled|settled|finished|done$|discharged?$',
        'losning|avslut|atgardad|stangd|klar$|fardig|godkan|beviljad|levererad|utskriven',
        'ratkais|ratkennut|suljet|valmis|valmistu|hyvaksy|myonnet|toimitet|kotiutet',
        'afslut|avslutt|lukket|faerdig|ferdig|godken|innvilget|bevilget|leveret|levert|udskrevet|utskrevet',
        'gelost|geschlossen|abgeschlossen|erledigt|beendet|genehmigt|bewilligt|geliefert|zugestellt|entlassen',
        'resolue?s?$|clos$|closes?$|cloture|fermee?s?$|terminee?s?$|approuve|acceptee?s?$|livree?s?$|resuelt|cerrad|completad|finalizad|terminad|aprobad|aceptad|entregad',
        'risolt|chius[oa]|completat|approvat|accettat|consegnat|resolvid|fechad|concluid|aprovad|entregue|opgelost|gesloten|afgerond|voltooid|goedgekeurd|geleverd',
        'تمت? (?:ال)?(?:حل|اغلاق|موافق|تسليم|توصيل|معالج|انجاز)|محلول|مغلق|مكتمل|مقبول|منجز',
      ],
      // Without its accent it would be what is lost.
      'löst|løst',
    ),
  },
]
/** What undoes a goal, leads to it, or is but looked at. */
export const isNoGoal = words(
  [
    'cancel|abandon|fail|declin|reject|refus|refund|return|view|add(?:ed|s)?$|start(?:ed|s)?$|begin|initiat|remind|reopen|chargeback|pending|un(?:paid|subscri)|not$|no$',
    'avbr|annull|avbok|avslag|avvis|retur|paborj|obetal|ej$|inte$|peru|palaut|keskeyt|hyla|maksamat|ei$|afbr|afvis|avvist|ubetalt|ikke$|storn|abbr|abgebr|abgelehn|ruck|nicht$',
    'annul|rembours|impaye|echoue|echec|pas$|non$|devol|devuel|rechazad|fallid|impagad|rimbors|rifiutat|recusad|geannuleerd|geweigerd|niet$',
    '(?:ال)?(?:الغاء|ملغ|مرفوض|رفض|مرتجع|ارجاع|استرداد|فشل|لم$|غير$)',
  ],
  'lost',
)

/**
 * Whether a word of a name begins with one of these.
 * @param written beginnings that mean something else without their accents
 */
function words(folded: readonly string[], written?: string): IsSaid {
  const inFolded = beginning(folded.join('|'))
  const inWritten = written === undefined ? null : beginning(written)
  return (name) => inFolded.test(name.folded) || (inWritten?.test(name.written) ?? false)
}

function beginning(some: string): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${some.replaceAll('$', `(?!${LETTER})`)})`, 'u')
}

/** `OrderPlaced`, `order_placed` and `/order/placed` alike. */
export function asWords(name: string): Name {
  const apart = wordsOf(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return { folded: fold(apart).text.trim(), written: apart.normalize('NFC') }
}
