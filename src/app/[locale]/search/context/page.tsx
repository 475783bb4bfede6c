import type { Metadata } from 'next'
import { ContextPage } from '#src/ui/context-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { scopeAddress } from '#src/ui/scope-address.ts'
import { words } from '#src/ui/words.ts'
import '#src/ui/research.css'
import { loadContext } from '../../../_data/load-research.ts'
import { openPage } from '../../../open-page.ts'
import { pageAddresses } from '../../../page-addresses.ts'
import { contextParametersSchema } from '../../../scope-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function read({ params, searchParams }: Parameters) {
  await openPage(params)
  return contextParametersSchema.parse(await searchParams)
}

export async function generateMetadata(asked: Parameters): Promise<Metadata> {
  const { sort, page, ...scope } = await read(asked)
  const t = words('context')
  return {
    title: scope.q === '' ? t('title') : t('pageTitle', { query: scope.q }),
    description: t('description'),
    alternates: pageAddresses(scopeAddress('/search/context', scope, { sort, page })),
    robots: { index: false, follow: true },
  }
}

export default async function Context(asked: Parameters) {
  const { sort, page, ...scope } = await read(asked)
  const view = scope.q === '' ? null : await loadContext(scope, { sort, page })
  return (
    <PageFrame searchable={false} path={scopeAddress('/search/context', scope, { sort, page })}>
      <ContextPage scope={scope} view={view} />
    </PageFrame>
  )
}
