import { at, defineCheck, fail, pass } from '../../../engine/check'
import { managedNodes } from '../facts'

export default defineCheck({
  id: 'ssm-node-reporting',
  title: 'The managed node answers Systems Manager',
  failureTitle: 'The managed node no longer answers Systems Manager',
  risk: 'It misses scans, patches and commands, and nobody can get to it by a session when something happens.',
  fix: 'Bring the agent back to life, or deregister the node where the machine is gone.',
  steps: [
    'Find out whether the machine still runs; deregister the node with `aws ssm deregister-managed-instance` where it does not.',
    'Look on the machine whether the agent runs, and into its log for refused credentials or missing ways to the endpoints.',
    'Restart the agent or mend its role, proxy or VPC endpoints, and see that the node is online again.',
  ],
  caution:
    'A node that is deregistered needs a new activation to come back; keep that for machines that are really gone.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC06-BP05', link: 'necessary', part: 'nodes that can be managed' },
    { id: 'REL06-BP01', link: 'related', part: 'machines that stopped to report' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-ssm-agent.html'],
  needs: { managedNodes },
  evaluate: ({ managedNodes }) =>
    managedNodes.map((node) => {
      const evidence = at('PingStatus', node.PingStatus)
      return node.PingStatus === 'Online' ? pass(node, evidence) : fail(node, evidence)
    }),
})
