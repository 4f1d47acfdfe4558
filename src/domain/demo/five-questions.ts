import type { MapSketch } from '../templates/sketch.ts'

/** The simple example: five stages, each a question that the customer asks; what they feel; how we answer. */
export function fiveQuestionsSketch(): MapSketch {
  const stage = (title: string, questions: string[], feeling: [number, string], responses: string[]) => ({
    title,
    cells: { questions, responses },
    feelings: { '': feeling },
  })
  return {
    title: 'Five questions before a new website',
    language: 'en',
    state: 'today',
    scenario: 'A marketing manager needs a new website and has never bought one.',
    outcome: 'Signs an agreement and feels safe about it.',
    purposes: ['sales'],
    lanes: ['questions', 'feelings', 'responses'],
    stages: [
      stage(
        'Research',
        ['What do we really need?', 'Who has done this for someone like us?'],
        [-1, 'Uncertain'],
        ['A checklist that helps to describe the need', 'Three cases from small teams, with figures'],
      ),
      stage(
        'Comparison',
        ['How do the agencies differ?', 'Who will do the actual work?'],
        [-2, 'Overwhelmed'],
        ['Show the team by name on every case'],
      ),
      stage(
        'Workshop',
        ['Do they understand our customers?'],
        [3, 'Inspired'],
        ['Draw the customer journey together in two hours', 'Leave the map behind, whoever gets the job'],
      ),
      stage(
        'Quote',
        ['What is included, and what isn’t?', 'What will it cost in year two?'],
        [-3, 'Suspicious'],
        ['One page, three price levels, no small print'],
      ),
      stage(
        'Sign-off',
        ['What if we change our minds?', 'When does it begin?'],
        [4, 'Relieved'],
        ['Start date and first meeting in the agreement', 'A way out after the first month'],
      ),
    ],
  }
}
