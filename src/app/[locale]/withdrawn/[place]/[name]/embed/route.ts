import { writeEmbedOfWithdrawn } from '#src/publish/write-embed.ts'
import { loadWithdrawal } from '../../../../../_data/load-withdrawal.ts'
import { sendEmbed } from '../../../../../send-embed.ts'
import { sayWhy } from '../../../../../send-file.ts'

export const dynamic = 'force-dynamic'

type Asked = { params: Promise<{ place: string; name: string }> }

/** What stands in the frame of a statement whose transcript was withdrawn; src/proxy.ts sends it with status 410. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const withdrawal = await loadWithdrawal(await params)
  return withdrawal === null ? sayWhy('Nothing was withdrawn here.', 404) : sendEmbed(writeEmbedOfWithdrawn(withdrawal))
}
