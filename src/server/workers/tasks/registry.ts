import type { ImageInput, ImageOutput } from './draw-image.ts'

/** What worker processes can do. Each is loaded when it is first asked for. */
type Tasks = {
  readonly 'draw-image': { input: ImageInput; output: ImageOutput }
}
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Tasks[Name]['input']
export type TaskOutput<Name extends TaskName> = Tasks[Name]['output']

const LOADERS: { readonly [Name in TaskName]: () => Promise<(input: TaskInput<Name>) => Promise<TaskOutput<Name>>> } = {
  'draw-image': async () => (await import('./draw-image.ts')).drawImage,
}

export function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(LOADERS, name)
}

export function taskNamed<Name extends TaskName>(name: Name) {
  return LOADERS[name]()
}
