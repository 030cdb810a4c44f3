import type { Instance } from './facts'

const keyOf = ({ SecurityGroups }: Instance): string =>
  SecurityGroups.map(({ GroupId }) => GroupId)
    .toSorted()
    .join(' ')

const namesOf = (key: string): readonly string[] => key.split(' ').filter((name) => name !== '')

const groupBy = (
  instances: readonly Instance[],
  nameOf: (instance: Instance) => string,
): ReadonlyMap<string, readonly Instance[]> => {
  const groups = new Map<string, Instance[]>()
  for (const instance of instances) {
    const name = nameOf(instance)
    const group = groups.get(name)
    if (group) group.push(instance)
    else groups.set(name, [instance])
  }
  return groups
}

/** The ARNs of instances whose profile another instance has that shares no security group with them: a server of another kind. */
export const findUnlike = (instances: readonly Instance[]): ReadonlySet<string> => {
  const byProfile = groupBy(instances, ({ IamInstanceProfile }) => IamInstanceProfile?.Arn ?? '')
  const unlike = new Set<string>()
  for (const [profile, sharers] of byProfile) {
    if (profile === '') continue
    const kinds = groupBy(sharers, keyOf)
    const holders = new Map<string, Set<string>>()
    for (const key of kinds.keys()) {
      for (const name of namesOf(key)) holders.set(name, (holders.get(name) ?? new Set()).add(key))
    }
    for (const [key, own] of kinds) {
      const alike = new Set([key, ...namesOf(key).flatMap((name) => [...(holders.get(name) ?? [])])])
      if (alike.size < kinds.size) for (const { arn } of own) unlike.add(arn)
    }
  }
  return unlike
}
