import { defineCases } from '../../../engine/cases'
import { redactionCases } from '../samples-of-logging'
import check from './wafv2-cloudfront-web-acl-redaction.check'

export default defineCases(check, redactionCases)
