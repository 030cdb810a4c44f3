import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'

/** How the reviewer's role comes into all accounts of an organization. */
export const RollOut = () => (
  <Container header={<Header variant="h2">How to roll it out</Header>}>
    <div className="pl-halves">
      <div className="pl-part">
        <h3>With IAM Identity Center</h3>
        <p>
          Put the IAM policy into a permission set as its inline policy, and assign that set to the reviewers for the
          accounts they review. The app then finds these accounts through the session, and no role has to be written
          anywhere.
        </p>
      </div>
      <div className="pl-part">
        <h3>With a role in every account</h3>
        <p>
          Create a StackSet with service-managed permissions from the template, in the management account or a delegated
          administrator’s, for the whole organization or some of its units, with automatic deployment for accounts that
          join later, and to one region only, since roles are global. Give it <code>TrustedPrincipal</code> (the ARN of
          the user or role that may assume it), keep or change <code>RoleName</code>, and confirm that it creates a role
          with a name of its own. Such StackSets leave out the management account: make a stack of the same template
          there. In the wizard, “Organization” takes the name of that role.
        </p>
        <Link
          external
          href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-associate-stackset-with-org.html"
        >
          StackSets with service-managed permissions
        </Link>
      </div>
    </div>
  </Container>
)
