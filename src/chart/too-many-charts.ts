/** So many charts wait that one more would come too late: the answer goes without it, and says so. */
export class TooManyCharts extends Error {
  constructor() {
    super('too many charts are waiting');
    this.name = 'TooManyCharts';
  }
}
