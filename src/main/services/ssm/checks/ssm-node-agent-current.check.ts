import { at, defineCheck, fail, pass } from '../../../engine/check'
import { managedNodes } from '../facts'

export default defineCheck({
  id: 'ssm-node-agent-current',
  title: 'The Linux node runs the newest agent of Systems Manager',
  failureTitle: 'The Linux node runs an old agent of Systems Manager',
  risk: 'The agent runs as root and takes commands from outside; holes in old versions are known, and new functions fail on it.',
  fix: 'Let the agent update itself, or make an association of AWS-UpdateSSMAgent.',
  steps: [
    'See in Fleet Manager which version runs, and whether automatic updates of the agent are on.',
    'Turn them on for all nodes under Fleet Manager, or make an association of AWS-UpdateSSMAgent that runs every two weeks.',
    'See after its next run that the node shows the newest version.',
  ],
  caution: 'Sessions and commands that run during an update end; let it run at night.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'versions of the agent' },
    { id: 'OPS05-BP05', link: 'related', part: 'updates of the agent' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-automatic-updates.html'],
  needs: { managedNodes },
  evaluate: ({ managedNodes }) =>
    managedNodes
      // AWS tells it of Linux only: on Windows the field says nothing.
      .filter(({ PlatformType, IsLatestVersion }) => PlatformType === 'Linux' && IsLatestVersion !== undefined)
      .map((node) => {
        const evidence = at('AgentVersion', node.AgentVersion)
        return node.IsLatestVersion ? pass(node, evidence) : fail(node, evidence, at('IsLatestVersion', false))
      }),
})
