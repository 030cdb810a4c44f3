import { defineCases } from '../../../engine/cases'
import { loggingCases, loggingUnused } from '../samples-of-logging'
import check from './wafv2-web-acl-logging.check'

export default defineCases(check, [...loggingCases, loggingUnused])
