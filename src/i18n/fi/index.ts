import type { Catalogue } from '../message.ts'
import model from './model.ts'

export default { ...model } satisfies Catalogue
