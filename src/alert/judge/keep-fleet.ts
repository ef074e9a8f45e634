import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Calendar } from '../../trend/calendar.ts';
import { createFleet, type Fleet } from '../../trend/fleet.ts';
import { seriesFor } from '../../trend/series-for.ts';

/** What the model's data is made of, so that data of another version of the program is not taken for it. */
function shapeOf(fleet: Fleet): string {
  const names = (value: object | undefined): string[] => Object.keys(value ?? {}).sort();
  return JSON.stringify([names(fleet), names(fleet.series[0]), names(fleet.groups[0]), names(fleet.learned)]);
}

function newShape(calendar: Calendar): string {
  const fleet = createFleet(calendar, 0);
  seriesFor(fleet, { office: '', mode: '', metric: '' });
  return shapeOf(fleet);
}

/** The model as text. */
export const packFleet = (fleet: Fleet): string =>
  gzipSync(serialize({ shape: shapeOf(fleet), fleet }), { level: 1 }).toString('base64');

/** The model again; null when it was made by another version or for another calendar, and has to be learned anew. */
export function unpackFleet(data: string, calendar: Calendar): Fleet | null {
  const { shape, fleet }: { shape: string; fleet: Fleet } = deserialize(gunzipSync(Buffer.from(data, 'base64')));
  const sameDays = JSON.stringify([...fleet.calendar.days]) === JSON.stringify([...calendar.days]);
  return shape === newShape(calendar) && sameDays ? fleet : null;
}
