/** A parameter of an operation, as the document has it. */
export type ApiParameter = { name: string; in: string; required: boolean; description: string; kind: string }

/** An operation of the API, as the document has it. */
export type ApiOperation = {
  id: string
  method: string
  address: string
  summary: string
  description: string | null
  needsToken: boolean
  parameters: ApiParameter[]
  answers: { status: string; description: string; types: string[] }[]
}

export type ApiHelp = { groups: { name: string; operations: ApiOperation[] }[] }

/** What the API does, for people: everything on this page comes from its document. In English, as the document is. */
export function ApiHelpPage({ groups }: ApiHelp) {
  return (
    <article className="about max-w-[46rem]" lang="en">
      <h1 className="page-title">The API</h1>
      <p>
        Everything in this archive can be read by programs, without an account. Ask the addresses below for JSON; lists
        also come as JSON Lines and CSV, by <code>.jsonl</code> and <code>.csv</code> at the end of the address or by{' '}
        <code>Accept</code>. Lists go on with <code>next</code>. What is wrong with a request is said as problem details
        (RFC 9457).
      </p>
      <p>
        For programs there is <a href="/api/v1/openapi.json">the same as an OpenAPI document</a>; for language models{' '}
        <a href="/llms.txt">llms.txt</a> and the Model Context Protocol at <code>/mcp</code>; for libraries OAI-PMH at{' '}
        <a href="/oai?verb=Identify">/oai</a> and a bag with checksums at <code>/bag.zip?year=</code>. Each transcript
        is also a file at its address with <code>.md</code>, <code>.txt</code>, <code>.json</code>,{' '}
        <code>.akn.xml</code> (Akoma Ntoso) or <code>.tei.xml</code> (TEI).
      </p>
      <nav aria-label="Operations" className="mt-6 font-sans text-base">
        <ul>
          {groups.map(({ name, operations }) => (
            <li key={name} className="py-1">
              <strong className="font-semibold">{name}:</strong>{' '}
              {operations.map(({ id, summary }, place) => (
                <span key={id}>
                  {place > 0 ? '; ' : ''}
                  <a href={`#${id}`}>{summary}</a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ name, operations }) => (
        <section key={name} aria-labelledby={`group-${name}`}>
          <h2 id={`group-${name}`} className="mt-12 border-line border-t pt-6 font-semibold text-[1.5rem]">
            {name}
          </h2>
          {operations.map((operation) => (
            <Operation key={operation.id} {...operation} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Operation({ id, method, address, summary, description, needsToken, parameters, answers }: ApiOperation) {
  return (
    <section className="mt-8" aria-labelledby={id}>
      <h3 id={id} className="scroll-mt-6 font-semibold text-[1.25rem]">
        {summary}
      </h3>
      <p className="mt-2 wrap-anywhere">
        <code className="rounded-sm bg-tint px-1.5 py-0.5">
          {method}{' '}
          {method === 'GET' && parameters.every(({ required }) => !required) ? (
            <a href={address}>{address}</a>
          ) : (
            address
          )}
        </code>
      </p>
      {description === null ? null : (
        <p className="mt-2">
          <WithCode text={description} />
        </p>
      )}
      {needsToken ? <p className="mt-2">Needs an API token, made at the desk, as a bearer.</p> : null}
      {parameters.length === 0 ? null : (
        <dl className="mt-3 space-y-2 font-sans text-base">
          {parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>{' '}
                <span className="text-soft">
                  {parameter.kind}
                  {parameter.in === 'query' ? '' : `, in the ${parameter.in}`}
                  {parameter.required && parameter.in !== 'path' ? ', required' : ''}
                </span>
              </dt>
              <dd className="text-soft">
                <WithCode text={parameter.description} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-3 font-sans text-base text-soft">
        Answers{' '}
        {answers
          .map(({ status, types }) => (types.length === 0 ? status : `${status}: ${types.join(', ')}`))
          .join('; ')}
      </p>
    </section>
  )
}

/** A text of the document, with what stands between backticks as code. */
function WithCode({ text }: { text: string }) {
  const parts = text.split('`').map((part, place) => ({ part, place }))
  return parts.map(({ part, place }) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))
}
