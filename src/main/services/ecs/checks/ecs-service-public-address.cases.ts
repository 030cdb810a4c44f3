import { defineCases } from '../../../engine/cases'
import { networkInterface, ruleFrom, securityGroup } from '../../ec2/samples'
import { openNetwork } from '../../ec2/samples-of-network'
import { container, service, serviceArn as arn, task, taskDefinition, definitionArn, usedDefinition } from '../samples'
import check from './ecs-service-public-address.check'

const path = 'networkConfiguration.awsvpcConfiguration.assignPublicIp'
const network = (assignPublicIp: string) => ({
  awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp },
})
const open = service({ networkConfiguration: network('ENABLED') })
const evidence = [{ path, value: 'ENABLED' }]
const address = [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp: '18.196.1.2' } }]

/** A service whose task listens on a port, behind a group that lets the internet in on another. */
const given = (listens: number, admits: number) => ({
  ...openNetwork,
  networkInterfaces: [networkInterface({ PrivateIpAddresses: address })],
  securityGroups: [securityGroup({ IpPermissions: [ruleFrom([admits, admits], '0.0.0.0/0')] })],
  services: [open],
  tasks: [task()],
  usedDefinitions: [usedDefinition()],
  taskDefinitions: {
    [definitionArn]: taskDefinition({
      containerDefinitions: [container({ portMappings: [{ containerPort: listens, protocol: 'tcp' }] })],
    }),
  },
})
const nothing = { services: [], tasks: [], usedDefinitions: [], taskDefinitions: {} }

export default defineCases(check, [
  {
    name: 'private addresses',
    kind: 'pass',
    given: { ...given(8080, 8080), services: [service()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'DISABLED' }] }],
  },
  {
    name: 'the internet reaches the port of the container',
    kind: 'fail',
    given: given(8080, 8080),
    expect: [{ arn, result: 'fail', severity: 'high', evidence }],
  },
  {
    name: 'the internet reaches a database in the container',
    kind: 'edge',
    given: given(27017, 27017),
    expect: [{ arn, result: 'fail', severity: 'critical', evidence }],
  },
  {
    name: 'the internet reaches a port that no container names, but may listen on',
    kind: 'edge',
    given: given(8080, 22),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'no group lets the internet in',
    kind: 'edge',
    given: { ...given(8080, 8080), securityGroups: [securityGroup()] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'nothing runs at the moment',
    kind: 'edge',
    given: { ...given(8080, 8080), tasks: [] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'the interfaces of the tasks could not be read',
    kind: 'edge',
    given: { ...given(8080, 8080), networkInterfaces: { kind: 'denied', action: 'ec2:DescribeNetworkInterfaces' } },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a task set beside a service that says nothing of its network',
    kind: 'edge',
    given: {
      ...given(8080, 8080),
      tasks: [],
      services: [
        service({
          networkConfiguration: undefined,
          taskSets: [{ id: 'ecs-svc/1', networkConfiguration: network('ENABLED') }],
        }),
      ],
    },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path: `taskSets[0].${path}`, value: 'ENABLED' }] }],
  },
  {
    name: 'the network of machines',
    kind: 'edge',
    given: { ...openNetwork, ...nothing, services: [service({ launchType: 'EC2', networkConfiguration: undefined })] },
    expect: 'notApplicable',
  },
  { name: 'no service', kind: 'none', given: { ...openNetwork, ...nothing }, expect: 'notApplicable' },
])
