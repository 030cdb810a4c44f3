import { defineCases } from '../../../engine/cases'
import { overridesCases } from '../samples-of-managed'
import check from './wafv2-cloudfront-web-acl-managed-overrides.check'

export default defineCases(check, overridesCases)
