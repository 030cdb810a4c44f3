import { at, defineCheck, pass } from '../../../engine/check'
import { networkInterfaces } from '../../ec2/facts'
import { flowLogs, subnets, vpcs } from '../facts'
import { failVpc, flowLogProblem, isOwn, isRecorded } from '../judge'

export default defineCheck({
  id: 'vpc-flow-logs',
  title: 'Flow logs record the traffic of each VPC',
  failureTitle: 'No flow log records the traffic of a VPC',
  risk: 'Nobody can tell afterwards who reached what: scans, stolen data and blocked attempts leave no trace.',
  fix: 'Make a flow log of the whole VPC with at least rejected traffic, and mend the delivery of one that fails.',
  steps: [
    'Choose where the records go: a bucket of the log archive costs least, CloudWatch Logs can be searched at once.',
    'Make a flow log of the VPC for all traffic, with a role or bucket policy that lets it write.',
    'Where one exists and fails, mend the role, bucket policy or key that its error names.',
    'See after ten minutes that records arrive.',
  ],
  caution:
    'Records cost by volume; a busy VPC writes many gigabytes a day, so set a lifecycle rule on the bucket first.',
  severity: 'medium',
  weighs: 'It hides an attack and makes none possible.',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'network traffic of VPCs is recorded' },
    { id: 'SEC05-BP03', link: 'related', part: 'traffic can be inspected afterwards' },
    { id: 'PERF04-BP07', link: 'related', part: 'data about the network' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/vpc-flow-logs-enabled.html',
  ],
  peers: ['prowler:vpc_flow_logs_enabled', 'service-screener:VPCFlowLogEnabled'],
  differs: {
    'prowler:vpc_flow_logs_enabled': 'A log of accepted traffic only, or one that cannot deliver, is not enough here.',
    'service-screener:VPCFlowLogEnabled': 'Logs of all subnets together are as good as one of the VPC.',
  },
  needs: { vpcs, subnets, flowLogs, networkInterfaces },
  evaluate: (views, { account }) =>
    views.vpcs
      .filter((vpc) => isOwn(vpc, account.id))
      .map((vpc) => {
        const inside = views.subnets.filter(({ VpcId }) => VpcId === vpc.VpcId)
        const covered = inside.length > 0 && inside.every(({ SubnetId }) => isRecorded(SubnetId, views.flowLogs))
        if (covered || isRecorded(vpc.VpcId, views.flowLogs)) return pass(vpc)
        const why = flowLogProblem(vpc.VpcId, views.flowLogs)
        return failVpc(vpc, views.networkInterfaces, at('VpcId', vpc.VpcId), ...why)
      }),
})
