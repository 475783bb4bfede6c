import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { speakerPath } from '#src/transcript/permalink.ts'
import { CompareHelp, ComparePage } from '#src/ui/compare-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import '#src/ui/research.css'
import { loadComparison } from '../../_data/load-comparison.ts'
import { compareParametersSchema } from '../../compare-parameters.ts'
import { openPage } from '../../open-page.ts'
import { pageAddresses } from '../../page-addresses.ts'
import type { Parameters } from '../../to-query.ts'

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Parameters> }

export const dynamic = 'force-dynamic'

async function read({ params, searchParams }: Asked) {
  await openPage(params)
  return compareParametersSchema.parse(await searchParams)
}

function addressOf(asked: { one: string; other: string; q: string }): string {
  return `/compare?${new URLSearchParams(asked)}`
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const parameters = await read(asked)
  const comparison = await loadComparison(parameters)
  if (comparison === null) return {}
  const { one, other } = comparison
  const t = words('compare')
  return {
    title:
      other === null
        ? t('compare', { name: one.name })
        : t('title', { one: one.name, other: other.name, query: parameters.q }),
    description: t('description'),
    alternates: pageAddresses(addressOf(parameters)),
    robots: { index: false, follow: true },
  }
}

/** Two speakers on the same words. */
export default async function Compare(asked: Asked) {
  const parameters = await read(asked)
  const comparison = await loadComparison(parameters)
  if (comparison === null) notFound()
  const { one, other, likely, view } = comparison
  return (
    <PageFrame path={addressOf(parameters)} crumbs={[{ href: speakerPath(one.slug), name: one.name }]}>
      {other === null || view === null ? (
        <CompareHelp one={one} asked={parameters.other} likely={likely} query={parameters.q} />
      ) : (
        <ComparePage one={one} other={other} query={parameters.q} view={view} />
      )}
    </PageFrame>
  )
}
