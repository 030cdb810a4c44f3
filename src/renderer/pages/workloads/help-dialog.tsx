import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import { keyHelp } from './key-map'

/** The keys of the workload page. */
export const HelpDialog = ({ close }: { readonly close: () => void }) => (
  <Modal
    visible
    onDismiss={close}
    header="Keys of this page"
    closeAriaLabel="Close"
    footer={
      <Box float="right">
        <Button variant="primary" onClick={close}>
          Close
        </Button>
      </Box>
    }
  >
    <dl className="pl-keys">
      {keyHelp.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p className="pl-note">Keys do nothing while you type in a field.</p>
  </Modal>
)
