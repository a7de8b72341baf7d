-- The request of TransportBench, for wrk.
wrk.method = "POST"
wrk.body = string.rep("x", 557)
wrk.headers["content-type"] = "application/json"
wrk.headers["authorization"] = "Bearer 0123456789abcdef"
