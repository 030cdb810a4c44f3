import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances } from '../facts'

export default defineCheck({
  id: 'ec2-instance-detailed-monitoring',
  title: 'Running instances send metrics each minute',
  failureTitle: 'A running instance sends metrics each five minutes only',
  risk: 'Scaling and alarms notice a load up to five minutes late, and short peaks vanish in the average.',
  fix: 'Turn detailed monitoring on for instances whose load decides about scaling, sizing or alarms.',
  steps: [
    'Choose the instances whose metrics drive scaling or alarms.',
    'Turn it on with `aws ec2 monitor-instances`, and in the launch template for those to come.',
    'See in CloudWatch that points arrive each minute, and shorten the periods of the alarms.',
  ],
  caution: 'Each instance costs some dollars a month more; nothing else changes.',
  severity: 'low',
  bestPractices: [
    { id: 'PERF02-BP03', link: 'necessary', part: 'metrics fine enough to see peaks' },
    { id: 'REL06-BP01', link: 'related', part: 'metrics of instances' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-detailed-monitoring-enabled.html',
  ],
  peers: ['prowler:ec2_instance_detailed_monitoring_enabled', 'service-screener:EC2DetailedMonitor'],
  differs: {
    'prowler:ec2_instance_detailed_monitoring_enabled': 'Stopped instances send no metrics, so they are not judged.',
  },
  needs: { instances },
  evaluate: (views) =>
    views.instances
      .filter(({ State }) => State.Name === 'running' || State.Name === 'pending')
      .map((instance) => {
        const state = instance.Monitoring?.State
        const evidence = at('Monitoring.State', state)
        return state === 'enabled' || state === 'pending' ? pass(instance, evidence) : fail(instance, evidence)
      }),
})
