/**
 * Milliseconds that a reader waits for the database: longer than another server takes to stand in for one that is gone,
 * shorter than proxies wait.
 */
export const longestWait = 25_000

/** What something comes to, if that doesn't take too long. @throws Error when it does; it goes on, and nobody hears of it. */
export async function within<Done>(milliseconds: number, work: Promise<Done>): Promise<Done> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1000} s`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
