/** What comes after the sending. */
export { confirmationScreen, messages, receiptMissingScreen } from '../screens/confirmation.js';
export { FormReceipt } from './form-receipt.js';
export { receiptStyles as styles } from './receipt.styles.js';
