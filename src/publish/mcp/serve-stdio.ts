import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createMcpServer } from './create-mcp-server.ts'

/** Serve the Model Context Protocol over standard input and output until the input ends. */
export async function serveStdio(siteUrl: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  await createMcpServer(siteUrl).connect(new StdioServerTransport())
  await ended
}
