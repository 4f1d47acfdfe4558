import type { MapSketch } from '../templates/sketch.ts'

/** Ett exempel på svenska: en kommunal tjänst, från föräldraledighet till första dagen på förskolan. */
export function preschoolSketch(): MapSketch {
  return {
    title: 'Att få en förskoleplats',
    language: 'sv',
    state: 'today',
    scenario:
      'Föräldraledigheten tar slut i augusti. Familjen har nyss flyttat och känner inte till stadens förskolor.',
    outcome: 'En plats nära hemmet, i god tid före jobbstarten, och ett barn som trivs.',
    purposes: ['development', 'cost'],
    kpis: [
      { name: 'Plats inom önskad tid', target: '95 %' },
      { name: 'Samtal till kontaktcenter per ansökan', target: '0,3' },
    ],
    lanes: ['situations', 'actions', 'touchpoints', 'thoughts', 'feelings', 'pains', 'opportunities', 'departments'],
    stages: [
      {
        title: 'Innan',
        colour: 'blue',
        steps: [
          {
            title: 'Söker information',
            cells: {
              situations: ['Sex månader före jobbstart, barnet sover i en timme'],
              actions: ['Googlar ”förskola kö”', 'Frågar andra föräldrar i parken'],
              touchpoints: [
                {
                  text: 'Kommunens webbplats',
                  channel: 'website',
                  presence: 'online',
                  departments: ['sv-kommunikation'],
                },
                { text: 'Föräldragrupp på Facebook', channel: 'facebook', presence: 'online' },
                { text: 'Öppna förskolan', channel: 'meeting', presence: 'offline', departments: ['sv-forskola'] },
              ],
              thoughts: ['När måste vi ställa oss i kö?'],
              pains: ['Reglerna står i tre olika dokument'],
              opportunities: ['En enda sida: så här går det till, steg för steg'],
              departments: [{ departments: ['sv-kommunikation'] }],
            },
            feelings: { '': [-2, 'Vilsen'] },
          },
          {
            title: 'Jämför förskolor',
            cells: {
              actions: ['Ringar in fem förskolor på kartan', 'Går på öppet hus'],
              touchpoints: [
                { text: 'Förskolekartan', channel: 'website', presence: 'online', departments: ['sv-it'] },
                { text: 'Öppet hus', channel: 'event', presence: 'offline', departments: ['sv-forskola'] },
              ],
              thoughts: ['Här känns personalen trygg.'],
              pains: ['Kötiden syns inte någonstans'],
              opportunities: ['Visa förväntad väntetid för varje förskola'],
            },
            feelings: { '': [2, 'Hoppfull'] },
          },
        ],
      },
      {
        title: 'Ansökan',
        colour: 'violet',
        steps: [
          {
            title: 'Fyller i ansökan',
            cells: {
              actions: ['Loggar in och väljer tre förskolor'],
              touchpoints: [
                { text: 'E-tjänsten', channel: 'portal', presence: 'online', departments: ['sv-it'] },
                { text: 'Kontaktcenter', channel: 'phone', presence: 'offline', departments: ['sv-forskola'] },
              ],
              thoughts: ['Varför frågar de om inkomst redan nu?'],
              pains: [{ text: 'Båda vårdnadshavarna måste signera inom sju dagar', key: 'sign' }],
              opportunities: [
                { text: 'Påminn den andra föräldern med ett sms', answers: 'sign', tags: ['sv-snabb-vinst'] },
              ],
              departments: [{ departments: ['sv-it', 'sv-forskola'] }],
            },
            feelings: { '': [-1, 'Irriterad'] },
          },
          {
            title: 'Väntar i kö',
            cells: {
              situations: ['Arbetsgivaren vill ha ett startdatum'],
              actions: ['Loggar in varje vecka för att se köplatsen'],
              touchpoints: [
                { text: 'Kösidan', channel: 'portal', presence: 'online', departments: ['sv-it'] },
                { text: 'Mejl till handläggaren', channel: 'email', presence: 'online', departments: ['sv-forskola'] },
              ],
              thoughts: ['Tänk om vi inte får någon plats alls.'],
              pains: ['Köplatsen kan bli sämre utan förklaring'],
              opportunities: ['Berätta varför platsen ändras, och vad som händer härnäst'],
            },
            feelings: { '': [-4, 'Maktlös'] },
          },
        ],
      },
      {
        title: 'Start',
        colour: 'emerald',
        steps: [
          {
            title: 'Får erbjudande',
            cells: {
              actions: ['Tackar ja inom tio dagar'],
              touchpoints: [
                { text: 'Sms om erbjudande', channel: 'sms', presence: 'online', departments: ['sv-forskola'] },
                { text: 'Brev hem', channel: 'post', presence: 'offline', departments: ['sv-forskola'] },
              ],
              thoughts: ['Äntligen! Och bara fem minuter hemifrån.'],
              departments: [{ departments: ['sv-forskola'] }],
            },
            feelings: { '': [4, 'Lättad'] },
          },
          {
            title: 'Inskolning',
            cells: {
              actions: ['Är med i tre dagar', 'Lämnar över för första gången'],
              touchpoints: [
                {
                  text: 'Avdelningens pedagoger',
                  channel: 'meeting',
                  presence: 'offline',
                  departments: ['sv-forskola'],
                },
                { text: 'Förskoleappen', channel: 'mobile-app', presence: 'online', departments: ['sv-it'] },
              ],
              thoughts: ['Hon vinkade utan att gråta!'],
              opportunities: ['En bild i appen den första förmiddagen'],
              departments: [{ departments: ['sv-forskola'] }],
            },
            feelings: { '': [3, 'Stolt'] },
          },
        ],
      },
    ],
  }
}
