import { Button } from '../ui/button.tsx'

type Way = { readonly label: string; readonly onPress: () => void }

/** The two ways to begin: with a file that one has, or anew. */
export function BeginButtons({ fromFile, anew }: { readonly fromFile: Way; readonly anew: Way }) {
  return (
    <>
      <Button icon="file-import" onPress={fromFile.onPress}>
        {fromFile.label}
      </Button>
      <Button icon="plus" variant="primary" onPress={anew.onPress}>
        {anew.label}
      </Button>
    </>
  )
}
