import { imagePath } from '#src/transcript/permalink.ts'
import { cardSize } from '#src/ui/card.tsx'

type CardImage = { url: string; width: number; height: number; alt: string }

/** The picture of a page for its `og:image`; `alt` says what it shows. */
export function cardImage(path: string, alt: string): CardImage {
  return { url: imagePath(path), ...cardSize, alt }
}

/** The picture of pages that have none of their own. */
export const siteCard = cardImage('', 'Rostrum: a searchable archive of what was said in public')
