import type { Request } from '../../../shared/ipc/contract'
import type { Route } from '../../route'

/** The finding that the split panel shows, as it is asked for. */
export type SelectedFinding = Request<'findings:detail'>

/** Writes it for the address: ARNs may hold any sign that would part a list. */
export const writeSelected = ({ snapshot, check, arn, account, region }: SelectedFinding): string =>
  JSON.stringify([snapshot, check, arn, account, region])

/** Reads it from the address; what cannot be read is none. */
export const readSelected = (query: Route['query']): SelectedFinding | undefined => {
  const text = query['finding']
  if (text === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(text)
    if (!Array.isArray(parts)) return undefined
    const named: readonly unknown[] = parts
    const [snapshot, check, arn, account, region] = named
    return typeof snapshot === 'string' &&
      typeof check === 'string' &&
      typeof arn === 'string' &&
      typeof account === 'string' &&
      typeof region === 'string'
      ? { snapshot, check, arn, account, region }
      : undefined
  } catch {
    return undefined
  }
}
