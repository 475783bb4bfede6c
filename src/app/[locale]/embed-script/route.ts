import { embedScript } from '#src/publish/embed-code.ts'

export const dynamic = 'force-static'

/** /embed.js: makes the frames of a page as high as what they show. */
export function GET(): Response {
  return new Response(embedScript, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
