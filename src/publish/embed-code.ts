import type { StatementPageView } from '#src/query/views.ts'
import { embedPath } from '#src/transcript/permalink.ts'
import { escapeHtml } from './escape-html.ts'

/** Pixels. */
export type EmbedSize = { width: number; height: number }

/**
 * The HTML that shows a statement on another site. It names the revision that it was made from, so that the frame can say
 * when the statement was corrected since. `siteUrl` has no slash at its end.
 * @param size As wide as the page around it when left out.
 */
export function embedCode({ statement, transcript }: StatementPageView, siteUrl: string, size?: EmbedSize): string {
  const name = statement.speaker?.name ?? statement.label
  const title = name === null ? transcript.title : `${name}, ${transcript.date}`
  const { width, height } = size ?? { width: '100%', height: estimateHeight(statement.text, 640) }
  const source = siteUrl + embedPath(statement.id, transcript.revision)
  return [
    `<iframe src="${escapeHtml(source)}" title="${escapeHtml(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`,
    `<script async src="${escapeHtml(siteUrl)}/embed.js"></script>`,
  ].join('\n')
}

/** About how high an embed is, in pixels: what stands there until its page tells, or where scripts don't run. */
export function estimateHeight(text: string, width: number): number {
  const shown = Math.min(text.length, 900)
  return 130 + Math.ceil((shown * 9) / Math.max(width - 60, 120)) * 28
}

/** What runs on the page around embeds: each frame becomes as high as the page in it says. */
export const embedScript = `"use strict";
(() => {
  const { origin } = new URL(document.currentScript.src);
  addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || data?.rostrum !== "height" || !(data.height > 0 && data.height < 10000)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = data.height;
  });
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.src.startsWith(origin + "/")) frame.contentWindow.postMessage({ rostrum: "tell" }, origin);
})();
`
