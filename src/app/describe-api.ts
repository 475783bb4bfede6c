import type { ApiPathItem } from '#src/publish/api/openapi-document.ts'
import { apiPath } from '#src/publish/api/operation.ts'
import { getDocument } from '#src/publish/api/operations.ts'
import type { ApiHelp, ApiOperation, ApiParameter } from '#src/ui/api-help-page.tsx'

/** The document of the API as its page shows it. */
export function describeApi(siteUrl: string): ApiHelp {
  const { paths, tags } = getDocument(siteUrl)
  const operations = Object.entries(paths).flatMap(([address, items]) =>
    Object.entries(items).map(([method, item]) => ({ tags: item.tags, operation: toOperation(address, method, item) })),
  )
  const groups = tags.map(({ name }) => ({
    name,
    operations: operations.filter((one) => one.tags.includes(name)).map(({ operation }) => operation),
  }))
  return { groups }
}

function toOperation(address: string, method: string, item: ApiPathItem): ApiOperation {
  return {
    ...{ id: item.operationId, method: method.toUpperCase(), address: `${apiPath}${address}`, summary: item.summary },
    description: item.description ?? null,
    needsToken: (item.security ?? []).length > 0,
    parameters: item.parameters.map(toParameter),
    answers: Object.entries(item.responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, { description, content = {} }]) => ({ status, description, types: Object.keys(content) })),
  }
}

function toParameter({
  name,
  in: place,
  required,
  description = '',
  schema,
}: ApiPathItem['parameters'][number]): ApiParameter {
  const values = Array.isArray(schema['enum']) ? schema['enum'].join(', ') : String(schema['type'] ?? '')
  const usual =
    schema['default'] === undefined || schema['default'] === '' ? '' : `; ${String(schema['default'])} unless told`
  return { name, in: place, required, description, kind: `${values}${usual}` }
}
