import { defineCases } from '../../../engine/cases'
import { rateLimitCases } from '../samples-of-rules'
import check from './wafv2-cloudfront-web-acl-rate-limit.check'

export default defineCases(check, rateLimitCases)
