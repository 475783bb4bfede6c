import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readSource } from '#src/ingest/canonical-text.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import { Speech } from '#src/ui/speech.tsx'

/** A saved web page that tries every way to run something: as markup, and as text that says markup. */
const page = `<!doctype html><html><head><title>Briefing <script>taken()</script></title><script>taken()</script></head>
<body onload="taken()"><h1>Briefing of the day</h1><p>January 5, 2024</p>
<p>MS. CLEAN: Good morning <svg onload="taken()"><script>taken()</script></svg><img src="x" onerror="taken()">.</p>
<script>taken()</script><style>body { content: "taken()" }</style>
<p>QUESTION: Is <a href="javascript:taken()">this link</a> safe? And <a href="data:text/html,<script>taken()</script>">that</a>?</p>
<p>MS. CLEAN: It is <iframe srcdoc="<script>taken()</script>"></iframe><b onmouseover="taken()">bold</b>.</p>
<p>QUESTION: And &lt;script&gt;taken()&lt;/script&gt; or &lt;img src=x onerror=taken()&gt; said aloud?</p>
<p>MS. CLEAN: [Even so](javascript:taken()), ![or](javascript:taken()), &amp;lt;script&amp;gt;.</p>
</body></html>`

const bytes = new TextEncoder().encode(page)
const render = (paragraphs: readonly string[]) => renderToStaticMarkup(createElement(Speech, { paragraphs }))
/** Elements and attributes by which a page runs or loads something. */
const active = /<(?:script|iframe|svg|img|object|embed|style|link|meta|base|form)\b|<[^>]*\son\w+=|href="(?!https?:)/i

test('a web page full of script is read as words: what would run is gone, and what is said stays text', async () => {
  const { document } = await readDocument(bytes, 'page.html')
  if (document === null) throw new Error('The page could not be read')
  const { statements } = parseTranscript(document, [], 'page.html')
  expect(statements.map(({ label }) => label)).toEqual(['MS. CLEAN', 'QUESTION', 'MS. CLEAN', 'QUESTION', 'MS. CLEAN'])
  const html = statements.map(({ paragraphs }) => render(paragraphs)).join('\n')
  expect(html).not.toMatch(active)
  expect(html).toContain('&lt;script&gt;taken()&lt;/script&gt;')
  expect(html).toContain('&lt;img src=x onerror=taken()&gt;')
  const heard = statements
    .slice(0, 3)
    .map(({ text }) => text)
    .join('\n')
  expect(heard).not.toContain('taken()')
})

test('nor does any of it come back with the draft that is made of it', async () => {
  const read = await readSource(bytes, 'page.html', [])
  if (read.format === null) throw new Error('The page could not be read')
  const { document } = await readDocument(new TextEncoder().encode(read.canonical), 'draft.md')
  if (document === null) throw new Error('The draft could not be read')
  for (const { paragraphs } of parseTranscript(document, []).statements) expect(render(paragraphs)).not.toMatch(active)
})
