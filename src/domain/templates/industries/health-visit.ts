import type { IndustryTemplate } from '../industry.ts'

export const healthVisit: IndustryTemplate = {
  id: 'health-visit',
  scenario: [
    'A knee has hurt for three weeks. The patient wants to know what is wrong and what to do.',
    'Ett knä har gjort ont i tre veckor. Patienten vill veta vad som är fel och vad som ska göras.',
    'Polvi on ollut kipeä kolme viikkoa. Potilas haluaa tietää, mistä on kyse ja mitä tehdä.',
    'Et knæ har gjort ondt i tre uger. Patienten vil vide, hvad der er galt, og hvad der skal gøres.',
  ],
  outcome: [
    'A diagnosis that is understood, a plan that is followed, and a knee that carries.',
    'En diagnos man förstår, en plan man följer och ett knä som bär.',
    'Ymmärrettävä diagnoosi, suunnitelma, jota noudatetaan, ja polvi, joka kantaa.',
    'En diagnose, der forstås, en plan, der følges, og et knæ, der holder.',
  ],
  lanes: [
    'situations',
    'actions',
    'touchpoints',
    'thoughts',
    'feelings',
    'needs',
    'pains',
    'opportunities',
    'departments',
  ],
  stages: [
    {
      title: ['Before the visit', 'Före besöket', 'Ennen käyntiä', 'Før besøget'],
      steps: [
        {
          title: ['Feels the symptom', 'Känner symtomet', 'Tuntee oireen', 'Mærker symptomet'],
          touchpoints: [
            ['search', ['Searches for the symptom', 'Söker på symtomet', 'Hakee oireella', 'Søger på symptomet']],
            [
              'website',
              ['Health advice online', 'Råd om vård på nätet', 'Terveysneuvontaa verkossa', 'Sundhedsråd online'],
            ],
          ],
          feeling: [-2, ['Worried', 'Orolig', 'Huolissaan', 'Bekymret']],
          departments: ['communication'],
          cells: {
            situations: [['At home, in the evening', 'Hemma, på kvällen', 'Kotona, illalla', 'Hjemme, om aftenen']],
            actions: [
              [
                'Rests, reads, asks a friend',
                'Vilar, läser, frågar en vän',
                'Lepää, lukee, kysyy ystävältä',
                'Hviler, læser, spørger en ven',
              ],
            ],
            thoughts: [
              [
                'Is this worth a visit?',
                'Är det värt ett besök?',
                'Kannattaako tästä lähteä lääkäriin?',
                'Er det et besøg værd?',
              ],
            ],
            needs: [
              [
                'To know when it is urgent',
                'Att veta när det är bråttom',
                'Tietää, milloin on kiire',
                'At vide, hvornår det haster',
              ],
            ],
            opportunities: [
              [
                'Self-assessment that ends in a booking',
                'Självskattning som slutar i en bokning',
                'Itsearvio, joka päättyy ajanvaraukseen',
                'Selvtest, der ender i en tidsbestilling',
              ],
            ],
          },
        },
        {
          title: ['Books a time', 'Bokar tid', 'Varaa ajan', 'Bestiller tid'],
          touchpoints: [
            ['portal', ['Online booking', 'Bokning på nätet', 'Sähköinen ajanvaraus', 'Onlinebooking']],
            ['phone', ['Call-back queue', 'Återuppringning', 'Takaisinsoitto', 'Tilbagekald']],
            ['sms', ['Reminder', 'Påminnelse', 'Muistutus', 'Påmindelse']],
          ],
          feeling: [-3, ['Frustrated', 'Frustrerad', 'Turhautunut', 'Frustreret']],
          departments: ['service', 'it'],
          cells: {
            actions: [
              [
                'Describes the trouble a second time',
                'Beskriver besväret en andra gång',
                'Kuvaa vaivan toiseen kertaan',
                'Beskriver problemet igen',
              ],
            ],
            thoughts: [
              [
                'In two weeks? It hurts now.',
                'Om två veckor? Det gör ont nu.',
                'Kahden viikon päästä? Nyt sattuu.',
                'Om to uger? Det gør ondt nu.',
              ],
            ],
            pains: [
              [
                'Called back in the middle of a meeting',
                'Uppringd mitt i ett möte',
                'Takaisinsoitto tulee kesken kokouksen',
                'Ringet op midt i et møde',
              ],
            ],
            opportunities: [
              [
                'Choose when to be called',
                'Välj själv när vi ringer',
                'Soittoajan voi valita',
                'Vælg selv, hvornår vi ringer',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['At the clinic', 'På mottagningen', 'Vastaanotolla', 'I klinikken'],
      steps: [
        {
          title: ['Arrives and waits', 'Kommer och väntar', 'Saapuu ja odottaa', 'Ankommer og venter'],
          touchpoints: [
            ['self-service', ['Check-in kiosk', 'Anmälningsautomat', 'Ilmoittautumispääte', 'Ankomststander']],
            ['office', ['Waiting room', 'Väntrum', 'Odotustila', 'Venteværelse']],
          ],
          feeling: [-1, ['Tense', 'Spänd', 'Jännittynyt', 'Anspændt']],
          departments: ['service'],
          cells: {
            situations: [
              [
                'Crutches, a heavy door',
                'Kryckor, en tung dörr',
                'Kyynärsauvat ja raskas ovi',
                'Krykker og en tung dør',
              ],
            ],
            actions: [
              ['Finds the right floor', 'Hittar rätt våning', 'Löytää oikean kerroksen', 'Finder den rigtige etage'],
            ],
            pains: [
              [
                'Nobody says that the doctor is late',
                'Ingen säger att läkaren är försenad',
                'Kukaan ei kerro, että lääkäri on myöhässä',
                'Ingen siger, at lægen er forsinket',
              ],
            ],
            needs: [
              [
                'To be seen when one comes in',
                'Att bli sedd när man kommer',
                'Tulla huomatuksi heti ovella',
                'At blive set, når man kommer',
              ],
            ],
          },
        },
        {
          title: ['Meets the doctor', 'Träffar läkaren', 'Tapaa lääkärin', 'Møder lægen'],
          touchpoints: [
            ['meeting', ['The consultation', 'Läkarbesöket', 'Vastaanotto', 'Konsultationen']],
            ['print', ['Exercise sheet', 'Träningsblad', 'Liikeohje', 'Øvelsesark']],
          ],
          feeling: [4, ['Taken seriously', 'Tagen på allvar', 'Tuli kuulluksi', 'Taget alvorligt']],
          departments: ['service'],
          cells: {
            actions: [
              ['Tells, shows, asks', 'Berättar, visar, frågar', 'Kertoo, näyttää, kysyy', 'Fortæller, viser, spørger'],
            ],
            thoughts: [
              [
                'At last someone who looks at the knee.',
                'Äntligen någon som tittar på knät.',
                'Vihdoinkin joku katsoo polvea.',
                'Endelig en, der ser på knæet.',
              ],
            ],
            needs: [['To understand the words', 'Att förstå orden', 'Ymmärtää sanat', 'At forstå ordene']],
            pains: [
              [
                'Forgets half of it at the door',
                'Glömmer hälften vid dörren',
                'Unohtaa puolet jo ovella',
                'Glemmer halvdelen ved døren',
              ],
            ],
            opportunities: [
              [
                'A summary in plain words the same day',
                'En sammanfattning i klarspråk samma dag',
                'Selkeä yhteenveto samana päivänä',
                'Et resumé i klart sprog samme dag',
              ],
            ],
          },
        },
      ],
    },
    {
      title: ['After the visit', 'Efter besöket', 'Käynnin jälkeen', 'Efter besøget'],
      steps: [
        {
          title: ['Trains at home', 'Tränar hemma', 'Harjoittelee kotona', 'Træner hjemme'],
          touchpoints: [
            ['youtube', ['Exercise videos', 'Träningsfilmer', 'Harjoitusvideot', 'Øvelsesvideoer']],
            ['portal', ['Notes in the record', 'Journalanteckning', 'Kirjaus potilastiedoissa', 'Notat i journalen']],
          ],
          feeling: [0, ['Alone with it', 'Ensam med det', 'Yksin asian kanssa', 'Alene med det']],
          departments: ['communication'],
          cells: {
            situations: [
              [
                'Between work and dinner',
                'Mellan jobbet och middagen',
                'Työn ja päivällisen välissä',
                'Mellem job og aftensmad',
              ],
            ],
            actions: [
              [
                'Does the exercises for a week, then forgets',
                'Gör övningarna en vecka, glömmer sedan',
                'Tekee liikkeet viikon ajan ja unohtaa sitten',
                'Laver øvelserne i en uge og glemmer dem så',
              ],
            ],
            thoughts: [['Am I doing it right?', 'Gör jag rätt?', 'Teenkö tämän oikein?', 'Gør jeg det rigtigt?']],
            pains: [['No one to ask', 'Ingen att fråga', 'Ei ketään, jolta kysyä', 'Ingen at spørge']],
            opportunities: [
              [
                'A question to the physiotherapist by chat',
                'En fråga till fysioterapeuten i chatten',
                'Kysymys fysioterapeutille chatissa',
                'Et spørgsmål til fysioterapeuten i chatten',
              ],
            ],
          },
        },
        {
          title: ['Feels well again', 'Mår bra igen', 'Voi taas hyvin', 'Er rask igen'],
          touchpoints: [
            ['phone', ['Follow-up call', 'Uppföljningssamtal', 'Seurantapuhelu', 'Opfølgende opkald']],
            ['email', ['Patient survey', 'Patientenkät', 'Potilaskysely', 'Patientspørgeskema']],
          ],
          feeling: [4, ['Grateful', 'Tacksam', 'Kiitollinen', 'Taknemmelig']],
          departments: ['service'],
          cells: {
            actions: [
              [
                'Walks up the stairs without thinking',
                'Går i trappan utan att tänka på det',
                'Kävelee portaat ajattelematta',
                'Går på trapper uden at tænke over det',
              ],
            ],
            thoughts: [
              ['They actually called.', 'De ringde faktiskt.', 'He todella soittivat.', 'De ringede faktisk.'],
            ],
            opportunities: [
              [
                'Ask what mattered most, and tell the team',
                'Fråga vad som betydde mest, och berätta för teamet',
                'Kysy, mikä oli tärkeintä, ja kerro tiimille',
                'Spørg, hvad der betød mest, og fortæl det til teamet',
              ],
            ],
          },
        },
      ],
    },
  ],
}
