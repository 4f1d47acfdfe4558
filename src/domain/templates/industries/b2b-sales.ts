import type { IndustryTemplate } from '../industry.ts'

export const b2bSales: IndustryTemplate = {
  id: 'b2b-sales',
  scenario: [
    'A production manager needs a new packaging line. Purchasing, finance and the shop floor all have a say.',
    'En produktionschef behöver en ny packlinje. Inköp, ekonomi och produktion har alla ett ord med i laget.',
    'Tuotantopäällikkö tarvitsee uuden pakkauslinjan. Hankinnalla, taloudella ja tuotannolla on kaikilla sanansa sanottavana.',
    'En produktionschef har brug for en ny pakkelinje. Indkøb, økonomi og produktionsgulvet skal alle høres.',
  ],
  outcome: [
    'A line that runs on the promised day, and a service agreement that is renewed.',
    'En linje som går i drift på utlovad dag och ett serviceavtal som förnyas.',
    'Linja, joka käynnistyy luvattuna päivänä, ja huoltosopimus, joka uusitaan.',
    'En linje, der kører på den lovede dag, og en serviceaftale, der fornyes.',
  ],
  lanes: ['actions', 'touchpoints', 'questions', 'feelings', 'needs', 'choices', 'pains', 'content', 'departments'],
  stages: [
    {
      title: ['Research', 'Research', 'Tiedonhaku', 'Research'],
      steps: [
        {
          title: ['Sees the need', 'Ser behovet', 'Tunnistaa tarpeen', 'Ser behovet'],
          touchpoints: [
            ['event', ['Trade fair', 'Mässa', 'Messut', 'Messe']],
            ['linkedin', ['Case on LinkedIn', 'Case på LinkedIn', 'Asiakastarina LinkedInissä', 'Case på LinkedIn']],
          ],
          feeling: [0, ['Under pressure', 'Pressad', 'Paineen alla', 'Presset']],
          departments: ['marketing', 'sales'],
          cells: {
            actions: [
              [
                'Measures the stops for a month',
                'Mäter stoppen under en månad',
                'Mittaa pysähdyksiä kuukauden',
                'Måler stop i en måned',
              ],
            ],
            questions: [['Repair or replace?', 'Laga eller byta?', 'Korjata vai uusia?', 'Reparere eller udskifte?']],
            needs: [
              [
                'Figures that finance believes in',
                'Siffror som ekonomi tror på',
                'Luvut, joihin talous uskoo',
                'Tal, som økonomi tror på',
              ],
            ],
            content: [
              [
                'Calculator for the cost of a stop',
                'Kalkyl för vad ett stopp kostar',
                'Laskuri: mitä pysähdys maksaa',
                'Beregner: hvad koster et stop',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Comparison', 'Jämförelse', 'Vertailu', 'Sammenligning'],
      steps: [
        {
          title: ['Makes a shortlist', 'Väljer ut kandidater', 'Rajaa vaihtoehdot', 'Udvælger kandidater'],
          touchpoints: [
            ['website', ['Product pages', 'Produktsidor', 'Tuotesivut', 'Produktsider']],
            ['phone', ['First call', 'Första samtalet', 'Ensimmäinen puhelu', 'Første opkald']],
          ],
          feeling: [1, ['Thorough', 'Noggrann', 'Perusteellinen', 'Grundig']],
          departments: ['marketing', 'sales'],
          cells: {
            actions: [
              [
                'Asks three suppliers',
                'Frågar tre leverantörer',
                'Kysyy kolmelta toimittajalta',
                'Spørger tre leverandører',
              ],
            ],
            choices: [
              [
                'One supplier for all, or the best of each',
                'En leverantör för allt, eller den bästa av varje',
                'Yksi toimittaja kaikkeen vai paras kuhunkin',
                'Én leverandør til alt eller den bedste til hver del',
              ],
            ],
            pains: [
              [
                'Nobody gives even a rough price',
                'Ingen ger ens ett ungefärligt pris',
                'Kukaan ei anna edes suuntaa-antavaa hintaa',
                'Ingen giver så meget som en cirkapris',
              ],
            ],
            content: [
              [
                'Price range and delivery times, in the open',
                'Prisspann och leveranstider, öppet',
                'Hintahaarukka ja toimitusajat avoimesti',
                'Prisleje og leveringstider, åbent fremme',
              ],
            ],
          },
        },
        {
          title: ['Visits a reference', 'Besöker en referens', 'Käy referenssikohteessa', 'Besøger en reference'],
          touchpoints: [
            [
              'meeting',
              [
                'Visit to another customer',
                'Besök hos en annan kund',
                'Vierailu toisen asiakkaan luona',
                'Besøg hos en anden kunde',
              ],
            ],
            ['video-call', ['Remote tour', 'Visning på distans', 'Etäesittely', 'Rundvisning på afstand']],
          ],
          feeling: [3, ['Convinced', 'Övertygad', 'Vakuuttunut', 'Overbevist']],
          departments: ['sales', 'product'],
          cells: {
            actions: [
              ['Brings an operator along', 'Tar med en operatör', 'Ottaa operaattorin mukaan', 'Tager en operatør med'],
            ],
            questions: [
              [
                'What went wrong in the first month?',
                'Vad gick fel första månaden?',
                'Mikä meni pieleen ensimmäisen kuukauden aikana?',
                'Hvad gik galt den første måned?',
              ],
            ],
            needs: [
              [
                'To hear it from someone with the same job',
                'Att höra det från någon med samma jobb',
                'Kuulla se samaa työtä tekevältä',
                'At høre det fra en med samme job',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Quote', 'Offert', 'Tarjous', 'Tilbud'],
      steps: [
        {
          title: ['Gets a quote', 'Får offert', 'Saa tarjouksen', 'Får tilbud'],
          touchpoints: [
            ['email', ['Quote of 42 pages', 'Offert på 42 sidor', '42-sivuinen tarjous', 'Tilbud på 42 sider']],
            ['meeting', ['Meeting with purchasing', 'Möte med inköp', 'Palaveri hankinnan kanssa', 'Møde med indkøb']],
          ],
          feeling: [-2, ['Squeezed', 'I kläm', 'Puristuksissa', 'I klemme']],
          departments: ['sales', 'finance'],
          cells: {
            actions: [
              [
                'Explains it to the board',
                'Förklarar för ledningen',
                'Selittää sen johtoryhmälle',
                'Forklarer det for ledelsen',
              ],
            ],
            questions: [['What is not included?', 'Vad ingår inte?', 'Mikä ei sisälly?', 'Hvad er ikke med?']],
            choices: [['Buy or lease', 'Köpa eller leasa', 'Osto vai leasing', 'Køb eller leasing']],
            pains: [
              [
                'Three quotes that can’t be compared',
                'Tre offerter som inte går att jämföra',
                'Kolme tarjousta, joita ei voi verrata',
                'Tre tilbud, der ikke kan sammenlignes',
              ],
            ],
            content: [
              [
                'One page for those who decide',
                'En sida för dem som beslutar',
                'Yksi sivu päättäjille',
                'Én side til beslutningstagerne',
              ],
            ],
          },
        },
        {
          title: ['Signs', 'Skriver på', 'Allekirjoittaa', 'Skriver under'],
          touchpoints: [
            ['portal', ['Contract', 'Avtal', 'Sopimus', 'Kontrakt']],
            ['phone', ['Negotiation', 'Förhandling', 'Neuvottelu', 'Forhandling']],
          ],
          feeling: [2, ['Decided', 'Bestämd', 'Päättäväinen', 'Afklaret']],
          departments: ['sales', 'management'],
          cells: {
            actions: [
              [
                'Negotiates penalties for delay',
                'Förhandlar om vite vid försening',
                'Neuvottelee viivästyssakosta',
                'Forhandler om bod ved forsinkelse',
              ],
            ],
            needs: [
              [
                'A name to call, not a switchboard',
                'Ett namn att ringa, inte en växel',
                'Ihminen, jolle soittaa, ei vaihdetta',
                'Et navn at ringe til, ikke en omstilling',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['After the sale', 'Efter försäljningen', 'Myynnin jälkeen', 'Efter salget'],
      steps: [
        {
          title: ['Starts the line', 'Startar linjen', 'Käynnistää linjan', 'Starter linjen'],
          touchpoints: [
            ['meeting', ['Installation team', 'Installationsteam', 'Asennusryhmä', 'Installationshold']],
            [
              'support',
              ['Training of operators', 'Utbildning av operatörer', 'Operaattorien koulutus', 'Oplæring af operatører'],
            ],
          ],
          feeling: [-1, ['Nervous', 'Nervös', 'Jännittynyt', 'Nervøs']],
          departments: ['service', 'logistics'],
          cells: {
            actions: [
              [
                'Runs the old and the new side by side',
                'Kör gamla och nya sida vid sida',
                'Ajaa vanhaa ja uutta rinnakkain',
                'Kører gammelt og nyt side om side',
              ],
            ],
            questions: [
              [
                'Who is here on the first night shift?',
                'Vem är här på första nattskiftet?',
                'Kuka on paikalla ensimmäisessä yövuorossa?',
                'Hvem er her på den første nattevagt?',
              ],
            ],
            pains: [
              [
                'The manual is in another language',
                'Manualen är på ett annat språk',
                'Käyttöohje on väärällä kielellä',
                'Manualen er på et andet sprog',
              ],
            ],
            content: [
              [
                'Short films for each operation',
                'Korta filmer för varje moment',
                'Lyhyet videot joka työvaiheesta',
                'Korte film for hver arbejdsgang',
              ],
            ],
          },
        },
        {
          title: ['Renews the agreement', 'Förnyar avtalet', 'Uusii sopimuksen', 'Fornyer aftalen'],
          touchpoints: [
            ['meeting', ['Yearly review', 'Årlig genomgång', 'Vuosikatsaus', 'Årligt statusmøde']],
            ['email', ['Renewal offer', 'Förslag till förnyelse', 'Jatkotarjous', 'Tilbud om fornyelse']],
          ],
          feeling: [3, ['Partners', 'Partner', 'Kumppanit', 'Partnere']],
          departments: ['sales', 'service'],
          cells: {
            actions: [
              [
                'Shows the saved hours to the board',
                'Visar de sparade timmarna för ledningen',
                'Näyttää säästetyt tunnit johdolle',
                'Viser de sparede timer til ledelsen',
              ],
            ],
            needs: [
              [
                'Proposals before something breaks',
                'Förslag innan något går sönder',
                'Ehdotuksia ennen kuin jokin hajoaa',
                'Forslag, før noget går i stykker',
              ],
            ],
            content: [
              [
                'A report with the line’s own figures',
                'En rapport med linjens egna siffror',
                'Raportti linjan omista luvuista',
                'En rapport med linjens egne tal',
              ],
            ],
          },
        },
      ],
    },
  ],
}
