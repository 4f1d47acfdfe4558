import type { MapBundle, PersonaEntry, PortableFile } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import { startingLibrary } from '../../domain/library/starting-library.ts'
import { buildPersona } from '../../domain/templates/persona-sketch.ts'
import { buildMap, type MapSketch } from '../../domain/templates/sketch.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { samplePhoto } from './sample-photo.ts'

/** Time, ids and randomness that are the same in every run. */
export function sampleContext(): Context {
  let count = 0
  return { now: 1_764_547_200_000, newId: () => `r${(++count).toString(36)}`, random: () => 0.5 }
}

/** A rich Finnish map: six stages with steps, two personas, both layers, every look of lane, texts in six languages. */
export function sampleBundle(): MapBundle {
  const context = sampleContext()
  return bundleOf(RICH, samplePersonas(context), context, sampleFiles())
}

/** Five stages without steps, one card or two a cell: what fits an A4 sheet. */
export function compactBundle(): MapBundle {
  const context = sampleContext()
  return bundleOf(COMPACT, samplePersonas(context).slice(0, 1), context, [])
}

export function arabicBundle(): MapBundle {
  const context = sampleContext()
  return bundleOf(ARABIC, [], context, [])
}

export function japaneseBundle(): MapBundle {
  const context = sampleContext()
  return bundleOf(JAPANESE, [], context, [])
}

export function emptyBundle(): MapBundle {
  const context = sampleContext()
  return bundleOf({ title: '', lanes: [], stages: [] }, [], context, [])
}

/** Texts that break what writes them carelessly. */
export const HOSTILE_TEXTS: readonly string[] = [
  '</script><script>alert(1)</script>',
  ']]><!--',
  '#{panic("run")} #set page(width: 1pt) $x$ @ref <label> \\ `raw` *bold* _it_ = heading',
  '\u202eabc\u2066def\u2069 \u200f\u061c',
  'NUL\u0000 BEL\u0007 ESC\u001b[31m',
  'lone \ud800 half \udc00',
  'W'.repeat(10_000),
  '=1+1',
  '\u00a0=cmd|calc',
  '＝HYPERLINK("x")',
  '-2+3',
  '@SUM(A1)',
  '|a|b|\n|-|-|',
  '"quoted"; \'single\', comma\r\nline',
  '%%{init: {}}%% ; section x: 5: y # comment',
  '&amp; &#x202e; &lt;b&gt;',
  '👩🏽‍💻🇫🇮🏴‍☠️1️⃣❤️',
  'Ж ω 한국어 ไทย Ş',
  '[x](javascript:alert(1)) [y](https://example.org/"onload=")',
  'Z\u0351\u036b\u0343a\u0323l\u0334g\u0321o\u0310'.repeat(20),
]

/** A map in which every text is one of those. */
export function hostileBundle(): MapBundle {
  const context = sampleContext()
  const text = (i: number) => HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] as string
  const kinds = ['actions', 'touchpoints', 'thoughts', 'feelings', 'kpis', 'images', 'departments'] as const
  const stages = HOSTILE_TEXTS.map((title, i) => ({
    title: title.slice(0, 300),
    cells: {
      actions: [text(i), text(i + 7)],
      touchpoints: [{ text: text(i + 1).slice(0, 200), context: text(i + 2).slice(0, 200) }],
      thoughts: [text(i + 3).slice(0, 400)],
      kpis: [{ text: text(i + 4).slice(0, 60), figure: text(i + 5).slice(0, 20), change: text(i + 6).slice(0, 20) }],
      images: [{ text: text(i + 8).slice(0, 60), imageId: 'missing', alt: text(i + 9).slice(0, 60) }],
    },
    feelings: { '': [(i % 11) - 5, text(i).slice(0, 40)] as const },
  }))
  const scope = { scenario: text(2), outcome: text(0), expectation: text(3), reality: text(8) }
  return bundleOf(
    { title: HOSTILE_TEXTS.slice(0, 6).join(' '), language: 'en', ...scope, lanes: kinds, stages },
    [],
    context,
    [],
  )
}

/** A map of many cards with texts of ordinary length, for measuring: `stages` × 2 steps × `lanes` lanes. */
export function largeBundle(cards: number): MapBundle {
  const context = sampleContext()
  const kinds = [
    'actions',
    'touchpoints',
    'thoughts',
    'feelings',
    'needs',
    'pains',
    'opportunities',
    'solutions',
  ] as const
  const stages = 8
  const perCell = Math.max(1, Math.round(cards / (stages * 2 * (kinds.length - 1))))
  const words = 'Asiakas vertailee palveluja ja kysyy neuvoa ystävältä ennen kuin päättää tilauksesta verkossa'.split(
    ' ',
  )
  const textOf = (n: number) =>
    Array.from({ length: 4 + (n % 9) }, (_, i) => words[(n * 7 + i * 3) % words.length]).join(' ')
  let n = 0
  const cell = () => Array.from({ length: perCell }, () => textOf(n++))
  return bundleOf(
    {
      title: 'Suuri kartta',
      language: 'fi',
      lanes: kinds,
      stages: Array.from({ length: stages }, (_, s) => ({
        title: `Vaihe ${s + 1}`,
        steps: Array.from({ length: 2 }, (_, k) => ({
          title: `Askel ${s + 1}.${k + 1}`,
          cells: Object.fromEntries(kinds.filter((kind) => kind !== 'feelings').map((kind) => [kind, cell()])),
          feelings: { '': [((s * 5 + k * 3) % 11) - 5] as const },
        })),
      })),
    },
    [],
    context,
    [],
  )
}

function bundleOf(
  sketch: MapSketch,
  personas: readonly PersonaEntry[],
  context: Context,
  files: readonly PortableFile[],
): MapBundle {
  const map = buildMap({ ...sketch, personaIds: personas.map(({ id }) => id) }, context)
  const library = startingLibrary(translatorFor(sketch.language ?? 'en'))
  return { id: 'sample', map, personas, library, files }
}

function sampleFiles(): PortableFile[] {
  const png = (id: string, sky: [number, number, number]): PortableFile => ({
    id,
    mime: 'image/png',
    base64: Buffer.from(samplePhoto(320, 180, sky)).toString('base64'),
  })
  return [png('photo-yard', [92, 155, 214]), png('photo-shop', [236, 178, 120])]
}

export function samplePersonas(context: Context): PersonaEntry[] {
  const aino = buildPersona(
    {
      name: 'Aino Mäkelä',
      role: 'Toimistopäällikkö, 38',
      language: 'fi',
      quote: 'Haluan, että arki vain toimii.',
      story:
        'Aino vastaa pienen tilitoimiston arjesta ja pyöräilee töihin ympäri vuoden. Hän päättää nopeasti, kun saa luotettavaa tietoa.',
      primary: true,
      sharePercent: 42,
      traits: {
        geography: ['Tampere, Kaleva'],
        demographics: [
          ['Ikä', '38'],
          ['Perhe', 'Puoliso ja kaksi lasta'],
        ],
        lifestyle: ['Liikkuu pyörällä ja junalla'],
        values: ['Kestävyys', 'Reiluus'],
        goals: ['Luotettava pyörä alle 600 eurolla'],
        needs: ['Tieto pyörän kunnosta ennen kauppoja', 'Palautusoikeus'],
        worries: ['Ostaa vahingossa varastetun pyörän'],
        painPoints: ['Ilmoituksissa on liian vähän tietoa'],
        behaviour: ['Vertailee iltaisin puhelimella'],
      },
      channels: ['website', 'instagram', 'store'],
      empathy: { 'six:hear': ['”Sähköpyörä maksaa itsensä takaisin”'], 'six:see': ['Naapureilla on uudet pyörät'] },
    },
    context,
  )
  const linus = buildPersona(
    {
      name: 'Linus Berg',
      role: 'Studerande, 23',
      language: 'sv',
      sharePercent: 18,
      traits: { goals: ['Billig cykel snabbt'] },
    },
    context,
  )
  return [
    { id: 'persona-aino', persona: aino },
    { id: 'persona-linus', persona: linus },
  ]
}

const RICH: MapSketch = {
  title: 'Käytetyn pyörän ostaminen 🚲',
  language: 'fi',
  state: 'today',
  scenario: 'Aino etsii luotettavaa pyörää työmatkoihin ennen kevättä; Linus haluaa halvan pyörän heti.',
  outcome: 'Turvallinen, huollettu pyörä omassa pihassa viikon sisällä ensimmäisestä hausta.',
  purposes: ['sales', 'loyalty'],
  expectation: 'Pyörän saa helposti verkosta.',
  reality: 'Kunto selviää vasta paikan päällä.',
  kpis: [
    { name: 'Nettosuositteluluku', target: '60' },
    { name: 'Palautusaste', target: 'alle 3 %' },
  ],
  lanes: [
    'actions',
    'touchpoints',
    'thoughts',
    'feelings',
    'pains',
    'opportunities',
    'solutions',
    'kpis',
    'images',
    'departments',
  ],
  stages: [
    {
      title: 'Herääminen',
      steps: [
        {
          title: 'Tarve syntyy',
          cells: {
            actions: ['Vanha pyörä hajoaa matkalla töihin'],
            touchpoints: [{ touchpoint: 'recommendation', personas: ['persona-aino', 'persona-linus'] }],
            thoughts: ['Kannattaako vanhaa enää korjata?'],
            images: [
              {
                text: 'Rikki mennyt takapyörä pihalla',
                imageId: 'photo-yard',
                alt: 'Pyörä nurmikolla ilman takapyörää',
              },
            ],
          },
          feelings: { 'persona-aino': [-2, 'Harmistunut'], 'persona-linus': [-1, 'Otålig'] },
          expected: { 'persona-aino': [0] },
        },
        {
          title: 'Tiedonhaku',
          cells: {
            actions: ['Etsii vaihtoehtoja työpäivän jälkeen puhelimella', 'Kysyy kollegalta suositusta'],
            touchpoints: [{ touchpoint: 'search-result' }, { touchpoint: 'social-post', personas: ['persona-linus'] }],
            thoughts: [{ text: 'Onko käytetty oikeasti helpompi kuin uusi?', emoji: '🤔' }],
            pains: [{ text: 'Liikaa vaihtoehtoja, erot jäävät epäselviksi', key: 'choices' }],
            opportunities: ['Vertailusivu kolmella käyttötapauksella'],
          },
          feelings: { 'persona-aino': [1, 'Utelias'], 'persona-linus': [2, 'Nyfiken'] },
          expected: { 'persona-aino': [2] },
        },
      ],
      cells: {
        kpis: [{ text: 'Kävijää kuukaudessa', figure: '12 400', change: '+8 %' }],
        departments: [{ departments: ['marketing', 'communication'] }],
      },
    },
    {
      title: 'Harkinta',
      steps: [
        {
          title: 'Vertailu',
          cells: {
            actions: ['Jämför tre annonser i ett kalkylark'],
            touchpoints: [{ touchpoint: 'comparison' }, { touchpoint: 'ratings' }],
            thoughts: ['Varför är priset dolt bakom ett formulär?'],
            pains: [{ text: 'Priset visas inte förrän man bokat ett möte', key: 'price' }],
            opportunities: ['Öppen prislista med kalkylator'],
            solutions: [{ text: 'Hintalaskuri jokaisella tuotesivulla', answers: 'price', tags: ['quick-win'] }],
          },
          feelings: { 'persona-aino': [-1, 'Osäker'], 'persona-linus': [0] },
          expected: { 'persona-aino': [2] },
        },
        {
          title: 'Ilmoitusten lukeminen',
          cells: {
            actions: ['Lukee kuntoluokituksia ja kysyy lisäkuvia'],
            touchpoints: [
              { touchpoint: 'product-page', presence: 'online', context: 'Illalla sohvalla, puhelin kädessä' },
            ],
            thoughts: ['Miltä ”hyvä kunto” näyttää?'],
            pains: [
              { text: 'Raportin vienti PDF:ksi katkaisee pitkät otsikot kuten ”Asiakaskokemuksenkehittämispäällikkö”' },
            ],
          },
          feelings: { 'persona-aino': [-2], 'persona-linus': [1, 'Hoppfull'] },
          expected: { 'persona-aino': [2] },
        },
        {
          title: 'Koeajo',
          cells: {
            actions: ['Ajaa kolmella pyörällä pihan ympäri'],
            touchpoints: [{ touchpoint: 'store-visit', presence: 'offline', personas: ['persona-aino'] }],
            thoughts: [{ text: 'Tämä tuntuu heti omalta!', emoji: '😍' }],
            images: [{ text: 'Koeajo kaupan edessä', imageId: 'photo-shop', alt: '' }],
          },
          feelings: { 'persona-aino': [3, 'Innostunut'] },
          expected: { 'persona-aino': [3] },
        },
      ],
      cells: {
        kpis: [{ text: 'Koeajoja viikossa', figure: '118', change: '−12' }],
        departments: [{ departments: ['sales', 'store'] }],
        opportunities: ['Koeajon varaus suoraan ilmoituksesta, **myös viikonloppuna**'],
      },
    },
    {
      title: 'Ostaminen',
      steps: [
        {
          title: 'Tilaus',
          cells: {
            actions: ['Udfylder formular med firmaoplysninger', 'Godkender vilkår og betaler årsabonnement'],
            touchpoints: [{ touchpoint: 'basket' }, { touchpoint: 'checkout' }],
            thoughts: [{ text: 'Hvorfor skal jeg skrive adressen to gange?', emoji: '😤' }],
            pains: [{ text: 'Betalingssiden nulstilles ved fejl i kortnummeret', key: 'card' }, 'Ingen EAN-faktura'],
            opportunities: ['Husk formulardata ved fejl'],
            solutions: [{ text: 'Lomake säilyttää tiedot virheen jälkeen', answers: 'card' }],
          },
          feelings: { 'persona-aino': [-3, 'Irriteret'], 'persona-linus': [-2] },
          expected: { 'persona-aino': [1] },
        },
        {
          title: 'Maksu',
          cells: {
            actions: ['Maksaa MobilePaylla'],
            touchpoints: [{ touchpoint: 'payment-page' }, { touchpoint: 'order-confirmation' }],
            thoughts: ['Menikö maksu läpi?'],
          },
          feelings: { 'persona-aino': [-4], 'persona-linus': [-1] },
          expected: { 'persona-aino': [1] },
        },
      ],
      cells: {
        kpis: [{ text: 'Hylättyjä ostoskoreja', figure: '41 %', change: '+6' }],
        departments: [{ departments: ['finance', 'it'] }],
      },
    },
    {
      title: 'Toimitus',
      steps: [
        {
          title: 'Odotus',
          cells: {
            actions: ['Seuraa lähetystä joka ilta'],
            touchpoints: [{ touchpoint: 'tracking' }, { touchpoint: 'delivery-notice' }],
            pains: ['Toimitusaika siirtyi kahdesti ilman selitystä'],
          },
          feelings: { 'persona-aino': [-1], 'persona-linus': [-3, 'Frustrerad'] },
        },
        {
          title: 'Nouto',
          cells: {
            actions: ['Hakee pyörän noutopisteestä'],
            touchpoints: [{ touchpoint: 'delivery', departments: ['logistics'] }],
            thoughts: [{ text: 'That call saved me a week of work!', emoji: '🎉' }],
            opportunities: ['Import preview with row-level errors'],
          },
          feelings: { 'persona-aino': [3, 'Relieved'], 'persona-linus': [2] },
        },
      ],
      cells: {
        kpis: [{ text: 'Toimitusaika', figure: '6,2 pv', change: '−2,1' }],
        departments: [{ departments: ['logistics'] }],
        solutions: [
          { text: 'Toimitusikkuna luvataan heti tilauksessa ja muutoksesta kerrotaan tekstiviestillä', span: 2 },
        ],
      },
    },
    {
      title: 'Käyttö ja suosittelu',
      steps: [
        {
          title: 'Arki',
          cells: {
            actions: ['Käyttää pyörää viikoittain ja jakaa reittejä', 'サポートに問い合わせて、友人にサービスを勧める'],
            touchpoints: [{ touchpoint: 'app' }, { touchpoint: 'support-chat' }],
            thoughts: ['これなら毎日使いたい。'],
            opportunities: ['عرض الخريطة باللغة العربية من اليمين إلى اليسار'],
          },
          feelings: { 'persona-aino': [4, 'Tyytyväinen'], 'persona-linus': [1] },
        },
        {
          title: 'Suosittelu',
          cells: {
            actions: ['Kertoo pyörästä naapureille'],
            touchpoints: [{ touchpoint: 'referral' }, { touchpoint: 'review-request' }],
            thoughts: [{ text: 'Tämän minä näytän muillekin.', emoji: '👩🏽‍💻' }],
            opportunities: [
              { text: 'Suositteluohjelma ja ”jaa kartta” -linkki, ks. [ohje](https://example.org/ohje)', emoji: '🔗' },
            ],
          },
          feelings: { 'persona-aino': [5, 'Innostunut'], 'persona-linus': [4, 'Nöjd'] },
        },
      ],
      cells: {
        kpis: [{ text: 'NPS', figure: '54', change: '+9' }],
        departments: [{ departments: ['product', 'service', 'marketing'] }],
      },
    },
  ],
}

const COMPACT: MapSketch = {
  title: 'Asiakaspolku: pk-yrityksen käyttöönotto 🚀',
  language: 'fi',
  scenario: 'Pieni yritys vaihtaa taulukot palveluun.',
  outcome: 'Ensimmäinen raportti viikossa.',
  lanes: ['touchpoints', 'actions', 'thoughts', 'feelings', 'pains', 'opportunities', 'kpis', 'departments'],
  stages: [
    {
      title: 'Herääminen',
      cells: {
        touchpoints: [{ touchpoint: 'search-result' }, { touchpoint: 'social-ad' }],
        actions: ['Etsii vaihtoehtoja työpäivän jälkeen puhelimella', 'Kysyy kollegalta suositusta'],
        thoughts: [{ text: 'Onko tämä oikeasti helpompi kuin nykyinen Excel?', emoji: '🤔' }],
        pains: ['Liikaa vaihtoehtoja, erot jäävät epäselviksi'],
        opportunities: ['Vertailusivu kolmella käyttötapauksella'],
        kpis: [{ text: 'CTR', figure: '2,4 %', change: '+0,3' }],
        departments: [{ departments: ['marketing', 'communication'] }],
      },
      feelings: { 'persona-aino': [1, 'Utelias'] },
    },
    {
      title: 'Överväga',
      cells: {
        touchpoints: [{ touchpoint: 'product-page' }, { touchpoint: 'ratings' }],
        actions: ['Jämför tre leverantörer i ett kalkylark', 'Frågar säljaren om uppsägningstid'],
        thoughts: [{ text: 'Varför är priset dolt bakom ett formulär?', emoji: '😕' }],
        pains: ['Priset visas inte förrän man bokat ett möte', 'Omdömena är äldre än två år'],
        opportunities: ['Öppen prislista med kalkylator', 'Visa verifierade omdömen'],
        kpis: [{ text: 'Demoförfrågningar', figure: '118', change: '−12' }],
        departments: [{ departments: ['sales'] }],
      },
      feelings: { 'persona-aino': [-2, 'Osäker'] },
    },
    {
      title: 'Bestilling',
      cells: {
        touchpoints: [{ touchpoint: 'basket' }, { touchpoint: 'payment-page' }],
        actions: ['Udfylder formular med firmaoplysninger', 'Godkender vilkår og betaler årsabonnement'],
        thoughts: [{ text: 'Hvorfor skal jeg skrive adressen to gange?', emoji: '😤' }],
        pains: ['Betalingssiden nulstilles ved fejl i kortnummeret', 'Ingen EAN-faktura'],
        opportunities: ['Husk formulardata ved fejl', 'Tilføj EAN-faktura i kurven'],
        kpis: [{ text: 'Kurv forladt', figure: '41 %', change: '+6' }],
        departments: [{ departments: ['finance', 'it'] }],
      },
      feelings: { 'persona-aino': [-4, 'Irriteret'] },
    },
    {
      title: 'Onboarding',
      cells: {
        touchpoints: [{ touchpoint: 'welcome-email' }, { touchpoint: 'onboarding-call' }],
        actions: ['Imports 240 contacts from a spreadsheet', 'Invites four colleagues'],
        thoughts: [{ text: 'That call saved me a week of work!', emoji: '🎉' }],
        pains: ['Import fails silently on dates such as 31.12.2025'],
        opportunities: ['Import preview with row-level errors'],
        kpis: [{ text: 'Time to value', figure: '6.2 d', change: '−2.1' }],
        departments: [{ departments: ['service'] }],
      },
      feelings: { 'persona-aino': [3, 'Relieved'] },
    },
    {
      title: 'Käyttö ja suosittelu',
      cells: {
        touchpoints: [{ touchpoint: 'app' }, { touchpoint: 'support-chat' }],
        actions: [
          'Käyttää palvelua viikoittain ja jakaa raportin johtoryhmälle',
          'サポートに問い合わせて、友人にサービスを勧める',
        ],
        thoughts: [{ text: 'Tämän minä näytän muillekin.', emoji: '😍' }],
        pains: ['Raportin vienti PDF:ksi katkaisee pitkät otsikot kuten ”Asiakaskokemuksenkehittämispäällikkö”'],
        opportunities: [
          { text: 'Suositteluohjelma ja ”jaa kartta” -linkki', emoji: '🔗' },
          'عرض الخريطة باللغة العربية من اليمين إلى اليسار',
        ],
        kpis: [{ text: 'NPS', figure: '54', change: '+9' }],
        departments: [{ departments: ['product', 'service', 'marketing'] }],
      },
      feelings: { 'persona-aino': [5, 'Innostunut'] },
    },
  ],
}

const ARABIC: MapSketch = {
  title: 'رحلة شراء دراجة مستعملة',
  language: 'ar',
  scenario: 'تبحث ليلى عن دراجة موثوقة للذهاب إلى العمل قبل حلول الربيع.',
  outcome: 'دراجة آمنة خلال أسبوع واحد، وبسعر أقل من 500 يورو.',
  lanes: [
    ['touchpoints', 'نقاط الاتصال'],
    ['actions', 'الإجراءات'],
    ['thoughts', 'الأفكار'],
    ['feelings', 'المشاعر'],
    ['pains', 'نقاط الألم'],
    ['opportunities', 'الفرص'],
    ['kpis', 'المؤشرات'],
  ],
  stages: [
    {
      title: 'الوعي',
      cells: {
        touchpoints: [{ text: 'نتائج البحث', channel: 'search' }],
        actions: ['تبحث عن خيارات بعد العمل باستخدام الهاتف'],
        thoughts: ['هل الدراجة المستعملة خيار جيد؟'],
        pains: ['الخيارات كثيرة جدًا (أكثر من 40 إعلانًا)'],
        opportunities: ['صفحة مقارنة بسيطة'],
        kpis: [{ text: 'الزيارات', figure: '12400', change: '+8 %' }],
      },
      feelings: { '': [1, 'فضولية'] },
    },
    {
      title: 'المقارنة',
      cells: {
        touchpoints: [{ text: 'موقع التقييمات', channel: 'review-site' }],
        actions: ['تقارن ثلاثة إعلانات في Excel ثم تسأل صديقتها'],
        thoughts: [{ text: 'لماذا السعر مخفي؟', emoji: '🤔' }],
        pains: ['لا يظهر السعر إلا بعد حجز موعد'],
        opportunities: ['قائمة أسعار **مفتوحة** مع حاسبة'],
        kpis: [{ text: 'طلبات التجربة', figure: '118', change: '−12' }],
      },
      feelings: { '': [-2, 'مترددة'] },
    },
    {
      title: 'الشراء',
      cells: {
        touchpoints: [{ text: 'صفحة الدفع', channel: 'payment' }],
        actions: ['تدفع عبر MobilePay'],
        thoughts: ['هل تم الدفع؟'],
        pains: ['تُمسح بيانات البطاقة عند حدوث خطأ'],
        opportunities: ['حفظ البيانات عند حدوث خطأ'],
        kpis: [{ text: 'السلال المتروكة', figure: '41 %', change: '+6' }],
      },
      feelings: { '': [-4, 'منزعجة'] },
    },
    {
      title: 'الاستخدام',
      cells: {
        touchpoints: [{ text: 'تطبيق الهاتف', channel: 'mobile-app' }],
        actions: ['تستخدم الدراجة كل يوم وتوصي بها لزملائها'],
        thoughts: [{ text: 'سأخبر الجميع!', emoji: '😍' }],
        opportunities: ['برنامج إحالة'],
        kpis: [{ text: 'NPS', figure: '54', change: '+9' }],
      },
      feelings: { '': [5, 'سعيدة'] },
    },
  ],
}

const JAPANESE: MapSketch = {
  title: '中古自転車を買うまでの旅',
  language: 'ja',
  scenario: '通勤用に信頼できる自転車を春までに探している。',
  outcome: '一週間以内に、整備済みの安全な自転車を手に入れる。',
  lanes: [
    ['touchpoints', 'タッチポイント'],
    ['actions', '行動'],
    ['thoughts', '思考'],
    ['feelings', '感情'],
    ['pains', '課題'],
    ['opportunities', '機会'],
    ['kpis', '指標'],
  ],
  stages: [
    {
      title: '認知',
      cells: {
        touchpoints: [{ text: '検索結果', channel: 'search' }],
        actions: ['仕事のあと、スマートフォンで候補を探す。', '同僚におすすめを聞く。'],
        thoughts: ['中古のほうが本当に得なのだろうか？'],
        pains: ['選択肢が多すぎて、違いがわからない。'],
        opportunities: ['用途別に比べられるページを作る'],
        kpis: [{ text: '月間訪問者数', figure: '12,400', change: '+8%' }],
      },
      feelings: { '': [1, '興味がある'] },
    },
    {
      title: '検討',
      cells: {
        touchpoints: [{ text: 'レビューサイト', channel: 'review-site' }],
        actions: ['三つの広告を表計算ソフトで比較する。'],
        thoughts: [{ text: 'どうして価格が隠されているの？', emoji: '🤔' }],
        pains: ['予約するまで価格が表示されない。'],
        opportunities: ['計算機つきの公開価格表'],
        kpis: [{ text: '試乗の申し込み', figure: '118', change: '−12' }],
      },
      feelings: { '': [-2, '不安'] },
    },
    {
      title: '購入',
      cells: {
        touchpoints: [{ text: '支払いページ', channel: 'payment' }],
        actions: ['クレジットカードで支払う。'],
        thoughts: ['住所を二回も入力するの？'],
        pains: ['カード番号を間違えると、入力内容がすべて消えてしまう。'],
        opportunities: ['エラーのあとも入力内容を残す'],
        kpis: [{ text: 'カゴ落ち率', figure: '41%', change: '+6' }],
      },
      feelings: { '': [-4, 'いらいら'] },
    },
    {
      title: '利用と推薦',
      cells: {
        touchpoints: [{ text: 'モバイルアプリ', channel: 'mobile-app' }],
        actions: ['毎日自転車に乗り、友人にサービスを勧める。'],
        thoughts: [{ text: 'これなら毎日使いたい。', emoji: '😍' }],
        opportunities: ['紹介プログラム'],
        kpis: [{ text: 'NPS', figure: '54', change: '+9' }],
      },
      feelings: { '': [5, '大満足'] },
    },
  ],
}
