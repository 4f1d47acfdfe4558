import type { FileAnswer } from '../../server/contract/files.ts'
import { answer, api } from './client.ts'

/** Largest upload in bytes; the server says no to more. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024
export const IMAGE_TYPES = 'image/png,image/jpeg,image/webp,image/avif,image/gif,image/svg+xml'

export function uploadFile(file: File): Promise<FileAnswer> {
  return answer(api.files.$post({ form: { file } }))
}

/** Where an uploaded image is; null for the empty reference. */
export function fileUrl(id: string): string | null {
  return id === '' ? null : api.files[':id'].$url({ param: { id } }).pathname
}
