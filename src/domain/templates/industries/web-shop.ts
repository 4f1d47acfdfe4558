import type { IndustryTemplate } from '../industry.ts'

export const webShop: IndustryTemplate = {
  id: 'web-shop',
  scenario: [
    'Someone needs a jacket for the autumn and shops on the phone in the evening.',
    'Någon behöver en jacka till hösten och handlar på mobilen om kvällen.',
    'Asiakas tarvitsee takin syksyksi ja ostaa sen puhelimella illalla.',
    'En kunde mangler en jakke til efteråret og handler på mobilen om aftenen.',
  ],
  outcome: [
    'The right size at the first try, and a second order within the year.',
    'Rätt storlek på första försöket och en ny beställning inom ett år.',
    'Oikea koko ensimmäisellä kerralla ja uusi tilaus vuoden sisällä.',
    'Den rigtige størrelse i første forsøg og en ny ordre inden for et år.',
  ],
  lanes: ['actions', 'touchpoints', 'thoughts', 'questions', 'feelings', 'pains', 'opportunities', 'departments'],
  stages: [
    {
      title: ['Awareness', 'Medvetenhet', 'Tietoisuus', 'Opmærksomhed'],
      steps: [
        {
          title: ['Gets the idea', 'Får idén', 'Saa idean', 'Får idéen'],
          touchpoints: [
            ['instagram', ['Picture in the feed', 'Bild i flödet', 'Kuva syötteessä', 'Billede i feedet']],
            ['word-of-mouth', ['A friend’s jacket', 'En väns jacka', 'Ystävän takki', 'En vens jakke']],
          ],
          feeling: [1, ['Inspired', 'Inspirerad', 'Innostunut', 'Inspireret']],
          departments: ['marketing'],
          cells: {
            actions: [['Saves the picture', 'Sparar bilden', 'Tallentaa kuvan', 'Gemmer billedet']],
            thoughts: [
              ['That would suit me.', 'Den skulle passa mig.', 'Tuo sopisi minulle.', 'Den ville passe til mig.'],
            ],
            opportunities: [
              [
                'Show it on different bodies',
                'Visa den på olika kroppar',
                'Näytä vaate erilaisten ihmisten yllä',
                'Vis den på forskellige kropstyper',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Consideration', 'Övervägande', 'Harkinta', 'Overvejelse'],
      steps: [
        {
          title: ['Browses', 'Tittar runt', 'Selailee', 'Ser sig omkring'],
          touchpoints: [
            ['search', ['Search result', 'Sökträff', 'Hakutulos', 'Søgeresultat']],
            ['website', ['Category page', 'Kategorisida', 'Kategoriasivu', 'Kategoriside']],
          ],
          feeling: [2, ['Curious', 'Nyfiken', 'Utelias', 'Nysgerrig']],
          departments: ['marketing', 'it'],
          cells: {
            actions: [
              [
                'Filters by colour and price',
                'Filtrerar på färg och pris',
                'Rajaa värin ja hinnan mukaan',
                'Filtrerer efter farve og pris',
              ],
            ],
            questions: [
              ['Is it warm enough?', 'Är den tillräckligt varm?', 'Onko se tarpeeksi lämmin?', 'Er den varm nok?'],
            ],
            pains: [
              [
                '400 results, all alike',
                '400 träffar, alla lika',
                '400 osumaa, kaikki samanlaisia',
                '400 resultater, alle ens',
              ],
            ],
          },
        },
        {
          title: ['Chooses a size', 'Väljer storlek', 'Valitsee koon', 'Vælger størrelse'],
          touchpoints: [
            ['website', ['Product page', 'Produktsida', 'Tuotesivu', 'Produktside']],
            [
              'review-site',
              ['Other buyers’ reviews', 'Andra köpares omdömen', 'Muiden ostajien arviot', 'Andre køberes anmeldelser'],
            ],
            ['chat', ['Chat', 'Chatt', 'Chat', 'Chat']],
          ],
          feeling: [-3, ['Unsure', 'Osäker', 'Epävarma', 'Usikker']],
          departments: ['product', 'service'],
          cells: {
            actions: [
              [
                'Compares with a jacket at home',
                'Jämför med en jacka hemma',
                'Vertaa kotona olevaan takkiin',
                'Sammenligner med en jakke derhjemme',
              ],
            ],
            thoughts: [
              [
                'I’ll have to order two.',
                'Jag får väl beställa två.',
                'Täytyy kai tilata kaksi.',
                'Jeg må nok bestille to.',
              ],
            ],
            questions: [
              ['Does it run small?', 'Är den liten i storleken?', 'Onko mitoitus pieni?', 'Er den lille i størrelsen?'],
            ],
            pains: [
              [
                'The size chart says nothing about fit',
                'Storlekstabellen säger inget om passformen',
                'Kokotaulukko ei kerro istuvuudesta',
                'Størrelsesskemaet siger intet om pasformen',
              ],
            ],
            opportunities: [
              [
                'Advice from earlier purchases',
                'Råd utifrån tidigare köp',
                'Neuvo aiempien ostosten perusteella',
                'Råd ud fra tidligere køb',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Purchase', 'Köp', 'Osto', 'Køb'],
      steps: [
        {
          title: ['Pays', 'Betalar', 'Maksaa', 'Betaler'],
          touchpoints: [
            ['website', ['Checkout', 'Kassa', 'Kassa', 'Betalingsside']],
            ['payment', ['Card or invoice', 'Kort eller faktura', 'Kortti tai lasku', 'Kort eller faktura']],
            ['email', ['Order confirmation', 'Orderbekräftelse', 'Tilausvahvistus', 'Ordrebekræftelse']],
          ],
          feeling: [-1, ['Impatient', 'Otålig', 'Kärsimätön', 'Utålmodig']],
          departments: ['it', 'finance'],
          cells: {
            actions: [
              [
                'Types the address again',
                'Skriver adressen igen',
                'Kirjoittaa osoitteen uudelleen',
                'Skriver adressen igen',
              ],
            ],
            questions: [['Is the return free?', 'Är returen gratis?', 'Onko palautus maksuton?', 'Er returen gratis?']],
            pains: [
              [
                'The delivery fee comes as a surprise',
                'Fraktavgiften kommer som en överraskning',
                'Toimitusmaksu tulee yllätyksenä',
                'Fragtprisen kommer som en overraskelse',
              ],
            ],
            opportunities: [
              [
                'Show the whole price from the start',
                'Visa hela priset från början',
                'Näytä koko hinta alusta asti',
                'Vis hele prisen fra start',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['Delivery', 'Leverans', 'Toimitus', 'Levering'],
      steps: [
        {
          title: ['Waits and collects', 'Väntar och hämtar', 'Odottaa ja noutaa', 'Venter og henter'],
          touchpoints: [
            ['sms', ['Delivery notice', 'Avisering', 'Saapumisilmoitus', 'Leveringsbesked']],
            ['delivery', ['Parcel locker', 'Paketbox', 'Pakettiautomaatti', 'Pakkeboks']],
          ],
          feeling: [0, ['Expectant', 'Förväntansfull', 'Odottava', 'Forventningsfuld']],
          departments: ['logistics'],
          cells: {
            actions: [['Follows the parcel', 'Spårar paketet', 'Seuraa pakettia', 'Følger pakken']],
            thoughts: [
              [
                'Will it come before the trip?',
                'Kommer den före resan?',
                'Ehtiikö se ennen matkaa?',
                'Når den frem før rejsen?',
              ],
            ],
            pains: [
              [
                'The locker is full, the parcel goes elsewhere',
                'Boxen är full och paketet hamnar någon annanstans',
                'Automaatti on täynnä ja paketti menee muualle',
                'Boksen er fuld, og pakken ender et andet sted',
              ],
            ],
          },
        },
        {
          title: ['Tries it on', 'Provar', 'Sovittaa', 'Prøver'],
          touchpoints: [
            ['packaging', ['The parcel', 'Paketet', 'Paketti', 'Pakken']],
            ['portal', ['Return form', 'Returformulär', 'Palautuslomake', 'Returformular']],
          ],
          feeling: [3, ['Pleased', 'Nöjd', 'Tyytyväinen', 'Tilfreds']],
          departments: ['logistics', 'service'],
          cells: {
            actions: [
              [
                'Keeps one, returns the other',
                'Behåller en, skickar tillbaka den andra',
                'Pitää yhden, palauttaa toisen',
                'Beholder den ene, returnerer den anden',
              ],
            ],
            pains: [
              [
                'The return label has to be printed',
                'Retursedeln måste skrivas ut',
                'Palautustarra täytyy tulostaa',
                'Returlabelen skal printes',
              ],
            ],
            opportunities: [['Return by QR code', 'Retur med QR-kod', 'Palautus QR-koodilla', 'Retur med QR-kode']],
          },
        },
      ],
    },
    {
      title: ['Loyalty', 'Lojalitet', 'Uskollisuus', 'Loyalitet'],
      steps: [
        {
          title: ['Comes back', 'Kommer tillbaka', 'Palaa', 'Kommer igen'],
          touchpoints: [
            ['newsletter', ['Newsletter', 'Nyhetsbrev', 'Uutiskirje', 'Nyhedsbrev']],
            ['mobile-app', ['Member’s page', 'Medlemssida', 'Jäsensivu', 'Medlemsside']],
          ],
          feeling: [4, ['Loyal', 'Lojal', 'Uskollinen', 'Loyal']],
          departments: ['marketing'],
          cells: {
            actions: [['Recommends the shop', 'Rekommenderar butiken', 'Suosittelee kauppaa', 'Anbefaler butikken']],
            thoughts: [
              [
                'They know my size by now.',
                'De kan min storlek nu.',
                'He tietävät jo kokoni.',
                'De kender min størrelse nu.',
              ],
            ],
            pains: [['Too many e-mails', 'För många mejl', 'Liikaa viestejä', 'For mange mails']],
            opportunities: [
              [
                'A repair service for worn zips',
                'Lagningsservice för trasiga dragkedjor',
                'Korjauspalvelu rikkoutuneille vetoketjuille',
                'Reparation af slidte lynlåse',
              ],
            ],
          },
        },
      ],
    },
  ],
}
