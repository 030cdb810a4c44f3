import type { Request } from '../../../shared/ipc/contract'

type Since = Request<'workloads:lens'>['since']

/** Reads "changed since" from the address: `milestone 3`, `snapshot …`; what it does not know compares with nothing. */
export const sinceOf = (text: string | undefined): Since => {
  const [, kind, name = ''] = /^(milestone|snapshot) (.+)$/.exec(text ?? '') ?? []
  if (kind === 'snapshot') return { kind, id: name }
  const number = Number(name)
  return kind === 'milestone' && Number.isInteger(number) && number > 0 ? { kind, number } : null
}
