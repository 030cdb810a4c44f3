import { defineCases } from '../../../engine/cases'
import { rateLimitCases, rateLimitUnused } from '../samples-of-rules'
import check from './wafv2-web-acl-rate-limit.check'

export default defineCases(check, [...rateLimitCases, rateLimitUnused])
