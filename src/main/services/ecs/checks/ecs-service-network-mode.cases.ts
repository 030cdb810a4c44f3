import { defineCases } from '../../../engine/cases'
import { definitionArn, deniedDefinition, service, serviceArn as arn, withDefinition } from '../samples'
import check from './ecs-service-network-mode.check'

const named = { path: 'taskDefinition', value: definitionArn }

export default defineCases(check, [
  {
    name: 'interfaces of its own',
    kind: 'pass',
    given: { services: [service()], ...withDefinition() },
    expect: [{ arn, result: 'pass', evidence: [named] }],
  },
  {
    name: 'a bridge on the machine',
    kind: 'fail',
    given: { services: [service({ launchType: 'EC2' })], ...withDefinition({ networkMode: 'bridge' }) },
    expect: [{ arn, result: 'fail', evidence: [named] }],
  },
  {
    name: 'nothing said, which is a bridge',
    kind: 'edge',
    given: { services: [service({ launchType: 'EC2' })], ...withDefinition({ networkMode: undefined }) },
    expect: [{ arn, result: 'fail', evidence: [named] }],
  },
  {
    name: 'no network at all',
    kind: 'edge',
    given: { services: [service({ launchType: 'EC2' })], ...withDefinition({ networkMode: 'none' }) },
    expect: [{ arn, result: 'pass', evidence: [named] }],
  },
  {
    name: 'a daemon that looks at its machine',
    kind: 'edge',
    given: { services: [service({ schedulingStrategy: 'DAEMON' })], ...withDefinition({ networkMode: 'host' }) },
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: { services: [service()], ...deniedDefinition },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no service',
    kind: 'none',
    given: { services: [], usedDefinitions: [], taskDefinitions: {} },
    expect: 'notApplicable',
  },
])
