import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { browsePath } from '#src/ui/browse-address.ts'
import { FieldPage } from '#src/ui/field-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { loadField } from '../../../_data/load-browse.ts'
import { asBrowseField } from '../../../browse-parameters.ts'
import { openPage } from '../../../open-page.ts'
import { pageAddresses } from '../../../page-addresses.ts'

type Params = { params: Promise<{ locale: string; field: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const field = asBrowseField((await openPage(params)).field)
  if (field === null) return {}
  const t = words('browse')
  return {
    title: t(`fields.${field}`),
    description: t(`fieldsHow.${field}`),
    alternates: pageAddresses(browsePath(field)),
  }
}

export default async function Field({ params }: Params) {
  const field = asBrowseField((await openPage(params)).field)
  if (field === null) notFound()
  const crumbs = [{ href: '/transcripts', name: words('browse')('transcripts') }]
  return (
    <PageFrame path={browsePath(field)} crumbs={crumbs}>
      <FieldPage view={await loadField(field)} />
    </PageFrame>
  )
}
