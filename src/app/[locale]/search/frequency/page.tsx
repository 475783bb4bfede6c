import type { Metadata } from 'next'
import { frequencyAddress } from '#src/ui/frequency-address.ts'
import { FrequencyPage } from '#src/ui/frequency-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import '#src/ui/research.css'
import { loadFrequency } from '../../../_data/load-research.ts'
import { openPage } from '../../../open-page.ts'
import { pageAddresses } from '../../../page-addresses.ts'
import { frequencyParametersSchema } from '../../../scope-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function read({ params, searchParams }: Parameters) {
  await openPage(params)
  const { q: queries, period, per, by, ...filters } = frequencyParametersSchema.parse(await searchParams)
  return { state: { queries, period, per, by }, filters }
}

export async function generateMetadata(parameters: Parameters): Promise<Metadata> {
  const { state, filters } = await read(parameters)
  const t = words('frequency')
  return {
    title: state.queries.length === 0 ? t('pageTitle') : t('pageTitleOf', { queries: state.queries.join(', ') }),
    description: t('description'),
    alternates: pageAddresses(frequencyAddress('/search/frequency', state, filters)),
    robots: { index: false, follow: true },
  }
}

export default async function Frequency(parameters: Parameters) {
  const { state, filters } = await read(parameters)
  const { queries, period, by } = state
  const view = queries.length === 0 ? null : await loadFrequency({ queries, filters, period, by })
  return (
    <PageFrame searchable={false} path={frequencyAddress('/search/frequency', state, filters)}>
      <FrequencyPage state={state} filters={filters} view={view} />
    </PageFrame>
  )
}
