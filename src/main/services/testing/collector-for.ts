import type { Collector, Read } from '../../engine/collector'
import type { RegisteredCheck, Registry } from '../../engine/validate'

/** A collector of all that these checks need, from whatever service: for `judgeSample`, where a check looks at several services. */
export const collectorFor = ({ reads, facts }: Registry, checks: readonly RegisteredCheck[]): Collector => {
  const ids = new Set(checks.flatMap(({ metadata }) => metadata.needs))
  for (const id of [...ids]) {
    const fact = facts.get(id)
    if (fact?.kind === 'detail') ids.add(fact.of.id)
  }
  const needed = new Set<Read>([...ids].flatMap((id) => reads.get(id)?.read ?? []))
  // Lists come before the details of their resources.
  const lists = [...needed].filter(({ kind }) => kind === 'whole')
  return { service: 'several', reads: [...lists, ...[...needed].filter(({ kind }) => kind === 'detail')] }
}
