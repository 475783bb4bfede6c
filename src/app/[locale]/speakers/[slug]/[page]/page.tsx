import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { speakerAddress } from '#src/ui/speaker-address.ts'
import { describeSpeaker, SpeakerPage } from '#src/ui/speaker-page.tsx'
import { words } from '#src/ui/words.ts'
import '#src/ui/research.css'
import { loadSpeaker, loadSpeakerProfile } from '../../../../_data/load-speaker.ts'
import { siteCard } from '../../../../card-image.ts'
import { openPage } from '../../../../open-page.ts'
import { pageAddresses } from '../../../../page-addresses.ts'
import { pageNumberSchema } from '../../../../page-number.ts'

type Params = { params: Promise<{ locale: string; slug: string; page: string }> }

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

async function load({ params }: Params) {
  const { slug, page } = await openPage(params)
  return loadSpeaker(slug, pageNumberSchema.parse(page))
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const speaker = await load(props)
  if (speaker === null) return {}
  const { name, slug, page } = speaker
  const description = describeSpeaker(speaker)
  return {
    title: page > 1 ? words('pages')('titleOf', { title: name, page }) : name,
    description,
    alternates: pageAddresses(speakerAddress(slug, page)),
    openGraph: { title: name, description, type: 'profile', url: speakerAddress(slug, page), images: [siteCard] },
  }
}

export default async function Speaker(props: Params) {
  const speaker = await load(props)
  if (speaker === null) notFound()
  return (
    <PageFrame
      path={speakerAddress(speaker.slug, speaker.page)}
      crumbs={[{ href: '/speakers', name: words('speakers')('title') }]}
    >
      <SpeakerPage speaker={speaker} profile={await loadSpeakerProfile(speaker.slug)} />
    </PageFrame>
  )
}
