import { secureHeaders } from 'hono/secure-headers';

/** The page loads from this server alone, runs no inline script or style, and no other site may frame or embed it. */
export const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  xContentTypeOptions: 'nosniff',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Served over plain HTTP on the machine itself: a browser that kept to HTTPS would lock the officer out.
  strictTransportSecurity: false,
});
