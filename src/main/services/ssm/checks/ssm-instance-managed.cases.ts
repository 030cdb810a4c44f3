import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../../ec2/samples'
import { node } from '../samples'
import check from './ssm-instance-managed.check'

const { arn } = instance()

export default defineCases(check, [
  {
    name: 'managed',
    kind: 'pass',
    given: { instances: [instance()], managedNodes: [node()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'not managed',
    kind: 'fail',
    given: { instances: [instance()], managedNodes: [] },
    expect: [{ arn, result: 'fail', evidence: [at('InstanceId', 'i-1')] }],
  },
  {
    name: 'another one is managed',
    kind: 'edge',
    given: { instances: [instance()], managedNodes: [node({ InstanceId: 'i-2' })] },
    expect: [{ arn, result: 'fail', evidence: [at('InstanceId', 'i-1')] }],
  },
  {
    name: 'a stopped instance cannot report',
    kind: 'none',
    given: { instances: [instance({ State: { Name: 'stopped' } })], managedNodes: [] },
    expect: 'notApplicable',
  },
  {
    name: 'nodes may not be listed',
    kind: 'edge',
    given: { instances: [instance()], managedNodes: { kind: 'denied', action: 'ssm:DescribeInstanceInformation' } },
    expect: 'notAssessed',
  },
])
