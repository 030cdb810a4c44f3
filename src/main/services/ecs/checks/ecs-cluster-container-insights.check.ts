import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clusters } from '../facts'
import { isInUse } from '../judge-services'

export default defineCheck({
  id: 'ecs-cluster-container-insights',
  title: 'Container Insights watches the cluster',
  failureTitle: 'Container Insights does not watch the cluster',
  risk: 'When tasks fail or crowd each other, nobody sees which one took the memory, the network or the processor.',
  fix: 'Turn Container Insights on for the cluster where its services matter.',
  steps: [
    'Estimate the price: metrics of each service and task are billed as custom metrics.',
    'Turn it on with `aws ecs update-cluster-settings --settings name=containerInsights,value=enabled`, or enhanced for each container.',
    'Set the same as default of the account with `aws ecs put-account-setting-default`, for clusters that are made later.',
    'See the cluster appear in CloudWatch under Container Insights.',
  ],
  caution: 'The bill of CloudWatch grows with the number of tasks; begin with one cluster.',
  severity: 'low',
  weighs: 'It is a paid option, beside the free metrics of each service; nobody gains by its absence.',
  bestPractices: [
    { id: 'OPS08-BP01', link: 'necessary', part: 'metrics of services and tasks' },
    { id: 'PERF02-BP03', link: 'related', part: 'metrics of containers' },
    { id: 'REL06-BP01', link: 'related', part: 'monitoring of all components' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html'],
  peers: ['prowler:ecs_cluster_container_insights_enabled', 'service-screener:ecsClusterContainerInsightsEnabled'],
  differs: {
    'prowler:ecs_cluster_container_insights_enabled': 'Clusters in which nothing runs are not judged.',
    'service-screener:ecsClusterContainerInsightsEnabled':
      'A cluster without services and tasks needs no metrics, and is left out.',
  },
  needs: { clusters },
  evaluate: ({ clusters }) =>
    clusters.filter(isInUse).map((cluster) => {
      const index = cluster.settings.findIndex(({ name }) => name === 'containerInsights')
      const value = cluster.settings[index]?.value
      const evidence = at(`settings[${Math.max(index, 0)}].value`, value)
      return value === 'enabled' || value === 'enhanced' ? pass(cluster, evidence) : fail(cluster, evidence)
    }),
})
