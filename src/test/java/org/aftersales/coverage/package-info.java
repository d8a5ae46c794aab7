/** Which flows of the diagrams a test has walked: measured while the tests of the whole application run, judged once they have ended. */
package org.aftersales.coverage;
