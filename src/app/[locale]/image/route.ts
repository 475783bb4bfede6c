import { cardOfArchive } from '#src/ui/card-of.ts'
import { loadHome } from '../../_data/load-home.ts'
import { sendCard } from '../../send-card.tsx'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

/** /image.png: the picture of every page that has none of its own. */
export async function GET(): Promise<Response> {
  return sendCard(cardOfArchive(await loadHome()))
}
