// The parts of Citation.js that are used here; its packages carry no types on Node 20.

declare module '@citation-js/core' {
  type Data = Record<string, unknown>
  export class Cite {
    constructor(data: unknown)
    data: Data[]
    format(format: string, options?: Record<string, unknown>): string
  }
  export const plugins: { config: { get(name: '@bibtex'): BibtexConfig; get(name: '@csl'): CslConfig } }
  type BibtexConfig = { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } }
  type CslConfig = { styles: { add(name: string, style: string): void } }
}

declare module '@citation-js/name' {
  export function parse(name: string): Record<string, string>
}

declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
