/** Names that other archives give to our keys. A dot leads into a map. */
export const frontMatterAliases: Readonly<Record<string, string>> = {
  source_url: 'source.url',
  sourceUrl: 'source.url',
  original_url: 'source.url',
  link: 'source.url',
  url: 'source.url',
  source_name: 'source.name',
  publisher: 'source.name',
  headline: 'title',
  location: 'place',
  venue: 'place',
  lang: 'language',
  speaker: 'speakers',
}

/** Names that are well known from other archives and blogs, and say nothing that a transcript keeps. */
export const ignoredKeys: ReadonlySet<string> = new Set(
  `tags tag category categories modified_time published_time updated updated_at created created_at lastmod modified
   description summary excerpt draft layout type author authors id permalink aliases weight image keywords robots`.split(
    /\s+/,
  ),
)
