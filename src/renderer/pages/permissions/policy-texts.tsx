import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Tabs from '@cloudscape-design/components/tabs'
import { CodeBox } from '../../components/code-box'
import type { ReviewerPolicy } from '../../../shared/ipc/preflight'
import { showCount } from '../../text/show-count'

/** The policy in both formats, to copy. */
export const PolicyTexts = ({ policy }: { readonly policy: ReviewerPolicy }) => (
  <Container
    header={
      <Header
        variant="h2"
        description={`${showCount(policy.actions.length, 'action')}, all of them reads: the app writes nothing to AWS. The second statement is for what is asked before a review, and may be left out.`}
      >
        The policy
      </Header>
    }
  >
    <Tabs
      ariaLabel="Formats of the policy"
      tabs={[
        {
          id: 'policy',
          label: 'IAM policy (JSON)',
          content: <CodeBox text={policy.policy} label="IAM policy" kind="JSON" />,
        },
        {
          id: 'stackset',
          label: 'CloudFormation StackSet template (YAML)',
          content: <CodeBox text={policy.stackset} label="StackSet template" kind="YAML" />,
        },
      ]}
    />
  </Container>
)
