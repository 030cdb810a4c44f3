import { defineCases } from '../../../engine/cases'
import { cluster, clusterArn as arn, service, task } from '../samples'
import check from './ecs-cluster-exec-logging.check'

const logs = (logging: string) => cluster({ configuration: { executeCommandConfiguration: { logging } } })
const open = service({ enableExecuteCommand: true })

export default defineCases(check, [
  {
    name: 'to a log group of its own',
    kind: 'pass',
    given: { clusters: [logs('OVERRIDE')], services: [open], tasks: [] },
    expect: [
      {
        arn: arn,
        result: 'pass',
        evidence: [{ path: 'configuration.executeCommandConfiguration.logging', value: 'OVERRIDE' }],
      },
    ],
  },
  {
    name: 'nowhere',
    kind: 'fail',
    given: { clusters: [logs('NONE')], services: [open], tasks: [] },
    expect: [
      {
        arn: arn,
        result: 'fail',
        evidence: [{ path: 'configuration.executeCommandConfiguration.logging', value: 'NONE' }],
      },
    ],
  },
  {
    name: 'no setting, which is the log of the task',
    kind: 'edge',
    given: { clusters: [cluster()], services: [open], tasks: [] },
    expect: [
      {
        arn: arn,
        result: 'pass',
        evidence: [{ path: 'configuration.executeCommandConfiguration.logging', value: null }],
      },
    ],
  },
  {
    name: 'a single task that somebody started with a shell',
    kind: 'edge',
    given: { clusters: [logs('NONE')], services: [service()], tasks: [task({ enableExecuteCommand: true })] },
    expect: [
      {
        arn: arn,
        result: 'fail',
        evidence: [{ path: 'configuration.executeCommandConfiguration.logging', value: 'NONE' }],
      },
    ],
  },
  {
    name: 'nobody can open a shell',
    kind: 'edge',
    given: { clusters: [logs('NONE')], services: [service()], tasks: [task()] },
    expect: 'notApplicable',
  },
  { name: 'nothing there', kind: 'none', given: { clusters: [], services: [], tasks: [] }, expect: 'notApplicable' },
])
