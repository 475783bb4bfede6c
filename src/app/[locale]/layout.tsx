import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { faces } from '#src/ui/faces.ts'
import { PassageBar } from '#src/ui/passage-bar.tsx'
import { SiteFooter } from '#src/ui/site-footer.tsx'
import '#src/ui/rostrum.css'
import { siteUrl } from '../_data/site.ts'
import { siteCard } from '../card-image.ts'

/** Languages of the interface. The address never shows the one in use: src/proxy.ts puts it in. */
const locales = ['en']

/** None at build time: every page is made when it is first asked for, from the archive of that moment. */
export function generateStaticParams() {
  return []
}

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: 'Rostrum', template: '%s · Rostrum' },
    description: 'A searchable archive of what was said in public, with an address for every statement.',
    openGraph: { siteName: 'Rostrum', type: 'website', images: [siteCard] },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#161719' },
  ],
}

/** The frame of every page: skip link, main part, foot. Each page brings its own head. */
export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  if (!locales.includes(locale)) notFound()
  return (
    <html lang={locale} className={faces}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:bg-leaf focus:px-4 focus:py-2"
        >
          Skip to the text
        </a>
        <link rel="alternate" type="application/atom+xml" title="New transcripts" href="/feed.atom" />
        {children}
        <SiteFooter />
        <PassageBar />
      </body>
    </html>
  )
}
