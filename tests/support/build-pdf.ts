/** A part of a PDF: the body of an object, or a stream with its dictionary's entries. */
export type PdfPart = string | { entries: string; stream: Uint8Array }

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/**
 * A PDF of the given objects, numbered from 1; the first is the catalogue. Latin-1 only.
 * @param trailer entries beside `Size` and `Root`.
 */
export function buildPdf(parts: readonly PdfPart[], trailer = ''): Uint8Array {
  const chunks: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const add = (chunk: Uint8Array) => {
    chunks.push(chunk)
    length += chunk.length
  }
  add(bytesOf('%PDF-1.7\n'))
  for (const [index, part] of parts.entries()) {
    offsets.push(length)
    if (typeof part === 'string') add(bytesOf(`${index + 1} 0 obj\n${part}\nendobj\n`))
    else {
      add(bytesOf(`${index + 1} 0 obj\n<< ${part.entries} /Length ${part.stream.length} >>\nstream\n`))
      add(part.stream)
      add(bytesOf('\nendstream\nendobj\n'))
    }
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = parts.length + 1
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`
  add(bytesOf(`xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`))
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** A PDF of one page with this content stream, and further objects after its own five. */
export function buildOnePage(content: PdfPart, more: readonly PdfPart[] = [], trailer = ''): Uint8Array {
  return buildPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      content,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...more,
    ],
    trailer,
  )
}
