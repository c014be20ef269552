import { checkIn, type CheckInProof } from '../check-in/check-in.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { RoutesOf } from '../http/router.js';
import { limitFor, limitLookUps } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';

export function checkInRoutes(resources: Resources): RoutesOf<'checkIn'> {
  const { db, limits } = resources;
  return {
    async checkIn({ c, path: { reference }, header, body }) {
      const proof = proofOf(header['Fanar-Key'], body.lastDigits);
      const done = await limitLookUps(resources, { c, of: 'appointment', reference }, async () => {
        // Four digits are soon guessed by many callers who each try a few times.
        if ('lastDigits' in proof) {
          await limitFor(resources, readReference(reference), 'digits', limits.digits);
        }
        return inTransaction(db, (tx) => checkIn(tx, resources, reference, proof));
      });
      return c.json(done);
    },
  };
}

function proofOf(key: string | undefined, lastDigits: string | undefined): CheckInProof {
  if (key !== undefined) return { key };
  if (lastDigits !== undefined) return { lastDigits };
  const errors = [{ pointer: '/body/lastDigits', code: 'required' }];
  throw new HttpProblem(400, 'request-invalid', { errors });
}
