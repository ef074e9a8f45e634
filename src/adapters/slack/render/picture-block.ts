import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { ChartSpecification } from '../../../chart/specification.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

/** Tells a picture from every other: the id of the block below it. */
export const pictureMark = (chart: ChartSpecification): string =>
  `picture-${createHash('sha256').update(JSON.stringify(chart)).digest('hex').slice(0, 32)}`;

/** A picture inside a message, of a file that was uploaded and not shared: https://docs.slack.dev/reference/block-kit/blocks/image-block */
export const pictureBlock = ({ alt, title }: ChartSpecification, file: string): types.ImageBlock => ({
  type: 'image',
  slack_file: { id: file },
  alt_text: shorten(alt || title, LIMITS.altText),
});
