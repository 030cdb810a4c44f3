import { at, defineCheck, fail, pass } from '../../../engine/check'
import { imagePublicBlock } from '../facts'

export default defineCheck({
  id: 'ec2-account-image-public-block',
  title: 'No further machine image can be made public',
  failureTitle: 'Machine images can be made public',
  risk: 'One wrong click or script gives the software, settings and forgotten secrets of a server to every AWS account.',
  fix: 'Turn on block public access for AMIs in this region.',
  steps: [
    'List images that are public already with `aws ec2 describe-images --owners self --filters Name=is-public,Values=true`, and make them private where nobody must have them.',
    'Turn the block on in each region with `aws ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing`.',
    'See with `aws ec2 get-image-block-public-access-state` that it is on, which can take ten minutes.',
  ],
  caution:
    'Whoever publishes images on purpose can no longer do so from this account; give publishers an account of their own.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'public sharing of images is blocked' },
    { id: 'SEC03-BP07', link: 'related', part: 'a guardrail for copies of data' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html'],
  peers: ['prowler:ec2_ami_account_block_public_access'],
  subject: 'place',
  needs: { imagePublicBlock },
  evaluate: (views, { account }) => {
    const { ImageBlockPublicAccessState: state } = views.imagePublicBlock
    const evidence = at('ImageBlockPublicAccessState', state)
    return [state === 'block-new-sharing' ? pass(account, evidence) : fail(account, evidence)]
  },
})
