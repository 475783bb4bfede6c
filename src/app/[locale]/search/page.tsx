import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { queryWithin, searchAddress } from '#src/ui/search-address.ts'
import { SearchPage } from '#src/ui/search-page.tsx'
import { words } from '#src/ui/words.ts'
import { loadGroupedSearch } from '../../_data/load-research.ts'
import { loadSearch } from '../../_data/load-search.ts'
import { openPage } from '../../open-page.ts'
import { pageAddresses } from '../../page-addresses.ts'
import { asksNothing, searchPageParametersSchema } from '../../scope-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function read({ params, searchParams }: Parameters) {
  await openPage(params)
  return searchPageParametersSchema.parse(await searchParams)
}

export async function generateMetadata(asked: Parameters): Promise<Metadata> {
  const parameters = await read(asked)
  const t = words('search')
  return {
    title: parameters.q === '' ? t('title') : t('pageTitle', { query: parameters.q }),
    description: t('description'),
    alternates: pageAddresses(searchAddress(parameters, { page: parameters.page })),
    robots: { index: false, follow: true },
  }
}

export default async function Search(parameters: Parameters) {
  const { group, from, to, ...typed } = await read(parameters)
  const span = { from, to }
  const asked = { ...typed, q: queryWithin(typed.q, span) }
  const grouped = group !== null && !asksNothing(asked)
  const [found, groups] = await Promise.all([
    asksNothing(asked) ? null : loadSearch(grouped ? { ...asked, page: 1 } : asked),
    grouped ? loadGroupedSearch(asked) : null,
  ])
  return (
    <PageFrame searchable={false} path={searchAddress({ ...typed, ...span, group }, { page: typed.page })}>
      <SearchPage view={found && { ...found, query: typed.q, group }} groups={groups} span={span} />
    </PageFrame>
  )
}
