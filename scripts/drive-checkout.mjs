/**
 * Drives a shop of examples/ as a customer: lists, refreshes, links, pays, and tops up a wallet with too little money.
 * Fails when the page reports an error or a warning, or when a token or the API key reaches the browser.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} apiKey
 * @returns {Promise<boolean>} Whether the first HTML has the wallets.
 */
export async function driveCheckout(browser, url, apiKey) {
  const context = await browser.newContext({ locale: 'en-IN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  const bodies = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.url().startsWith(url)) bodies.push(response.text().catch(() => ''));
  });
  const radio = (name) => page.getByRole('radio', { name, exact: true });
  const button = (name) => page.getByRole('button', { name });
  const says = (text) => page.getByText(text).first().waitFor({ state: 'attached' });

  try {
    const html = await (await fetch(url)).text();
    await page.goto(url);
    await radio('Paytm').waitFor();

    await button('Refresh balances').click();
    await says('₹438.75'); // PhonePe had ₹462

    await button('Link Freecharge').click();
    await page.getByRole('textbox', { name: /code/ }).fill('1234');
    await button('Confirm').click();
    await radio('Freecharge').waitFor();

    await radio('Paytm').check();
    await button('Pay ₹500').click();
    await page.getByRole('heading', { name: 'Paid' }).waitFor();

    await page.goto(url);
    await radio('PhonePe').check();
    await button('Pay ₹500').click();
    await button('Add money and pay').click();
    await page.getByRole('heading', { name: 'Paid' }).waitFor();
    if (new URL(page.url()).origin !== url) throw new Error(`The customer returned to ${page.url()}.`);

    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`);
    const received = [html, ...(await Promise.all(bodies))].join('\n');
    if (/(?:tok|tkn)_\w/.test(received)) throw new Error('A token reached the browser.');
    if (received.includes(apiKey)) throw new Error('The API key reached the browser.');
    return html.includes('PhonePe');
  } catch (error) {
    const text = await page.innerText('body').catch(() => '');
    throw new Error(`${error.message}\n${complaints.join('\n')}\nAt ${page.url()}: ${text.slice(0, 1500)}`, {
      cause: error,
    });
  } finally {
    await context.close();
  }
}
