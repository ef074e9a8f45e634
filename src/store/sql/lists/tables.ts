/** See `list-port.ts`. */
interface ListFactsTable {
  list: string;
  id: string;
  /** A ListFact as JSON. */
  content: string;
}

interface ListLinksTable {
  link: string;
  list: string;
}

interface ListsTable {
  list: string;
  /** How often something new came; `settled` is the count that was last dealt with. */
  touched: number;
  settled: number;
  office: string;
  state: string;
  open: string;
}

interface OrderTypesTable {
  order: string;
  platform: string;
  at: string;
  app_type: string;
  type: string;
}

/** Applications to return goods of an import list that came after their last day and were refused. */
export interface RefusedReturnsTable {
  list: string;
  ref: string;
  office: string;
  enterprise: string;
  applied: string;
  value: number;
}

interface RatesTable {
  /** In the order of their adding. */
  number: number;
  currency: string;
  from: string;
  to: string | null;
  yuan: string;
}

/** The tables of lists and of what they are settled by. */
export interface ListTables {
  list_facts: ListFactsTable;
  list_links: ListLinksTable;
  lists: ListsTable;
  order_types: OrderTypesTable;
  refused_returns: RefusedReturnsTable;
  rates: RatesTable;
}
