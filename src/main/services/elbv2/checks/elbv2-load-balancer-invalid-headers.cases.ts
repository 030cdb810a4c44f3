import { defineCases } from '../../../engine/cases'
import { attributeCases } from '../samples'
import check from './elbv2-load-balancer-invalid-headers.check'

export default defineCases(check, attributeCases('routing.http.drop_invalid_header_fields.enabled', 4, 'false'))
