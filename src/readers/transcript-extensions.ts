/** How files end that a folder of transcripts is searched for. A file that is named itself is read whatever its name. */
export const transcriptExtensions: readonly string[] = [
  ...['md', 'markdown', 'txt', 'vtt', 'srt', 'html', 'htm', 'xhtml', 'docx', 'pdf', 'xml', 'json'],
]
