import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, onMachines, withContainer } from '../samples'
import check from './ecs-task-definition-host-paths.check'

const mount = (sourcePath: string, readOnly: boolean) =>
  withContainer(
    { mountPoints: [{ sourceVolume: 'data', containerPath: '/data', readOnly }] },
    { ...onMachines, volumes: [{ name: 'data', host: { sourcePath } }] },
  )

export default defineCases(check, [
  {
    name: 'a folder of its own on the machine',
    kind: 'pass',
    given: mount('/srv/web', false),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'the socket of Docker',
    kind: 'fail',
    given: mount('/var/run/docker.sock', true),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'volumes[0].host.sourcePath', value: '/var/run/docker.sock' },
          { path: 'containerDefinitions[0].mountPoints[0].readOnly', value: true },
        ],
      },
    ],
  },
  {
    name: 'the whole machine, to be written, in an odd spelling',
    kind: 'edge',
    given: mount('/srv/..//', false),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'volumes[0].host.sourcePath', value: '/srv/..//' },
          { path: 'containerDefinitions[0].mountPoints[0].readOnly', value: false },
        ],
      },
    ],
  },
  {
    name: 'settings of the machine, to be read',
    kind: 'edge',
    given: mount('/etc', true),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'volumes[0].host.sourcePath', value: '/etc' },
          { path: 'containerDefinitions[0].mountPoints[0].readOnly', value: true },
        ],
      },
    ],
  },
  {
    name: 'what agents of monitoring read',
    kind: 'edge',
    given: mount('/proc', true),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a folder whose name begins like one of the system',
    kind: 'edge',
    given: mount('/etcetera', false),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'an empty volume of the task',
    kind: 'edge',
    given: withContainer(
      { mountPoints: [{ sourceVolume: 'data', containerPath: '/data', readOnly: false }] },
      { volumes: [{ name: 'data', host: {} }] },
    ),
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: deniedDefinition,
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: noDefinition, expect: 'notApplicable' },
])
