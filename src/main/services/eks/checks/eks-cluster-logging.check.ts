import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import type { Evidence } from '../../../engine/check'
import { clusters, clusterSettings } from '../facts'
import type { ClusterSettings } from '../facts'
import { judgeClusters } from '../judge'

/** What a control plane can write; the first three tell who did what. */
const types = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const
const telling: ReadonlySet<string> = new Set(['api', 'audit', 'authenticator'])

type Setup = NonNullable<ClusterSettings['logging']>['clusterLogging']

/** What says that a kind of log is not written; undefined where it is. */
const missing = (setup: Setup, type: string): Evidence | undefined => {
  if (setup.some(({ enabled, types: all }) => enabled === true && all.includes(type))) return undefined
  const index = setup.findIndex(({ types: all }) => all.includes(type))
  const place = setup[index]?.types.indexOf(type) ?? -1
  return index < 0
    ? at(`logging.clusterLogging[${setup.length}].types[0]`, null)
    : at(`logging.clusterLogging[${index}].types[${place}]`, type)
}

export default defineCheck({
  id: 'eks-cluster-logging',
  title: 'The control plane writes all kinds of logs',
  failureTitle: 'The control plane does not write all kinds of logs',
  risk: 'Nobody can tell afterwards who called the API, with which credentials, and what they changed.',
  fix: 'Turn on all five kinds of control plane logs, and give their log group a retention.',
  steps: [
    'Look up what the logs of a cluster of this size cost, with the price of CloudWatch Logs for your region.',
    'Turn the missing kinds on, under EKS, Observability, Manage logging; audit, authenticator and api come first.',
    'Give the log group /aws/eks/<cluster>/cluster a retention that fits your rules.',
    'See that new streams of each kind appear in the log group.',
  ],
  caution: 'Audit logs of busy clusters are large and cost what CloudWatch Logs takes for each gigabyte.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'logs of control planes' },
    { id: 'OPS08-BP02', link: 'related', part: 'logs that explain what a cluster did' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html'],
  peers: [
    'prowler:eks_control_plane_logging_all_types_enabled',
    'service-screener:eksClusterLogging',
    'service-screener:eksClusterLoggingIncomplete',
  ],
  differs: {
    'prowler:eks_control_plane_logging_all_types_enabled':
      'Where only logs of scheduler and controllers are missing, which tell nothing about people, the failure is low.',
    'service-screener:eksClusterLoggingIncomplete':
      'Where only logs of scheduler and controllers are missing, which tell nothing about people, the failure is low.',
  },
  needs: { clusters, clusterSettings },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { logging }) => {
      const silent = types.filter((type) => missing(logging?.clusterLogging ?? [], type))
      const [first, ...others] = [
        ...new Map(
          silent
            .flatMap((type) => missing(logging?.clusterLogging ?? [], type) ?? [])
            .map((evidence) => [evidence.path, evidence]),
        ).values(),
      ]
      if (!first) return pass(cluster)
      return silent.some((type) => telling.has(type))
        ? fail(cluster, first, ...others)
        : failAs('low', cluster, first, ...others)
    }),
})
