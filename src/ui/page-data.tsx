type PageDataProps = {
  links: readonly { href: string; rel: string; type?: string }[]
  /** Escaped for its place in the page. */
  jsonLd: string
}

/** What a page tells programs: the addresses that belong to it, and what it is about. Readers see nothing of it. */
export function PageData({ links, jsonLd }: PageDataProps) {
  return (
    <>
      {links.map(({ href, rel, type }) => (
        <link key={href + rel} rel={rel} href={href} {...(type === undefined ? {} : { type })} />
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data, not markup, and escaped by who writes it */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
    </>
  )
}
