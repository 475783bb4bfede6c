/** Values that many statements share, each kept once under a code from 0. */
export class Interned<Value> {
  readonly values: Value[] = []
  private readonly codes = new Map<string, number>()
  private readonly keyOf: (value: Value) => string

  /** @param keyOf Values with the same key are the same. */
  constructor(keyOf: (value: Value) => string, values: readonly Value[] = []) {
    this.keyOf = keyOf
    for (const value of values) this.add(value)
  }

  /** The code of a value, new or not. */
  add(value: Value): number {
    const key = this.keyOf(value)
    const known = this.codes.get(key)
    if (known !== undefined) return known
    const code = this.values.length
    this.values.push(value)
    this.codes.set(key, code)
    return code
  }
}
