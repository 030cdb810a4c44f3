import { defineCases } from '../../../engine/cases'
import { loggingCases } from '../samples-of-logging'
import check from './wafv2-cloudfront-web-acl-logging.check'

export default defineCases(check, loggingCases)
