import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clusters, services, tasks } from '../facts'

export default defineCheck({
  id: 'ecs-cluster-exec-logging',
  title: 'What people do in containers by ECS Exec is recorded',
  failureTitle: 'What people do in containers by ECS Exec is not recorded',
  risk: 'Somebody who opens a shell in a container can copy data or change it, and no record says what was typed.',
  fix: 'Send the sessions of the cluster to a log group or a bucket.',
  steps: [
    'Create a log group for sessions, encrypted and with a retention, that people of the services cannot delete.',
    'Let the task roles write into it: logs:CreateLogStream, logs:DescribeLogStreams and logs:PutLogEvents.',
    'Set logging of the cluster to OVERRIDE with that group, by `aws ecs update-cluster --configuration`.',
    'Open a session, and find it in the group.',
  ],
  caution: 'Images need script and cat for the record; sessions of images without them leave none.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'records of interactive access' },
    { id: 'SEC06-BP03', link: 'related', part: 'shells in containers' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html',
  ],
  peers: ['service-screener:ecsClusterExecuteCommandLogging'],
  differs: {
    'service-screener:ecsClusterExecuteCommandLogging':
      'It is asked only where a service or task allows ECS Exec; without a setting the log of the task takes the record.',
  },
  needs: { clusters, services, tasks },
  evaluate: ({ clusters, services, tasks }) => {
    const open = new Set(
      [...services, ...tasks]
        .filter(({ enableExecuteCommand }) => enableExecuteCommand === true)
        .map(({ clusterArn }) => clusterArn),
    )
    return clusters
      .filter(({ arn }) => open.has(arn))
      .map((cluster) => {
        const { logging } = cluster.configuration?.executeCommandConfiguration ?? {}
        const evidence = at('configuration.executeCommandConfiguration.logging', logging)
        return logging === 'NONE' ? fail(cluster, evidence) : pass(cluster, evidence)
      })
  },
})
