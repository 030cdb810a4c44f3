import { caseAccountArn, defineCases } from '../../../engine/cases'
import { advancedSelectors, basicSelectors, noSelectors, organizationTrail, trail, trailStatus } from '../samples'
import check from './cloudtrail-account-duplicate-management-events.check'

const own = trail()
const org = organizationTrail()
const custom = trail({ HasCustomEventSelectors: true })
const logging = { [own.arn]: trailStatus(), [org.arn]: trailStatus() }
const none = { [own.arn]: noSelectors, [org.arn]: noSelectors }
const passesWith = (arn: string) => [
  { arn: caseAccountArn, result: 'pass' as const, evidence: [{ path: 'arn', value: arn }] },
]
const bothFail = [
  {
    arn: caseAccountArn,
    result: 'fail' as const,
    evidence: [
      { path: 'arn', value: own.arn },
      { path: 'arn', value: org.arn },
    ],
  },
]

export default defineCases(check, [
  {
    name: 'one trail',
    kind: 'pass',
    given: {
      recordingTrails: [own],
      trailStatuses: { [own.arn]: trailStatus() },
      trailSelectors: { [own.arn]: noSelectors },
    },
    expect: passesWith(own.arn),
  },
  {
    name: 'the organization’s trail and one of the account’s own',
    kind: 'fail',
    given: { recordingTrails: [own, org], trailStatuses: logging, trailSelectors: none },
    expect: bothFail,
  },
  {
    name: 'no trail',
    kind: 'none',
    given: { recordingTrails: [], trailStatuses: {}, trailSelectors: {} },
    expect: 'notApplicable',
  },
  {
    name: 'the second trail is stopped',
    kind: 'edge',
    given: {
      recordingTrails: [own, org],
      trailStatuses: { [own.arn]: trailStatus({ IsLogging: false }), [org.arn]: trailStatus() },
      trailSelectors: none,
    },
    expect: passesWith(org.arn),
  },
  {
    name: 'the second trail takes data events only',
    kind: 'edge',
    given: {
      recordingTrails: [custom, org],
      trailStatuses: logging,
      trailSelectors: {
        [own.arn]: advancedSelectors([
          { Equals: ['AWS::S3::Object'], Field: 'resources.type' },
          { Equals: ['Data'], Field: 'eventCategory' },
        ]),
        [org.arn]: noSelectors,
      },
    },
    expect: passesWith(org.arn),
  },
  {
    name: 'the second trail takes some management events',
    kind: 'edge',
    given: {
      recordingTrails: [custom, org],
      trailStatuses: logging,
      trailSelectors: { [own.arn]: basicSelectors({ ReadWriteType: 'WriteOnly' }), [org.arn]: noSelectors },
    },
    expect: bothFail,
  },
  {
    name: 'the selectors of the second trail may not be read',
    kind: 'edge',
    given: {
      recordingTrails: [custom, org],
      trailStatuses: logging,
      trailSelectors: { [own.arn]: { kind: 'denied', action: 'cloudtrail:GetEventSelectors' }, [org.arn]: noSelectors },
    },
    expect: 'notAssessed',
  },
])
