import type { ApiPathItem, OpenApiDocument } from '#src/publish/api/openapi-document.ts'
import { apiPath } from '#src/publish/api/operation.ts'
import { getDocument } from '#src/publish/api/operations.ts'
import type { ApiHelp, ApiOperation, ApiParameter } from '#src/ui/api-help-page.tsx'

/** The document of the API as its page shows it. */
export function describeApi(siteUrl: string): ApiHelp {
  const { paths, tags, components } = getDocument(siteUrl)
  const operations = Object.entries(paths).flatMap(([address, items]) =>
    Object.entries(items).map(([method, item]) => ({
      tags: item.tags,
      operation: toOperation(address, method, item, components),
    })),
  )
  const groups = tags.map(({ name }) => ({
    name,
    operations: operations.filter((one) => one.tags.includes(name)).map(({ operation }) => operation),
  }))
  return { groups }
}

function toOperation(
  address: string,
  method: string,
  item: ApiPathItem,
  components: OpenApiDocument['components'],
): ApiOperation {
  return {
    ...{ id: item.operationId, method: method.toUpperCase(), address: `${apiPath}${address}`, summary: item.summary },
    description: item.description ?? null,
    needsToken: (item.security ?? []).length > 0,
    parameters: [...item.parameters, ...fieldsOf(item, components)].map(toParameter),
    answers: Object.entries(item.responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, { description, content = {} }]) => ({ status, description, types: Object.keys(content) })),
  }
}

type Parameter = ApiPathItem['parameters'][number]

/** The fields of what is sent, as parameters. */
function fieldsOf({ requestBody }: ApiPathItem, { schemas }: OpenApiDocument['components']): Parameter[] {
  const reference = String(requestBody?.content['application/json']?.schema['$ref'] ?? '')
  const { properties = {}, required = [] } = (schemas[reference.replace('#/components/schemas/', '')] ?? {}) as {
    properties?: Record<string, { description?: string }>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    ...{ name, in: 'body', required: required.includes(name), description, schema },
  }))
}

function toParameter({ name, in: place, required, description = '', schema }: Parameter): ApiParameter {
  const values = Array.isArray(schema['enum']) ? schema['enum'].join(', ') : String(schema['type'] ?? '')
  const usual =
    schema['default'] === undefined || schema['default'] === '' ? '' : `; ${String(schema['default'])} unless told`
  return { name, in: place, required, description, kind: `${values}${usual}` }
}
