import type { NewDocument } from '../../../storage/documents.ts'
import type { Erased } from '../../../storage/events/event-store.ts'
import type { Formats } from '../../contract/service.ts'
import type { CheckMapInput, CheckMapOutput } from './check-map.ts'
import type { DraftInput, DraftOutput } from './draft-events.ts'
import type { ImageInput, ImageOutput } from './draw-image.ts'
import type { EncodeInput } from './encode-documents.ts'
import type { EraseInput } from './erase-events.ts'
import type { FoldInput } from './fold-events.ts'
import type { ImportInput, ImportOutput } from './import-events.ts'
import type { PreviewInput, PreviewOutput } from './preview-events.ts'
import type { ProfileInput, ProfileOutput } from './profile-events.ts'
import type { ReadInput, ReadOutput } from './read-file.ts'
import type { AnalysisInput, AnalysisOutput } from './run-analysis.ts'
import type { TellCheckOutput } from './tell-check.ts'
import type { WriteInput, WriteOutput } from './write-file.ts'

type Tasks = {
  readonly 'check-map': { input: CheckMapInput; output: CheckMapOutput }
  readonly 'draft-events': { input: DraftInput; output: DraftOutput }
  readonly 'draw-image': { input: ImageInput; output: ImageOutput }
  readonly 'encode-documents': { input: EncodeInput; output: NewDocument[] }
  readonly 'erase-events': { input: EraseInput; output: Erased | null }
  readonly 'fold-events': { input: FoldInput; output: null }
  readonly 'import-events': { input: ImportInput; output: ImportOutput }
  readonly 'list-formats': { input: null; output: Formats }
  readonly 'preview-events': { input: PreviewInput; output: PreviewOutput }
  readonly 'profile-events': { input: ProfileInput; output: ProfileOutput }
  readonly 'read-file': { input: ReadInput; output: ReadOutput }
  readonly 'run-analysis': { input: AnalysisInput; output: AnalysisOutput }
  readonly 'tell-check': { input: CheckMapInput; output: TellCheckOutput }
  readonly 'write-file': { input: WriteInput; output: WriteOutput }
}
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Tasks[Name]['input']
export type TaskOutput<Name extends TaskName> = Tasks[Name]['output']

/** @param tell hears of how far it is */
type Task<Name extends TaskName> = (
  input: TaskInput<Name>,
  tell: (progress: unknown) => void,
) => Promise<TaskOutput<Name>>

/** What worker processes can do. Each is loaded when it is first asked for. */
const LOADERS: { readonly [Name in TaskName]: () => Promise<Task<Name>> } = {
  'check-map': async () => (await import('./check-map.ts')).checkMap,
  'draft-events': async () => (await import('./draft-events.ts')).draftEvents,
  'draw-image': async () => (await import('./draw-image.ts')).drawImage,
  'encode-documents': async () => (await import('./encode-documents.ts')).encodeDocuments,
  'erase-events': async () => (await import('./erase-events.ts')).eraseEvents,
  'fold-events': async () => (await import('./fold-events.ts')).foldEvents,
  'import-events': async () => (await import('./import-events.ts')).importEvents,
  'list-formats': async () => (await import('./list-formats.ts')).listFormats,
  'preview-events': async () => (await import('./preview-events.ts')).previewEvents,
  'profile-events': async () => (await import('./profile-events.ts')).profileEvents,
  'read-file': async () => (await import('./read-file.ts')).readImportedFile,
  'run-analysis': async () => (await import('./run-analysis.ts')).runAnalysis,
  'tell-check': async () => (await import('./tell-check.ts')).tellCheck,
  'write-file': async () => (await import('./write-file.ts')).writeExportedFile,
}

export function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(LOADERS, name)
}

export function taskNamed<Name extends TaskName>(name: Name) {
  return LOADERS[name]()
}
