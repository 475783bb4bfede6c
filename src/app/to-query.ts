/** What Next gives a page of its address's query. */
export type Parameters = Record<string, string | string[] | undefined>

/** The query of an address; a parameter that is given twice is left out. */
export function toQuery(parameters: Parameters): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
