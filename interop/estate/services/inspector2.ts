import { EnableCommand, Inspector2Client } from '@aws-sdk/client-inspector2'
import type { Ground } from '../build-estate'

/** Inspector is on for instances and functions in the main region. */
export const build = async ({ site }: Ground): Promise<void> => {
  await site.client(Inspector2Client).send(new EnableCommand({ resourceTypes: ['EC2', 'ECR', 'LAMBDA'] }))
}
