import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { searchAddress } from '#src/ui/search-address.ts'
import { SearchPage } from '#src/ui/search-page.tsx'
import { loadSearch } from '../../_data/load-search.ts'
import { type SearchParameters, searchParametersSchema } from '../../search-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Parameters): Promise<Metadata> {
  const parameters = searchParametersSchema.parse(await searchParams)
  return {
    title: parameters.q === '' ? 'Search' : `${parameters.q}: search`,
    description: 'Search every sentence of the archive by words, speaker, kind and year.',
    alternates: { canonical: searchAddress(parameters, { page: parameters.page }) },
    robots: { index: false, follow: true },
  }
}

export default async function Search({ searchParams }: Parameters) {
  const parameters = searchParametersSchema.parse(await searchParams)
  return (
    <PageFrame searchable={false}>
      <SearchPage view={asksNothing(parameters) ? null : await loadSearch(parameters)} />
    </PageFrame>
  )
}

function asksNothing({ q, speaker, kind, year }: SearchParameters): boolean {
  return q === '' && speaker === null && kind === null && year === null
}
