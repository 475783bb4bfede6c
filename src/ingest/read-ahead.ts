/**
 * Begin work on up to `most` things at once and give what comes of each, in their order. No more of them are held than that.
 * @param work Must not fail: what goes wrong is part of what it gives.
 */
export async function* readAhead<Thing, Done>(
  things: Iterable<Thing> | AsyncIterable<Thing>,
  work: (thing: Thing) => Promise<Done>,
  most: number,
): AsyncGenerator<Done> {
  const begun: Promise<Done>[] = []
  for await (const thing of things) {
    begun.push(work(thing))
    const first = begun.length < most ? undefined : begun.shift()
    if (first) yield await first
  }
  for (const done of begun) yield await done
}
