import type { Kysely } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { AnswerStore, AskedAnswer, KeptAnswer } from '../answer-port.ts';
import type { Tables } from './tables.ts';

/** A question asked again on the same day writes nothing: most questions never wait for a writer. */
async function keepAnswer(db: Kysely<Tables>, { id, ...answer }: KeptAnswer, today: Day): Promise<void> {
  const there = await db.selectFrom('answers').select('last_asked').where('id', '=', id).executeTakeFirst();
  if (there && there.last_asked >= today) return;
  await db
    .insertInto('answers')
    .values({ id, ...answer, first_asked: today, last_asked: today })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ last_asked: today }).where('answers.last_asked', '<', today),
    )
    .execute();
}

async function findAnswer(db: Kysely<Tables>, id: string): Promise<AskedAnswer | null> {
  const row = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { first_asked: firstAsked, last_asked: lastAsked, ...answer } = row;
  return { ...answer, firstAsked, lastAsked };
}

/** Answers over an open database, whichever engine it is. */
export const answerStore = (db: Kysely<Tables>): AnswerStore => ({
  keep: (answer, today) => keepAnswer(db, answer, today),
  find: (id) => findAnswer(db, id),
});
