declare global {
  interface HTMLElementEventMap {
    /** What the applicant thinks has arrived; what it is, is told nobody here. */
    'fanar-feedback-given': CustomEvent<null>;
  }
}

export {};
