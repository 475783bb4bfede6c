import type { Metadata } from 'next'
import { frequencyAddress } from '#src/ui/frequency-address.ts'
import { FrequencyPage } from '#src/ui/frequency-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import '#src/ui/research.css'
import { loadFrequency } from '../../../_data/load-research.ts'
import { frequencyParametersSchema } from '../../../scope-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

async function read({ searchParams }: Parameters) {
  const { q: queries, period, per, by, ...filters } = frequencyParametersSchema.parse(await searchParams)
  return { state: { queries, period, per, by }, filters }
}

export async function generateMetadata(parameters: Parameters): Promise<Metadata> {
  const { state, filters } = await read(parameters)
  return {
    title: state.queries.length === 0 ? 'Over time' : `${state.queries.join(', ')}: over time`,
    description: 'How often words were said, by month or year, several side by side.',
    alternates: { canonical: frequencyAddress('/search/frequency', state, filters) },
    robots: { index: false, follow: true },
  }
}

export default async function Frequency(parameters: Parameters) {
  const { state, filters } = await read(parameters)
  const { queries, period, by } = state
  const view = queries.length === 0 ? null : await loadFrequency({ queries, filters, period, by })
  return (
    <PageFrame searchable={false}>
      <FrequencyPage state={state} filters={filters} view={view} />
    </PageFrame>
  )
}
