const NAMESPACE = 'http://www.chinaport.gov.cn/ceb';

/** Fields of a node by name; a value of null leaves the field out. */
export type Fields = Readonly<Record<string, string | null>>;

const fieldsText = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => (value === null ? '' : `<ceb:${name}>${value}</ceb:${name}>`))
    .join('');

export const node = (name: string, fields: Fields): string => `<ceb:${name}>${fieldsText(fields)}</ceb:${name}>`;

/** A whole message of records, each on a line of its own. */
export const message = (type: number, records: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB${type}Message guid="B48407F8-72B8-9BEA-7680-15E77CF852CB" version="1.0" xmlns:ceb="${NAMESPACE}">
${records.join('\n')}
<ceb:BaseTransfer><ceb:copCode>1101980001</ceb:copCode><ceb:dxpId>DXPENT0000000001</ceb:dxpId></ceb:BaseTransfer>
</ceb:CEB${type}Message>
`;

const GUID = '9AC9E30D-0E85-5818-F172-E6DFAFFDAB32';
const APPLIED = { guid: GUID, appType: '1', appTime: '20201111083000', appStatus: '2' };
/** Whoever bought it; nothing of this may be found in a store. */
export const BUYER = {
  buyerIdType: '1',
  buyerIdNumber: '110101199001011234',
  buyerName: '张三丰',
  buyerTelephone: '13812345678',
};
const AGENT = { agentCode: '1101980001', agentName: '示例报关行', ebcCode: '1101980004', ebcName: '示例电商' };
const PLATFORM = { ebpCode: '1101980002', ebpName: '示例平台' };
const CARRIER = { logisticsCode: '1101980003', logisticsName: '示例物流', logisticsNo: 'L1' };

const lineOf = (fields: Fields): Fields => ({
  gnum: '1',
  itemNo: 'SKU-1',
  gcode: '6109100022',
  gname: '棉制T恤',
  gmodel: '纯棉',
  barCode: '无',
  country: '502',
  currency: '142',
  qty: '2',
  qty1: '0.4',
  unit: '011',
  unit1: '035',
  price: '49.9',
  totalPrice: '99.8',
  ...fields,
});

const listOf = (head: Fields, lines: readonly Fields[]): string =>
  `<ceb:Inventory>${node('InventoryHead', head)}${lines.map((line) => node('InventoryList', lineOf(line))).join('')}</ceb:Inventory>`;

/** An export list (603). */
export const exportList = (head: Fields = {}, lines: readonly Fields[] = [{}]): string =>
  listOf(
    {
      ...APPLIED,
      customsCode: '0100',
      ...PLATFORM,
      orderNo: 'O1',
      ...CARRIER,
      copNo: 'C1',
      invtNo: '01002020E000000001',
      ieFlag: 'E',
      portCode: '0101',
      ieDate: '20201111',
      statisticsFlag: 'A',
      ...AGENT,
      ownerCode: 'NO',
      ownerName: '示例工厂',
      tradeMode: '9610',
      trafMode: '5',
      country: '502',
      POD: '3154',
      freight: '12.5',
      fCurrency: '142',
      fFlag: '3',
      insuredFee: '0',
      iCurrency: '142',
      iFlag: '3',
      wrapType: '2',
      packNo: '1',
      grossWeight: '0.85',
      netWeight: '0.80',
      ...head,
    },
    lines,
  );

/** An import list (621). */
export const importList = (head: Fields = {}, lines: readonly Fields[] = [{}]): string =>
  listOf(
    {
      ...APPLIED,
      orderNo: 'O1',
      ...PLATFORM,
      ...CARRIER,
      assureCode: '3101980004',
      copNo: 'C1',
      invtNo: '22442020I000000001',
      ieFlag: 'I',
      declTime: '20201111',
      customsCode: '2244',
      portCode: '2244',
      ...BUYER,
      consigneeAddress: '上海市示例路1号',
      ...AGENT,
      tradeMode: '9610',
      trafMode: '5',
      country: '116',
      freight: '0',
      insuredFee: '0',
      currency: '142',
      packNo: '1',
      grossWeight: '0.5',
      netWeight: '0.45',
      ...head,
    },
    lines,
  );

const receiptOf = (name: string, fields: Fields): string =>
  node(name, {
    guid: GUID,
    agentCode: '1101980001',
    copNo: 'C1',
    preNo: 'B20201111000000001',
    returnStatus: '800',
    returnTime: '20201111093000123',
    returnInfo: '[Code:800;Desc:示例]',
    ...fields,
  });

export const exportReceipt = (fields: Fields = {}): string =>
  receiptOf('InventoryReturn', {
    invtNo: '01002020E000000001',
    ebcCode: '1101980004',
    ebpCode: '1101980002',
    orderNo: 'O1',
    statisticsFlag: 'A',
    ...fields,
  });
export const importReceipt = (fields: Fields = {}): string =>
  receiptOf('InventoryReturn', { invtNo: '22442020I000000001', ...fields });
export const cancelReceipt = (fields: Fields = {}): string => receiptOf('InvtCancelReturn', fields);
export const refundReceipt = (fields: Fields = {}): string =>
  receiptOf('InvtRefundReturn', { invtNo: '22442020I000000001', copNo: 'R1', ...fields });

/** An application to cancel an export list (605). */
export const exportCancel = (fields: Fields = {}): string =>
  node('InvtCancel', {
    ...APPLIED,
    customsCode: '0100',
    copNo: 'X1',
    invtNo: '01002020E000000001',
    reason: '买家取消',
    ...AGENT,
    ...fields,
  });

/** An application to cancel an import list (623). */
export const importCancel = (fields: Fields = {}): string =>
  node('InvtCancel', {
    ...APPLIED,
    customsCode: '2244',
    orderNo: 'O1',
    ...PLATFORM,
    ...CARRIER,
    copNo: 'X1',
    invtNo: '22442020I000000001',
    ...BUYER,
    ...AGENT,
    reason: '买家取消',
    ...fields,
  });

/** An application to return goods (625). */
export const refund = (fields: Fields = {}, lines: readonly Fields[] = [{}]): string =>
  `<ceb:InvtRefund>${node('InvtRefundHead', {
    ...APPLIED,
    customsCode: '2244',
    orderNo: 'O1',
    ...PLATFORM,
    ...CARRIER,
    copNo: 'R1',
    invtNo: '22442020I000000001',
    ...BUYER,
    ...AGENT,
    reason: '不喜欢',
    ...fields,
  })}${lines
    .map((line) =>
      node('InvtRefundList', { gnum: '1', gcode: '6109100022', gname: '面霜', qty: '1', unit: '011', ...line }),
    )
    .join('')}</ceb:InvtRefund>`;

/** An export order (303). */
export const exportOrder = (fields: Fields = {}): string =>
  `<ceb:Order>${node('OrderHead', {
    ...APPLIED,
    orderType: 'B',
    orderNo: 'O1',
    ...PLATFORM,
    ebcCode: '1101980004',
    ebcName: '示例电商',
    goodsValue: '4800',
    freight: '0',
    currency: '142',
    ...fields,
  })}</ceb:Order>`;

/** A message in its transport envelope, with line ends in the base64 as transports put them. */
export const envelope = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<DxpMsg ver="1.0" xmlns="http://www.chinaport.gov.cn/dxp"><TransInfo><CopMsgId>1</CopMsgId></TransInfo>
<Data>${Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/g, '$1\n')}</Data></DxpMsg>
`;
