import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { encode } from 'uqr'
import { z } from 'zod'
import { lookAtShown } from '#src/editors/leave-behind.ts'
import { CodesPage } from '#src/ui/desk/codes-page.tsx'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { deskPage } from '../../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'One-time codes' }

const shownSchema = z.object({ uri: z.string().optional(), backupCodes: z.array(z.string()) })

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Codes({ searchParams }: Parameters) {
  const { actor, database, frame } = await deskPage('account.own')
  const { shown } = await searchParams
  const codes = shownSchema.safeParse(await lookAtShown(database, actor.id, shown))
  if (!codes.success) redirect('/desk/account')
  const { uri, backupCodes } = codes.data
  const app = uri === undefined ? null : { uri, secret: new URL(uri).searchParams.get('secret') ?? '', ...drawing(uri) }
  return (
    <DeskFrame {...frame} at="/desk/account">
      <CodesPage app={app} backupCodes={backupCodes} shown={String(shown)} />
    </DeskFrame>
  )
}

/** A QR code as an SVG path of unit squares. */
function drawing(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
  return { size, path: squares.join('') }
}
