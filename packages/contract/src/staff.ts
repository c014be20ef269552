export { createHttpStaffGateway, type HttpStaffGatewayOptions } from './http-staff.js';
export type {
  ActOptions,
  CaseAct,
  CasePage,
  CaseSummary,
  CaseView,
  InboxOptions,
  OfficeCase,
  StaffGateway,
  StaffText,
  TaggedCase,
} from './staff-gateway.js';
