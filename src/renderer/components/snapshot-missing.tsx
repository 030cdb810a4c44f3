import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { addressOf, type Page } from '../route'

/** Shown where an address names a snapshot that is not in this home. */
export const SnapshotMissing = ({ page }: { readonly page: Page }) => (
  <Alert
    type="warning"
    header="This snapshot is not in this home."
    action={<Button href={addressOf(page)}>Show the newest</Button>}
  >
    Choose another one in History, or show the newest.
  </Alert>
)
