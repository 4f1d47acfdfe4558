import type { MapSketch } from '../templates/sketch.ts'

/** The comprehensive example: six stages, fifteen steps, thirteen lanes, over forty touchpoints, two personas' curves. */
export function usedBikeSketch(maja: string, tuomas: string): MapSketch {
  const both = [maja, tuomas]
  return {
    title: 'Buying a used bike',
    language: 'en',
    state: 'today',
    scenario: 'The bus is late again. She decides to cycle to work and looks for a bike that someone has checked.',
    outcome: 'Rides to work every day within two weeks, and would buy from us again.',
    purposes: ['sales', 'loyalty', 'priorities'],
    expectation: 'Search, compare, order online, ride. Two weeks and one visit.',
    reality: 'Half of the buyers ask about size before they dare to order, and one in six moves the delivery.',
    personaIds: both,
    kpis: [
      { name: 'Visitors who order', target: '3.5 %' },
      { name: 'Orders delivered as promised', target: '97 %' },
      { name: 'Would recommend us (NPS)', target: '60' },
    ],
    lanes: [
      'actions',
      'touchpoints',
      'situations',
      'thoughts',
      'questions',
      'feelings',
      'needs',
      'pains',
      'opportunities',
      'solutions',
      'responses',
      'departments',
      'kpis',
    ],
    stages: [
      {
        title: 'Awareness',
        cells: {
          situations: ['Late autumn, dark mornings, a second car is out of the question'],
          kpis: [{ text: 'Visits from search', figure: '18,400', change: '+6 %' }],
        },
        steps: [
          {
            title: 'Feels the need',
            optional: true,
            cells: {
              actions: ['Waits for a late bus', 'Talks to colleagues who cycle'],
              touchpoints: [
                {
                  touchpoint: 'recommendation',
                  personas: both,
                  departments: ['service'],
                  context: 'In the break room',
                },
                { touchpoint: 'billboard', personas: [maja], departments: ['marketing'], context: 'At the bus stop' },
                { touchpoint: 'forum', personas: [tuomas], departments: ['communication'] },
                { touchpoint: 'social-ad', personas: [maja], departments: ['marketing'] },
              ],
              thoughts: ['I can’t be late one more time.'],
              questions: ['Could I cycle that far?'],
              needs: ['To see that people like me do it'],
              opportunities: ['Stories from customers with the same way to work'],
              departments: [{ departments: ['marketing'] }],
            },
            feelings: { [maja]: [-2, 'Fed up'], [tuomas]: [1, 'Curious'] },
          },
          {
            title: 'Looks around',
            cells: {
              actions: ['Searches for “used bike warranty”', 'Saves a few favourites'],
              touchpoints: [
                { touchpoint: 'search-result', personas: both, departments: ['marketing', 'it'] },
                { touchpoint: 'search-ad', personas: [maja], departments: ['marketing'] },
                {
                  touchpoint: 'blog-post',
                  personas: [maja],
                  departments: ['communication'],
                  context: '“Used or new?”',
                },
                { touchpoint: 'video', personas: [tuomas], departments: ['communication'] },
              ],
              thoughts: ['Used is half the price. What is the catch?'],
              questions: ['Is a used bike safe?', 'Where do they come from?'],
              pains: [{ text: 'Private adverts all look the same, and **some are stolen**', key: 'stolen' }],
              solutions: [
                { text: 'Show the origin and serial number of every bike', answers: 'stolen', tags: ['quick-win'] },
              ],
              responses: ['Explain the 60-point check on the first page'],
              departments: [{ departments: ['marketing', 'communication'] }],
            },
            feelings: { [maja]: [1, 'Hopeful'], [tuomas]: [2, 'Keen'] },
          },
        ],
      },
      {
        title: 'Consideration',
        cells: {
          situations: ['Evenings on the sofa, phone in hand'],
          kpis: [{ text: 'Favourites that become orders', figure: '11 %', change: '−2 %' }],
        },
        steps: [
          {
            title: 'Compares bikes',
            cells: {
              actions: ['Filters by price and size', 'Opens six tabs'],
              touchpoints: [
                { touchpoint: 'home-page', personas: both, departments: ['marketing', 'it'] },
                { touchpoint: 'product-page', personas: both, departments: ['product', 'it'] },
                { touchpoint: 'comparison', personas: [maja], departments: ['marketing'] },
                { touchpoint: 'ratings', personas: both, departments: ['service', 'marketing'] },
              ],
              thoughts: ['They all look fine. Which one is mine?'],
              questions: ['Which frame size do I need?'],
              needs: ['To know that it fits without a visit'],
              pains: [{ text: 'Frame sizes in centimetres say nothing', key: 'size', tags: ['moment-of-truth'] }],
              opportunities: ['Sizing by height and one photo'],
              solutions: [{ text: 'Size guide that answers in two questions', answers: 'size' }],
              departments: [{ departments: ['product', 'it'] }],
            },
            feelings: { [maja]: [-3, 'Lost'], [tuomas]: [3, 'In his element'] },
            expected: { [maja]: [2, 'Sure'] },
          },
          {
            title: 'Asks for advice',
            optional: true,
            cells: {
              actions: ['Writes in the chat', 'Calls the workshop'],
              touchpoints: [
                { touchpoint: 'website-chat', personas: [maja], departments: ['service'] },
                { touchpoint: 'sales-call', personas: [tuomas], departments: ['sales', 'service'] },
                { touchpoint: 'guide', personas: [maja], departments: ['communication'] },
              ],
              thoughts: ['Finally someone who listens.'],
              questions: ['How worn is the chain?'],
              needs: ['An answer the same evening'],
              pains: [{ text: 'The chat closes at five', key: 'chat' }],
              solutions: [{ text: 'Mechanics on call until nine on weekdays', answers: 'chat' }],
              responses: ['A mechanic answers, not a script'],
              departments: [{ departments: ['service', 'sales'] }],
            },
            feelings: { [maja]: [2, 'Relieved'], [tuomas]: [1, 'Impatient'] },
          },
          {
            title: 'Takes a test ride',
            optional: true,
            againFrom: 'Compares bikes',
            cells: {
              actions: ['Books a time', 'Rides around the block'],
              touchpoints: [
                { touchpoint: 'store-visit', personas: both, departments: ['store'] },
                { touchpoint: 'fitting', personas: both, departments: ['store'] },
                { touchpoint: 'sales-staff', personas: both, departments: ['store', 'sales'] },
              ],
              thoughts: ['This one feels right.'],
              situations: ['Saturday, the shop is crowded'],
              pains: ['Only three bikes of her size are in the shop'],
              opportunities: ['Reserve bikes for a test ride online'],
              departments: [{ departments: ['store'] }],
            },
            feelings: { [maja]: [4, 'Excited'], [tuomas]: [4, 'Convinced'] },
          },
        ],
      },
      {
        title: 'Purchase',
        cells: { kpis: [{ text: 'Baskets abandoned', figure: '63 %', change: '+4 %' }] },
        steps: [
          {
            title: 'Chooses extras',
            cells: {
              actions: ['Adds lights, a lock and mudguards'],
              touchpoints: [
                { touchpoint: 'basket', personas: both, departments: ['it', 'product'] },
                { touchpoint: 'stock-status', personas: [tuomas], departments: ['logistics'] },
                { touchpoint: 'price-list', personas: [maja], departments: ['finance'] },
              ],
              thoughts: ['Do I need all of this?'],
              questions: ['What is compulsory by law?'],
              opportunities: ['A winter package that simply fits'],
              departments: [{ departments: ['product', 'logistics'] }],
            },
            feelings: { [maja]: [1, 'Unsure'], [tuomas]: [2, 'Calm'] },
          },
          {
            title: 'Pays',
            cells: {
              actions: ['Pays by card or in parts'],
              touchpoints: [
                { touchpoint: 'checkout', personas: both, departments: ['it', 'finance'] },
                { touchpoint: 'payment-page', personas: both, departments: ['finance'] },
                { touchpoint: 'order-confirmation', personas: both, departments: ['it', 'communication'] },
              ],
              thoughts: ['Why does delivery cost extra now?'],
              questions: ['Can I send it back?'],
              pains: [{ text: 'Delivery fee appears on the last page', key: 'fee', tags: ['moment-of-truth'] }],
              solutions: [{ text: 'One price, delivery included', answers: 'fee', tags: ['quick-win'] }],
              responses: ['30 days to change one’s mind, said before the payment'],
              departments: [{ departments: ['finance', 'it'] }],
            },
            feelings: { [maja]: [-2, 'Annoyed'], [tuomas]: [1, 'Quick'] },
            expected: { [maja]: [1] },
          },
        ],
      },
      {
        title: 'Delivery',
        cells: { kpis: [{ text: 'Delivered as promised', figure: '84 %', change: '+1 %' }] },
        steps: [
          {
            title: 'Waits',
            cells: {
              actions: ['Follows the parcel', 'Moves the delivery to her day off'],
              touchpoints: [
                { touchpoint: 'delivery-notice', personas: both, departments: ['logistics'] },
                { touchpoint: 'tracking', personas: both, departments: ['logistics', 'it'] },
                { touchpoint: 'support-email', personas: [maja], departments: ['service'] },
              ],
              thoughts: ['Between eight and six is not a time.'],
              questions: ['Can I choose the hour?'],
              needs: ['A time that fits with shifts'],
              pains: [{ text: 'One in six has to move the delivery by phone', key: 'move' }],
              solutions: [{ text: 'Choose day and two-hour window at the checkout', answers: 'move' }],
              departments: [{ departments: ['logistics', 'service'] }],
            },
            feelings: { [maja]: [-4, 'Powerless'], [tuomas]: [-1, 'Restless'] },
            expected: { [maja]: [0] },
          },
          {
            title: 'Unpacks',
            cells: {
              actions: ['Turns the handlebars, fits the pedals'],
              touchpoints: [
                { touchpoint: 'delivery', personas: both, departments: ['logistics'] },
                { touchpoint: 'packaging', personas: both, departments: ['logistics', 'product'] },
                { touchpoint: 'manual', personas: [maja], departments: ['product', 'communication'] },
                { touchpoint: 'welcome-email', personas: both, departments: ['marketing'] },
              ],
              thoughts: ['It is even nicer than in the pictures!'],
              pains: ['The pedal wrench is missing from the box'],
              opportunities: ['A note from the mechanic who checked this very bike'],
              responses: ['The checklist with a signature is tied to the frame'],
              departments: [{ departments: ['logistics', 'product'] }],
            },
            feelings: { [maja]: [4, 'Delighted'], [tuomas]: [3, 'Pleased'] },
          },
        ],
      },
      {
        title: 'Use',
        cells: { kpis: [{ text: 'First service booked', figure: '38 %', change: '+5 %' }] },
        steps: [
          {
            title: 'Rides to work',
            cells: {
              actions: ['Rides 9 km in all weathers', 'Logs the trips in the app'],
              touchpoints: [
                { touchpoint: 'app', personas: [maja], departments: ['it', 'product'] },
                { touchpoint: 'newsletter-issue', personas: both, departments: ['marketing'] },
              ],
              situations: ['Rain, wind, and a locked shed at work'],
              thoughts: ['Why didn’t I do this years ago?'],
              needs: ['To arrive dry'],
              opportunities: ['Weather tips for the customer’s own route'],
              departments: [{ departments: ['product'] }],
            },
            feelings: { [maja]: [5, 'Free', '🤩'], [tuomas]: [4, 'Happy'] },
          },
          {
            title: 'Something breaks',
            optional: true,
            cells: {
              actions: ['Calls from the roadside'],
              touchpoints: [
                { touchpoint: 'help-centre', personas: [maja], departments: ['service', 'it'] },
                { touchpoint: 'support-call', personas: both, departments: ['service'] },
                { touchpoint: 'support-chat', personas: [maja], departments: ['service'] },
              ],
              thoughts: ['I knew it was too good to be true.'],
              questions: ['Does the warranty cover this?'],
              pains: [{ text: 'Nobody can see which bike she has', key: 'which', tags: ['moment-of-truth'] }],
              solutions: [{ text: 'The frame’s QR code opens the bike’s own page', answers: 'which' }],
              departments: [{ departments: ['service'] }],
            },
            feelings: { [maja]: [-4, 'Let down'], [tuomas]: [-2, 'Irritated'] },
          },
          {
            title: 'First service',
            optional: true,
            againFrom: 'Rides to work',
            cells: {
              actions: ['Books a time', 'Leaves the bike for a day'],
              touchpoints: [
                { touchpoint: 'account', personas: both, departments: ['it', 'service'] },
                { touchpoint: 'repair', personas: both, departments: ['store'] },
                { touchpoint: 'invoice', personas: both, departments: ['finance'] },
                { touchpoint: 'survey', personas: both, departments: ['service', 'marketing'] },
              ],
              thoughts: ['They even trued the wheel for nothing.'],
              needs: ['A bike to borrow meanwhile'],
              responses: ['Call before doing anything that costs extra'],
              departments: [{ departments: ['store', 'finance'] }],
            },
            feelings: { [maja]: [3, 'Looked after'], [tuomas]: [2, 'Respected'] },
          },
        ],
      },
      {
        title: 'Loyalty',
        cells: { kpis: [{ text: 'Would recommend us (NPS)', figure: '47', change: '+3' }] },
        steps: [
          {
            title: 'Recommends',
            cells: {
              actions: ['Shows the bike to colleagues', 'Writes a review'],
              touchpoints: [
                { touchpoint: 'review-request', personas: both, departments: ['marketing'] },
                { touchpoint: 'referral', personas: both, departments: ['marketing', 'service'] },
                { touchpoint: 'user-event', personas: [tuomas], departments: ['communication', 'store'] },
              ],
              thoughts: ['You have to try them.'],
              opportunities: ['A rides-to-work group at each large employer'],
              departments: [{ departments: ['marketing'] }],
            },
            feelings: { [maja]: [4, 'Proud'], [tuomas]: [5, 'Ambassador', '😎'] },
          },
          {
            title: 'Trades in',
            insteadOf: 'Recommends',
            cells: {
              actions: ['Sells the bike back', 'Looks for the next one'],
              touchpoints: [
                { touchpoint: 'loyalty', personas: both, departments: ['marketing', 'finance'] },
                { touchpoint: 'renewal', personas: [maja], departments: ['marketing'] },
                { touchpoint: 'quote', personas: [tuomas], departments: ['sales'] },
                { touchpoint: 'thank-you', personas: both, departments: ['communication'] },
              ],
              thoughts: ['What is it worth now?'],
              questions: ['How do you set the price?'],
              pains: [{ text: 'The offer takes a week', key: 'offer' }],
              solutions: [{ text: 'A price at once from photos, binding for 14 days', answers: 'offer' }],
              departments: [{ departments: ['sales', 'finance'] }],
            },
            feelings: { [maja]: [2, 'Content'], [tuomas]: [3, 'Curious again'] },
          },
        ],
      },
    ],
  }
}
