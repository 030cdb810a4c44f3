import { defineCases } from '../../../engine/cases'
import { ipSetCases } from '../samples-of-sets'
import check from './wafv2-cloudfront-ip-set-wide.check'

export default defineCases(check, ipSetCases)
