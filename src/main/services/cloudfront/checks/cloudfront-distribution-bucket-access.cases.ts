import { defineCases } from '../../../engine/cases'
import {
  behavior,
  bucketOrigin,
  customDistribution,
  distribution,
  distributionArn as arn,
  originAccessControl,
} from '../samples'
import check from './cloudfront-distribution-bucket-access.check'

const path = 'Origins.Items[0].OriginAccessControlId'
const bare = bucketOrigin({ OriginAccessControlId: '' })
const controls = [originAccessControl()]

export default defineCases(check, [
  {
    name: 'an origin access control',
    kind: 'pass',
    given: { distributions: [distribution()], controls },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'E2CONTROL' }] }],
  },
  {
    name: 'nothing',
    kind: 'fail',
    given: { distributions: [distribution({ Origins: { Items: [bare] } })], controls: [] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: '' }] }],
  },
  {
    name: 'an origin access identity protects, though it is older',
    kind: 'edge',
    given: {
      distributions: [
        distribution({
          Origins: {
            Items: [
              bucketOrigin({
                OriginAccessControlId: '',
                S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E3IDENTITY' },
              }),
            ],
          },
        }),
      ],
      controls: { kind: 'denied', action: 'cloudfront:ListOriginAccessControls' },
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'an access control that never signs protects nothing',
    kind: 'edge',
    given: { distributions: [distribution()], controls: [originAccessControl({ SigningBehavior: 'never' })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'E2CONTROL' }] }],
  },
  {
    name: 'the second bucket, of another path',
    kind: 'edge',
    given: {
      distributions: [
        distribution({
          Origins: { Items: [bucketOrigin(), { ...bare, Id: 'media', DomainName: 'media.s3.amazonaws.com' }] },
          CacheBehaviors: { Items: [{ ...behavior({ TargetOriginId: 'media' }), PathPattern: '/media/*' }] },
        }),
      ],
      controls,
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'Origins.Items[1].OriginAccessControlId', value: '' }] }],
  },
  {
    name: 'whether the control signs may not be read',
    kind: 'edge',
    given: {
      distributions: [distribution()],
      controls: { kind: 'denied', action: 'cloudfront:ListOriginAccessControls' },
    },
    expect: 'notAssessed',
  },
  {
    name: 'no bucket',
    kind: 'none',
    given: { distributions: [customDistribution()], controls },
    expect: 'notApplicable',
  },
])
