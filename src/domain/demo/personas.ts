import type { PersonaSketch } from '../templates/persona-sketch.ts'

export const MAJA: PersonaSketch = {
  name: 'Maja Lind',
  avatarSeed: 'Maja-28',
  role: 'Commutes 9 km each way',
  quote: 'If it gets me to work dry and on time, it pays for itself.',
  story:
    'Maja works at a hospital and shares a car with her partner. After a winter of late buses she has decided to cycle. She knows nothing about bikes, reads everything twice and would rather pay a little more than be let down on a dark morning.',
  language: 'en',
  primary: true,
  sharePercent: 46,
  channels: ['search', 'website', 'email', 'chat', 'review-site'],
  traits: {
    geography: [
      ['Lives in', 'A suburb of a city of 200,000'],
      ['Way to work', '9 km, half of it on cycle paths'],
    ],
    demographics: [
      ['Age', '34'],
      ['Occupation', 'Nurse, works shifts'],
      ['Household', 'Two adults, one child of three'],
    ],
    lifestyle: ['Up at half past five', 'Plans the week on Sunday evening'],
    values: ['Being on time for others', 'Things that last'],
    attitudes: ['Trusts people who know their trade', 'Distrusts bargains that look too good'],
    behaviour: [
      'Compares three shops before she decides',
      'Reads the worst reviews first',
      'Shops on her phone after eight at night',
    ],
    goals: ['Cycle to work all year round', 'Get rid of the second bus pass'],
    needs: ['To know that the bike fits without trying ten of them', 'A bike that is ready to ride when it arrives'],
    motivations: ['Fresh air after a night shift', 'Saving the cost of a second car'],
    expectations: ['An honest description of every scratch', 'An answer the same day'],
    worries: ['Buying something stolen', 'Standing in the rain with a flat tyre'],
    painPoints: ['Frame sizes mean nothing to her', 'Delivery hours clash with her shifts'],
  },
  empathy: {
    'six:thinkFeel': ['“Will I look silly if I ask?”', 'Wants to be someone who cycles'],
    'six:hear': ['Colleagues: “Get one with belt drive”', 'Her father: “Buy new, you never know”'],
    'six:see': ['Cargo bikes outside the nursery', 'Adverts for electric bikes she can’t afford'],
    'six:sayDo': ['Asks the same question in two shops', 'Saves bikes as favourites for weeks'],
    'six:pain': ['Too many choices that look the same'],
    'six:gain': ['Ten minutes of calm between work and home'],
  },
}

export const TUOMAS: PersonaSketch = {
  name: 'Tuomas Rinne',
  avatarSeed: 'Tuomas-20',
  role: 'Tours at weekends, repairs his own',
  quote: 'Tell me the year, the groupset and the mileage. I will work out the rest.',
  story:
    'Tuomas has cycled for thirty years. He looks for a well-made steel tourer that someone else has outgrown, and enjoys the search nearly as much as the riding. He decides on facts, pays at once and tells everyone at the club how it went.',
  language: 'en',
  sharePercent: 31,
  channels: ['community', 'website', 'store', 'phone'],
  traits: {
    geography: [['Lives in', 'A small town by a lake']],
    demographics: [
      ['Age', '52'],
      ['Occupation', 'Maintenance engineer'],
      ['Household', 'Lives with his wife, children have moved out'],
    ],
    lifestyle: ['Rides 80 km on Sundays', 'Has a workshop in the garage'],
    values: ['Craft', 'Mending rather than throwing away'],
    attitudes: ['Thinks most adverts hide something', 'Respects a mechanic who says “I don’t know”'],
    behaviour: ['Knows the stock by heart', 'Sorts by newest and looks every morning', 'Calls rather than writes'],
    goals: ['A tourer for a trip along the coast', 'Parts he can still get in ten years'],
    needs: ['Full specifications', 'Close-up pictures of the worn parts'],
    motivations: ['A good story to tell at the club'],
    expectations: ['A mechanic who answers the phone'],
    worries: ['Missing the right bike by an hour'],
    painPoints: ['Specifications copied from a catalogue', 'No way to be told when a size comes in'],
  },
  empathy: {
    'six:hear': ['The club: “They swapped the wheels on mine for free”'],
    'six:see': ['Restored classics on YouTube', 'A competitor that lists mileage'],
    'six:sayDo': ['“What does the chain gauge say?”', 'Drives 150 km for a test ride'],
    'six:thinkFeel': ['Proud of having an eye for quality'],
  },
}

export const SAMIRA: PersonaSketch = {
  name: 'Samira Haddad',
  avatarSeed: 'Samira-6',
  role: 'Student, new in town',
  quote: 'I need it by Monday and I have 250 euros.',
  story:
    'Samira has just moved for her studies and lives in a shared flat. A bike is the cheapest way around, but she has had one stolen before. She decides fast, asks her friends, and wants to pay in parts.',
  language: 'en',
  sharePercent: 23,
  framework: 'boag',
  channels: ['instagram', 'tiktok', 'chat', 'mobile-app', 'word-of-mouth'],
  traits: {
    geography: [['Lives in', 'A shared flat near the campus']],
    demographics: [
      ['Age', '21'],
      ['Occupation', 'Studies chemistry'],
      ['Income', 'Grant and a part-time job'],
    ],
    lifestyle: ['Always on her way somewhere', 'Shares almost everything with three flatmates'],
    values: ['Fairness', 'Not wasting money'],
    attitudes: ['A shop is as good as its answers in the chat'],
    behaviour: ['Asks in the group chat first', 'Buys on the phone within a day'],
    goals: ['Get around without a bus pass', 'Sell the bike again after her studies'],
    needs: ['A lock and lights in the same order', 'To pay in parts'],
    motivations: ['Freedom to go home whenever she likes'],
    expectations: ['Pick-up the same week'],
    worries: ['It gets stolen in the first month'],
    painPoints: ['Cheap bikes are gone within minutes', 'Fees that only show up at the checkout'],
  },
  empathy: {
    'boag:tasks': ['Find three bikes under her limit before the weekend'],
    'boag:feelings': ['In a hurry, a little embarrassed about the budget'],
    'boag:influences': ['Flatmates who bought from a private seller', 'Short videos: “How not to buy a stolen bike”'],
    'boag:painPoints': ['Photos without the serial number'],
    'boag:goals': ['Feel at home in the new town'],
  },
}

export const AINO: PersonaSketch = {
  name: 'Aino Mäkelä',
  avatarSeed: 'Aino-38',
  role: 'Kahden koululaisen äiti',
  quote: 'Kunhan aika löytyy ennen kuin särky alkaa.',
  story:
    'Aino sovittaa perheen arkea yhteen ja varaa ajat puhelimella bussissa. Hän haluaa hoitaa asian kerralla kuntoon eikä jaksa selvittää, kenelle mikäkin kuuluu.',
  language: 'fi',
  sharePercent: 38,
  channels: ['portal', 'phone', 'sms', 'office'],
  traits: {
    geography: [['Asuinpaikka', 'Keskisuuri kaupunki']],
    demographics: [
      ['Ikä', '38'],
      ['Ammatti', 'Toimistopäällikkö'],
      ['Perhe', 'Kaksi kouluikäistä lasta'],
    ],
    lifestyle: ['Arki kulkee kalenterin varassa'],
    values: ['Lasten hyvinvointi', 'Luotettavuus'],
    attitudes: ['Luottaa ammattilaisiin, ei puhelinjonoihin'],
    behaviour: ['Hoitaa asiat puhelimella työmatkalla', 'Siirtää ajan, jos se osuu palaveriin'],
    goals: ['Lapsi ei pelkää hammaslääkäriä'],
    needs: ['Selkeä vastaus: milloin, missä ja mitä se maksaa'],
    motivations: ['Haluaa olla askeleen edellä'],
    expectations: ['Muistutus hyvissä ajoin'],
    worries: ['Hoito viivästyy ja vaiva pahenee'],
    painPoints: ['Takaisinsoitto tulee kesken kokouksen'],
  },
  empathy: {
    'six:hear': ['Ystävä: ”Yksityisellä pääsi heti”'],
    'six:see': ['Ajanvarauksen kalenteri, jossa kaikki ajat ovat harmaita'],
    'six:sayDo': ['Ottaa kuvakaappauksen varausvahvistuksesta'],
    'six:thinkFeel': ['Syyllisyys siitä, että käynti on lykkääntynyt'],
  },
}
