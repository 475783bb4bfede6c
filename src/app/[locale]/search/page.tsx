import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { searchAddress } from '#src/ui/search-address.ts'
import { SearchPage } from '#src/ui/search-page.tsx'
import { loadGroupedSearch } from '../../_data/load-research.ts'
import { loadSearch } from '../../_data/load-search.ts'
import { asksNothing, searchPageParametersSchema } from '../../scope-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Parameters): Promise<Metadata> {
  const parameters = searchPageParametersSchema.parse(await searchParams)
  return {
    title: parameters.q === '' ? 'Search' : `${parameters.q}: search`,
    description: 'Search every sentence of the archive by words, speaker, kind and year.',
    alternates: { canonical: searchAddress(parameters, { page: parameters.page }) },
    robots: { index: false, follow: true },
  }
}

export default async function Search({ searchParams }: Parameters) {
  const { group, ...asked } = searchPageParametersSchema.parse(await searchParams)
  const grouped = group !== null && !asksNothing(asked)
  const [found, groups] = await Promise.all([
    asksNothing(asked) ? null : loadSearch(grouped ? { ...asked, page: 1 } : asked),
    grouped ? loadGroupedSearch(asked) : null,
  ])
  return (
    <PageFrame searchable={false}>
      <SearchPage view={found && { ...found, group }} groups={groups} />
    </PageFrame>
  )
}
