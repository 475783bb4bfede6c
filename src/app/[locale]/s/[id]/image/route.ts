import { shortenText } from '#src/publish/shorten-text.ts'
import { cardOfStatement } from '#src/ui/card-of.ts'
import { loadStatementPage } from '../../../../_data/load-statement-page.ts'
import { sendCard } from '../../../../send-card.tsx'
import { sayWhy } from '../../../../send-file.ts'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

/** Characters that fit on a picture. */
const longest = 260

/** /s/<id>/image.png: the quotation, who said it, and when. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const view = await loadStatementPage((await params).id)
  if (view === null) return sayWhy('No statement has this id.', 404)
  return sendCard(cardOfStatement(view, shortenText(view.statement.text, longest).text))
}
