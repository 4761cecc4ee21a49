import type { Account } from '../../../contract/index.js';

export const SOLAR_TARIFF = 'tar_mesa_ev2a';
export const HOME_TARIFF = 'tar_mesa_residential';
export const SOLAR_ZONE = 'America/Los_Angeles';
export const HOME_ZONE = 'America/Chicago';

const HOLDER = 'Avery Lindqvist';

/** The home with solar panels, where the rate changes in mid-period. */
export const solarAccount: Account = {
  id: 'acc_solar',
  number: '1023456789-0',
  label: 'Solar home',
  status: 'active',
  currency: 'USD',
  locale: 'en-US',
  zone: SOLAR_ZONE,
  holderName: HOLDER,
  segment: 'residential',
  servicePoints: [
    {
      id: 'sp_solar',
      service: 'electricity',
      address: {
        lines: ['1234 Main Street'],
        locality: 'San Jose',
        region: 'CA',
        postalCode: '95113',
        country: 'US',
      },
      zone: SOLAR_ZONE,
      meterId: 'met_1098765432',
      tariffId: SOLAR_TARIFF,
    },
  ],
};

/** The earlier home, long paid and closed. */
export const homeAccount: Account = {
  id: 'acc_home',
  number: '300-2718-281',
  label: 'Former home',
  status: 'closed',
  currency: 'USD',
  locale: 'en-US',
  zone: HOME_ZONE,
  holderName: HOLDER,
  segment: 'residential',
  servicePoints: [
    {
      id: 'sp_home',
      service: 'electricity',
      address: {
        lines: ['77 Example Street'],
        locality: 'San Antonio',
        region: 'TX',
        postalCode: '78205',
        country: 'US',
      },
      zone: HOME_ZONE,
      meterId: 'met_home',
      tariffId: HOME_TARIFF,
    },
  ],
};
