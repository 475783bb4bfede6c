import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCount } from '#src/ui/format-count.ts'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { speakerAddress } from '#src/ui/speaker-address.ts'
import { SpeakerPage } from '#src/ui/speaker-page.tsx'
import { loadSpeaker } from '../../../../_data/load-speaker.ts'
import { siteCard } from '../../../../card-image.ts'
import { pageNumberSchema } from '../../../../page-number.ts'

type Params = { params: Promise<{ slug: string; page: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

async function load({ params }: Params) {
  const { slug, page } = await params
  return loadSpeaker(slug, pageNumberSchema.parse(page))
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const speaker = await load(props)
  if (speaker === null) return {}
  const { name, slug, page, statementCount, roles } = speaker
  const description = `${name}${roles[0] ? `, ${roles[0].title}` : ''}: ${formatCount(statementCount, 'statement')}.`
  return {
    title: page > 1 ? `${name}, page ${page}` : name,
    description,
    alternates: { canonical: speakerAddress(slug, page) },
    openGraph: { title: name, description, type: 'profile', url: speakerAddress(slug, page), images: [siteCard] },
  }
}

export default async function Speaker(props: Params) {
  const speaker = await load(props)
  if (speaker === null) notFound()
  return (
    <PageFrame>
      <SpeakerPage speaker={speaker} />
    </PageFrame>
  )
}
