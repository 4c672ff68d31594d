/** What a request asks of Juspay. The customer's browser opens the two pages. */
export type EmulatorOperation =
  | 'list'
  | 'refresh_all'
  | 'get'
  | 'refresh'
  | 'create'
  | 'authenticate'
  | 'resend'
  | 'link'
  | 'delink'
  | 'create_customer'
  | 'get_customer'
  | 'create_order'
  | 'get_order'
  | 'pay'
  | 'payment_page'
  | 'link_page';
