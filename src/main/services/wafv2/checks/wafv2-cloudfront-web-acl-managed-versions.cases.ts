import { defineCases } from '../../../engine/cases'
import { versionsCases } from '../samples-of-managed'
import check from './wafv2-cloudfront-web-acl-managed-versions.check'

export default defineCases(check, versionsCases)
