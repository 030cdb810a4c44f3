import * as wellarchitected from '@aws-sdk/client-wellarchitected'
import { defineSampleService } from '../../service'
import { adviceOperations } from './advice-operations'
import { lensOperations } from './lens-operations'
import { readOperations } from './read-operations'
import { reportOperations } from './report-operations'
import { shareOperations } from './share-operations'
import { writeOperations } from './write-operations'

/**
 * The Well-Architected Tool of the sample. Its workloads are not in the state of a place, since accounts share them: they
 * stand in the running sample's own `Tool`.
 */
export const wellArchitectedSample = defineSampleService<typeof wellarchitected, undefined>({
  service: 'wellarchitected',
  scope: 'regional',
  sdk: wellarchitected,
  client: wellarchitected.WellArchitectedClient,
  badToken: 'ValidationException',
  state: () => undefined,
}).answer({
  ...readOperations,
  ...writeOperations,
  ...lensOperations,
  ...shareOperations,
  ...adviceOperations,
  ...reportOperations,
})
