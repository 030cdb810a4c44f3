import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-stopped-long.check'

const { arn } = instance()
const stopped = (LaunchTime: string, StateTransitionReason: string) =>
  instance({ State: { Name: 'stopped' }, LaunchTime, StateTransitionReason })

export default defineCases(check, [
  { name: 'running', kind: 'pass', given: { instances: [instance()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'stopped in March',
    kind: 'fail',
    given: { instances: [stopped('2026-02-01T08:00:00.000Z', 'User initiated (2026-03-01 10:00:00 GMT)')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('State.Name', 'stopped'),
          at('StateTransitionReason', 'User initiated (2026-03-01 10:00:00 GMT)'),
        ],
      },
    ],
  },
  {
    name: 'stopped exactly 30 days ago',
    kind: 'edge',
    given: { instances: [stopped('2026-02-01T08:00:00.000Z', 'User initiated (2026-05-02 00:00:00 GMT)')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'stopped a second longer ago',
    kind: 'edge',
    given: { instances: [stopped('2026-02-01T08:00:00.000Z', 'User initiated (2026-05-01 23:59:59 GMT)')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('State.Name', 'stopped'),
          at('StateTransitionReason', 'User initiated (2026-05-01 23:59:59 GMT)'),
        ],
      },
    ],
  },
  {
    name: 'started lately and stopped without a date',
    kind: 'edge',
    given: { instances: [stopped('2026-05-20T08:00:00.000Z', 'Server.ScheduledStop')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'started long ago and stopped without a date',
    kind: 'edge',
    given: { instances: [stopped('2026-02-01T08:00:00.000Z', 'Server.ScheduledStop')] },
    expect: 'notAssessed',
  },
  { name: 'none there', kind: 'none', given: { instances: [] }, expect: 'notApplicable' },
])
