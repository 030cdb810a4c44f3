import type { Progress } from '../../../shared/ipc/review'

/** Whether a review is at work. */
export const isRunning = ({ state }: Pick<Progress, 'state'>): boolean => {
  switch (state) {
    case 'starting':
    case 'reading':
    case 'judging':
    case 'sealing':
    case 'stopping':
      return true
    case 'sealed':
    case 'stopped':
    case 'failed':
      return false
  }
}

/** What each state is called. */
export const stateNames: Readonly<Record<Progress['state'], string>> = {
  starting: 'Starting',
  reading: 'Reading',
  judging: 'Judging what was read',
  sealing: 'Saving the snapshot',
  sealed: 'Done',
  stopping: 'Stopping',
  stopped: 'Cancelled',
  failed: 'Failed',
}
