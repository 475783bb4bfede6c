import type { Metadata } from 'next'
import { z } from 'zod'
import { sharedDesk } from '#src/editors/desk.ts'
import { findKeptText } from '#src/editors/leave-behind.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { longestCheckedText, longestTextInAddress } from '#src/transcript/quotation-limits.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { QuotePage } from '#src/ui/quote-page.tsx'
import { words } from '#src/ui/words.ts'
import '#src/ui/quotation.css'
import { loadQuotationCheck } from '../../_data/load-quotation-check.ts'
import { openPage } from '../../open-page.ts'
import { pageAddresses } from '../../page-addresses.ts'

export const dynamic = 'force-dynamic'

type Parameters = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const single = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const parametersSchema = z.object({
  q: z.preprocess(single, z.string().catch('')),
  text: z.preprocess(single, z.string().max(100).nullable().catch(null)),
  problem: z.preprocess(single, z.enum(['long']).nullable().catch(null)),
})

/** What is to be checked, and why it can't be, if so. */
async function read({ params, searchParams }: Parameters): Promise<{ text: string; problem: string | null }> {
  await openPage(params)
  const t = words('quote')
  const { q, text: name, problem } = parametersSchema.parse(await searchParams)
  const tooLong = t('tooLong', { count: longestCheckedText })
  if (problem === 'long') return { text: '', problem: tooLong }
  if (name !== null) {
    const kept = await findKeptText((await sharedDesk()).database, name)
    const gone = t('noLongerKept')
    return kept === null ? { text: '', problem: gone } : { text: kept, problem: null }
  }
  const text = q.trim()
  return text.length > 8 * longestTextInAddress ? { text: '', problem: tooLong } : { text, problem: null }
}

/** A page of results is its reader's, not for robots. */
export async function generateMetadata(parameters: Parameters): Promise<Metadata> {
  const { text } = await read(parameters)
  const t = words('quote')
  return {
    title: text === '' ? t('title') : t('pageTitleOf', { text: firstWords(text, 60) }),
    description: t('description'),
    alternates: pageAddresses('/quote'),
    ...(text === '' ? {} : { robots: { index: false } }),
  }
}

export default async function Quote(parameters: Parameters) {
  const { text, problem } = await read(parameters)
  const view = text === '' ? null : await loadQuotationCheck(text)
  return (
    <PageFrame searchable={false} path="/quote">
      <QuotePage view={view} text={text} problem={problem} />
    </PageFrame>
  )
}
