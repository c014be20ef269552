declare module 'json-logic-js' {
  const jsonLogic: {
    apply(rule: unknown, data: object): unknown;
    truthy(value: unknown): boolean;
    add_operation(name: string, operate: (...operands: never[]) => unknown): void;
  };
  export default jsonLogic;
}
