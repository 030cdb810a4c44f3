import { at, defineCheck, fail, pass } from '../../../engine/check'
import { serialConsole } from '../facts'

export default defineCheck({
  id: 'ec2-account-serial-console',
  title: 'The serial console of instances is off',
  failureTitle: 'The serial console of instances is on',
  risk: 'It is a way to log in to instances that passes by security groups, network ACLs and private subnets.',
  fix: 'Turn access to the EC2 serial console off in this region, and on again only while a boot problem is looked at.',
  steps: [
    'Ask who used the console lately; CloudTrail shows SendSerialConsoleSSHPublicKey events.',
    'Turn it off in each region with `aws ec2 disable-serial-console-access`.',
    'Write down who may turn it on again when a machine does not boot.',
  ],
  caution:
    'It is the last way into a machine that does not boot; turning it on again takes seconds, if somebody with the right is there.',
  severity: 'low',
  bestPractices: [{ id: 'SEC06-BP03', link: 'necessary', part: 'interactive access through the serial console' }],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-access-to-serial-console.html'],
  subject: 'place',
  needs: { serialConsole },
  evaluate: (views, { account }) => {
    const { SerialConsoleAccessEnabled: on } = views.serialConsole
    const evidence = at('SerialConsoleAccessEnabled', on)
    return [on ? fail(account, evidence) : pass(account, evidence)]
  },
})
