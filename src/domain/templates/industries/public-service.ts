import type { IndustryTemplate } from '../industry.ts'

export const publicService: IndustryTemplate = {
  id: 'public-service',
  scenario: [
    'Someone has lost their job and applies for housing support for the first time.',
    'Någon har förlorat jobbet och söker bostadsbidrag för första gången.',
    'Työpaikkansa menettänyt hakee asumistukea ensimmäistä kertaa.',
    'En borger har mistet sit job og søger boligstøtte for første gang.',
  ],
  outcome: [
    'A right decision in time for the rent, understood without help.',
    'Ett riktigt beslut i tid till hyran, begripligt utan hjälp.',
    'Oikea päätös ennen vuokranmaksua, ymmärrettävissä ilman apua.',
    'En rigtig afgørelse, før huslejen forfalder, forstået uden hjælp.',
  ],
  lanes: [
    'situations',
    'actions',
    'touchpoints',
    'questions',
    'feelings',
    'concerns',
    'pains',
    'solutions',
    'departments',
  ],
  stages: [
    {
      title: ['Before the service', 'Före tjänsten', 'Ennen palvelua', 'Før ydelsen'],
      steps: [
        {
          title: ['Life changes', 'Livet ändras', 'Elämä muuttuu', 'Livet ændrer sig'],
          touchpoints: [
            [
              'word-of-mouth',
              ['A friend mentions support', 'En vän nämner bidraget', 'Ystävä mainitsee tuen', 'En ven nævner støtten'],
            ],
            ['search', ['“help with rent”', '”hjälp med hyran”', '”apua vuokraan”', '»hjælp til husleje«']],
          ],
          feeling: [-4, ['Shaken', 'Omskakad', 'Järkyttynyt', 'Rystet']],
          departments: ['communication'],
          cells: {
            situations: [
              [
                'The first month without a salary',
                'Första månaden utan lön',
                'Ensimmäinen kuukausi ilman palkkaa',
                'Den første måned uden løn',
              ],
            ],
            actions: [
              [
                'Counts what is left',
                'Räknar vad som finns kvar',
                'Laskee, mitä on jäljellä',
                'Regner på, hvad der er tilbage',
              ],
            ],
            questions: [
              [
                'Am I entitled to anything?',
                'Har jag rätt till något?',
                'Onko minulla oikeus johonkin?',
                'Har jeg ret til noget?',
              ],
            ],
            concerns: [['Feels ashamed to ask', 'Skäms för att fråga', 'Hävettää kysyä', 'Skammer sig over at spørge']],
          },
        },
        {
          title: ['Finds the service', 'Hittar tjänsten', 'Löytää palvelun', 'Finder ydelsen'],
          touchpoints: [
            [
              'website',
              [
                'The authority’s website',
                'Myndighetens webbplats',
                'Viranomaisen verkkosivusto',
                'Myndighedens website',
              ],
            ],
            ['phone', ['Phone advice', 'Telefonrådgivning', 'Puhelinneuvonta', 'Telefonrådgivning']],
          ],
          feeling: [-2, ['Confused', 'Förvirrad', 'Hämmentynyt', 'Forvirret']],
          departments: ['communication', 'service'],
          cells: {
            actions: [
              [
                'Reads the conditions twice',
                'Läser villkoren två gånger',
                'Lukee ehdot kahteen kertaan',
                'Læser betingelserne to gange',
              ],
            ],
            questions: [
              [
                'Which form is mine?',
                'Vilken blankett gäller mig?',
                'Mikä lomake koskee minua?',
                'Hvilken blanket er min?',
              ],
            ],
            pains: [
              [
                'The law’s words instead of everyday ones',
                'Lagens ord i stället för vardagens',
                'Lain kieltä arkikielen sijaan',
                'Lovens ord i stedet for hverdagens',
              ],
            ],
            solutions: [
              [
                'Three questions that say yes, no or maybe',
                'Tre frågor som svarar ja, nej eller kanske',
                'Kolme kysymystä, vastaus: kyllä, ei tai ehkä',
                'Tre spørgsmål, der svarer ja, nej eller måske',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['During the service', 'Under tjänsten', 'Palvelun aikana', 'Under ydelsen'],
      steps: [
        {
          title: ['Applies', 'Ansöker', 'Hakee', 'Ansøger'],
          touchpoints: [
            ['portal', ['E-service', 'E-tjänst', 'Sähköinen asiointi', 'Selvbetjening']],
            ['office', ['Service point', 'Servicekontor', 'Palvelupiste', 'Borgerservice']],
          ],
          feeling: [-1, ['Careful', 'Försiktig', 'Varovainen', 'Forsigtig']],
          departments: ['it', 'service'],
          cells: {
            actions: [
              [
                'Photographs the tenancy agreement',
                'Fotar hyreskontraktet',
                'Kuvaa vuokrasopimuksen',
                'Fotograferer lejekontrakten',
              ],
            ],
            questions: [
              [
                'What counts as income?',
                'Vad räknas som inkomst?',
                'Mikä lasketaan tuloksi?',
                'Hvad tæller som indkomst?',
              ],
            ],
            concerns: [
              [
                'A mistake could mean paying back',
                'Ett fel kan betyda återkrav',
                'Virhe voi johtaa takaisinperintään',
                'En fejl kan betyde tilbagebetaling',
              ],
            ],
            pains: [
              [
                'Logged out after ten minutes, all is gone',
                'Utloggad efter tio minuter, allt är borta',
                'Uloskirjaus kymmenessä minuutissa, kaikki katoaa',
                'Logget ud efter ti minutter, alt er væk',
              ],
            ],
            solutions: [
              [
                'Save every field as it is filled in',
                'Spara varje fält medan man skriver',
                'Tallenna jokainen kenttä heti',
                'Gem hvert felt undervejs',
              ],
            ],
          },
        },
        {
          title: ['Waits', 'Väntar', 'Odottaa', 'Venter'],
          touchpoints: [
            ['portal', ['Status of my case', 'Mitt ärende', 'Asian tila', 'Min sag']],
            [
              'post',
              [
                'Request for more papers',
                'Begäran om komplettering',
                'Lisäselvityspyyntö',
                'Anmodning om flere papirer',
              ],
            ],
          ],
          feeling: [-4, ['Anxious', 'Ångestfull', 'Ahdistunut', 'Ængstelig']],
          departments: ['service', 'finance'],
          cells: {
            situations: [
              [
                'The rent is due on Friday',
                'Hyran ska betalas på fredag',
                'Vuokra erääntyy perjantaina',
                'Huslejen forfalder fredag',
              ],
            ],
            actions: [
              [
                'Calls and waits in the queue',
                'Ringer och väntar i kö',
                'Soittaa ja odottaa jonossa',
                'Ringer og venter i kø',
              ],
            ],
            pains: [
              [
                '“Being processed” for five weeks',
                '”Handläggs” i fem veckor',
                '”Käsittelyssä” viisi viikkoa',
                '»Under behandling« i fem uger',
              ],
            ],
            solutions: [
              [
                'Show the expected day, and why it moves',
                'Visa väntad dag, och varför den flyttas',
                'Näytä arvioitu päivä ja syy muutokseen',
                'Vis den forventede dag, og hvorfor den flyttes',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['After the service', 'Efter tjänsten', 'Palvelun jälkeen', 'Efter ydelsen'],
      steps: [
        {
          title: ['Gets a decision', 'Får beslut', 'Saa päätöksen', 'Får afgørelsen'],
          touchpoints: [
            ['portal', ['The decision', 'Beslutet', 'Päätös', 'Afgørelsen']],
            ['sms', ['“You have a message”', '”Du har ett meddelande”', '”Sinulle on viesti”', '»Du har en besked«']],
          ],
          feeling: [2, ['Relieved', 'Lättad', 'Helpottunut', 'Lettet']],
          departments: ['service'],
          cells: {
            actions: [
              [
                'Reads the last page first',
                'Läser sista sidan först',
                'Lukee viimeisen sivun ensin',
                'Læser sidste side først',
              ],
            ],
            questions: [
              [
                'How did you arrive at this sum?',
                'Hur kom ni fram till summan?',
                'Miten summa laskettiin?',
                'Hvordan kom I frem til beløbet?',
              ],
            ],
            pains: [
              [
                'Six pages, the sum on page four',
                'Sex sidor, summan på sidan fyra',
                'Kuusi sivua, summa sivulla neljä',
                'Seks sider, beløbet på side fire',
              ],
            ],
            solutions: [
              [
                'Sum, date and reason on the first lines',
                'Summa, datum och skäl på de första raderna',
                'Summa, päivä ja perustelu ensimmäisillä riveillä',
                'Beløb, dato og begrundelse på de første linjer',
              ],
            ],
          },
        },
        {
          title: ['Reports a change', 'Anmäler en ändring', 'Ilmoittaa muutoksesta', 'Melder en ændring'],
          touchpoints: [
            ['mobile-app', ['App', 'Appen', 'Sovellus', 'Appen']],
            ['phone', ['Customer service', 'Kundservice', 'Asiakaspalvelu', 'Kundeservice']],
          ],
          feeling: [1, ['Hopeful', 'Hoppfull', 'Toiveikas', 'Håbefuld']],
          departments: ['service', 'it'],
          cells: {
            situations: [['A new job begins', 'Ett nytt jobb börjar', 'Uusi työ alkaa', 'Et nyt job begynder']],
            actions: [
              ['Reports the new salary', 'Anmäler den nya lönen', 'Ilmoittaa uuden palkan', 'Oplyser den nye løn'],
            ],
            concerns: [
              [
                'Will I have to pay back?',
                'Blir jag återbetalningsskyldig?',
                'Joudunko maksamaan takaisin?',
                'Skal jeg betale tilbage?',
              ],
            ],
            solutions: [
              [
                'Say at once what the change will mean',
                'Säg direkt vad ändringen innebär',
                'Kerro heti, mitä muutos merkitsee',
                'Sig straks, hvad ændringen betyder',
              ],
            ],
          },
        },
      ],
    },
  ],
}
