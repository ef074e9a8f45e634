/**
 * Codes of an office's enterprises, the largest first. They have the 18 characters of a unified social credit code and
 * begin with DEMO, as no such code does. Large offices have many enterprises, the smallest four.
 */
export function enterpriseCodes(office: string, size: number): string[] {
  const count = Math.round(4 + 14 * Math.sqrt(size));
  return Array.from({ length: count }, (_, at) => `DEMO${office}${String((at + 1) * 7919).padStart(10, '0')}`);
}
