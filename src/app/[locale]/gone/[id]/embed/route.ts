import { writeWithdrawnEmbed } from '#src/publish/write-embed.ts'
import { loadStatementAddress } from '../../../../_data/load-statement-address.ts'
import { siteUrl } from '../../../../_data/site.ts'
import { sendEmbed } from '../../../../send-embed.ts'
import { sayWhy } from '../../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** What stands in the frame of a removed statement; src/proxy.ts sends it with status 410. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const address = await loadStatementAddress((await params).id)
  if (address.state !== 'gone') return sayWhy('No statement that was removed has this id.', 404)
  return sendEmbed(writeWithdrawnEmbed(address, siteUrl()))
}
