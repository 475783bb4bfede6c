import { Parser } from 'htmlparser2'

/** A paragraph style of a Word file. `className` is what its paragraphs are marked with on the way. */
export type WordStyle = { id: string; name: string; className: string; bold: boolean }

type Found = { id: string; name: string; basedOn: string | null; bold: boolean | null }

/** So many styles are looked at; Word's own come to about 400. */
const mostStyles = 2000

/** Read the paragraph styles of `word/styles.xml`; bold is inherited from the style that one is based on. */
export function readWordStyles(xml: string): WordStyle[] {
  const found = new Map<string, Found>()
  let open: Found | null = null
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? ''
        if (tag === 'w:style' && attributes['w:type'] === 'paragraph' && found.size < mostStyles) {
          open = { id: attributes['w:styleId'] ?? '', name: '', basedOn: null, bold: null }
          found.set(open.id, open)
        } else if (open === null) return
        else if (tag === 'w:name') open.name = value
        else if (tag === 'w:basedOn') open.basedOn = value
        else if (tag === 'w:b') open.bold = !['0', 'false', 'off'].includes(value)
      },
      onclosetag(tag) {
        if (tag === 'w:style') open = null
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return [...found.values()].map(({ id, name }, index) => ({
    ...{ id, name, className: `style-${index}` },
    bold: isBold(id, found),
  }))
}

function isBold(id: string, found: ReadonlyMap<string, Found>): boolean {
  let style = found.get(id)
  for (let steps = 0; style && steps < 20; steps++) {
    if (style.bold !== null) return style.bold
    style = style.basedOn === null ? undefined : found.get(style.basedOn)
  }
  return false
}

/** Styles that Word's own converter knows as headings keep that; all others are handed through as a class. */
export function toStyleMap(styles: readonly WordStyle[]): string[] {
  return styles
    .filter(({ name }) => name !== '' && !/^heading \d$/i.test(name) && !/[\r\n]/.test(name))
    .map(({ name, className }) => {
      const quoted = name.replace(/[\\']/g, '\\$&')
      return `p[style-name='${quoted}'] => p.${className}:fresh`
    })
}
