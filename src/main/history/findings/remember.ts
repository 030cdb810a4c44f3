/** Keeps the last answers of a question about sealed snapshots, whose answers never change. `size` is how many are kept. */
export const rememberLast = <Value>(size: number): ((key: string, ask: () => Value) => Value) => {
  const known = new Map<string, Value>()
  return (key, ask) => {
    const value = known.get(key) ?? ask()
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > size && oldest !== undefined) known.delete(oldest)
    return value
  }
}
