/*
 * Loaded by `electron -r` before the app, it lets the main process begin at a moment that the test has chosen; from
 * there its clock goes on as clocks do.
 */
const real = Date.now;
const ahead = Number(process.env['STARTS_AT']) - real();
Date.now = () => real() + ahead;
