import { defineCases } from '../../../engine/cases'
import { organizationTrail, trail, trailStatus } from '../samples'
import check from './cloudtrail-trail-logging.check'

const own = trail()
const second = trail({ Name: 'second' })
const org = organizationTrail()

export default defineCases(check, [
  {
    name: 'logging',
    kind: 'pass',
    given: { recordingTrails: [own], trailStatuses: { [own.arn]: trailStatus() } },
    expect: [{ arn: own.arn, result: 'pass' }],
  },
  {
    name: 'stopped',
    kind: 'fail',
    given: { recordingTrails: [own], trailStatuses: { [own.arn]: trailStatus({ IsLogging: false }) } },
    expect: [{ arn: own.arn, result: 'fail', evidence: [{ path: 'IsLogging', value: false }] }],
  },
  {
    name: 'no trail',
    kind: 'none',
    given: { recordingTrails: [], trailStatuses: {} },
    expect: 'notApplicable',
  },
  {
    name: 'a stopped trail of the organization’s owner is not the member’s to start',
    kind: 'edge',
    given: { recordingTrails: [org], trailStatuses: { [org.arn]: trailStatus({ IsLogging: false }) } },
    expect: 'notApplicable',
  },
  {
    name: 'the status of one of two may not be read',
    kind: 'edge',
    given: {
      recordingTrails: [own, second],
      trailStatuses: {
        [own.arn]: trailStatus(),
        [second.arn]: { kind: 'denied', action: 'cloudtrail:GetTrailStatus' },
      },
    },
    expect: [
      { arn: own.arn, result: 'pass' },
      { arn: second.arn, result: 'unknown', gap: 'denied' },
    ],
  },
])
