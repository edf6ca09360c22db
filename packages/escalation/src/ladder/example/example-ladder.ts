import { customerComplaintLadder } from './customer-complaint-ladder.ts'
import { environmentSafetyLadder } from './environment-safety-ladder.ts'
import { nonconformingProductLadder } from './nonconforming-product-ladder.ts'
import { serviceDeskLadder } from './service-desk-ladder.ts'
import { supplierQualityLadder } from './supplier-quality-ladder.ts'

/** Ladders to begin with and to change; their rules ask about `caseFacts`. */
export const exampleLadders = {
  customerComplaint: customerComplaintLadder,
  nonconformingProduct: nonconformingProductLadder,
  supplierQuality: supplierQualityLadder,
  environmentSafety: environmentSafetyLadder,
  serviceDesk: serviceDeskLadder,
} as const
