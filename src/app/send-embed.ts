/** Seconds for which a frame may show what it has: a correction is seen a minute later. */
const fresh = 60

/** Send a page for another site's frame, which any site may load. */
export function sendEmbed(html: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': `public, max-age=${fresh}`,
      'cross-origin-resource-policy': 'cross-origin',
      'x-robots-tag': 'noindex',
    },
  })
}
