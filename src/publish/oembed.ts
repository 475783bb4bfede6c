import type { StatementPageView, TranscriptSummary } from '#src/query/views.ts'
import { imagePath, speakerPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { embedCode, estimateHeight } from './embed-code.ts'
import { escapeHtml } from './escape-html.ts'
import { shortenText } from './shorten-text.ts'

/** An answer of the oEmbed endpoint (https://oembed.com, section 2.3). */
export type OembedAnswer = { version: '1.0'; type: 'rich' | 'link' } & Record<string, string | number>

/** The room that the asking site has, in pixels. */
export type OembedRoom = { maxwidth?: number | undefined; maxheight?: number | undefined }

const widest = 640
/** Seconds for which an answer may be kept. */
const cacheAge = 3600

/** A statement as a frame. `siteUrl` has no slash at its end. */
export function statementOembed(view: StatementPageView, siteUrl: string, room: OembedRoom): OembedAnswer {
  const { statement, transcript } = view
  const width = Math.min(room.maxwidth ?? widest, widest)
  const height = Math.min(room.maxheight ?? Number.POSITIVE_INFINITY, estimateHeight(statement.text, width))
  const { speaker, label } = statement
  return {
    ...answer('rich', siteUrl, statementPath(statement.id), room),
    title: `“${shortenText(statement.text, 100).text}” (${transcript.title}, ${transcript.date})`,
    ...(speaker === null
      ? label === null
        ? {}
        : { author_name: label }
      : { author_name: speaker.name, author_url: siteUrl + speakerPath(speaker.slug) }),
    html: embedCode(view, siteUrl, { width, height }),
    width,
    height,
  }
}

/** A transcript as a link with a title and a picture. `siteUrl` has no slash at its end. */
export function transcriptOembed({ slug, title }: TranscriptSummary, siteUrl: string, room: OembedRoom): OembedAnswer {
  return { ...answer('link', siteUrl, transcriptPath(slug), room), title }
}

function answer(type: 'rich' | 'link', siteUrl: string, path: string, room: OembedRoom): OembedAnswer {
  const fits = (room.maxwidth ?? 1200) >= 1200 && (room.maxheight ?? 630) >= 630
  const picture = { thumbnail_url: siteUrl + imagePath(path), thumbnail_width: 1200, thumbnail_height: 630 }
  return {
    version: '1.0',
    type,
    provider_name: 'Rostrum',
    provider_url: siteUrl,
    cache_age: cacheAge,
    ...(fits ? picture : {}),
  }
}

/** An answer as the XML that the protocol names. */
export function writeOembedXml(given: OembedAnswer): string {
  const lines = Object.entries(given).map(([name, value]) => `  <${name}>${escapeHtml(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('\n')}\n</oembed>\n`
}
