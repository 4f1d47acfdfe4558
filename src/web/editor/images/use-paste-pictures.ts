import { useCallback } from 'react'
import { useEditor } from '../state/use-editor.ts'
import { leave } from '../text-editing/leaving.ts'
import { imagesIn, makePictures, type PicturePlace } from './make-pictures.ts'
import { useUploadImage } from './use-upload-image.ts'

/** Pictures that are pasted while one writes end the writing and become cards of their own. True: there were some. */
export function usePastePictures(): (data: DataTransfer, place: PicturePlace) => boolean {
  const editor = useEditor()
  const { upload } = useUploadImage()
  return useCallback(
    (data, place) => {
      const images = imagesIn(data)
      if (images.length === 0 || data.getData('text/plain') !== '') return false
      leave(editor)
      void makePictures(editor, place, images, upload)
      return true
    },
    [editor, upload],
  )
}
