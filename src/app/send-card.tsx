import { ImageResponse } from 'next/og'
import { Card, cardSize } from '#src/ui/card.tsx'
import type { CardWords } from '#src/ui/card-of.ts'
import { loadCardFonts } from './_data/card-fonts.ts'

/** Send the picture of a page. Everything in it can be drawn: the library would ask other servers for what can't. */
export async function sendCard(words: CardWords): Promise<Response> {
  return new ImageResponse(<Card {...words} />, { ...cardSize, fonts: await loadCardFonts() })
}
