export type {
  Answer,
  Answers,
  CheckboxFieldDefinition,
  ChoiceFieldDefinition,
  Contact,
  Evidence,
  Fee,
  Field,
  FieldType,
  FileFieldDefinition,
  Language,
  NationalIdFieldDefinition,
  Option,
  Output,
  PersonNameFieldDefinition,
  PhoneFieldDefinition,
  PlateFieldDefinition,
  ProcessingTime,
  Sector,
  ServiceDefinition,
  ServiceId,
  Stage,
  Step,
  Text,
  TextFieldDefinition,
  UploadRef,
} from './definition.js';
export {
  GatewayError,
  type ApplicationReceipt,
  type ApplicationRequest,
  type ApplicationStatus,
  type Appointment,
  type AppointmentDetails,
  type AppointmentReceipt,
  type Availability,
  type AvailabilityQuery,
  type CallOptions,
  type CreateOptions,
  type Hold,
  type HoldRequest,
  type Office,
  type ProblemDocument,
  type ServiceGateway,
  type ServiceSummary,
  type Slot,
  type UploadOptions,
  type UploadStage,
} from './gateway.js';
export type { components, operations, paths } from './generated/openapi.js';
export { createHttpGateway, type HttpGatewayOptions } from './http-gateway.js';
export { ACCEPTED_FILES, FILE_MAX_COUNT, FILE_MAX_SIZE, TEXT_MAX_LENGTH } from './limits.js';
export { holds, type Condition, type Literal, type Variable } from './logic.js';
export { sniffMediaType, SNIFFED_BYTES, type SniffedMediaType } from './media-type.js';
export { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';
export type { FieldProblem, Problem, ProblemParams } from './problem.js';
export {
  KEY_BYTES,
  makeKey,
  makeReference,
  parseKey,
  parseReference,
  REFERENCE_BYTES,
  type KeyResult,
  type ReferenceResult,
} from './references.js';
export {
  isRequired,
  pointerTo,
  pruneHidden,
  validateAnswers,
  visibleFields,
  visibleSteps,
} from './validate.js';
