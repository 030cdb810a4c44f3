import type { SampleService } from '../service'
import { ssoOidcSample } from './sso-oidc/sso-oidc'
import { ssoSample } from './sso/sso'
import { stsSample } from './sts/sts'

/** Every service that the sample answers for; a new one is imported here and added. */
export const sampleServices: readonly SampleService[] = [stsSample, ssoSample, ssoOidcSample]
