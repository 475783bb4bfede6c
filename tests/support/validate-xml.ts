import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const folder = join(import.meta.dirname, '../fixtures/schemas')
const read = (name: string) => ({ fileName: name, contents: readFileSync(join(folder, name), 'utf8') })

/** What the schema of a standard says against each of some XML documents; nothing when all are valid. */
export async function validateXml(
  standard: 'akoma-ntoso' | 'tei' | 'parlamint',
  documents: readonly { fileName: string; contents: string }[],
): Promise<string[]> {
  const schema =
    standard === 'akoma-ntoso'
      ? { extension: 'schema' as const, schema: [read('akomantoso30.xsd')], preload: [read('xml.xsd')] }
      : {
          extension: 'relaxng' as const,
          schema: [read(standard === 'tei' ? 'tei_all.rng' : 'parlamint-component.rng')],
        }
  const { errors, rawOutput } = await validateXML({ xml: [...documents], ...schema, maxMemoryPages: 16_384 })
  const unsaid = documents.filter(({ fileName }) => !rawOutput.includes(`${fileName} validates`))
  return [
    ...errors.map(({ rawMessage }) => rawMessage),
    ...unsaid.map(({ fileName }) => `${fileName} was not validated`),
  ]
}
