import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { browsePath } from '#src/ui/browse-address.ts'
import { FieldValuePage } from '#src/ui/field-value-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { loadFieldValue } from '../../../../_data/load-browse.ts'
import { asBrowseField, browseParametersSchema } from '../../../../browse-parameters.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'
import type { Parameters } from '../../../../to-query.ts'

type Asked = { params: Promise<{ locale: string; field: string }>; searchParams: Promise<Parameters> }

export const dynamic = 'force-dynamic'

async function read({ params, searchParams }: Asked) {
  const field = asBrowseField((await openPage(params)).field)
  return { field, ...browseParametersSchema.parse(await searchParams) }
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { field, value, page } = await read(asked)
  return field === null ? {} : { title: value, alternates: pageAddresses(browsePath(field, value, page)) }
}

export default async function FieldValue(asked: Asked) {
  const { field, value, page } = await read(asked)
  if (field === null) notFound()
  const t = words('browse')
  const crumbs = [
    { href: '/transcripts', name: t('transcripts') },
    { href: browsePath(field), name: t(`fields.${field}`) },
  ]
  return (
    <PageFrame path={browsePath(field, value, page)} crumbs={crumbs}>
      <FieldValuePage view={await loadFieldValue(field, value, page)} />
    </PageFrame>
  )
}
