import type { Metadata } from 'next'
import { AboutPage } from '#src/ui/about-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'

export const dynamic = 'force-static'
export const metadata: Metadata = {
  title: 'About',
  description: 'What Rostrum is, how its links last, and how its text is made.',
  alternates: { canonical: '/about' },
}

export default function About() {
  return (
    <PageFrame>
      <AboutPage />
    </PageFrame>
  )
}
