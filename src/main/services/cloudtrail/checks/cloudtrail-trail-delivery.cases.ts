import { defineCases } from '../../../engine/cases'
import { organizationTrail, trail, trailStatus } from '../samples'
import check from './cloudtrail-trail-delivery.check'

const own = trail()
const org = organizationTrail()

export default defineCases(check, [
  {
    name: 'no error',
    kind: 'pass',
    given: { recordingTrails: [own], trailStatuses: { [own.arn]: trailStatus() } },
    expect: [{ arn: own.arn, result: 'pass' }],
  },
  {
    name: 'the bucket refuses the log and its digest',
    kind: 'fail',
    given: {
      recordingTrails: [own],
      trailStatuses: {
        [own.arn]: trailStatus({ LatestDeliveryError: 'AccessDenied', LatestDigestDeliveryError: 'AccessDenied' }),
      },
    },
    expect: [
      {
        arn: own.arn,
        result: 'fail',
        evidence: [
          { path: 'LatestDeliveryError', value: 'AccessDenied' },
          { path: 'LatestDigestDeliveryError', value: 'AccessDenied' },
        ],
      },
    ],
  },
  {
    name: 'no trail',
    kind: 'none',
    given: { recordingTrails: [], trailStatuses: {} },
    expect: 'notApplicable',
  },
  {
    name: 'AWS gives an empty error where the last delivery went well',
    kind: 'edge',
    given: { recordingTrails: [own], trailStatuses: { [own.arn]: trailStatus({ LatestDeliveryError: '' }) } },
    expect: [{ arn: own.arn, result: 'pass' }],
  },
  {
    name: 'a failure of the organization’s trail is its owner’s',
    kind: 'edge',
    given: {
      recordingTrails: [org],
      trailStatuses: { [org.arn]: trailStatus({ LatestDeliveryError: 'NoSuchBucket' }) },
    },
    expect: 'notApplicable',
  },
  {
    name: 'the status may not be read',
    kind: 'edge',
    given: {
      recordingTrails: [own],
      trailStatuses: { [own.arn]: { kind: 'denied', action: 'cloudtrail:GetTrailStatus' } },
    },
    expect: 'notAssessed',
  },
])
