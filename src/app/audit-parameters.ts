import { z } from 'zod'

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => {
    const value = Array.isArray(given) ? given[0] : given
    return value === '' ? undefined : value
  }, schema.optional().catch(undefined))

const day = z.iso.date()
const number = z.coerce.number().int().positive()

/** What the address of the audit log asks for. What can't be understood narrows nothing. */
export const auditParametersSchema = z.object({
  who: optional(z.string().max(100)),
  action: optional(z.string().max(100)),
  kind: optional(z.string().max(100)),
  subject: optional(z.string().max(300)),
  from: optional(day),
  until: optional(day),
  before: optional(number),
  after: optional(number),
})

export type AuditParameters = z.output<typeof auditParametersSchema>

/** The same as filters: days are whole, in UTC. */
export function toAuditFilters({ who, action, kind, subject, from, until }: AuditParameters) {
  return {
    ...{ actorId: who, action, subjectKind: kind, subject },
    from: from === undefined ? undefined : new Date(`${from}T00:00:00.000Z`),
    until: until === undefined ? undefined : new Date(`${until}T23:59:59.999Z`),
  }
}

/** The address of what is asked for with another place in the log, or of its export. */
export function toAuditQuery(asked: AuditParameters, place: { before?: number; after?: number } = {}): string {
  const { before: _, after: __, ...filters } = asked
  const given = Object.entries({ ...filters, ...place }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
