import { z } from 'zod'

const pixels = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)

/** What is asked of /oembed. */
export const oembedParametersSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  format: z.string().max(20).default('json'),
  maxwidth: pixels,
  maxheight: pixels,
})

/** What an address names: a statement or a transcript of this archive, as it is spelt; null when it is neither. */
export function readOwnAddress(url: string, siteUrl: string): { statement: string } | { transcript: string } | null {
  const { host, pathname } = new URL(url)
  const site = new URL(siteUrl)
  const base = site.pathname.replace(/\/$/, '')
  if (host !== site.host || !pathname.startsWith(base)) return null
  const [place, name, ...more] = pathname.slice(base.length).split('/').slice(1)
  if (name === undefined || name === '' || more.join('') !== '') return null
  if (place === 's') return { statement: decode(name) }
  return place === 'transcripts' ? { transcript: name } : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
