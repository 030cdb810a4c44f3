import { defineCases } from '../../../engine/cases'
import { loggingFilterCases } from '../samples-of-logging'
import check from './wafv2-cloudfront-web-acl-logging-filter.check'

export default defineCases(check, loggingFilterCases)
