import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createMcpServer } from './create-mcp-server.ts'

/**
 * Answer one message of the Model Context Protocol over HTTP: without sessions, so that any server of several can, and each
 * answer is whole JSON.
 */
export async function answerMcp(request: Request, siteUrl: string): Promise<Response> {
  const server = createMcpServer(siteUrl)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  return transport.handleRequest(request)
}
