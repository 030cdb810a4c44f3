import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { SafeText } from '../../components/safe-text'
import type { Comparison } from '../../../shared/ipc/workloads'

type Blocker = Comparison['blockers'][number]
type Subject = Blocker['on'][number]

/** Whether something keeps this from being done at all. */
export const isBlocked = (blockers: readonly Blocker[], on: Subject): boolean =>
  blockers.some((blocker) => blocker.effect === 'blocks' && blocker.on.includes(on))

/** States of a workload that keep something from being done, or change what it does: the grave ones first. */
export const BlockerList = ({ blockers, on }: { readonly blockers: readonly Blocker[]; readonly on: Subject }) => {
  const own = blockers
    .filter((blocker) => blocker.on.includes(on))
    .toSorted((one, other) => Number(other.effect === 'blocks') - Number(one.effect === 'blocks'))
  if (own.length === 0) return null
  return (
    <SpaceBetween size="xs">
      {own.map(({ code, effect, lens, sentence, next }) => (
        <Alert
          key={`${code} ${lens ?? ''}`}
          type={effect === 'blocks' ? 'error' : 'warning'}
          header={<SafeText text={sentence} />}
        >
          <SafeText text={next} />
        </Alert>
      ))}
    </SpaceBetween>
  )
}
