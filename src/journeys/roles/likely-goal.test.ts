import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { GraphNode } from '../graph/graph.ts'
import { likelyGoal } from './likely-goal.ts'

describe('the likely goal', () => {
  const among = (...nodes: readonly (readonly [name: string, cases: number, ends?: number])[]) =>
    likelyGoal(
      nodes.map(
        ([name, cases, ends = 0]): GraphNode => ({ name, count: cases, cases, starts: 0, ends, duration: null }),
      ),
      100,
    )
  const named = (...names: readonly string[]) =>
    among(...names.map((name, at): [string, number] => [name, 90 - at]))?.name

  it('is what is called like a purchase, a booking or an agreement, in many languages and spellings', () => {
    assert.equal(named('page_view', 'add_to_cart', 'begin_checkout', 'add_payment_info', 'purchase'), 'purchase')
    assert.equal(named('Home', 'Checkout', 'Order confirmation', 'Return'), 'Order confirmation')
    assert.equal(named('OrderViewed', 'OrderPlaced', 'OrderCancelled'), 'OrderPlaced')
    assert.equal(named('/pricing', '/checkout', '/checkout/thank-you'), '/checkout/thank-you')
    for (const name of ['Orderbekräftelse', 'Köp', 'Tilausvahvistus', 'Osto', 'Ordrebekræftelse', 'Køb', 'Bestellt'])
      assert.equal(named('Start', 'Kassa', name), name, name)
    assert.equal(named('Pricing', 'Sign up started', 'Sign-up'), 'Sign-up')
  })

  it('is what is called settled where nothing is agreed, and nothing that undoes it', () => {
    assert.deepEqual(among(['Created', 100], ['Assigned', 95], ['Solved', 70], ['Reopened', 8]), {
      name: 'Solved',
      cases: 70,
      sign: 'settled',
    })
    assert.equal(among(['Payment failed', 20], ['Order cancelled', 10]), null)
  })

  it('is known by the words of tickets, orders and loans in many languages', () => {
    const open = ['Open', 'Öppnad', 'Avoin', 'Åben', 'Offen', 'Abierto', 'Ouvert', 'مفتوح']
    const settled =
      'Löst,Ärende löst,Stängd,Avslutad,Ratkaistu,Suljettu,Løst,Lukket,Løst sak,Avsluttet,Gelöst,Geschlossen,Abgeschlossen,Erledigt,Resuelto,Cerrado,Entregado,Résolu,Résolue,Fermé,Clôturé,Clos,Livrée,Risolto,Chiuso,Resolvido,Fechado,Opgelost,Gesloten,تم الحل,تم إغلاق التذكرة,مغلق,تم التسليم,مكتمل,closed_at,Delivered'
    for (const name of settled.split(',')) {
      const found = among(...open.map((one): [string, number] => [one, 95]), [name, 70])
      assert.deepEqual([found?.name, found?.sign], [name, 'settled'], name)
    }
    const agreed =
      'Betald,Undertecknad,Avtal signerat,Maksettu,Allekirjoitettu,Betalt,Kjøpt,Underskrevet,Bezahlt,Unterschrieben,Pagado,Compra,Firmado,Payé,Payée,Commande passée,Signé,Achat,Pagato,Comprado,Betaald,Ondertekend,تم الدفع,تم الشراء,مدفوع,تم توقيع العقد,الدفع,paid_at'
    for (const name of agreed.split(',')) {
      const found = among(...open.map((one): [string, number] => [one, 95]), [name, 70])
      assert.deepEqual([found?.name, found?.sign], [name, 'agreed'], name)
    }
  })

  it('is nothing that undoes it, nor what is lost, however like its words are', () => {
    const none =
      'Lost,Closed lost,Olöst,Uløst,Ej betald,Ikke betalt,Obetald,Nicht bezahlt,Abgelehnt,Annulé,Commande annulée,Remboursé,Impagado,Devuelto,Maksamatta,تم الإلغاء,تم إلغاء الطلب,غير مدفوع,لم تم الحل'
    for (const name of none.split(',')) assert.equal(named('Start', name), undefined, name)
  })

  it('is where journeys end that come there, where names say nothing; and never what all or nobody come to', () => {
    assert.deepEqual(among(['a', 100], ['b', 40, 39], ['c', 50, 20], ['d', 2, 2]), {
      name: 'b',
      cases: 40,
      sign: 'ending',
    })
    assert.equal(among(['Purchase', 100], ['Visit', 60]), null)
    assert.equal(among(), null)
  })
})
