import type { NewDocument } from '../../../storage/documents.ts'
import type { Formats } from '../../contract/service.ts'
import type { ImageInput, ImageOutput } from './draw-image.ts'
import type { EncodeInput } from './encode-documents.ts'
import type { ReadInput, ReadOutput } from './read-file.ts'
import type { WriteInput, WriteOutput } from './write-file.ts'

type Tasks = {
  readonly 'draw-image': { input: ImageInput; output: ImageOutput }
  readonly 'encode-documents': { input: EncodeInput; output: NewDocument[] }
  readonly 'list-formats': { input: null; output: Formats }
  readonly 'read-file': { input: ReadInput; output: ReadOutput }
  readonly 'write-file': { input: WriteInput; output: WriteOutput }
}
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Tasks[Name]['input']
export type TaskOutput<Name extends TaskName> = Tasks[Name]['output']

/** What worker processes can do. Each is loaded when it is first asked for. */
const LOADERS: { readonly [Name in TaskName]: () => Promise<(input: TaskInput<Name>) => Promise<TaskOutput<Name>>> } = {
  'draw-image': async () => (await import('./draw-image.ts')).drawImage,
  'encode-documents': async () => (await import('./encode-documents.ts')).encodeDocuments,
  'list-formats': async () => (await import('./list-formats.ts')).listFormats,
  'read-file': async () => (await import('./read-file.ts')).readImportedFile,
  'write-file': async () => (await import('./write-file.ts')).writeExportedFile,
}

export function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(LOADERS, name)
}

export function taskNamed<Name extends TaskName>(name: Name) {
  return LOADERS[name]()
}
