import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesOf } from '../../../src/ingest/message/message-nodes.ts';
import { MESSAGE_TYPES } from '../../../src/ingest/message/message-types.ts';
import { createPlainRecords } from '../../../src/ingest/message/plain-records.ts';
import { createRecordReader } from '../../../src/ingest/message/read-records.ts';
import * as ceb from './ceb-text.ts';

/** What a reader gives for a text that comes in pieces: its records, and what is wrong with the XML. */
function readIn(text: string, size: number) {
  const reader = createRecordReader();
  const records: object[] = [];
  try {
    for (let at = 0; at < text.length && reader.rest() === null; at += size)
      records.push(...reader.push(text.slice(at, at + size)));
    if (reader.rest() === null) records.push(...reader.end());
    return { records, fault: null, line: reader.line(), rest: reader.rest() !== null };
  } catch (error) {
    return { records, fault: String(error), line: reader.line(), rest: reader.rest() !== null };
  }
}

/** Put somewhere into a record, each of these is more than plain text, or wrong. */
const ODD = [
  ...[
    '<!-- -->',
    '<![CDATA[x]]>',
    '&amp;',
    '&lt;',
    '&none;',
    '<?x y?>',
    ']]>',
    ']]',
    '>',
    '<',
    '/>',
    '\n',
    '\r\n',
    '\r',
  ],
  ...['\t ', '\u0085', '\u2028', '\u0001', '\ufffe', '𠀀', '（全角）', 'x', '', '<ceb:note/>', '<ceb:note></ceb:note>'],
  ...['<ceb:copNo>2</ceb:copNo>', '<ceb:copNo/>', '<note>x</note>', '<ceb:note a="b">x</ceb:note>', '</ceb:Inventory>'],
  ...['<ceb:gnum>1</ceb:gnum>', '<ceb:x><ceb:Inventory></ceb:Inventory></ceb:x>', '<ceb:InventoryList>', '1.2.3'],
] as const;

const RECORDS = [
  [603, ceb.exportList({}, [{}, { gnum: '2' }])],
  [604, ceb.exportReceipt()],
  [625, ceb.refund()],
] as const;
const odd = fc.record({ at: fc.nat(), text: fc.constantFrom(...ODD), drop: fc.nat({ max: 20 }) });

test('records are the same, and so are faults, when an XML parser looks at each of them', () => {
  const message = fc.record({
    record: fc.constantFrom(...RECORDS),
    count: fc.integer({ min: 1, max: 3 }),
    pretty: fc.boolean(),
    odd: fc.array(odd, { maxLength: 2 }),
    size: fc.constantFrom(1, 7, 300, 5_000),
  });
  fc.assert(
    fc.property(message, ({ record: [type, record], count, pretty, odd, size }) => {
      const spaced = pretty ? record.replaceAll('><', '>\r\n\t<') : record;
      let text = ceb.message(type, Array<string>(count).fill(spaced));
      for (const { at, text: put, drop } of odd) {
        const place = at % text.length;
        text = text.slice(0, place) + put + text.slice(drop % 3 === 0 ? place + drop : place);
      }
      // A space in its tag keeps a record from being read as plain.
      const unplain = text.replace(/<ceb:(Inventory|InventoryReturn|InvtRefund)>/g, '<ceb:$1 >');
      expect(readIn(text, size)).toEqual(readIn(unplain, size));
    }),
    { numRuns: 150 },
  );
});

test('what customs sends is plain', () => {
  for (const [type, record] of RECORDS) {
    const nodes = nodesOf(MESSAGE_TYPES[`CEB${type}Message`] ?? expect.fail());
    for (const text of [record, record.replaceAll('><', '>\r\n\t<')]) {
      const plain = createPlainRecords(nodes, 'ceb:');
      expect(plain.read(text, 0, 1)).toMatchObject({ fault: null, head: { copNo: expect.any(String) } });
      expect(plain.end()).toEqual({ at: text.length, line: text.split('\n').length });
    }
  }
});
