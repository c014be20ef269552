declare module 'json-logic-js' {
  const jsonLogic: {
    apply(rule: object, data: object): unknown;
    truthy(value: unknown): boolean;
  };
  export default jsonLogic;
}
