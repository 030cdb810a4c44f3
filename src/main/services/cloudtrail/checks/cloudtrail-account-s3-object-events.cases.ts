import { caseAccountArn, defineCases } from '../../../engine/cases'
import { advancedSelectors, basicSelectors, noSelectors, organizationTrail, trail, trailStatus } from '../samples'
import check from './cloudtrail-account-s3-object-events.check'

const custom = trail({ HasCustomEventSelectors: true })
const arn = { path: 'arn', value: custom.arn }
const passes = [{ arn: caseAccountArn, result: 'pass' as const, evidence: [arn, { path: 'IsLogging', value: true }] }]
const failsBy = (path: string, value: string | boolean | null) => [
  { arn: caseAccountArn, result: 'fail' as const, evidence: [arn, { path, value }] },
]
const given = (trailSelectors: ReturnType<typeof basicSelectors>) => ({
  recordingTrails: [custom],
  trailStatuses: { [custom.arn]: trailStatus() },
  trailSelectors: { [custom.arn]: trailSelectors },
})
const objects = { Equals: ['AWS::S3::Object'], Field: 'resources.type' }
const data = { Equals: ['Data'], Field: 'eventCategory' }

export default defineCases(check, [
  {
    name: 'a basic selector takes the objects of all buckets',
    kind: 'pass',
    given: given(basicSelectors({ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] })),
    expect: passes,
  },
  {
    name: 'an advanced selector takes all objects but those of one bucket',
    kind: 'pass',
    given: given(
      advancedSelectors([objects, data, { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::example-trail/'] }]),
    ),
    expect: passes,
  },
  {
    name: 'the trail has AWS’s default selectors, which take no data events',
    kind: 'fail',
    given: {
      recordingTrails: [trail()],
      trailStatuses: { [custom.arn]: trailStatus() },
      trailSelectors: { [custom.arn]: noSelectors },
    },
    expect: failsBy('HasCustomEventSelectors', false),
  },
  {
    name: 'only the objects of one bucket are taken',
    kind: 'fail',
    given: given(basicSelectors({ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::one/'] }] })),
    expect: failsBy('EventSelectors[0].DataResources[0].Values[0]', 'arn:aws:s3:::one/'),
  },
  {
    name: 'only writes are taken',
    kind: 'edge',
    given: given(advancedSelectors([objects, data, { Equals: ['false'], Field: 'readOnly' }])),
    expect: failsBy('AdvancedEventSelectors[0].FieldSelectors[0].Equals[0]', 'AWS::S3::Object'),
  },
  {
    name: 'the exclusion takes all buckets away',
    kind: 'edge',
    given: given(advancedSelectors([objects, data, { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::'] }])),
    expect: failsBy('AdvancedEventSelectors[0].FieldSelectors[0].Equals[0]', 'AWS::S3::Object'),
  },
  {
    name: 'only single calls are taken',
    kind: 'edge',
    given: given(advancedSelectors([objects, data, { Equals: ['DeleteObject'], Field: 'eventName' }])),
    expect: failsBy('AdvancedEventSelectors[0].FieldSelectors[0].Equals[0]', 'AWS::S3::Object'),
  },
  {
    name: 'the selectors of the organization’s trail are hidden from the member',
    kind: 'edge',
    given: {
      recordingTrails: [organizationTrail({ HasCustomEventSelectors: true })],
      trailStatuses: { [organizationTrail().arn]: trailStatus() },
      trailSelectors: { [organizationTrail().arn]: { kind: 'failed', code: 'TrailNotFoundException' } },
    },
    expect: 'notAssessed',
  },
])
