import type { PeerReasons } from '../peer-reason'

/** Rows about ECR that no check answers. */
export const reasons: PeerReasons = {
  'prowler:ecr_repository_image_no_secrets': {
    kind: 'customerData',
    why: 'It takes the layers of images, which are customers’ code and are never pulled.',
  },
}
