import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { Parser } from 'htmlparser2'
import type { CitationItem } from './citation-item.ts'
import bluebook from './styles/bluebook.json' with { type: 'json' }
import chicago from './styles/chicago.json' with { type: 'json' }
import harvard from './styles/harvard.json' with { type: 'json' }
import mla from './styles/mla.json' with { type: 'json' }

/** The styles a citation can be had in, by the word that `rostrum cite --style` takes. */
export const citationStyles = {
  apa: { name: 'APA', edition: '7th edition', form: 'bibliography' },
  chicago: { name: 'Chicago', edition: '18th edition, author and date', form: 'bibliography' },
  mla: { name: 'MLA', edition: '9th edition', form: 'bibliography' },
  harvard: { name: 'Harvard', edition: 'Cite Them Right, 12th edition', form: 'bibliography' },
  bluebook: { name: 'Bluebook', edition: 'law reviews', form: 'citation' },
} as const
export type CitationStyle = keyof typeof citationStyles

/** A citation in one style: runs of text, in italics or not. */
export type FormattedCitation = {
  style: CitationStyle
  name: string
  edition: string
  runs: { text: string; italic: boolean }[]
  text: string
}

const { styles } = plugins.config.get('@csl')
for (const [name, { style }] of Object.entries({ bluebook, chicago, harvard, mla }))
  styles.add(`rostrum-${name}`, style)

/** A citation in every style, in the order of `citationStyles`. The first call makes the styles ready, which takes seconds. */
export function formatCitations(item: CitationItem): FormattedCitation[] {
  return (Object.keys(citationStyles) as CitationStyle[]).map((style) => formatCitation(item, style))
}

/** Make a style ready by citing nothing in particular, so that the next citation needn't wait. */
export function readyStyle(style: CitationStyle): void {
  const issued = { 'date-parts': [[2000, 1, 1]] as [[number, number, number]] }
  formatCitation(
    {
      id: 'none',
      type: 'webpage',
      title: 'None',
      genre: 'None',
      issued,
      source: 'None',
      language: 'en',
      URL: 'about:blank',
    },
    style,
  )
}

/** A citation in one style. */
export function formatCitation(item: CitationItem, style: CitationStyle): FormattedCitation {
  const { name, edition, form } = citationStyles[style]
  const template = style === 'apa' ? style : `rostrum-${style}`
  const html = new Cite([toRichItem(item)]).format(form, { template, lang: 'en-US', format: 'html' })
  const runs = readRuns(html)
  return { style, name, edition, runs, text: runs.map(({ text }) => text).join('') }
}

/** Before a `<`, keeps the processor from taking plain text for its markup. */
const guard = '\u2060'

/** Texts that no style changes into title case, and no `<` of which is markup. */
function toRichItem(item: CitationItem): Record<string, unknown> {
  const rich = Object.entries(item).map(([key, value]) => [
    key,
    typeof value === 'string' && key !== 'URL' ? value.replaceAll('<', `<${guard}`) : value,
  ])
  const { title, ...rest } = Object.fromEntries(rich)
  return { ...rest, title: `<span class="nocase">${title}</span>` }
}

function readRuns(html: string): FormattedCitation['runs'] {
  const runs: FormattedCitation['runs'] = []
  let italic = 0
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'i') italic++
    },
    onclosetag: (name) => {
      if (name === 'i') italic--
    },
    ontext: (data) => {
      const text = data.replaceAll(guard, '')
      const last = runs.at(-1)
      if (last?.italic === italic > 0) last.text += text
      else runs.push({ text, italic: italic > 0 })
    },
  })
  parser.end(html.trim().replace(/>\s+</g, '><'))
  return runs
}
