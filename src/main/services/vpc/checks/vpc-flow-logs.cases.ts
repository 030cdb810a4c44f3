import { at, atVolatile } from '../../../engine/check'
import type { Evidence } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkInterface } from '../../ec2/samples'
import { flowLog, subnet, vpc } from '../samples'
import check from './vpc-flow-logs.check'

const around = { subnets: [subnet()], networkInterfaces: [networkInterface()] }
const { arn } = vpc()
const pass = [{ arn, result: 'pass' }] as const
const fail = (...evidence: readonly Evidence[]) =>
  [{ arn, result: 'fail', evidence: [at('VpcId', 'vpc-1'), ...evidence] }] as const

export default defineCases(check, [
  { name: 'a log of the VPC', kind: 'pass', given: { ...around, vpcs: [vpc()], flowLogs: [flowLog()] }, expect: pass },
  { name: 'no log', kind: 'fail', given: { ...around, vpcs: [vpc()], flowLogs: [] }, expect: fail() },
  { name: 'no VPC', kind: 'none', given: { ...around, vpcs: [], flowLogs: [] }, expect: 'notApplicable' },
  {
    name: 'rejected traffic only',
    kind: 'edge',
    given: { ...around, vpcs: [vpc()], flowLogs: [flowLog({ TrafficType: 'REJECT' })] },
    expect: pass,
  },
  {
    name: 'accepted traffic only',
    kind: 'edge',
    given: { ...around, vpcs: [vpc()], flowLogs: [flowLog({ TrafficType: 'ACCEPT' })] },
    expect: fail(at('TrafficType', 'ACCEPT')),
  },
  {
    name: 'a log that cannot deliver',
    kind: 'edge',
    given: { ...around, vpcs: [vpc()], flowLogs: [flowLog({ DeliverLogsStatus: 'FAILED' })] },
    expect: fail(atVolatile('DeliverLogsStatus', 'FAILED')),
  },
  {
    name: 'a log that is not active',
    kind: 'edge',
    given: { ...around, vpcs: [vpc()], flowLogs: [flowLog({ FlowLogStatus: 'INACTIVE' })] },
    expect: fail(at('FlowLogStatus', 'INACTIVE')),
  },
  {
    name: 'a log of each subnet',
    kind: 'edge',
    given: { ...around, vpcs: [vpc()], flowLogs: [flowLog({ ResourceId: 'subnet-1' })] },
    expect: pass,
  },
  {
    name: 'a log of one subnet of two',
    kind: 'edge',
    given: {
      ...around,
      subnets: [subnet(), subnet({ SubnetId: 'subnet-2' })],
      vpcs: [vpc()],
      flowLogs: [flowLog({ ResourceId: 'subnet-1' })],
    },
    expect: fail(),
  },
  {
    name: 'nothing runs in the VPC',
    kind: 'edge',
    given: { ...around, networkInterfaces: [], vpcs: [vpc()], flowLogs: [] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [at('VpcId', 'vpc-1')] }],
  },
  {
    name: 'a VPC that another account shares',
    kind: 'edge',
    given: { ...around, vpcs: [vpc({ OwnerId: '444455556666' })], flowLogs: [] },
    expect: 'notApplicable',
  },
  {
    name: 'flow logs are denied',
    kind: 'edge',
    given: { ...around, vpcs: [vpc()], flowLogs: { kind: 'denied', action: 'ec2:DescribeFlowLogs' } },
    expect: 'notAssessed',
  },
])
