import type { Metadata } from 'next'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { UploadPage } from '#src/ui/desk/upload-page.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Upload', robots: { index: false } }

const formats = ['Word', 'PDF', 'web pages', 'text', 'Markdown', 'captions', 'TEI', 'Akoma Ntoso', 'JSON']

export default async function Upload() {
  const { frame } = await deskPage('draft.create')
  return (
    <DeskFrame {...frame} at="/desk/upload">
      <UploadPage formats={formats} />
    </DeskFrame>
  )
}
