export const usage = `Usage: npx @fanar/contract <command>

  check <service.json …>     says everything wrong with service definitions
    --json                   as JSON
    --warnings-as-errors     ends with 1 on warnings too
    --directory <file.json>  { "sectors": [{ "id", "title" }], "events": [{ "id", "title" }] }:
                             a sector or an event that is not there is wrong, too

  preview <service.json>     opens a definition running in a browser, and again after every change
    --port <number>          default 4321; 0 takes any that is free
    --language <ar|en>       default ar

  import <file.json>         makes a definition of a form of another system
    --from <formio|surveyjs|json-schema>
    --out <service.json>     default: printed

  json-ld <service.json …>   writes each service for search engines, as schema.org describes it
    --base-url <address>     where the services are: Arabic at sector/service/, English below en/
    --out <folder>           gets a file for each address: sector/service.json, en/sector/service.json
    --directory <file.json>  names of sectors and events, as above, and of the "area" served

For a folder stand all .json files in it.
Ends with 0 when all is well, 1 on faults, 2 on what cannot be understood.`;

/** Something is asked for that cannot be understood or done. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode = 2,
  ) {
    super(message);
  }
}

/** Where the command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
