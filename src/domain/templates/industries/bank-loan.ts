import type { IndustryTemplate } from '../industry.ts'

export const bankLoan: IndustryTemplate = {
  id: 'bank-loan',
  scenario: [
    'A couple has found a flat they want to bid on and needs a loan promise within days.',
    'Ett par har hittat en lägenhet att buda på och behöver ett lånelöfte inom några dagar.',
    'Pariskunta on löytänyt asunnon, josta haluaa tehdä tarjouksen, ja tarvitsee lainalupauksen muutamassa päivässä.',
    'Et par har fundet en lejlighed, de vil byde på, og skal have et lånetilsagn inden for få dage.',
  ],
  outcome: [
    'They know what they can afford, get the keys, and still trust the bank five years later.',
    'De vet vad de har råd med, får nycklarna och litar fortfarande på banken om fem år.',
    'He tietävät, mihin heillä on varaa, saavat avaimet ja luottavat pankkiin vielä viiden vuoden päästä.',
    'De ved, hvad de har råd til, får nøglerne og har stadig tillid til banken om fem år.',
  ],
  lanes: ['actions', 'touchpoints', 'thoughts', 'questions', 'feelings', 'concerns', 'responses', 'departments'],
  stages: [
    {
      title: ['Dream', 'Dröm', 'Haave', 'Drøm'],
      steps: [
        {
          title: ['Works out a budget', 'Räknar på budgeten', 'Laskee budjettia', 'Lægger budget'],
          touchpoints: [
            ['website', ['Loan calculator', 'Lånekalkyl', 'Lainalaskuri', 'Låneberegner']],
            ['word-of-mouth', ['Parents’ advice', 'Föräldrarnas råd', 'Vanhempien neuvot', 'Forældrenes råd']],
          ],
          feeling: [2, ['Dreaming', 'Drömmande', 'Haaveileva', 'Drømmende']],
          departments: ['marketing', 'it'],
          cells: {
            actions: [
              [
                'Tries different sums at midnight',
                'Provar olika summor vid midnatt',
                'Kokeilee eri summia keskiyöllä',
                'Prøver forskellige beløb ved midnat',
              ],
            ],
            thoughts: [
              [
                'Could this really be us?',
                'Kan det här verkligen bli vårt?',
                'Voisiko tämä olla totta?',
                'Kan det virkelig blive vores?',
              ],
            ],
            questions: [
              [
                'How much do we need to have saved?',
                'Hur mycket måste vi ha sparat?',
                'Paljonko säästöjä tarvitaan?',
                'Hvor meget skal vi have sparet op?',
              ],
            ],
            concerns: [['Interest rates go up', 'Räntan stiger', 'Korot nousevat', 'Renten stiger']],
            responses: [
              [
                'The calculator shows the monthly cost, not only the loan',
                'Kalkylen visar månadskostnaden, inte bara lånet',
                'Laskuri näyttää kuukausierän, ei vain lainaa',
                'Beregneren viser den månedlige ydelse, ikke kun lånet',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Application', 'Ansökan', 'Hakemus', 'Ansøgning'],
      steps: [
        {
          title: ['Applies', 'Ansöker', 'Hakee lainaa', 'Ansøger'],
          touchpoints: [
            ['portal', ['Online application', 'Ansökan på nätet', 'Verkkohakemus', 'Onlineansøgning']],
            ['phone', ['Adviser calls', 'Rådgivaren ringer', 'Neuvoja soittaa', 'Rådgiveren ringer']],
          ],
          feeling: [-1, ['Exposed', 'Utlämnad', 'Haavoittuvainen', 'Udstillet']],
          departments: ['sales', 'it'],
          cells: {
            actions: [
              [
                'Collects payslips and statements',
                'Samlar lönespecar och utdrag',
                'Kerää palkkakuitit ja otteet',
                'Samler lønsedler og udskrifter',
              ],
            ],
            thoughts: [
              [
                'They already have all this.',
                'Det här har de ju redan.',
                'Heillähän on nämä jo.',
                'Det har de jo allerede.',
              ],
            ],
            questions: [
              ['How long will it take?', 'Hur lång tid tar det?', 'Kauanko tässä kestää?', 'Hvor lang tid tager det?'],
            ],
            concerns: [
              [
                'Someone else buys the flat',
                'Någon annan köper lägenheten',
                'Joku muu ostaa asunnon',
                'En anden køber lejligheden',
              ],
            ],
            responses: [
              [
                'Fetch the figures with consent',
                'Hämta uppgifterna med samtycke',
                'Haetaan tiedot suostumuksella',
                'Hent tallene med samtykke',
              ],
            ],
          },
        },
        {
          title: ['Waits for an answer', 'Väntar på besked', 'Odottaa vastausta', 'Venter på svar'],
          touchpoints: [
            ['sms', ['Status by text message', 'Status via sms', 'Tilanne tekstiviestillä', 'Status på sms']],
            ['phone', ['Calls the bank', 'Ringer banken', 'Soittaa pankkiin', 'Ringer til banken']],
          ],
          feeling: [-4, ['Nervous', 'Nervös', 'Hermostunut', 'Nervøs']],
          departments: ['finance', 'service'],
          cells: {
            actions: [
              [
                'Checks the app every hour',
                'Kollar appen varje timme',
                'Tarkistaa sovelluksen joka tunti',
                'Tjekker appen hver time',
              ],
            ],
            thoughts: [
              [
                'No news is bad news.',
                'Inga nyheter är dåliga nyheter.',
                'Hiljaisuus on huono merkki.',
                'Intet nyt er dårligt nyt.',
              ],
            ],
            concerns: [
              [
                'The bidding ends tonight',
                'Budgivningen slutar i kväll',
                'Tarjousaika päättyy tänään',
                'Budrunden slutter i aften',
              ],
            ],
            responses: [
              [
                'A time for the answer, and it is kept',
                'En tid för beskedet, och den hålls',
                'Vastaukselle aika, josta pidetään kiinni',
                'Et tidspunkt for svaret, og det holdes',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Decision', 'Beslut', 'Päätös', 'Beslutning'],
      steps: [
        {
          title: ['Gets an offer', 'Får ett erbjudande', 'Saa tarjouksen', 'Får et tilbud'],
          touchpoints: [
            [
              'video-call',
              ['Meeting with the adviser', 'Möte med rådgivaren', 'Tapaaminen neuvojan kanssa', 'Møde med rådgiveren'],
            ],
            ['portal', ['Offer in the portal', 'Erbjudande i portalen', 'Tarjous verkkopankissa', 'Tilbud i portalen']],
          ],
          feeling: [
            1,
            ['Relieved, wary', 'Lättad men på sin vakt', 'Helpottunut mutta varuillaan', 'Lettet, men på vagt'],
          ],
          departments: ['sales'],
          cells: {
            actions: [
              [
                'Compares with another bank',
                'Jämför med en annan bank',
                'Vertaa toiseen pankkiin',
                'Sammenligner med en anden bank',
              ],
            ],
            questions: [
              [
                'What does “effective rate” mean?',
                'Vad betyder ”effektiv ränta”?',
                'Mitä ”todellinen vuosikorko” tarkoittaa?',
                'Hvad betyder »ÅOP«?',
              ],
            ],
            concerns: [
              [
                'Small print on insurance',
                'Finstilt om försäkring',
                'Pienellä präntätty vakuutusehto',
                'Det med småt om forsikring',
              ],
            ],
            responses: [
              [
                'Three choices on one page, in plain words',
                'Tre val på en sida, i klarspråk',
                'Kolme vaihtoehtoa yhdellä sivulla selkeästi kerrottuna',
                'Tre valg på én side i klart sprog',
              ],
            ],
          },
        },
        {
          title: ['Signs', 'Skriver under', 'Allekirjoittaa', 'Underskriver'],
          touchpoints: [
            ['office', ['Meeting at the branch', 'Möte på kontoret', 'Tapaaminen konttorissa', 'Møde i filialen']],
            [
              'portal',
              ['Electronic signature', 'Elektronisk underskrift', 'Sähköinen allekirjoitus', 'Elektronisk underskrift'],
            ],
          ],
          feeling: [4, ['Solemn and happy', 'Högtidlig och glad', 'Juhlallinen ja onnellinen', 'Højtidelig og glad']],
          departments: ['sales', 'finance'],
          cells: {
            actions: [
              [
                'Reads, signs, celebrates',
                'Läser, skriver under, firar',
                'Lukee, allekirjoittaa, juhlii',
                'Læser, underskriver, fejrer',
              ],
            ],
            thoughts: [['Now it is real.', 'Nu är det på riktigt.', 'Nyt se on totta.', 'Nu er det virkeligt.']],
            responses: [
              [
                'The adviser stays the same all the way',
                'Samma rådgivare hela vägen',
                'Sama neuvoja alusta loppuun',
                'Den samme rådgiver hele vejen',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Living with it', 'Leva med lånet', 'Arki lainan kanssa', 'Hverdag med lånet'],
      steps: [
        {
          title: ['Pays month by month', 'Betalar månad för månad', 'Maksaa kuukausittain', 'Betaler måned for måned'],
          touchpoints: [
            ['mobile-app', ['Bank app', 'Bankappen', 'Pankkisovellus', 'Bankappen']],
            ['post', ['Yearly statement', 'Årsbesked', 'Vuosiyhteenveto', 'Årsopgørelse']],
          ],
          feeling: [1, ['Calm', 'Lugn', 'Rauhallinen', 'Rolig']],
          departments: ['service', 'finance'],
          cells: {
            actions: [
              [
                'Looks at the remaining loan',
                'Tittar på vad som är kvar',
                'Katsoo jäljellä olevaa lainaa',
                'Ser på restgælden',
              ],
            ],
            questions: [
              [
                'Can we pause for parental leave?',
                'Kan vi pausa under föräldraledigheten?',
                'Voimmeko pitää lyhennysvapaata perhevapaalla?',
                'Kan vi holde pause under barslen?',
              ],
            ],
            concerns: [
              [
                'Nobody tells us when the terms change',
                'Ingen berättar när villkoren ändras',
                'Kukaan ei kerro, kun ehdot muuttuvat',
                'Ingen siger til, når vilkårene ændres',
              ],
            ],
            responses: [
              [
                'A call before the fixed rate ends',
                'Ett samtal innan bindningstiden går ut',
                'Soitto ennen kuin kiinteä korko päättyy',
                'Et opkald, før den faste rente udløber',
              ],
            ],
          },
        },
      ],
    },
  ],
}
