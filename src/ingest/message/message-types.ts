import type { Flow } from '../../domain/declaration.ts';

/** What a record of a message is to the ledger. */
export type RecordKind = 'list' | 'receipt' | 'cancel' | 'cancel-receipt' | 'refund' | 'refund-receipt' | 'order';

/** One kind of CEB message: its record's element, the node with its fields, and the node of its lines. */
export interface MessageType {
  readonly kind: RecordKind;
  readonly flow: Flow;
  readonly record: string;
  /** Equal to `record` where the fields stand in the record itself. */
  readonly head: string;
  readonly line: string | null;
}

const type = (kind: RecordKind, flow: Flow, record: string, parts?: readonly [head: string, line: string]) =>
  ({ kind, flow, record, head: parts?.[0] ?? record, line: parts?.[1] ?? null }) satisfies MessageType;

const INVENTORY = ['InventoryHead', 'InventoryList'] as const;
const ORDER = ['OrderHead', 'OrderList'] as const;

/** The messages that the ledger lives on, by the name of their root. */
export const MESSAGE_TYPES: Readonly<Record<string, MessageType>> = {
  CEB303Message: type('order', 'exports', 'Order', ORDER),
  CEB311Message: type('order', 'imports', 'Order', ORDER),
  CEB603Message: type('list', 'exports', 'Inventory', INVENTORY),
  CEB604Message: type('receipt', 'exports', 'InventoryReturn'),
  CEB605Message: type('cancel', 'exports', 'InvtCancel'),
  CEB606Message: type('cancel-receipt', 'exports', 'InvtCancelReturn'),
  CEB621Message: type('list', 'imports', 'Inventory', INVENTORY),
  CEB622Message: type('receipt', 'imports', 'InventoryReturn'),
  CEB623Message: type('cancel', 'imports', 'InvtCancel'),
  CEB624Message: type('cancel-receipt', 'imports', 'InvtCancelReturn'),
  CEB625Message: type('refund', 'imports', 'InvtRefund', ['InvtRefundHead', 'InvtRefundList']),
  CEB626Message: type('refund-receipt', 'imports', 'InvtRefundReturn'),
};

const NUMBERS = ['copNo', 'preNo', 'invtNo', 'agentCode'] as const;
const APPLICATION = ['appType', 'appTime', 'appStatus', 'customsCode'] as const;
const RECEIPT = [...NUMBERS, 'returnStatus', 'returnTime'] as const;

/**
 * The fields that are kept of a record, and nothing else: names, addresses, telephones, papers, and free text that may
 * hold any of them are checked for their length and let go.
 */
export const KEPT_FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  list: [...APPLICATION, ...NUMBERS, 'ieFlag', 'tradeMode', 'declTime', 'ebpCode', 'ebcCode', 'orderNo'],
  receipt: RECEIPT,
  cancel: [...APPLICATION, ...NUMBERS],
  'cancel-receipt': RECEIPT,
  refund: [...APPLICATION, ...NUMBERS, 'guid'],
  'refund-receipt': RECEIPT,
  order: ['appType', 'appTime', 'appStatus', 'orderType', 'ebpCode', 'ebcCode', 'orderNo'],
};

/** The same for the lines of a list or refund. */
export const KEPT_LINE_FIELDS = ['gnum', 'gcode', 'country', 'currency', 'qty', 'totalPrice'] as const;
