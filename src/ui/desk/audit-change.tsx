type State = Record<string, unknown>

/** What an entry of the audit log says was before and after: a line for each part, both states side by side. */
export function AuditChange({ before, after }: { before: string | null; after: string | null }) {
  const [old, fresh] = [read(before), read(after)]
  const parts = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (part) => isTold(old[part]) || isTold(fresh[part]),
  )
  if (parts.length === 0) return null
  return (
    <dl className="mt-1 text-[0.9375rem]">
      {parts.map((part) => (
        <div key={part} className="flex flex-wrap items-baseline gap-x-3">
          {part !== whole && <dt className="text-soft">{part}</dt>}
          <dd className="max-h-80 min-w-0 overflow-auto whitespace-pre-wrap break-words">
            {isTold(old[part]) && <del className="text-soft">{show(old[part])}</del>}
            {isTold(old[part]) && isTold(fresh[part]) && <span aria-hidden="true"> → </span>}
            {isTold(fresh[part]) && <ins className="no-underline">{show(fresh[part])}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Whether there is something to say of a part: of what is empty there is not. */
const isTold = (value: unknown) => value !== undefined && value !== null && value !== ''

/** The name of a state that has no parts. */
const whole = ''

function read(json: string | null): State {
  if (json === null) return {}
  const value: unknown = JSON.parse(json)
  if (value === null) return {}
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { [whole]: value }
}

function show(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  return JSON.stringify(value)
}
