import type { Metadata } from 'next'
import { ContextPage } from '#src/ui/context-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { scopeAddress } from '#src/ui/scope-address.ts'
import '#src/ui/research.css'
import { loadContext } from '../../../_data/load-research.ts'
import { contextParametersSchema } from '../../../scope-parameters.ts'

export const dynamic = 'force-dynamic'

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Parameters): Promise<Metadata> {
  const { sort, page, ...scope } = contextParametersSchema.parse(await searchParams)
  return {
    title: scope.q === '' ? 'Words in context' : `${scope.q}: in context`,
    description: 'Every place where a word was said, with the words before and after it.',
    alternates: { canonical: scopeAddress('/search/context', scope, { sort, page }) },
    robots: { index: false, follow: true },
  }
}

export default async function Context({ searchParams }: Parameters) {
  const { sort, page, ...scope } = contextParametersSchema.parse(await searchParams)
  const view = scope.q === '' ? null : await loadContext(scope, { sort, page })
  return (
    <PageFrame searchable={false}>
      <ContextPage scope={scope} view={view} />
    </PageFrame>
  )
}
