import model from './model.ts'

export default { ...model } as const
