import { caseAccountArn, defineCases } from '../../../engine/cases'
import { advancedSelectors, basicSelectors, noSelectors, organizationTrail, trail, trailStatus } from '../samples'
import check from './cloudtrail-account-management-events.check'

const custom = trail({ HasCustomEventSelectors: true })
const org = organizationTrail()
const good = [
  { path: 'arn', value: custom.arn },
  { path: 'IsLogging', value: true },
]
const management = { Equals: ['Management'], Field: 'eventCategory' }
const passes = [{ arn: caseAccountArn, result: 'pass' as const, evidence: good }]
const failsBy = (path: string, value: string | boolean) => [
  {
    arn: caseAccountArn,
    result: 'fail' as const,
    evidence: [
      { path: 'arn', value: custom.arn },
      { path, value },
    ],
  },
]
const logging = { [custom.arn]: trailStatus() }

export default defineCases(check, [
  {
    name: 'the organization’s trail records a member account with AWS’s default selectors',
    kind: 'pass',
    given: {
      recordingTrails: [org],
      trailStatuses: { [org.arn]: trailStatus() },
      trailSelectors: { [org.arn]: noSelectors },
    },
    expect: [
      {
        arn: caseAccountArn,
        result: 'pass',
        evidence: [
          { path: 'arn', value: org.arn },
          { path: 'IsLogging', value: true },
        ],
      },
    ],
  },
  {
    name: 'the only trail was stopped',
    kind: 'fail',
    given: {
      recordingTrails: [custom],
      trailStatuses: { [custom.arn]: trailStatus({ IsLogging: false }) },
      trailSelectors: { [custom.arn]: basicSelectors({}) },
    },
    expect: failsBy('IsLogging', false),
  },
  {
    name: 'there is no trail at all',
    kind: 'fail',
    given: { recordingTrails: [], trailStatuses: {}, trailSelectors: {} },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'IsMultiRegionTrail', value: null }] }],
  },
  {
    name: 'the only trail covers one region',
    kind: 'fail',
    given: {
      recordingTrails: [trail({ IsMultiRegionTrail: false })],
      trailStatuses: logging,
      trailSelectors: { [custom.arn]: noSelectors },
    },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'IsMultiRegionTrail', value: false }] }],
  },
  {
    name: 'a basic selector leaves out the events of KMS',
    kind: 'fail',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: { [custom.arn]: basicSelectors({ ExcludeManagementEventSources: ['kms.amazonaws.com'] }) },
    },
    expect: failsBy('EventSelectors[0].ExcludeManagementEventSources[0]', 'kms.amazonaws.com'),
  },
  {
    name: 'a basic selector takes write events only',
    kind: 'fail',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: { [custom.arn]: basicSelectors({ ReadWriteType: 'WriteOnly' }) },
    },
    expect: failsBy('EventSelectors[0].ReadWriteType', 'WriteOnly'),
  },
  {
    name: 'the selector takes data events only',
    kind: 'fail',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: { [custom.arn]: basicSelectors({ IncludeManagementEvents: false }) },
    },
    expect: failsBy('EventSelectors[0].IncludeManagementEvents', false),
  },
  {
    name: 'an advanced selector takes all management events',
    kind: 'pass',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: { [custom.arn]: advancedSelectors([management]) },
    },
    expect: passes,
  },
  {
    name: 'two advanced selectors take reads and writes together',
    kind: 'edge',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: {
        [custom.arn]: advancedSelectors(
          [management, { Equals: ['false'], Field: 'readOnly' }],
          [management, { Equals: ['true'], Field: 'readOnly' }],
        ),
      },
    },
    expect: passes,
  },
  {
    name: 'an advanced selector takes the write events of all sources but one',
    kind: 'edge',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: {
        [custom.arn]: advancedSelectors([management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }]),
      },
    },
    expect: failsBy('AdvancedEventSelectors[0].FieldSelectors[1].Field', 'eventSource'),
  },
  {
    name: 'an advanced selector takes data events only',
    kind: 'edge',
    given: {
      recordingTrails: [custom],
      trailStatuses: logging,
      trailSelectors: {
        [custom.arn]: advancedSelectors([
          { Equals: ['AWS::S3::Object'], Field: 'resources.type' },
          { Equals: ['Data'], Field: 'eventCategory' },
        ]),
      },
    },
    expect: failsBy('AdvancedEventSelectors[0].FieldSelectors[1].Equals[0]', 'Data'),
  },
  {
    name: 'the status may not be read',
    kind: 'edge',
    given: {
      recordingTrails: [custom],
      trailStatuses: { [custom.arn]: { kind: 'denied', action: 'cloudtrail:GetTrailStatus' } },
      trailSelectors: { [custom.arn]: basicSelectors({}) },
    },
    expect: 'notAssessed',
  },
  {
    name: 'the selectors of the organization’s trail are hidden from the member, and a trail of its own is stopped',
    kind: 'edge',
    given: {
      recordingTrails: [custom, organizationTrail({ HasCustomEventSelectors: true })],
      trailStatuses: { [custom.arn]: trailStatus({ IsLogging: false }), [org.arn]: trailStatus() },
      trailSelectors: {
        [custom.arn]: basicSelectors({}),
        [org.arn]: { kind: 'failed', code: 'TrailNotFoundException', operation: 'cloudtrail:GetEventSelectors' },
      },
    },
    expect: 'notAssessed',
  },
  {
    name: 'one of two trails is unreadable, the other is good',
    kind: 'edge',
    given: {
      recordingTrails: [custom, org],
      trailStatuses: {
        [custom.arn]: trailStatus(),
        [org.arn]: { kind: 'denied', action: 'cloudtrail:GetTrailStatus' },
      },
      trailSelectors: { [custom.arn]: basicSelectors({}), [org.arn]: noSelectors },
    },
    expect: passes,
  },
])
