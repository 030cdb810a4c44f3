import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tabs from '@cloudscape-design/components/tabs'
import { CodeBox } from '../../components/code-box'
import type { ReviewerPolicy } from '../../../shared/ipc/preflight'
import { showCount } from '../../text/show-count'

const PolicyParts = ({ parts }: { readonly parts: readonly string[] }) => (
  <SpaceBetween size="m">
    {parts.length > 1 && (
      <Box>
        IAM takes 6,144 characters per managed policy, and this is longer: {parts.length} policies, to be attached
        together.
      </Box>
    )}
    {parts.map((text, index) => (
      <CodeBox
        key={text}
        text={text}
        label={parts.length > 1 ? `IAM policy ${index + 1} of ${parts.length}` : 'IAM policy'}
        kind="JSON"
      />
    ))}
  </SpaceBetween>
)

/** The policy in both formats, to copy. */
export const PolicyTexts = ({ policy }: { readonly policy: ReviewerPolicy }) => (
  <Container
    header={
      <Header
        variant="h2"
        description={`${showCount(policy.actions.length, 'action')}, all of them reads: the app writes nothing to AWS. The statement PlumblineBeforeReviewOptional is for what is asked before a review, and may be left out.`}
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
          content: <PolicyParts parts={policy.parts} />,
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
