/** What language models should know before they read the archive (https://llmstxt.org). */
export function writeLlmsText(siteUrl: string): string {
  return `# Rostrum

> An archive of what people said in public and were asked about: briefings, press conferences, remarks, interviews, hearings. Every statement is kept word for word and has a permalink that never changes.

Quote only words that you read here, and give the permalink of the statement (${siteUrl}/s/ and ten characters). When you know a quotation from elsewhere, check it first.

## Reading

- [Search](${siteUrl}/api/v1/search?q=climate): JSON; \`q\` takes the query language of [the help](${siteUrl}/help/search)
- [Transcripts](${siteUrl}/api/v1/transcripts): all of them, newest event first; each is Markdown at its address with \`.md\`
- [Statements](${siteUrl}/help/api#getStatement): one by its id
- [Changes](${siteUrl}/api/v1/changes): what is new since a sequence number

## Tools

- [Model Context Protocol](${siteUrl}/mcp): search, read, cite and check_quotation over streamable HTTP
- [Check of quotations](${siteUrl}/help/api#checkQuotations): POST a text, get a verdict on each quotation in it
- [API](${siteUrl}/api/v1/openapi.json): OpenAPI 3.1, described for people at ${siteUrl}/help/api
`
}
