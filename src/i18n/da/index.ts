import type { Catalogue } from '../message.ts'
import model from './model.ts'
import starting from './starting.ts'
import templates from './templates.ts'

export default { ...model, ...templates, ...starting } satisfies Catalogue
