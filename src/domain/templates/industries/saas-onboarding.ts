import type { IndustryTemplate } from '../industry.ts'

export const saasOnboarding: IndustryTemplate = {
  id: 'saas-onboarding',
  scenario: [
    'A team leader tries a planning tool and has to convince six colleagues within a trial of 14 days.',
    'En teamledare provar ett planeringsverktyg och ska övertyga sex kollegor under 14 dagars provperiod.',
    'Tiiminvetäjä kokeilee suunnittelutyökalua, ja kuusi työkaveria pitää saada mukaan 14 päivän kokeilun aikana.',
    'En teamleder afprøver et planlægningsværktøj og skal overbevise seks kolleger inden for en prøveperiode på 14 dage.',
  ],
  outcome: [
    'The team plans its week in the tool and pays without being asked.',
    'Teamet planerar sin vecka i verktyget och betalar utan att bli påmint.',
    'Tiimi suunnittelee viikkonsa työkalulla ja maksaa ilman muistuttamista.',
    'Teamet planlægger ugen i værktøjet og betaler uden at blive mindet om det.',
  ],
  lanes: ['actions', 'touchpoints', 'thoughts', 'feelings', 'needs', 'pains', 'opportunities', 'kpis'],
  stages: [
    {
      title: ['Visit', 'Besök', 'Vierailu', 'Besøg'],
      steps: [
        {
          title: ['Looks for a cure', 'Söker en lösning', 'Etsii ratkaisua', 'Leder efter en løsning'],
          touchpoints: [
            [
              'search',
              [
                '“alternative to spreadsheets”',
                '”alternativ till kalkylark”',
                '”vaihtoehto taulukoille”',
                '»alternativ til regneark«',
              ],
            ],
            ['review-site', ['Comparison list', 'Jämförelselista', 'Vertailulista', 'Sammenligningsliste']],
          ],
          feeling: [-1, ['Tired of chaos', 'Trött på kaoset', 'Väsynyt kaaokseen', 'Træt af kaos']],
          cells: {
            actions: [
              [
                'Reads three comparisons',
                'Läser tre jämförelser',
                'Lukee kolme vertailua',
                'Læser tre sammenligninger',
              ],
            ],
            thoughts: [
              [
                'They all promise the same.',
                'Alla lovar samma sak.',
                'Kaikki lupaavat samaa.',
                'Alle lover det samme.',
              ],
            ],
            needs: [
              [
                'To see it with our own kind of work',
                'Att se det med vår egen sorts arbete',
                'Nähdä se oman työn esimerkillä',
                'At se det med vores egen slags arbejde',
              ],
            ],
            pains: [
              [
                'Prices are hidden behind “contact us”',
                'Priserna göms bakom ”kontakta oss”',
                'Hinnat on piilotettu ”ota yhteyttä” -napin taakse',
                'Priserne er gemt bag »kontakt os«',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Sign-up', 'Registrering', 'Rekisteröityminen', 'Tilmelding'],
      steps: [
        {
          title: ['Creates an account', 'Skapar konto', 'Luo tilin', 'Opretter konto'],
          touchpoints: [
            ['website', ['Sign-up form', 'Registreringsformulär', 'Rekisteröitymislomake', 'Tilmeldingsformular']],
            ['email', ['Confirmation e-mail', 'Bekräftelsemejl', 'Vahvistusviesti', 'Bekræftelsesmail']],
          ],
          feeling: [1, ['Hopeful', 'Hoppfull', 'Toiveikas', 'Håbefuld']],
          cells: {
            actions: [
              [
                'Signs up with the work account',
                'Registrerar sig med jobbkontot',
                'Rekisteröityy työtilillä',
                'Tilmelder sig med arbejdskontoen',
              ],
            ],
            pains: [
              [
                'Twelve questions before anything can be seen',
                'Tolv frågor innan man får se något',
                'Kaksitoista kysymystä ennen kuin mitään näkee',
                'Tolv spørgsmål, før man ser noget',
              ],
            ],
            opportunities: [
              [
                'Ask only what changes the first screen',
                'Fråga bara det som ändrar första skärmen',
                'Kysy vain se, mikä muuttaa ensimmäistä näkymää',
                'Spørg kun om det, der ændrer første skærm',
              ],
            ],
            kpis: [
              [
                'Visit → sign-up: 3.2 %',
                'Besök → registrering: 3,2 %',
                'Vierailu → rekisteröityminen: 3,2 %',
                'Besøg → tilmelding: 3,2 %',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Onboarding', 'Kom igång', 'Käyttöönotto', 'Onboarding'],
      steps: [
        {
          title: ['First look', 'Första intrycket', 'Ensisilmäys', 'Første indtryk'],
          touchpoints: [
            ['mobile-app', ['Empty board', 'Tom tavla', 'Tyhjä taulu', 'Tom tavle']],
            [
              'youtube',
              ['Two-minute tour', 'Tvåminutersguide', 'Kahden minuutin esittely', 'To minutters rundvisning'],
            ],
          ],
          feeling: [-3, ['Lost', 'Vilse', 'Eksyksissä', 'Fortabt']],
          cells: {
            actions: [
              [
                'Clicks around, closes the guide',
                'Klickar runt och stänger guiden',
                'Klikkailee ja sulkee opastuksen',
                'Klikker rundt og lukker guiden',
              ],
            ],
            thoughts: [['Where do I begin?', 'Var börjar jag?', 'Mistä aloitan?', 'Hvor begynder jeg?']],
            needs: [
              [
                'An example to change, not an empty page',
                'Ett exempel att ändra, inte en tom sida',
                'Esimerkki, jota muokata – ei tyhjä sivu',
                'Et eksempel at rette i, ikke en tom side',
              ],
            ],
            pains: [
              [
                'Words that nobody in the team uses',
                'Ord som ingen i teamet använder',
                'Sanoja, joita kukaan tiimissä ei käytä',
                'Ord, som ingen i teamet bruger',
              ],
            ],
            opportunities: [
              [
                'Import the old spreadsheet at once',
                'Importera det gamla kalkylarket direkt',
                'Tuo vanha taulukko heti',
                'Importér det gamle regneark med det samme',
              ],
            ],
          },
        },
        {
          title: ['First result', 'Första resultatet', 'Ensimmäinen tulos', 'Første resultat'],
          touchpoints: [
            [
              'email',
              ['Invitation to colleagues', 'Inbjudan till kollegor', 'Kutsu työkavereille', 'Invitation til kolleger'],
            ],
            ['video-call', ['Start-up call', 'Uppstartssamtal', 'Aloituspuhelu', 'Opstartssamtale']],
          ],
          feeling: [3, ['Surprised', 'Överraskad', 'Yllättynyt', 'Overrasket']],
          cells: {
            actions: [
              [
                'Plans a real week together',
                'Planerar en riktig vecka tillsammans',
                'Suunnittelee yhdessä oikean viikon',
                'Planlægger en rigtig uge sammen',
              ],
            ],
            thoughts: [
              [
                'That took ten minutes instead of an hour.',
                'Det tog tio minuter i stället för en timme.',
                'Tähän meni kymmenen minuuttia eikä tuntia.',
                'Det tog ti minutter i stedet for en time.',
              ],
            ],
            pains: [
              [
                'Two colleagues never open the invitation',
                'Två kollegor öppnar aldrig inbjudan',
                'Kaksi työkaveria ei avaa kutsua',
                'To kolleger åbner aldrig invitationen',
              ],
            ],
            kpis: [
              [
                'Teams with three active users: 41 %',
                'Team med tre aktiva användare: 41 %',
                'Tiimit, joissa kolme aktiivista: 41 %',
                'Team med tre aktive brugere: 41 %',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Retention', 'Fortsatt användning', 'Käytön jatkuminen', 'Fastholdelse'],
      steps: [
        {
          title: ['Becomes a habit', 'Blir en vana', 'Tulee tavaksi', 'Bliver en vane'],
          touchpoints: [
            ['mobile-app', ['Monday’s plan', 'Måndagens plan', 'Maanantain suunnitelma', 'Mandagens plan']],
            ['chat', ['Support chat', 'Supportchatt', 'Tukichat', 'Supportchat']],
          ],
          feeling: [4, ['Confident', 'Trygg', 'Luottavainen', 'Tryg']],
          cells: {
            actions: [
              [
                'Opens the tool before the e-mail',
                'Öppnar verktyget före mejlen',
                'Avaa työkalun ennen sähköpostia',
                'Åbner værktøjet før mailen',
              ],
            ],
            needs: [
              [
                'To show results to the manager',
                'Att visa resultat för chefen',
                'Näyttää tuloksia esihenkilölle',
                'At vise resultater til chefen',
              ],
            ],
            opportunities: [
              [
                'A monthly summary worth forwarding',
                'En månadsrapport värd att skicka vidare',
                'Kuukausikooste, jonka haluaa välittää eteenpäin',
                'En månedsrapport, der er værd at sende videre',
              ],
            ],
          },
        },
        {
          title: ['Pays and renews', 'Betalar och förnyar', 'Maksaa ja uusii', 'Betaler og fornyer'],
          touchpoints: [
            ['email', ['End of trial', 'Provperioden tar slut', 'Kokeilu päättyy', 'Prøveperioden slutter']],
            ['invoice', ['First invoice', 'Första fakturan', 'Ensimmäinen lasku', 'Første faktura']],
          ],
          feeling: [1, ['Weighing it up', 'Väger för och emot', 'Puntaroiva', 'Vejer for og imod']],
          cells: {
            actions: [['Asks for a yearly price', 'Frågar efter årspris', 'Kysyy vuosihintaa', 'Spørger om årspris']],
            thoughts: [
              [
                'Do we need all seven seats?',
                'Behöver vi alla sju platserna?',
                'Tarvitsemmeko kaikki seitsemän lisenssiä?',
                'Har vi brug for alle syv pladser?',
              ],
            ],
            pains: [
              [
                'Purchasing wants a contract on paper',
                'Inköp vill ha ett avtal på papper',
                'Hankinta haluaa paperisen sopimuksen',
                'Indkøb vil have en kontrakt på papir',
              ],
            ],
            kpis: [
              ['Trial → paying: 18 %', 'Prov → betalande: 18 %', 'Kokeilu → maksava: 18 %', 'Prøve → betalende: 18 %'],
            ],
          },
        },
      ],
    },
  ],
}
