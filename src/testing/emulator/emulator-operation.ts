/** What a request asks of Juspay. The two pages are what the customer's browser opens. */
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
  | 'create_order'
  | 'get_order'
  | 'pay'
  | 'top_up_page'
  | 'link_page';
