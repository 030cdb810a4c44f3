import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { node, windowsNode } from '../samples'
import check from './ssm-node-system-supported.check'

const { arn } = node()
const old = 'Microsoft Windows Server 2012 R2 Standard'
const system = (PlatformName: string, PlatformVersion: string) => ({
  managedNodes: [node({ PlatformName, PlatformVersion })],
})

export default defineCases(check, [
  { name: 'Amazon Linux 2023', kind: 'pass', given: { managedNodes: [node()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'Windows Server 2012 R2',
    kind: 'fail',
    given: { managedNodes: [windowsNode({ PlatformName: old, PlatformVersion: '6.3.9600' })] },
    expect: [
      {
        arn: windowsNode().arn,
        result: 'fail',
        evidence: [at('PlatformName', old), at('PlatformVersion', '6.3.9600')],
      },
    ],
  },
  {
    name: 'the first Amazon Linux, whose version begins with the number of a later one',
    kind: 'edge',
    given: system('Amazon Linux AMI', '2018.03'),
    expect: [
      { arn, result: 'fail', evidence: [at('PlatformName', 'Amazon Linux AMI'), at('PlatformVersion', '2018.03')] },
    ],
  },
  {
    name: 'Amazon Linux 2 a month before its end',
    kind: 'edge',
    given: system('Amazon Linux', '2'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'a system that is not in the list', kind: 'none', given: system('SLES', '15.5'), expect: 'notApplicable' },
])
