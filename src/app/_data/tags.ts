/** Names under which cached pages are found again when what they show has changed. */
export const tagOf = {
  transcript: (slug: string) => `transcript:${slug}`,
  statement: (id: string) => `statement:${id}`,
  /** Home, lists of transcripts, speakers, sitemap: whatever counts or sorts over the whole archive. */
  lists: 'lists',
}
