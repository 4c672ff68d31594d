using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "assets", disk = "dist"),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:3000", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "build/worker.js")],
  compatibilityDate = "2026-01-01",
  bindings = [
    (name = "JUSPAY_API_KEY", fromEnvironment = "JUSPAY_API_KEY"),
    (name = "JUSPAY_MERCHANT_ID", fromEnvironment = "JUSPAY_MERCHANT_ID"),
    (name = "JUSPAY_BASE_URL", fromEnvironment = "JUSPAY_BASE_URL"),
    (name = "ASSETS", service = "assets"),
  ],
);
