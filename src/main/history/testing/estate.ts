import type { Gap } from '../../../shared/review/gap'
import type { Outcome, Resource, Severity } from '../../../shared/review/outcome'
import { severities } from '../../../shared/review/outcome'
import type { Snapshot } from '../../../shared/review/snapshot'
import { testCheck, testDocument } from './documents'

/** Names that are hard to search, sort or show. */
export const hostileNames = [
  '100%_sure',
  "O'Brien\\",
  '<b>x</b>',
  '\u202egnp.exe',
  'Ünïcode',
  'ÜNÏCODE 2',
  '\u001b[31mred',
  '',
]

const denied: Gap = { kind: 'denied', action: 's3:GetBucketPolicy', code: 'AccessDenied', text: 'request 1' }

/** A small generator of whole numbers, the same each time. */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const practices = ['SEC05-BP02', 'REL01-BP01', 'COST01-BP01', 'OPS01-BP01']
const accounts = ['111111111111', '222222222222', '333333333333']
const regions = ['eu-central-1', 'us-east-1', 'global']

const resourceAt = (account: string, region: string, number: number): Resource => ({
  arn: `arn:aws:ec2:${region}:${account}:thing/Thing-${number}`,
  type: 'AWS::EC2::Thing',
  name: hostileNames[number % 11] ?? `Thing ${number % 5}`,
})

/** A document with all kinds of outcomes; another `seed` gives another state of the same resources. */
export const estateDocument = (
  snapshot: string,
  seed: number,
  changed: Partial<Omit<Snapshot, 'digest'>> = {},
): Snapshot => {
  const random = seeded(seed)
  const severityOf = (number: number): Severity => severities[number % 4] ?? 'low'
  const checks = Array.from({ length: 6 }, (_, number) =>
    testCheck(`${['s3', 'ec2', 'iam'][number % 3]}-thing-${number}`, {
      title: `All Things are well ${number}`,
      failureTitle: `A thing is open ${5 - number}`,
      severity: severityOf(number),
      bestPractices: [
        { id: practices[number % 4] ?? '', link: 'necessary', part: 'a part' },
        { id: practices[(number + 1) % 4] ?? '', link: 'related', part: 'a part' },
      ],
    }),
  )
  const outcomes = checks.flatMap((check, number) =>
    accounts.flatMap((account) =>
      regions.map((region): Outcome => {
        const place = { check: check.id, account, region }
        const kind = random(6)
        if (kind === 0) return { ...place, status: 'notAssessed', gap: denied, unknown: [], verdicts: [] }
        if (kind === 1) return { ...place, status: 'notApplicable', unknown: [], verdicts: [] }
        const resources = Array.from({ length: 8 }, (_, index) => resourceAt(account, region, index * 3 + (number % 2)))
        return {
          ...place,
          status: 'assessed',
          unknown: resources
            .slice(0, 2)
            .map((resource) => ({ resource, gap: { ...denied, text: `request ${random(9)}` } })),
          verdicts: resources.slice(2).map((resource) => ({
            resource,
            result: random(2) === 0 ? 'pass' : 'fail',
            severity: random(5) === 0 ? 'low' : check.severity,
            evidence: [{ path: 'Open', value: random(3) }],
          })),
        }
      }),
    ),
  )
  return testDocument(snapshot, outcomes, {
    checks: { version: 'v1', list: checks },
    accounts: accounts.slice(0, 2).map((id, number) => ({
      id,
      name: ['staging', 'Production'][number] ?? id,
      caller: null,
      profile: null,
      sameAccount: [],
      partition: 'aws',
      regions: [...regions],
    })),
    ...changed,
  })
}
