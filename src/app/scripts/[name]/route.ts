import { readPageScript } from '../../_data/page-script.ts'
import { sayWhy } from '../../send-file.ts'

export const dynamic = 'force-dynamic'

/** /scripts/page-<hash>.js: the script of all pages. Its address changes with it, so whoever has it needn't ask again. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { text, name } = await readPageScript()
  if ((await params).name !== name) return sayWhy('There is no such script.', 404)
  return new Response(text, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
