import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { faces } from '#src/ui/faces.ts'
import { PassageBar } from '#src/ui/passage-bar.tsx'
import { SiteFooter } from '#src/ui/site-footer.tsx'
import '#src/ui/rostrum.css'
import { isLocale } from '#src/ui/locales.ts'
import { words } from '#src/ui/words.ts'
import { siteUrl } from '../_data/site.ts'
import { siteCard } from '../card-image.ts'
import { openPage } from '../open-page.ts'

/** None at build time: every page is made when it is first asked for, from the archive of that moment. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await openPage(params)
  const t = words('site')
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: 'Rostrum', template: '%s · Rostrum' },
    description: t('description'),
    openGraph: { siteName: 'Rostrum', type: 'website', locale, images: [siteCard] },
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
  const { locale } = await openPage(params)
  if (!isLocale(locale)) notFound()
  const t = words('site')
  return (
    <html lang={locale} className={faces}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:bg-leaf focus:px-4 focus:py-2"
        >
          {t('skip')}
        </a>
        <link rel="alternate" type="application/atom+xml" title={t('newTranscripts')} href="/feed.atom" />
        <link rel="search" type="application/opensearchdescription+xml" title="Rostrum" href="/opensearch.xml" />
        {children}
        <SiteFooter />
        <PassageBar />
      </body>
    </html>
  )
}
