/** Whether a line only sets parts apart: `* * *`, `###`, `---`, `# # #`, `_____`. */
export function isSeparator(plain: string): boolean {
  return plain.length <= 200 && /^[\s\\*#_=~•·.–—-]+$/u.test(plain) && /[*#_=~•·–—-]/u.test(plain)
}
