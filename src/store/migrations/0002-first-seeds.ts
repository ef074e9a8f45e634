import type { Migration } from './migration.ts';
/** The first edition of every seed file. */
export const firstSeeds: Migration = {
  name: '0002-first-seeds',
  seeds: {
    'offices.csv': 'f23754f83adaa794753ba2e17a85724194455cfcfbc2322010db8ed578f97441',
    'modes.csv': '9e2ac4187420262ad713ea9387c1b27283b9efce027df0bf964022719f3d418a',
    'partners.csv': 'f1a0f78e6add83608c2feb728d600ffb1674675beba6350ab22138d8728eff73',
    'special-days.csv': '34dd7142bc9c771b6dead238c54b1fea9ea6522109216717b1de603791914391',
    'trade-events.csv': 'dca38ccc4943484cf0ac1329768d95d5bbd70ee3c69c8afc581194ecaee36214',
    'national-figures.csv': 'd08be1c9d8cf4f161966002a66fd17d436f1b06c4bb4dcf96d2359daef520342',
  },
};
