import type { MapSketch } from '../templates/sketch.ts'

/** Suomenkielinen esimerkki: lapsen hammashoito, pitkine sanoineen. */
export function dentalCareSketch(aino: string): MapSketch {
  const personas = [aino]
  return {
    title: 'Lapsen hammashoitoon hakeutuminen',
    language: 'fi',
    state: 'today',
    scenario:
      'Koululaisen hammasta vihloo. Vanhempi yrittää saada ajan niin, ettei töistä tarvitse olla koko päivää pois.',
    outcome: 'Vaiva on hoidettu viikon sisällä, eikä lapsi jää pelkäämään.',
    purposes: ['development', 'loyalty'],
    personaIds: [aino],
    kpis: [
      { name: 'Aika ensimmäiseen vapaaseen vastaanottoaikaan', target: '7 vrk' },
      { name: 'Peruuttamatta jääneet käynnit', target: '2 %' },
    ],
    lanes: ['actions', 'touchpoints', 'thoughts', 'feelings', 'needs', 'pains', 'opportunities', 'departments', 'kpis'],
    stages: [
      {
        title: 'Tarve herää',
        colour: 'amber',
        steps: [
          {
            title: 'Huomaa oireen',
            cells: {
              actions: ['Katsoo hammasta taskulampulla', 'Etsii tietoa: ”lapsen hammas vihloo”'],
              touchpoints: [
                { text: 'Hakukone', channel: 'search', presence: 'online', personas },
                {
                  text: 'Kaupungin ohjesivu',
                  channel: 'website',
                  presence: 'online',
                  personas,
                  departments: ['fi-viestinta'],
                },
              ],
              thoughts: ['Onko tämä kiireellistä vai ei?'],
              needs: ['Selkeä neuvo: odota vai soita'],
              opportunities: ['Kolmen kysymyksen hoidontarpeen itsearviointi'],
              departments: [{ departments: ['fi-viestinta'] }],
            },
            feelings: { [aino]: [-2, 'Huolissaan'] },
          },
        ],
      },
      {
        title: 'Ajanvaraus',
        colour: 'indigo',
        steps: [
          {
            title: 'Yrittää varata ajan',
            cells: {
              actions: ['Kirjautuu ajanvaraukseen bussissa', 'Soittaa takaisinsoittopalveluun'],
              touchpoints: [
                {
                  text: 'Sähköinen ajanvaraus',
                  channel: 'portal',
                  presence: 'online',
                  personas,
                  departments: ['fi-tietohallinto'],
                },
                {
                  text: 'Takaisinsoitto',
                  channel: 'phone',
                  presence: 'offline',
                  personas,
                  departments: ['fi-hammashoitola'],
                },
              ],
              thoughts: ['Kaikki ajat ovat harmaita.'],
              pains: [
                { text: 'Takaisinsoitto tulee kesken kokouksen', key: 'takaisin' },
                'Lapsen puolesta asiointi vaatii valtuutuksen, josta kukaan ei kertonut',
              ],
              opportunities: [
                { text: 'Takaisinsoittoajan voi valita itse', answers: 'takaisin', tags: ['fi-nopea-voitto'] },
              ],
              departments: [{ departments: ['fi-tietohallinto', 'fi-hammashoitola'] }],
              kpis: [{ text: 'Varaus onnistuu kerralla', figure: '54 %', change: '−3 %' }],
            },
            feelings: { [aino]: [-4, 'Turhautunut'] },
          },
          {
            title: 'Saa ajan',
            cells: {
              actions: ['Vahvistaa ajan ja ilmoittaa koululle'],
              touchpoints: [
                {
                  text: 'Tekstiviestivahvistus',
                  channel: 'sms',
                  presence: 'online',
                  personas,
                  departments: ['fi-tietohallinto'],
                },
                { text: 'Viesti koululle', channel: 'portal', presence: 'online', personas },
              ],
              thoughts: ['Torstaina kello 8.15. Ehdin töihin kymmeneksi.'],
              needs: ['Kartta ja tieto siitä, saako mukaan tulla sisarus'],
            },
            feelings: { [aino]: [1, 'Helpottunut'] },
          },
        ],
      },
      {
        title: 'Vastaanotto',
        colour: 'cyan',
        steps: [
          {
            title: 'Odottaa vuoroa',
            cells: {
              actions: ['Ilmoittautuu päätteellä'],
              touchpoints: [
                {
                  text: 'Ilmoittautumispääte',
                  channel: 'self-service',
                  presence: 'offline',
                  personas,
                  departments: ['fi-tietohallinto'],
                },
                {
                  text: 'Odotustila',
                  channel: 'office',
                  presence: 'offline',
                  personas,
                  departments: ['fi-hammashoitola'],
                },
              ],
              thoughts: ['”Sattuuko se?”, lapsi kysyy.'],
              pains: ['Myöhästymisestä ei kerrota'],
              opportunities: ['Näyttö, joka kertoo odotusajan lapselle ymmärrettävästi'],
            },
            feelings: { [aino]: [-1, 'Jännittynyt'] },
          },
          {
            title: 'Hammas hoidetaan',
            cells: {
              actions: ['Pitää lasta kädestä'],
              touchpoints: [
                {
                  text: 'Hammaslääkäri ja hammashoitaja',
                  channel: 'meeting',
                  presence: 'offline',
                  personas,
                  departments: ['fi-hammashoitola'],
                },
              ],
              thoughts: ['Miten rauhallisesti he puhuvat hänelle!'],
              needs: ['Lapsi saa itse päättää, milloin aloitetaan'],
              departments: [{ departments: ['fi-hammashoitola'] }],
              kpis: [{ text: 'Hoidettu yhdellä käynnillä', figure: '78 %', change: '+5 %' }],
            },
            feelings: { [aino]: [4, 'Kiitollinen'] },
          },
        ],
      },
      {
        title: 'Jälkihoito',
        colour: 'emerald',
        steps: [
          {
            title: 'Kotihoito ja muistutus',
            cells: {
              actions: ['Lukee kotihoito-ohjeet', 'Varaa kontrollikäynnin'],
              touchpoints: [
                {
                  text: 'Omakanta',
                  channel: 'portal',
                  presence: 'online',
                  personas,
                  departments: ['fi-tietohallinto'],
                },
                {
                  text: 'Muistutusviesti',
                  channel: 'sms',
                  presence: 'online',
                  personas,
                  departments: ['fi-hammashoitola'],
                },
              ],
              thoughts: ['Seuraavan ajan sai samalla kertaa. Hienoa.'],
              pains: ['Ohjeet ovat täynnä ammattisanastoa'],
              opportunities: ['Selkokielinen kotihoito-ohje kuvina'],
              departments: [{ departments: ['fi-viestinta'] }],
            },
            feelings: { [aino]: [3, 'Levollinen'] },
          },
        ],
      },
    ],
  }
}
