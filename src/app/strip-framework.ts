/** Data that programs read off a page stays; every script that would run goes. */
const data = /\btype="application\/(?:ld\+)?json"/
const scriptElement = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const preload = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g

/**
 * A page as React wrote it, without Next's client: its scripts, the second copy of the page in them, and what announces
 * them. Text can't be mistaken for a script, for React escapes every `<` of it.
 * @param script The address of our own script, which the page gets instead.
 */
export function stripFramework(html: string, script: string): string {
  return html
    .replace(scriptElement, (whole, attributes: string) => (data.test(attributes) ? whole : ''))
    .replace(preload, '')
    .replace('</head>', `<script type="module" src="${script}"></script></head>`)
}
